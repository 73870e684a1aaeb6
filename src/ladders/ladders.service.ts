import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { type RuleCode, ruleCodes } from '../alerts/domain/alert';
import { ruleLabels } from '../alerts/domain/rule-labels';
import { Conflict } from '../lib/errors';
import { AdministratorsLetters } from '../mail/administrators-letters';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { PublicOrigin } from '../platform/public-origin';
import { defaultLadder, inOrder, ladderWords } from './domain/ladder';

/** The ladder of one kind of date. */
export interface Ladder {
  rule: RuleCode;
  days: readonly number[];
  /** With which the rule comes. */
  usual: readonly number[];
  /** Who decided otherwise, and when; null where nobody did, or the account is gone. */
  changedBy: string | null;
  changedAt: Date | null;
  /** 0: nobody decided otherwise. */
  version: number;
}

interface Row {
  rule: RuleCode;
  days: number[];
  changedBy: string | null;
  changedAt: Date;
  version: number;
}

const stale = 'Somebody changed this ladder since you opened it.';

/** How far ahead each kind of date is told of, where a subscription says nothing of its own. */
@Injectable()
export class LaddersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly letters: AdministratorsLetters,
    private readonly origin: PublicOrigin,
  ) {}

  /** Those of every kind of date. */
  async list(): Promise<Ladder[]> {
    const rows = await this.database.query<Row>(
      `SELECT l.rule, l.days, a.name AS "changedBy", l.changed_at AS "changedAt", l.version
         FROM lead_ladder l LEFT JOIN account a ON a.id = l.changed_by`,
    );
    const changed = new Map(rows.map((row) => [row.rule, row]));
    return ruleCodes.map((rule) => {
      const usual = defaultLadder(rule);
      const row = changed.get(rule);
      return row ? { ...row, usual } : { rule, days: usual, usual, changedBy: null, changedAt: null, version: 0 };
    });
  }

  async get(rule: RuleCode): Promise<Ladder> {
    return (await this.list()).find((one) => one.rule === rule)!;
  }

  /**
   * Decides on another ladder, and says so to all administrators. A step that is added counts for the days that are
   * planned after this. A step that is taken away counts at once: what is planned for it is looked at again before it
   * goes out, and is left out then.
   * @param version the one that was read: 0 where nobody had decided otherwise
   * @throws Conflict when somebody changed it since
   */
  change(viewer: Viewer, rule: RuleCode, version: number, days: readonly number[]): Promise<Ladder> {
    return this.put(viewer, rule, version, async (before) => {
      const kept = inOrder(days);
      noteForTrail({ ladder: rule, before: before.days, days: kept });
      const values = [rule, kept, viewer.accountId, this.clock.now()];
      return version === 0
        ? this.database.query(
            `INSERT INTO lead_ladder (rule, days, changed_by, changed_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING RETURNING rule`,
            values,
          )
        : this.database.query(
            `UPDATE lead_ladder SET days = $2, changed_by = $3, changed_at = $4, version = version + 1
              WHERE rule = $1 AND version = $5 RETURNING rule`,
            [...values, version],
          );
    });
  }

  /** Goes back to the ladder with which the rule comes, and says so to all administrators. @throws Conflict when somebody changed it since */
  reset(viewer: Viewer, rule: RuleCode, version: number): Promise<Ladder> {
    return this.put(viewer, rule, version, async (before) => {
      noteForTrail({ ladder: rule, before: before.days, days: before.usual });
      if (before.version === 0 && version === 0) return [{}];
      return this.database.query('DELETE FROM lead_ladder WHERE rule = $1 AND version = $2 RETURNING rule', [
        rule,
        version,
      ]);
    });
  }

  private put(
    viewer: Viewer,
    rule: RuleCode,
    version: number,
    write: (before: Ladder) => Promise<unknown[]>,
  ): Promise<Ladder> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(rule);
      if (before.version !== version || (await write(before)).length === 0) throw new Conflict(stale, true);
      const after = await this.get(rule);
      if (after.days.join() !== before.days.join()) await this.letters.put(this.changed(viewer, before, after));
      return after;
    });
  }

  /** Fewer steps silence people who asked for no steps of their own: nobody does that unseen. */
  private changed({ name }: Viewer, before: Ladder, { rule, days }: Ladder) {
    const text = `${name} changed how long before a date people are told: ${ruleLabels[rule]}.\n\nBefore: ${ladderWords(before.days)}.\nNow: ${ladderWords(days)}.\n\nIf that was not meant, change it back, and look at who is signed in:\n${this.origin.link(`/settings/ladders/${rule}`)}\n`;
    return { kind: 'ladder', subject: 'Lead times were changed', text };
  }
}
