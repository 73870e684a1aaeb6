import type { Day } from '../../lib/calendar-date';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A time of day as a clock on the wall shows it: '07:00'. */
export type TimeOfDay = string;

/** What calendar and clock on the wall show in a zone. */
export interface WallTime {
  day: Day;
  time: TimeOfDay;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  // 'sv' writes dates as ISO 8601 does.
  const made = new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

/** What the wall shows at a moment in a zone (IANA name). */
export function wallTime(at: Date, zone: string): WallTime {
  const [day, time] = formatOf(zone).format(at).split(' ') as [Day, TimeOfDay];
  return { day, time };
}

/** Minutes by which the wall is ahead of UTC. */
const offsetAt = (at: number, zone: string): number => {
  const { day, time } = wallTime(new Date(at), zone);
  return Math.round((Date.parse(`${day}T${time}:00Z`) - Math.floor(at / MINUTE) * MINUTE) / MINUTE);
};

/**
 * The moment at which the wall of a zone (IANA name) shows this day and time. Where clocks are put back and show it
 * twice, the first; where they are put on and never show it, the first moment after the gap, also where a zone left out
 * a whole day.
 */
export function momentOf(day: Day, time: TimeOfDay, zone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = new Set([-DAY, 0, DAY].map((shift) => offsetAt(asUtc + shift, zone)));
  const shown = [...offsets]
    .map((offset) => asUtc - offset * MINUTE)
    .filter((at) => asUtc - at === offsetAt(at, zone) * MINUTE);
  return new Date(shown.length > 0 ? Math.min(...shown) : afterGap(asUtc, zone));
}

/** The first minute at which the wall shows more than was asked for. */
function afterGap(asUtc: number, zone: string): number {
  const isAfter = (at: number): boolean => at + offsetAt(at, zone) * MINUTE > asUtc;
  let [before, after] = [asUtc - 2 * DAY, asUtc + 2 * DAY];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE;
    if (isAfter(middle)) after = middle;
    else before = middle;
  }
  return after;
}
