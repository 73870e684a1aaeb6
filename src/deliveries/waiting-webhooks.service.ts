import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Subscription } from '../subscriptions/domain/subscription';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository';
import { StillMeant, type Waiting } from '../webhooks/still-meant';
import { DeliveryRepository, type ToldBy } from './delivery.repository';
import { wallTime } from './domain/zoned-moment';
import { deliverer, Recipients } from './recipients';
import { isToSend, tellingOf } from './telling';
import { Unsent } from './unsent.service';
import { type Verdict, Verdicts } from './verdicts.service';

/**
 * A message to a webhook may wait for its receiver for days. Before each try everything that it tells is judged anew, as
 * at the moment when it was told. It goes out only while all of it holds, word for word; otherwise what stood in it is
 * due again, as that of a mail that was taken back, and the next round of sending says what becomes of it.
 */
@Injectable()
export class WaitingWebhooks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly recipients: Recipients,
    private readonly deliveries: DeliveryRepository,
    private readonly verdicts: Verdicts,
    private readonly unsent: Unsent,
    private readonly meant: StillMeant,
  ) {}

  onModuleInit(): void {
    this.meant.says((message) => this.isMeant(message));
  }

  private async isMeant(message: Waiting): Promise<boolean> {
    const whose = await this.database.transaction(deliverer, () => this.deliveries.whose(message.id));
    if (!whose) return false;
    const owner = await this.recipients.viewer(whose.accountId);
    return this.database.transaction(owner ?? deliverer, async () => {
      await this.deliveries.waitFor(whose.subscriptionId);
      const subscription = await this.subscriptions.byId(whose.subscriptionId);
      const told = await this.deliveries.toldBy(message.id);
      if (!subscription || told.length === 0) return false;
      const verdicts = await this.judge(owner, subscription, told, message);
      const left = told.filter((one) => !isAsTold(one, verdicts.get(one.id)));
      if (left.length === 0) return true;
      // What may have arrived stays told, so that it is corrected or taken back. What has no verdict waits in any case.
      const stays = message.mayHaveArrived ? left.filter(({ id }) => verdicts.has(id)) : [];
      await this.unsent.again(
        [message.id],
        stays.map(({ id }) => id),
      );
      return false;
    });
  }

  /** None where it would go out another way by now, or to a partner, who has no webhooks. */
  private async judge(
    owner: Viewer | null,
    subscription: Subscription,
    told: readonly ToldBy[],
    { id, webhookId }: Waiting,
  ): Promise<ReadonlyMap<string, Verdict>> {
    if (subscription.way !== 'webhook' || subscription.webhookId !== webhookId) return new Map();
    if (owner?.role === 'partner') return new Map();
    const today = wallTime(this.clock.now(), subscription.zone).day;
    const verdicts = await this.verdicts.of(owner, subscription, told, today, id);
    return new Map(verdicts.map((one) => [one.due.id, one]));
  }
}

/** Would the same be told of it now? */
function isAsTold({ told }: ToldBy, verdict: Verdict | undefined): boolean {
  if (!verdict || !isToSend(verdict)) return false;
  const now = tellingOf(verdict);
  return (['on', 'until', 'isPublic', 'change'] as const).every((key) => now[key] === told[key]);
}
