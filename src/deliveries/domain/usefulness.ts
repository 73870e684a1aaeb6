import { addDays, type Day } from '../../lib/calendar-date';

/** A notice as far as its use goes: so many days before a date, 0 on it, negative after it. */
export interface Notice {
  lead: number;
  /** The date. */
  on: Day;
  /** The last day on which it may fall, where it is not known to the day. */
  until: Day | null;
  /** A task for the team waits; a headline does not. */
  isTask: boolean;
}

/** The day on which the notice is to be given. */
export const dayOf = ({ on, lead }: Pick<Notice, 'on' | 'lead'>): Day => addDays(on, -lead);

/** So many days a task, or what is to be done after a date, is of use after its day. */
const daysToDo = 14;

/**
 * The last day on which it is still of use to be told. Of what is to come: the date itself. Of the date: the day after
 * for a headline, two weeks for a task. What is to be done after a date: two weeks.
 */
export function lastUsefulDay(notice: Notice): Day {
  const { lead, on, until, isTask } = notice;
  if (lead < 0) return addDays(dayOf(notice), daysToDo);
  if (lead > 0) return until ?? on;
  return addDays(until ?? on, isTask ? daysToDo : 1);
}

/**
 * Those of the notices of one alert, all of them due, that a later step has overtaken: whoever gets two at once needs
 * the later alone. A step whose day has not come, as in the digest of a week, overtakes none.
 * @param today in the zone of whoever gets them
 */
export function overtaken<N extends Notice>(notices: readonly N[], today: Day): N[] {
  return notices.filter((one) =>
    notices.some((other) => other.on === one.on && other.lead < one.lead && dayOf(other) <= today),
  );
}
