import { addDays, type Day } from '../../lib/calendar-date';
import { type Rhythm, sentOn } from '../../subscriptions/domain/rhythm';
import { momentOf, type TimeOfDay, wallTime } from './zoned-moment';

/** When somebody wants to be written to: see `Subscription`. */
export interface SendingHours {
  /** IANA name. */
  zone: string;
  at: TimeOfDay;
  /** Nothing is sent from one time up to the other; over midnight when the first is later. */
  quietFrom: TimeOfDay | null;
  quietTo: TimeOfDay | null;
}

type Quiet = Pick<SendingHours, 'quietFrom' | 'quietTo'>;

/** Is the time within the quiet hours? Where both ends are the same there are none. */
function isQuiet(time: TimeOfDay, { quietFrom, quietTo }: Quiet): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false;
  return quietFrom < quietTo ? quietFrom <= time && time < quietTo : quietFrom <= time || time < quietTo;
}

/**
 * The moment at which the notices of a day go out. What would fall into quiet hours waits for their end; where that is
 * only on the next day, it goes out a minute before they begin, since a notice belongs to its day.
 */
export function dueMoment(day: Day, hours: SendingHours): Date {
  return momentOf(day, timeOf(hours), hours.zone);
}

/**
 * The moment at which what is recorded now is told of a day that may have been planned without it; null when that is
 * over. What falls due today comes late rather than not at all. A digest of the week that is out already is followed by
 * what would have stood in it, at the next time of day.
 */
export function momentAfterwards(day: Day, rhythm: Rhythm, hours: SendingHours, now: Date): Date | null {
  const planned = dueMoment(sentOn(rhythm, day), hours);
  const today = wallTime(now, hours.zone).day;
  if (planned >= now || day === today) return planned;
  if (day < today) return null;
  const todays = dueMoment(today, hours);
  return todays >= now ? todays : dueMoment(addDays(today, 1), hours);
}

function timeOf({ at, quietFrom, quietTo }: SendingHours): TimeOfDay {
  if (!isQuiet(at, { quietFrom, quietTo })) return at;
  return quietFrom! < quietTo! || at < quietTo! ? quietTo! : minuteBefore(quietFrom!);
}

function minuteBefore(time: TimeOfDay): TimeOfDay {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const total = (hours * 60 + minutes + 24 * 60 - 1) % (24 * 60);
  return [total / 60, total % 60].map((n) => String(Math.floor(n)).padStart(2, '0')).join(':');
}

const MINUTE = 60_000;

/** What is sent within so many minutes of its moment is in time, also where quiet hours have begun meanwhile. */
const graceMinutes = 30;
/** What goes out more than so many minutes after its moment is late, and says so. */
const lateMinutes = 120;

/** May something that was due at a moment be sent now, or are these quiet hours? */
export function maySendNow(due: Date, now: Date, hours: SendingHours): boolean {
  if (now.getTime() - due.getTime() <= graceMinutes * MINUTE) return true;
  return !isQuiet(wallTime(now, hours.zone).time, hours);
}

export const isLate = (due: Date, now: Date): boolean => now.getTime() - due.getTime() > lateMinutes * MINUTE;
