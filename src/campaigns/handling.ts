import type { AlertUnit, RuleCode } from '../alerts/domain/alert';
import type { Day } from '../lib/calendar-date';
import type { Step, StepDone } from './domain/steps';

/** Which alert of whom is meant. */
export interface AlertPlace {
  /** `day`: one of the calendar, which concerns nobody in particular. */
  kind: 'defender' | 'group' | 'day';
  /** Empty for a day. */
  subjectId: string;
  key: string;
  /** Its day as it was last seen. */
  near: Day;
}

/** Who handles an alert, and what became of it. */
export interface Handling {
  id: string;
  rule: RuleCode;
  count: number;
  unit: AlertUnit;
  /** Its day when somebody first handled it, and when somebody last did. */
  firstDay: Day;
  onDay: Day;
  /** Whom it concerned, and on which events it rested, when somebody last handled it. */
  concerned: string[];
  eventIds: string[];
  assigneeId: string | null;
  assignee: string | null;
  note: string | null;
  /** Not before this day has passed; with it always why. */
  putOffUntil: Day | null;
  putOffReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** The name of whoever changed it last. */
  updatedBy: string;
  done: Map<Step, StepDone>;
}

/** What was done on the occasion of an alert: one event on each case, all of them the same deed. */
export interface ActionDone {
  useId: string;
  /** Whom it reached, or to whom it went. */
  reach: string | null;
  recordedAt: Date;
  recordedBy: string;
  events: { eventId: string; defenderId: string }[];
}

/** What a change of the handling says; what it leaves out stays. */
export interface HandlingChange {
  assigneeId?: string | null;
  note?: string | null;
  putOffUntil?: Day | null;
  putOffReason?: string | null;
}
