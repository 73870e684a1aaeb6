import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module';
import { AlertsModule } from '../alerts/alerts.module';
import { CustodyModule } from '../custody/custody.module';
import { DefendersModule } from '../defenders/defenders.module';
import { DraftsModule } from '../drafts/drafts.module';
import { SharingModule } from '../sharing/sharing.module';
import { TimelineModule } from '../timeline/timeline.module';
import { ActionsRepository } from './actions.repository';
import { ActionsService } from './actions.service';
import { AlertFiles } from './alert-file.service';
import {
  DefenderAlertActsController,
  DefenderAlertWebController,
  GroupAlertActsController,
  GroupAlertWebController,
} from './alert.web.controllers';
import { DefenderAlertApiController, GroupAlertApiController } from './alert.api.controllers';
import { CensusWebController } from './census.web.controller';
import { DayAlertsWebController } from './day-alerts.web.controller';
import { DayPages } from './day-pages.service';
import { Handlers } from './handlers.service';
import { HandlingService } from './handling.service';
import { HandlingsRepository } from './handlings.repository';
import { SaidParts } from './said-parts';
import { YoursToDoService } from './yours-to-do.service';

/** What people do with alerts: who handles them, what is planned, what was done. */
@Module({
  imports: [LaddersModule, AlertsModule, CustodyModule, DefendersModule, DraftsModule, SharingModule, TimelineModule],
  controllers: [
    DefenderAlertWebController,
    DefenderAlertActsController,
    GroupAlertWebController,
    GroupAlertActsController,
    DefenderAlertApiController,
    GroupAlertApiController,
    CensusWebController,
    DayAlertsWebController,
  ],
  providers: [
    AlertFiles,
    ActionsRepository,
    ActionsService,
    DayPages,
    Handlers,
    HandlingService,
    HandlingsRepository,
    SaidParts,
    YoursToDoService,
  ],
  exports: [YoursToDoService],
})
export class CampaignsModule {}
