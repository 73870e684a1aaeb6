import { ruleLabels } from '../../alerts/views/alert-shown';
import { daysBetween, type Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { counted, fromToday, weekdayAndDay } from '../../web/day-text';
import type { MessageItem } from '../ways/outgoing-ways';

type Coded = NonNullable<MessageItem['alert']>;

/** What the date is, without anybody's name: "3F9A2C: anniversary of detention, 5 years". */
export function codedWords({ code, kind, rule, count, unit, label }: Coded): string {
  if (kind === 'census') return label ?? ruleLabels[rule];
  const number = numbered.has(unit) && count > 0 ? `, ${counted(count, unit)}` : '';
  return `${code}: ${lowered(ruleLabels[rule])}${number}`;
}

const numbered = new Set(['year', 'month', 'day']);
const lowered = (label: string): string => (/^[A-Z]{2}/.test(label) ? label : label[0]!.toLowerCase() + label.slice(1));

/** When it is: "on Wednesday 20 May 2026, in 7 days". */
export function whenWords({ on, until, precision }: Coded, today: Day): string {
  if (precision === 'month') return `in ${longDay(on).replace(/^\d+ /, '')}; the day is not known`;
  if (until) return `on a day between ${longDay(on)} and ${longDay(until)}`;
  return `on ${weekdayAndDay(on)} ${on.slice(0, 4)}, ${fromToday(on, today)}`;
}

/** When it is, for the narrow place of a subject: "in 7 days", "today", "20 May 2026". */
export const soonWords = ({ on, precision }: Coded, today: Day): string =>
  precision === 'day' && Math.abs(daysBetween(today, on)) <= 60 ? fromToday(on, today) : longDay(on);

/** What must be known of what was told before; null when nothing. */
export function changeWords({ change, before, alert }: MessageItem): string | null {
  if (change === null) return null;
  switch (change) {
    case 'moved':
      return alert!.on === before!.on
        ? 'What is known of this date has changed since you were told of it.'
        : `The date was corrected. You were told ${longDay(before!.on)}: use that no more.`;
    case 'withdrawn':
      return 'Do not use or pass on what you were told, and publish nothing on it.';
    case 'not_public':
      return 'You were told that it may be published. That holds no more: publish nothing on it.';
    case 'again':
      return 'You were told not to use it. It stands again.';
  }
}

/** May it be published, or is it a task? */
export const useWords = ({ isPublic }: Coded): string =>
  isPublic ? 'A headline may be published: Vigil has the words.' : 'For the team: not for publication.';
