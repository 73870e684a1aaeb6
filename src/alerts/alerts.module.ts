import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { MilestonesModule } from '../milestones/milestones.module';
import { AlertsApiController } from './alerts.api.controller';
import { CalendarAlerts } from './calendar-alerts';
import { ClaimsRepository } from './claims.repository';
import { HeldCountsRepository } from './held-counts.repository';
import { CalendarsModule } from '../calendars/calendars.module';
import { AlertFacts } from './alert-facts';
import { AlertsRepository } from './alerts.repository';
import { AlertsService } from './alerts.service';
import { RecordAlerts } from './record-alerts';
import { ReviewsRepository } from './reviews.repository';
import { HandlingStates } from './handling-states';
import { RunningCounts } from './running-counts.service';
import { AlertSubjects } from './alert-subjects';
import { AlertsWebController } from './alerts.web.controller';

@Module({
  imports: [CalendarsModule, CustodyModule, MilestonesModule, DefendersModule, GroupsModule],
  controllers: [AlertsApiController, AlertsWebController],
  providers: [
    CalendarAlerts,
    ClaimsRepository,
    HeldCountsRepository,
    AlertFacts,
    AlertsRepository,
    RecordAlerts,
    ReviewsRepository,
    AlertsService,
    AlertSubjects,
    HandlingStates,
    RunningCounts,
  ],
  exports: [AlertsService, AlertSubjects, HandlingStates, RunningCounts],
})
export class AlertsModule {}
