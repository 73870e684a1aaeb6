import type { CalendarDay, Concerned, DayKind } from '../../calendars/domain/calendar-day';
import { datesBetween } from '../../calendars/domain/dates-of';
import { addDays, Day, yearOf } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { countryName } from '../../lib/countries';
import type { CalendarRule, HeadlineFacts } from './alert';
import { alertKey } from './alert-key';
import type { ComposedAlert } from './compose';
import { headline } from './wording/headline';

/** A day of the calendar, and the day on which it is said: the same, or so many days before. */
export interface DayToSay {
  day: CalendarDay;
  date: Day;
  on: Day;
  /** Days before it. */
  lead: number;
}

/** How many people the day is about, as the cases stand on its date. */
export interface HeldCounts {
  /** Held in the countries of the day. */
  held: number;
  /** Those of them whom the day is about: women, journalists, …; the same for a day about everyone. */
  concerned: number;
}

const rules: Partial<Record<DayKind, CalendarRule>> = {
  day: 'INTL-DAY',
  un_session: 'UN-SESSION',
  upr_deadline: 'UPR-DL',
  reprisals_deadline: 'REPRISAL-DL',
};

/** What is to be said from one day to another, both included: days on their date, those of the UN beforehand as well. */
export function daysToSay(days: readonly CalendarDay[], from: Day, to: Day): DayToSay[] {
  return days.flatMap((day) => {
    if (!rules[day.kind]) return [];
    const leads = day.kind === 'day' ? [0] : [...new Set([...day.leads, 0])];
    return leads.flatMap((lead) =>
      datesBetween(day.rule, addDays(from, lead), addDays(to, lead)).map((date) => ({
        day,
        date,
        on: addDays(date, -lead),
        lead,
      })),
    );
  });
}

const people: Record<Concerned, string> = {
  everyone: 'people',
  women: 'women',
  journalists: 'journalists',
  writers: 'writers',
  lawyers: 'lawyers',
  disappeared: 'missing or held in secret',
};

/** The task for a day of the calendar; null where it means nothing here: nobody whom it is about is held. */
export function calendarDayAlert(say: DayToSay, { held, concerned }: HeldCounts): ComposedAlert | null {
  const { day, date, on, lead } = say;
  if (held === 0) return null;
  const rule = rules[day.kind]!;
  const counts: Concerned = concerned > 0 ? day.concerns : 'everyone';
  const number = concerned > 0 ? concerned : held;
  const isDay = rule === 'INTL-DAY';
  const facts: HeadlineFacts = {
    rule,
    on,
    count: isDay ? number : lead,
    unit: isDay ? 'person' : 'day',
    precision: 'day',
    noun: 'in_detention',
    names: [],
    standing: 'all',
    detail: { label: day.names.en, labels: day.names, date, concerns: counts },
  };
  return {
    key: alertKey({ rule, subjectId: `${day.code} ${yearOf(date)}`, count: lead, unit: 'day' }),
    concerned: [],
    named: [],
    ...(day.countries && { countries: day.countries }),
    eventIds: [],
    on,
    rule,
    count: facts.count,
    unit: facts.unit,
    subject: { kind: 'census', reference: on },
    subjectId: on,
    code: on,
    precision: 'day',
    quiet: false,
    obstacles: [{ kind: 'rule' }],
    facts,
    headline: headline(facts),
    audience: 'task',
    held: [],
    free: [],
    because: because(say, held, counts === 'everyone' ? null : { number, who: people[counts] }),
    sources: day.source ? [{ title: day.source }] : [],
  };
}

function because({ day, date, lead }: DayToSay, held: number, part: { number: number; who: string } | null): string {
  const when = lead > 0 ? `${longDay(date)} − ${lead} day${lead === 1 ? '' : 's'}; ` : '';
  const where = day.countries === null ? '' : ` in ${day.countries.map((code) => countryName(code)).join(', ')}`;
  const counted = `${held} recorded as held${where} on ${longDay(date)}`;
  const doubt = day.mayDiffer ? '; the day may be kept a day earlier or later' : '';
  return `${when}${counted}${part ? `, ${part.number} of them ${part.who}` : ''}${doubt}`;
}
