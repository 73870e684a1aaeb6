import { Injectable } from '@nestjs/common';
import { levelNumber } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import { CustodyEvent } from '../custody/domain/custody-event';
import { EventKind, ReleaseType } from '../custody/domain/event-kinds';
import { Day } from '../lib/calendar-date';
import { DatePrecision, DateQualifier, parsePartialDate } from '../lib/partial-date';
import { Database } from '../platform/database';
import { BirthdayCalendar } from './domain/birthdays';
import { CaseFacts } from './domain/case-milestones';

interface DefenderRow {
  id: string;
  born: string | null;
  country: string | null;
  birthday_calendar: BirthdayCalendar | null;
  festivals: string[] | null;
}

interface EventRow {
  id: string;
  defender_id: string;
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
  async of(viewer: Viewer, defenderIds: string[]): Promise<Map<string, CaseFacts>> {
    const defenders = await this.database.query<DefenderRow>(
      `SELECT id, born, country, birthday_calendar, festivals FROM defender d WHERE id = ANY($1::uuid[]) AND ${visibleTo(viewer, 'd')}`,
      [defenderIds],
    );
    const events = await this.database.query<EventRow>(
      `SELECT id, defender_id, kind, date, earliest, latest, precision, qualifier, sentence, release_type, (created_at AT TIME ZONE 'UTC')::date AS recorded_on
         FROM event WHERE defender_id = ANY($1::uuid[]) AND retracted_at IS NULL ORDER BY defender_id, position`,
      [defenders.map((d) => d.id)],
    );
    const facts = new Map<string, CaseFacts>(
      defenders.map((d) => [
        d.id,
        {
          born: d.born === null ? null : parsePartialDate(d.born),
          country: d.country,
          birthdayCalendar: d.birthday_calendar,
          festivals: d.festivals,
          events: [],
        },
      ]),
    );
    for (const row of events) facts.get(row.defender_id)?.events.push(eventOf(row));
    return facts;
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

const eventOf = (row: EventRow): CustodyEvent => ({
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
