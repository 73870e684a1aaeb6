import { isDay } from '../lib/calendar-date';
import { quoted } from './fields';
import { PatternField } from './text-fields';

/** Why the text is no calendar day; undefined when it is one. */
export const badDay = (text: string): string | undefined =>
  isDay(text) && text >= '1000' && text < '9000'
    ? undefined
    : `${quoted(text)} is not a day. Write a day that exists, of the years 1000 to 8999, as YYYY-MM-DD: 2026-11-24.`;

/** One day of the calendar, YYYY-MM-DD: what is asked for, not what is known. */
export const DayField = (options: { required?: boolean; about?: string } = {}): PropertyDecorator =>
  PatternField({ max: 10, example: '2026-11-24', check: badDay, ...options });
