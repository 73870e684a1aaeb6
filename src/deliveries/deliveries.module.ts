import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module';
import { AlertsModule } from '../alerts/alerts.module';
import { AuditModule } from '../audit/audit.module';
import { MailModule } from '../mail/mail.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { WebhooksModule } from '../webhooks/webhooks.module';
import { AlertsToldWebController } from './alerts-told.web.controller';
import { DeliveriesJobs } from './deliveries.jobs';
import { DeliveriesWebController } from './deliveries.web.controller';
import { DeliveryRepository } from './delivery.repository';
import { PlanningRepository } from './planning.repository';
import { PlanningService } from './planning.service';
import { Recipients } from './recipients';
import { RechecksService } from './rechecks.service';
import { SendingService } from './sending.service';
import { Sights } from './sights';
import { TidyingService } from './tidying.service';
import { ToldListRepository } from './told-list.repository';
import { ToldListService } from './told-list.service';
import { Unsent } from './unsent.service';
import { Verdicts } from './verdicts.service';
import { WaitingWebhooks } from './waiting-webhooks.service';
import { MailWay } from './ways/mail-way';
import { OutgoingWays } from './ways/outgoing-ways';
import { WebhookWay } from './ways/webhook-way';

/** Who is told of which alert, once, on the right day. */
@Module({
  imports: [
    LaddersModule,
    AuditModule,
    MailModule,
    OrganisationModule,
    AlertsModule,
    SubscriptionsModule,
    WebhooksModule,
  ],
  controllers: [AlertsToldWebController, DeliveriesWebController],
  providers: [
    DeliveriesJobs,
    DeliveryRepository,
    PlanningRepository,
    PlanningService,
    Recipients,
    RechecksService,
    SendingService,
    Sights,
    TidyingService,
    ToldListRepository,
    ToldListService,
    Unsent,
    Verdicts,
    WaitingWebhooks,
    MailWay,
    WebhookWay,
    {
      provide: OutgoingWays,
      useFactory: (...ways: [MailWay, WebhookWay]) => new OutgoingWays(ways),
      inject: [MailWay, WebhookWay],
    },
  ],
  exports: [PlanningService, RechecksService, SendingService],
})
export class DeliveriesModule {}
