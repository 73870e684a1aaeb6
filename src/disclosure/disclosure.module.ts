import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { HistoryModule } from '../history/history.module';
import { DisclosureApiController } from './disclosure.api.controller';
import { DisclosureService } from './disclosure.service';
import { DisclosureWebController } from './disclosure.web.controller';
import { RecordingsRepository } from './recordings.repository';

@Module({
  imports: [DefendersModule, HistoryModule],
  controllers: [DisclosureApiController, DisclosureWebController],
  providers: [DisclosureService, RecordingsRepository],
})
export class DisclosureModule {}
