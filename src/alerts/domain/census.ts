import type { CalendarDay } from '../../calendars/domain/calendar-day';
import { datesBetween } from '../../calendars/domain/dates-of';
import { addDays, Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import type { HeadlineFacts } from './alert';
import { alertKey } from './alert-key';
import type { ComposedAlert } from './compose';
import { headline } from './wording/headline';

/** A day on which others count who is held: CPJ as 1 December begins, PEN at the end of the year. */
export interface Census {
  on: Day;
  moment: CalendarDay['moment'];
  name: string;
  source: string | null;
}

/** The censuses of a calendar from one day to another, both included. */
export const censusesBetween = (days: readonly CalendarDay[], from: Day, to: Day): Census[] =>
  days
    .filter((day) => day.kind === 'census')
    .flatMap(({ rule, moment, names, source }) =>
      datesBetween(rule, from, to).map((on) => ({ on, moment, name: names.en, source })),
    );

/** The day as whose end a census finds the cases: whoever is taken on a day is not held as it begins. */
export const momentOf = ({ on, moment }: Pick<Census, 'on' | 'moment'>): Day =>
  moment === 'start' ? addDays(on, -1) : on;

/** The task to check who is held, with everybody whom the timelines show as held at that moment. */
export function censusAlert(census: Census, held: string[]): ComposedAlert {
  const { on, name, source } = census;
  const facts: HeadlineFacts = {
    rule: 'CENSUS',
    on,
    count: held.length,
    unit: 'person',
    precision: 'day',
    noun: 'in_detention',
    names: [],
    standing: 'all',
  };
  return {
    key: alertKey({ rule: 'CENSUS', subjectId: on, count: 0, unit: 'person' }),
    concerned: [],
    named: [],
    eventIds: [],
    on,
    rule: 'CENSUS',
    count: held.length,
    unit: 'person',
    subject: { kind: 'census', reference: on },
    subjectId: on,
    code: on,
    precision: 'day',
    quiet: false,
    obstacles: [{ kind: 'rule' }],
    facts,
    headline: headline(facts),
    audience: 'task',
    held,
    free: [],
    because: `${name}: status of everybody at the end of ${longDay(momentOf(census))}, from the events recorded`,
    sources: source ? [{ title: source }] : [],
  };
}
