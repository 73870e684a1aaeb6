import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { HistoryModule } from '../history/history.module';
import { MilestonesModule } from '../milestones/milestones.module';
import { CitationRows } from './citation-rows';
import { CitationsService } from './citations.service';
import { EventRepository } from './event.repository';
import { EventsApiController } from './events.api.controller';
import { CitationsApiController } from './citations.api.controller';
import { TimelineApiController } from './timeline.api.controller';
import { TimelineService } from './timeline.service';
import { RetractionWebController } from './retraction.web.controller';
import { TimelineWebController } from './timeline.web.controller';

@Module({
  imports: [DefendersModule, MilestonesModule, HistoryModule],
  controllers: [
    TimelineApiController,
    EventsApiController,
    CitationsApiController,
    TimelineWebController,
    RetractionWebController,
  ],
  providers: [TimelineService, CitationsService, EventRepository, CitationRows],
  exports: [TimelineService],
})
export class TimelineModule {}
