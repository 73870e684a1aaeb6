import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module';
import { MilestonesModule } from '../milestones/milestones.module';
import { AlertsApiController } from './alerts.api.controller';
import { AlertsRepository } from './alerts.repository';
import { AlertsService } from './alerts.service';

@Module({
  imports: [CustodyModule, MilestonesModule],
  controllers: [AlertsApiController],
  providers: [AlertsRepository, AlertsService],
  exports: [AlertsService],
})
export class AlertsModule {}
