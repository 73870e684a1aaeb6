import { Injectable } from '@nestjs/common';
import { levelNumber } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import { CustodyEvent } from '../custody/domain/custody-event';
import { EventKind, ReleaseType } from '../custody/domain/event-kinds';
import { Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { DatePrecision, DateQualifier, parsePartialDate } from '../lib/partial-date';
import { Database } from '../platform/database';
import { BirthdayCalendar } from './domain/birthdays';
import { CaseFacts } from './domain/case-milestones';

/** What the rules need of a row of `defender`. */
export interface FactsOfPerson {
  born: string | null;
  country: string | null;
  birthday_calendar: BirthdayCalendar | null;
  festivals: string[] | null;
}

/** The facts of a case, and its level, which stands beside what follows from them. */
export interface LevelledFacts extends CaseFacts {
  level: number;
}

/** What the rules need of a row of `event`. */
export interface FactsOfEvent {
  id: string;
  kind: EventKind;
  date: string;
  earliest: Day | null;
  latest: Day | null;
  precision: DatePrecision;
  qualifier: DateQualifier;
  sentence: CustodyEvent['sentence'];
  release_type: ReleaseType | null;
  recorded_on: Day;
}

/**
 * Reads what the rules need of some cases. It reads the tables themselves, not the features that write them: those
 * stand above this folder and call it.
 */
@Injectable()
export class CaseFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts of those of the defenders who exist for the viewer, as far as she may be told them. */
  async of(viewer: Viewer, defenderIds: string[]): Promise<Map<string, LevelledFacts>> {
    const defenders = await this.database.query<FactsOfPerson & { id: string; level: number }>(
      `SELECT id, level, born, country, birthday_calendar, festivals FROM defender d WHERE id = ANY($1::uuid[]) AND ${visibleTo(viewer, 'd')}`,
      [defenderIds],
    );
    const events = await this.database.query<FactsOfEvent & { defender_id: string }>(
      `SELECT id, defender_id, kind, date, earliest, latest, precision, qualifier, sentence, release_type, (created_at AT TIME ZONE 'UTC')::date AS recorded_on
         FROM event WHERE defender_id = ANY($1::uuid[]) AND retracted_at IS NULL ORDER BY defender_id, position`,
      [defenders.map((d) => d.id)],
    );
    const eventsOf = groupBy(events, (row) => row.defender_id);
    return new Map(defenders.map((row) => [row.id, { level: row.level, ...factsIn(row, eventsOf.get(row.id) ?? []) }]));
  }

  /** Is something withheld from the viewer on which status, days and dates of the case rest? */
  async isPartlyTold({ facts }: Viewer, defenderId: string): Promise<boolean> {
    if (facts >= levelNumber('restricted')) return false;
    const rows = await this.database.query('SELECT FROM partly_told_cases() AS p WHERE p = $1', [defenderId]);
    return rows.length > 0;
  }

  /** The same, or is any other event withheld from her? */
  async isAnyUntold(viewer: Viewer, defenderId: string): Promise<boolean> {
    if (viewer.facts >= levelNumber('restricted')) return false;
    const rows = await this.database.query('SELECT FROM untold_cases() AS u WHERE u = $1', [defenderId]);
    return rows.length > 0 || this.isPartlyTold(viewer, defenderId);
  }
}

/** The facts of a case by its rows, the events in order. */
export const factsIn = (person: FactsOfPerson, events: readonly FactsOfEvent[]): CaseFacts => ({
  born: person.born === null ? null : parsePartialDate(person.born),
  country: person.country,
  birthdayCalendar: person.birthday_calendar,
  festivals: person.festivals,
  events: events.map(eventOf),
});

const eventOf = (row: FactsOfEvent): CustodyEvent => ({
  id: row.id,
  kind: row.kind,
  date: {
    text: row.date,
    earliest: row.earliest,
    latest: row.latest,
    precision: row.precision,
    qualifier: row.qualifier,
  },
  sentence: row.sentence,
  releaseType: row.release_type,
  recordedOn: row.recorded_on,
});
