import { Injectable } from '@nestjs/common';
import { rulesUpkeep } from '../access/viewer';
import { standingIn } from '../custody/domain/custody';
import { isExactDay } from '../custody/domain/custody-event';
import { Custody } from '../custody/domain/custody-record';
import { arraysOf, columnTexts, fromArrays, valuesFrom } from '../lib/column-arrays';
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
    for (const table of ['spell', 'custody_period', 'milestone_basis'] as const) {
      const rows = cases.map((one) => one[table]).filter((row) => row.length > 0);
      if (rows.length > 0) await this.database.query(insertion(table), arraysOf(columnsOf[table], rows));
    }
  }
}

/** The rows that hold what the events of a case add up to, by table, as PostgreSQL reads them: column by column. */
export type Reckoned = Record<keyof typeof columnsOf, string[]>;

/** Works out what the events of a case add up to. */
export function reckoned(id: string, facts: LevelledFacts): Reckoned {
  const custody = custodyOfCase(facts);
  const place = { defender_id: id, case_level: facts.level };
  const bases = milestonesOf(facts, custody).map((basis) => basisRow(place, basis));
  return {
    spell: columnTexts(columnsOf.spell, spellRows(place, custody)),
    custody_period: columnTexts(columnsOf.custody_period, periodRows(place, custody)),
    milestone_basis: columnTexts(columnsOf.milestone_basis, bases),
  };
}

const columnsOf = {
  spell: {
    defender_id: 'uuid',
    case_level: 'smallint',
    number: 'integer',
    start_text: 'text',
    start_day: 'date',
    start_known: 'boolean',
    start_exact: 'boolean',
    end_day: 'date',
    end_text: 'text',
  },
  custody_period: {
    defender_id: 'uuid',
    case_level: 'smallint',
    from_day: 'date',
    to_day: 'date',
    status: 'text',
    standing: 'text',
    spell: 'integer',
  },
  milestone_basis: {
    defender_id: 'uuid',
    case_level: 'smallint',
    rule: 'text',
    recurrence: 'text',
    anchor: 'date',
    precision: 'text',
    window_days: 'smallint',
    counts_days: 'boolean',
    count: 'integer',
    unit: 'text',
    active_from: 'date',
    active_to: 'date',
    standing: 'text',
    noun: 'text',
    publishable: 'boolean',
    uncertain: 'boolean',
    basis: 'text',
    detail: 'jsonb',
    event_ids: 'uuid[]',
    keeps: 'text[]',
    lunar_day: 'smallint',
    lunar_year: 'smallint',
  },
};

const insertion = (table: keyof typeof columnsOf): string =>
  `INSERT INTO ${table} (${Object.keys(columnsOf[table]).join(', ')})
   SELECT ${valuesFrom(columnsOf[table], 'r')} FROM ${fromArrays(columnsOf[table], 'r')}`;

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
  event_ids: b.eventIds,
  keeps: b.keeps ?? null,
  lunar_day: b.lunarDay ?? null,
  lunar_year: b.lunarYear ?? null,
});
