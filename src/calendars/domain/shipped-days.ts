import type { CalendarDay, DayRule } from './calendar-day';
import { festivals } from './festivals';
import { internationalDays } from './international-days';

const everyYear = (month: number, day: number): DayRule => ({ type: 'every_year', month, day });

const censuses: CalendarDay[] = [
  {
    code: 'census-journalists',
    kind: 'census',
    names: { en: 'Census of journalists in prison' },
    rule: everyYear(12, 1),
    countries: null,
    concerns: 'everyone',
    moment: 'start',
    audience: 'task',
    leads: [],
    enabled: true,
    source: 'Committee to Protect Journalists: who is held as 1 December begins',
    mayDiffer: false,
  },
  {
    code: 'census-writers',
    kind: 'census',
    names: { en: 'Census of writers in prison' },
    rule: everyYear(12, 31),
    countries: null,
    concerns: 'everyone',
    moment: 'end',
    audience: 'task',
    leads: [],
    enabled: true,
    source: 'PEN: who is held at the end of the year',
    mayDiffer: false,
  },
];

/**
 * The days with which Vigil comes. What an organisation changes or adds is kept in the database and takes their place; a
 * later release may bring new ones. No session and no deadline of the UN is among them: their days are set each year.
 */
export const shippedDays: readonly CalendarDay[] = [...internationalDays, ...festivals, ...censuses];
