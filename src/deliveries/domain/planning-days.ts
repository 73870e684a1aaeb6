import { addDays, type Day, laterOf } from '../../lib/calendar-date';
import { isMonday, type Rhythm } from '../../subscriptions/domain/rhythm';

/** The days whose notices go out together, and the day on which they do. */
export interface Span {
  from: Day;
  to: Day;
  sentOn: Day;
}

/**
 * What is planned on a day for a rhythm: a weekly digest brings on Monday what falls due from Monday to Sunday, the
 * others each day its own; nothing on the other days of the week.
 */
export function spanOf(rhythm: Rhythm, day: Day): Span | null {
  if (rhythm !== 'weekly') return { from: day, to: day, sentOn: day };
  return isMonday(day) ? { from: day, to: addDays(day, 6), sentOn: day } : null;
}

/** No zone is further ahead of UTC than 14 hours: in Kiritimati a day begins first. */
const AHEAD = 14;
/** No zone is further behind. */
const BEHIND = 12;
/** So many hours before a day begins anywhere it is planned. */
const INTIME = 1;
/** So many days back what was not planned is taken up: see `lastUsefulDay`. What is older is of use to nobody. */
export const daysTakenUp = 45;

const utcDay = (at: number): Day => new Date(at).toISOString().slice(0, 10);
const HOUR = 3_600_000;

/** The first day that somewhere is not over, and the last that is to be planned. */
export const earliestDay = (now: Date): Day => utcDay(now.getTime() - BEHIND * HOUR);
export const latestDay = (now: Date): Day => utcDay(now.getTime() + (AHEAD + INTIME) * HOUR);

/**
 * The days that are to be planned now, the earliest first: those that were not planned since the first one was. When
 * nothing was planned ever, those that are not over somewhere. A clock that was put back plans nothing again, and one
 * that was put on for a while leaves no day out.
 * @param planned days that were planned, of the last `daysTakenUp` at least; `first` the first of all
 */
export function daysToPlan(planned: ReadonlySet<Day>, first: Day | null, now: Date): Day[] {
  const [earliest, latest] = [earliestDay(now), latestDay(now)];
  const begin = first === null ? earliest : laterOf(first, addDays(latest, -daysTakenUp));
  const days: Day[] = [];
  for (let day = begin; day <= latest; day = addDays(day, 1)) if (!planned.has(day)) days.push(day);
  return days;
}
