import type { CodedAlert, DisclosedAlert } from '../../alerts/domain/disclosed-alert';
import type { RuleCode } from '../../alerts/domain/alert';
import type { Day } from '../../lib/calendar-date';

/** One thing that a message tells: what may leave, and nothing else. */
export interface ToldItem {
  /** Of the delivery: the same when it is sent a second time. */
  id: string;
  key: string;
  rule: RuleCode;
  /** Days before the date; null where it tells of a change. */
  lead: number | null;
  late: boolean;
  /** What must be known of what was told before; null when nothing. */
  change: 'moved' | 'withdrawn' | 'not_public' | 'again' | null;
  before: { on: Day } | null;
  /** Null where nothing is to be said of it any more. */
  alert: CodedAlert | null;
  /** Only where the subscription asks for names and the organisation allows them. */
  named: DisclosedAlert | null;
}

/** Everything that goes out to one subscription at a time. */
export interface ToldMessage {
  id: string;
  kind: 'notice' | 'digest' | 'change';
  today: Day;
  items: readonly ToldItem[];
}
