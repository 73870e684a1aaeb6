import { type Day, daysBetween } from '../../lib/calendar-date';
import { dayName } from '../../subscriptions/domain/words/day-name';
import type { Speech } from '../../subscriptions/domain/words/speech';
import type { MessageItem } from '../ways/outgoing-ways';

type Coded = NonNullable<MessageItem['alert']>;

/** What the date is, without anybody's name: "3F9A2C: anniversary of detention, 5 years". */
export function codedWords(alert: Coded, speech: Speech): string {
  const { code, rule, count, unit } = alert;
  const day = dayName(alert, speech);
  if (day !== null) return speech.insert(day);
  const said = { code: speech.insert(code), label: speech.label(rule) };
  if (!numbered.has(unit) || count <= 0) return speech.say('coded', said);
  const number = speech.say('number', { unit, count, numeral: speech.numeral(count) });
  return speech.say('codedNumber', { ...said, number });
}

const numbered = new Set(['year', 'month', 'day']);

/** When it is, as a sentence: "On Wednesday 20 May 2026, in 7 days." */
export function whenWords({ on, until, precision }: Coded, today: Day, speech: Speech): string {
  if (precision === 'month') return speech.say('inMonth', { month: speech.day(on).monthOfYear });
  if (until) return speech.say('between', { from: speech.day(on).on, until: speech.day(until).on });
  const values = { weekday: speech.weekday(on), day: speech.day(on).on, soon: speech.soon(on, today) };
  return speech.capital(speech.say('onDay', values));
}

/** When it is, for the narrow place of a subject: "in 7 days", "today", "20 May 2026". */
export const soonWords = ({ on, precision }: Coded, today: Day, speech: Speech): string =>
  precision === 'day' && Math.abs(daysBetween(today, on)) <= 60 ? speech.soon(on, today) : speech.day(on).on;

/** What must be known of what was told before; null when nothing. */
export function changeWords({ change, before, alert }: MessageItem, speech: Speech): string | null {
  if (change === null) return null;
  switch (change) {
    case 'moved':
      return alert!.on === before!.on
        ? speech.say('movedWithin')
        : speech.say('moved', { before: speech.day(before!.on).on });
    case 'withdrawn':
      return speech.say('withdrawn');
    case 'not_public':
      return speech.say('notPublic');
    case 'again':
      return speech.say('again');
  }
}

/** May it be published, or is it a task? */
export const useWords = ({ isPublic }: Coded, speech: Speech): string => speech.say(isPublic ? 'isPublic' : 'forTeam');
