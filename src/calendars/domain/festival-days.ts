import type { Day } from '../../lib/calendar-date';
import type { CalendarDay } from './calendar-day';
import { datesBetween, timesSince } from './dates-of';

/** Kept everywhere: a mark that stands with everybody of whom nothing else is said. */
const everywhere = '@*';

/**
 * The marks by which a person and a festival find each other: the festivals that the case says she keeps, or, where it
 * says nothing, her country.
 */
export const keepsOf = (country: string | null, festivals: readonly string[] | null | undefined): string[] =>
  festivals ? [...festivals].sort() : [...(country ? [`@${country}`] : []), everywhere];

const marksOf = ({ code, countries }: CalendarDay): string[] => [
  code,
  ...(countries === null ? [everywhere] : countries.map((country) => `@${country}`)),
];

/** A festival on its day. */
export interface FestivalDay {
  on: Day;
  festival: CalendarDay;
  marks: string[];
}

/** The festivals of a calendar, as the rules of milestones ask for them. */
export class Festivals {
  private readonly all: CalendarDay[];

  constructor(days: readonly CalendarDay[]) {
    this.all = days.filter((day) => day.kind === 'festival' && day.enabled);
  }

  /** Each festival from one day to another, both included. */
  between(from: Day, to: Day): FestivalDay[] {
    return this.all.flatMap((festival) => {
      const marks = marksOf(festival);
      return datesBetween(festival.rule, from, to).map((on) => ({ on, festival, marks }));
    });
  }

  /** The how-manieth time since a day; null where that is not known. */
  times({ festival, on }: FestivalDay, since: Day): number | null {
    return timesSince(festival.rule, since, on);
  }
}

export const noFestivals = new Festivals([]);
