import type { ComposedAlert } from '../alerts/domain/compose';
import type { Subject } from '../alerts/views/alert-shown';
import type { RuleCode } from '../alerts/domain/alert';
import type { Profile } from '../defenders/profile';
import type { Day } from '../lib/calendar-date';
import type { TimelineEvent } from '../timeline/timeline';
import type { ActionShown } from './actions.service';
import type { StepShown } from './domain/steps';
import type { WhyGone } from './domain/why-gone';
import type { Handler } from './handlers.service';
import type { AlertPlace, Handling } from './handling';

/** Another alert of the same subject, before or after this one. */
export interface Neighbour {
  href: string;
  on: Day;
  precision: ComposedAlert['precision'];
  headline: string;
}

/** All that is known of one alert: what it is, what may be said, and what people did with it. */
export interface AlertFile {
  place: AlertPlace;
  /** The address of its page, without what is asked. */
  path: string;
  /** Its day as it is now; the last that was known, where it does not hold any more. */
  on: Day;
  rule: RuleCode;
  subject: Subject;
  /** Absent: it does not hold any more. */
  alert?: ComposedAlert;
  /** Set: it does not hold any more, and why as far as the viewer may know. */
  gone?: WhyGone;
  /** Its day was another when it was first handled, or when the link was made. */
  movedFrom?: Day;
  /** The events on which it rests, as far as the viewer is told them. */
  grounds: TimelineEvent[];
  /** Whom it concerns, in their order. */
  people: Profile[];
  previous?: Neighbour;
  next?: Neighbour;
  /** How the team works with it; absent for partners. */
  work?: AlertWork;
  today: Day;
}

/** Who handles it, and what became of it. */
export interface AlertWork {
  handling?: Handling;
  /** Those to whom it can be handed. */
  handlers: Handler[];
  steps: StepShown[];
  actions: ActionShown[];
  used: boolean;
  /** Put off until a day that is not over. */
  putOffUntil: Day | null;
}
