import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module';
import { AlertsModule } from '../alerts/alerts.module';
import { AuditModule } from '../audit/audit.module';
import { Recipients } from '../deliveries/recipients';
import { GroupsModule } from '../groups/groups.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { TypesettingModule } from '../typesetting/typesetting.module';
import { FeedContentsService } from './feed-contents.service';
import { FeedsJobs } from './feeds.jobs';
import { FeedsRepository } from './feeds.repository';
import { FeedsService } from './feeds.service';
import { FeedsWebController } from './feeds.web.controller';
import { PrintedCalendar } from './print/printed-calendar.service';
import { PrintWebController } from './print/print.web.controller';
import { RestoreGuard } from './restore-guard';
import { ShownFeedsController } from './shown-feeds.controller';
import { ShownFeeds } from './shown-feeds.service';

/** Dates for calendars, readers and walls. */
@Module({
  imports: [
    LaddersModule,
    AuditModule,
    OrganisationModule,
    GroupsModule,
    AlertsModule,
    SubscriptionsModule,
    TypesettingModule,
  ],
  controllers: [FeedsWebController, PrintWebController, ShownFeedsController],
  providers: [
    PrintedCalendar,
    FeedContentsService,
    FeedsJobs,
    FeedsRepository,
    FeedsService,
    Recipients,
    RestoreGuard,
    ShownFeeds,
  ],
})
export class FeedsModule {}
