import { Module } from '@nestjs/common';
import { AlertsModule } from '../alerts/alerts.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { DeliveryRepository } from './delivery.repository';
import { PlanningRepository } from './planning.repository';
import { PlanningService } from './planning.service';
import { Recipients } from './recipients';
import { RechecksService } from './rechecks.service';
import { SendingService } from './sending.service';
import { Sights } from './sights';
import { Verdicts } from './verdicts.service';
import { OutgoingWays } from './ways/outgoing-ways';

/** Who is told of which alert, once, on the right day. */
@Module({
  imports: [AlertsModule, SubscriptionsModule],
  providers: [
    DeliveryRepository,
    PlanningRepository,
    PlanningService,
    Recipients,
    RechecksService,
    SendingService,
    Sights,
    Verdicts,
    { provide: OutgoingWays, useFactory: () => new OutgoingWays([]) },
  ],
  exports: [PlanningService, RechecksService, SendingService],
})
export class DeliveriesModule {}
