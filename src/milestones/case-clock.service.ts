import { Injectable } from '@nestjs/common';
import { rulesUpkeep } from '../access/viewer';
import { standingIn } from '../custody/domain/custody';
import { isExactDay } from '../custody/domain/custody-event';
import { Custody } from '../custody/domain/custody-record';
import { Database } from '../platform/database';
import { CaseFactsRepository, type LevelledFacts } from './case-facts.repository';
import { custodyOfCase, milestonesOf } from './domain/case-milestones';
import { MilestoneBasis } from './domain/milestone';

/** Cases that are read and written together: enough to save round trips, few enough to stay small in memory. */
const together = 500;

/** Works out again what the events of a case add up to. Called in the transaction that changes them. */
@Injectable()
export class CaseClock {
  constructor(
    private readonly database: Database,
    private readonly facts: CaseFactsRepository,
  ) {}

  /** Rewrites spells, statuses and milestone bases of these defenders from their events. Joins the open transaction. */
  async recompute(defenderIds: string[]): Promise<void> {
    await this.toldAll(async () => {
      for (let i = 0; i < defenderIds.length; i += together) await this.rewrite(defenderIds.slice(i, i + together));
    });
  }

  /** Writes what was reckoned of cases that the open transaction registered: there is nothing to take away. */
  async begin(cases: readonly Reckoned[]): Promise<void> {
    if (cases.length > 0) await this.toldAll(() => this.write(cases));
  }

  /**
   * Whoever logs what was done for a case need not be told all of it. What its events add up to rests on all of them, so
   * row security hides none of the facts of the cases that she sees from the rules.
   */
  private async toldAll(work: () => Promise<void>): Promise<void> {
    const [before] = await this.database.query<{ facts: string }>(`SELECT current_setting('vigil.facts') AS facts`);
    const say = (facts: string) => this.database.query(`SELECT set_config('vigil.facts', $1, true)`, [facts]);
    // Inside a transaction of its own: if the work fails, the setting goes back with it.
    await this.database.transaction(rulesUpkeep, async () => {
      await say(String(rulesUpkeep.facts));
      await work();
      await say(before!.facts);
    });
  }

  private async rewrite(ids: string[]): Promise<void> {
    const facts = await this.facts.of(rulesUpkeep, ids);
    await this.database.query(`DELETE FROM spell WHERE defender_id = ANY($1::uuid[])`, [ids]);
    await this.database.query(`DELETE FROM custody_period WHERE defender_id = ANY($1::uuid[])`, [ids]);
    await this.database.query(`DELETE FROM milestone_basis WHERE defender_id = ANY($1::uuid[])`, [ids]);
    await this.write([...facts].map(([id, one]) => reckoned(id, one)));
  }

  private async write(cases: readonly Reckoned[]): Promise<void> {
    const rowsOf = (table: keyof Reckoned): string => cases.flatMap((one) => one[table] || []).join(',');
    await this.insert('spell', spellColumns, rowsOf('spells'));
    await this.insert('custody_period', periodColumns, rowsOf('periods'));
    await this.insert('milestone_basis', basisColumns, rowsOf('bases'));
  }

  private async insert(table: string, columns: string, rows: string): Promise<void> {
    if (rows === '') return;
    const names = columns.replace(/ [a-z[\]]+(,|$)/g, '$1');
    await this.database.query(
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row (${columns})`,
      [`[${rows}]`],
    );
  }
}

/** The rows that hold what the events of a case add up to, as JSON between commas: nobody reads them but PostgreSQL. */
export interface Reckoned {
  spells: string;
  periods: string;
  bases: string;
}

/** Works out what the events of a case add up to. */
export function reckoned(id: string, facts: LevelledFacts): Reckoned {
  const custody = custodyOfCase(facts);
  const place = { defender_id: id, case_level: facts.level };
  const json = (rows: object[]): string => rows.map((row) => JSON.stringify(row)).join(',');
  return {
    spells: json(spellRows(place, custody)),
    periods: json(periodRows(place, custody)),
    bases: json(milestonesOf(facts, custody).map((basis) => basisRow(place, basis))),
  };
}

const spellColumns =
  'defender_id uuid, case_level smallint, number integer, start_text text, start_day date, start_known boolean, start_exact boolean, end_day date, end_text text';
const periodColumns =
  'defender_id uuid, case_level smallint, from_day date, to_day date, status text, standing text, spell integer';
const basisColumns =
  'defender_id uuid, case_level smallint, rule text, recurrence text, anchor date, precision text, window_days smallint, counts_days boolean, count integer, unit text, ' +
  'active_from date, active_to date, standing text, noun text, publishable boolean, uncertain boolean, basis text, detail jsonb, event_ids uuid[], ' +
  'keeps text[], lunar_day smallint, lunar_year smallint';

interface Place {
  defender_id: string;
  case_level: number;
}

const spellRows = (place: Place, custody: Custody): object[] =>
  custody.spells.map((s) => ({
    ...place,
    number: s.number,
    start_text: s.start.text,
    start_day: s.start.earliest ?? s.start.latest,
    start_known: s.startKnown,
    start_exact: isExactDay(s.start),
    end_day: s.endDay,
    end_text: s.end?.text ?? null,
  }));

const periodRows = (place: Place, custody: Custody): object[] =>
  custody.periods.map((p) => ({
    ...place,
    from_day: p.from,
    to_day: p.to ?? 'infinity',
    status: p.status,
    standing: standingIn(p),
    spell: p.spell,
  }));

const basisRow = (place: Place, b: MilestoneBasis): object => ({
  // not spread: Node copies objects of so many fields slowly
  defender_id: place.defender_id,
  case_level: place.case_level,
  rule: b.rule,
  recurrence: b.recurrence,
  anchor: b.anchor,
  precision: b.precision,
  window_days: b.windowDays,
  counts_days: b.countsDays,
  count: b.count,
  unit: b.unit,
  active_from: b.activeFrom,
  active_to: b.activeTo ?? 'infinity',
  standing: b.standing,
  noun: b.noun,
  publishable: b.publishable,
  uncertain: b.uncertain,
  basis: b.basis,
  detail: b.detail,
  event_ids: `{${b.eventIds.join(',')}}`,
  keeps: b.keeps ?? null,
  lunar_day: b.lunarDay ?? null,
  lunar_year: b.lunarYear ?? null,
});
