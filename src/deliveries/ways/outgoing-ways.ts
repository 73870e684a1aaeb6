import type { Audience } from '../../access/domain/audience';
import type { RuleCode } from '../../alerts/domain/alert';
import type { CodedAlert, DisclosedAlert } from '../../alerts/domain/disclosed-alert';
import type { Day } from '../../lib/calendar-date';
import type { Subscription, Way } from '../../subscriptions/domain/subscription';
import type { Change } from '../domain/change';

/** One thing that a message tells. */
export interface MessageItem<A extends Audience = Audience> {
  /** Of the delivery: the same when it is sent a second time. */
  id: string;
  /** The key of the alert: the same in everything that is told of it. It names nobody. */
  key: string;
  rule: RuleCode;
  /** Days before the date; null where it tells of a change. */
  lead: number | null;
  /** The day to which it belongs, in the zone of the subscription. */
  day: Day;
  /** Is it told more than two hours after its moment? */
  late: boolean;
  /** What must be known of what was told before; null when nothing. */
  change: Change | null;
  /** With a change: the date as it was told, and the delivery with which. */
  before: { on: Day; id: string } | null;
  /** Null where nothing is to be said of it any more: `withdrawn`. */
  alert: CodedAlert<A> | null;
  /** Only where the subscription asks for names and the organisation allows them. */
  named: DisclosedAlert<A> | null;
}

/** Everything that goes out to one subscription at a time. */
export interface OutgoingMessage {
  /** The same when it is sent a second time: whoever receives it can know it again. */
  id: string;
  subscription: Subscription;
  /** `digest`: several days together. */
  kind: 'notice' | 'digest' | 'change';
  /** Today, in the zone of the subscription. */
  today: Day;
  items: readonly MessageItem[];
}

/**
 * A way out: a mail, a webhook. It is called on the open transaction in which the deliveries are marked as sent, so it
 * hands the message to an outbox of its own and sends nothing itself; `id` is a unique key there.
 */
export interface OutgoingWay {
  readonly way: Way;
  /** False when there is no way to send it: the webhook was taken away. */
  put(message: OutgoingMessage): Promise<boolean>;
}

/** The ways that there are. */
export class OutgoingWays {
  private readonly ways: ReadonlyMap<Way, OutgoingWay>;

  constructor(ways: readonly OutgoingWay[]) {
    this.ways = new Map(ways.map((one) => [one.way, one]));
  }

  of(way: Way): OutgoingWay | undefined {
    return this.ways.get(way);
  }
}
