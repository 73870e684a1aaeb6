import { Module } from '@nestjs/common';
import { AlertsModule } from '../alerts/alerts.module';
import { CardsModule } from '../cards/cards.module';
import { CustodyModule } from '../custody/custody.module';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { HistoryModule } from '../history/history.module';
import { MilestonesModule } from '../milestones/milestones.module';
import { TimelineModule } from '../timeline/timeline.module';
import { AsToldService } from './as-told.service';
import { AsToldWebController } from './as-told.web.controller';
import { CaseTrailApiController } from './case-trail.api.controller';
import { CaseTrailService } from './case-trail.service';
import { CaseTrailWebController } from './case-trail.web.controller';
import { CasefileService } from './casefile.service';
import { CasefileWebController } from './casefile.web.controller';
import { DirectoryService } from './directory.service';
import { GroupCasesWebController } from './group-cases.web.controller';

@Module({
  imports: [
    CustodyModule,
    MilestonesModule,
    HistoryModule,
    DefendersModule,
    TimelineModule,
    GroupsModule,
    AlertsModule,
    CardsModule,
  ],
  controllers: [
    AsToldWebController,
    CaseTrailApiController,
    CaseTrailWebController,
    CasefileWebController,
    GroupCasesWebController,
  ],
  providers: [AsToldService, CaseTrailService, CasefileService, DirectoryService],
})
export class CasefileModule {}
