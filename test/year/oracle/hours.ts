import { addDays, type Day } from '../../../src/lib/calendar-date';

// When a notice falls due, said once more and in another way than Vigil computes it: the wall clock is read minute by
// minute, until it shows the time.

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** '2027-05-01 07:00', as a clock on the wall shows it. */
export function wall(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

export const dayIn = (zone: string, at: number): Day => wall(at, zone).slice(0, 10);

const STEP = 30;

/** The first minute at which the wall shows this time of the day, or a later one. */
function firstMinute(day: Day, time: string, zone: string): number {
  const sought = `${day} ${time}`;
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * 60 * MINUTE;
  while (wall(at, zone) < sought) at += STEP * MINUTE;
  at -= STEP * MINUTE;
  while (wall(at, zone) < sought) at += MINUTE;
  return at;
}

export interface Hours {
  zone: string;
  at: string;
  quietFrom: string | null;
  quietTo: string | null;
  rhythm: 'single' | 'daily' | 'weekly';
}

const isQuietTime = (time: string, { quietFrom: from, quietTo: to }: Hours): boolean => {
  if (!from || !to || from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
};

const known = new Map<string, number>();

/** Monday, for a weekly digest; the day itself for all others. */
export function dayOfMessage(rhythm: Hours['rhythm'], day: Day): Day {
  if (rhythm !== 'weekly') return day;
  let monday = day;
  while (new Date(`${monday}T12:00:00Z`).getUTCDay() !== 1) monday = addDays(monday, -1);
  return monday;
}

/** The moment at which the notices of a day are due, in milliseconds. */
export function dueAt(day: Day, hours: Hours): number {
  const { zone, at, quietFrom, quietTo, rhythm } = hours;
  const on = dayOfMessage(rhythm, day);
  const name = [on, zone, at, quietFrom, quietTo].join();
  let moment = known.get(name);
  if (moment !== undefined) return moment;
  if (!isQuietTime(at, hours)) moment = firstMinute(on, at, zone);
  // The end of the quiet hours, where that is on the same day; a minute before they begin otherwise.
  else if (quietTo! > at) moment = firstMinute(on, quietTo!, zone);
  else moment = firstMinute(on, before(quietFrom!), zone);
  known.set(name, moment);
  return moment;
}

function before(time: string): string {
  const minute = new Date(Date.parse(`2000-01-02T${time}:00Z`) - MINUTE);
  return minute.toISOString().slice(11, 16);
}

/** May what was due at a moment go out now: it was due within half an hour, or these are no quiet hours? */
export const maySend = (due: number, now: number, hours: Hours): boolean =>
  now - due <= 30 * MINUTE || !isQuietTime(wall(now, hours.zone).slice(11), hours);

/** More than two hours after its moment. */
export const isLate = (due: number, now: number): boolean => now - due > 120 * MINUTE;

/** The last day on which a notice is of use: what is announced, until its day; the day itself, a day longer; tasks two weeks. */
export function lastDayOfUse(lead: number, on: Day, until: Day | null, isTask: boolean): Day {
  if (lead < 0) return addDays(on, -lead + 14);
  const last = until ?? on;
  return lead > 0 ? last : addDays(last, isTask ? 14 : 1);
}
