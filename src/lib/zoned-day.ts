import { addDays, type Day } from './calendar-date';

const MINUTE = 60_000;
/** No zone is further from UTC than 14 hours. */
const REACH = 16 * 60;

// To make one takes a hundred times as long as to use it, and there are fewer zones than this.
const formats = new Map<string, Intl.DateTimeFormat>();
const most = 1000;

/** The calendar date of a moment in a zone (IANA name). */
export const dayIn = (at: Date, zone: string): Day => formatOf(zone).format(at);

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv', { timeZone: zone }); // 'sv' writes dates as ISO 8601 does
  if (formats.size < most) formats.set(zone, made);
  return made;
}

/**
 * The moment at which a day is over in a zone (IANA name): the first minute of the next. Clocks may be put on at
 * midnight, and a zone may leave out a whole day, so it is looked for and not reckoned.
 */
export function endOfDay(day: Day, zone: string): Date {
  const near = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  const over = (minutes: number): boolean => dayIn(new Date(near + minutes * MINUTE), zone) > day;
  let [before, after] = [-REACH, REACH];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (over(middle)) after = middle;
    else before = middle;
  }
  return new Date(near + after * MINUTE);
}

/** The last day of what ends at a moment: of what ends at midnight it is the day before. */
export const lastDayIn = (end: Date, zone: string): Day => dayIn(new Date(end.getTime() - 1), zone);
