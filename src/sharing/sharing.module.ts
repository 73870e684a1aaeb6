import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { HistoryModule } from '../history/history.module';
import { AccessWebController } from './access.web.controller';
import { Addressees } from './addressees.service';
import { CaseAccessService } from './case-access.service';
import { OpeningsApiController } from './openings.api.controller';
import { OpeningsRepository } from './openings.repository';
import { OpeningsService } from './openings.service';
import { OpeningsWebController } from './openings.web.controller';

/** Who sees which case: levels, and openings to people and teams. */
@Module({
  imports: [DefendersModule, HistoryModule],
  controllers: [OpeningsApiController, AccessWebController, OpeningsWebController],
  providers: [CaseAccessService, OpeningsService, OpeningsRepository, Addressees],
  exports: [CaseAccessService, OpeningsService],
})
export class SharingModule {}
