import { isDay } from '../lib/calendar-date';
import { DayField } from '../web/day-field';
import { CodeField, PatternField } from '../web/text-fields';

export const audiences = ['public', 'task', 'all'] as const;
export type AudienceAsked = (typeof audiences)[number];

/** Most alerts that one answer holds. */
export const mostAlerts = 500;

/** A cursor is the place of the last alert of a page: its day, and how many of that day have been given. */
export const cursorOf = (on: string, given: number): string => Buffer.from(`${on} ${given}`).toString('base64url');

/** Reads a cursor; undefined when it is none of ours. */
export function readCursor(cursor: string): { on: string; given: number } | undefined {
  const [on, given] = Buffer.from(cursor, 'base64url').toString().split(' ');
  return isDay(on) && /^\d{1,9}$/.test(given ?? '') ? { on, given: Number(given) } : undefined;
}

/** Which alerts are asked for: those of one day, or from one day to another. */
export class AlertsQuery {
  @DayField({ about: 'One day' })
  on?: string;

  @DayField({ about: 'First day' })
  from?: string;

  @DayField({ about: 'Last day' })
  to?: string;

  @CodeField(audiences, { what: 'an audience' })
  audience?: AudienceAsked;

  @PatternField({
    max: 3,
    about: `How many at most, 1 to ${mostAlerts}`,
    example: '50',
    check: (text) =>
      Number(text) >= 1 && Number(text) <= mostAlerts && /^\d+$/.test(text)
        ? undefined
        : `must be a whole number from 1 to ${mostAlerts}.`,
  })
  limit?: string;

  @PatternField({
    max: 60,
    about: 'The cursor that the last page gave as `next`',
    check: (text) => (readCursor(text) ? undefined : 'is not a cursor; take the one that the last page gave as next.'),
  })
  after?: string;
}
