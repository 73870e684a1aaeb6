import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import type { Failure } from './domain/export-state';
import { daysToAgree, mostAttempts, silentFor } from './domain/limits';
import type { AskedAgain } from './export';
import { inDays } from './exports.repository';
import { SealedExports } from './sealed-exports';

/** Which try of making an export: who began before the last one cannot end it. */
export interface Attempt {
  id: string;
  attempt: number;
}

/** What is known of a file once it is whole. */
export interface MadeFile {
  casesIn: number;
  casesNamed: number;
  templateVersion: number | null;
  fingerprint: string;
  sha256: Buffer;
  size: number;
}

/** What somebody else decided, and on what. */
export interface Decided {
  id: string;
  /** Of the export, as she looked at it. */
  version: number;
  by: string;
  agreed: boolean;
  reason: string | null;
  templateVersion: number | null;
}

/** Takes exports from one state to the next. Each step asks for the state before it, so that of two only one is taken. */
@Injectable()
export class ExportStates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly sealed: SealedExports,
  ) {}

  /** Begins to make one that waits, or that nobody works on any more; undefined when there is nothing to begin. */
  async begin(id: string): Promise<Attempt | undefined> {
    const now = this.clock.now();
    const [row] = await this.database.query<Attempt>(
      `UPDATE export SET state = 'working', attempt = attempt + 1, tries_left = tries_left - 1, cases_done = 0, touched_at = $2,
              version = version + 1
        WHERE id = $1 AND state IN ('waiting', 'working') AND tries_left > 0 RETURNING id, attempt`,
      [id, now],
    );
    if (!row) await this.giveUp(id);
    return row;
  }

  /** Says how far it is; false when it is to stop: somebody cancelled it, or began it anew. */
  async progress({ id, attempt }: Attempt, done: number): Promise<boolean> {
    return this.step(
      `cases_done = $3, touched_at = $4 WHERE id = $1 AND attempt = $2 AND state = 'working'`,
      [id, attempt, done, this.clock.now()],
      false,
    );
  }

  /** The file is whole. False when somebody cancelled it meanwhile, or began it anew: then nothing of this must stay. */
  finish({ id, attempt }: Attempt, made: MadeFile, kept = true): Promise<boolean> {
    const now = this.clock.now();
    const until = kept ? new Date(now.getTime() + this.config.exportSeconds * 1000) : now;
    return this.step(
      `state = $9, cases_done = cases_all, cases_in = $3, fingerprint = $4, sha256 = $5, size = $6, finished_at = $7,
       expires_at = $8, touched_at = $7, failure = NULL, cases_named = $10, template_version = $11 WHERE id = $1 AND attempt = $2 AND state = 'working'`,
      [
        ...[id, attempt, made.casesIn, made.fingerprint, made.sha256, made.size, now, until],
        ...[kept ? 'done' : 'expired', made.casesNamed, made.templateVersion],
      ],
    );
  }

  fail({ id, attempt }: Attempt, failure: Failure): Promise<boolean> {
    return this.step(`state = 'failed', failure = $3 WHERE id = $1 AND attempt = $2 AND state = 'working'`, [
      id,
      attempt,
      failure,
    ]);
  }

  /** What somebody agreed to is not what would be made, so everything waits for that again. */
  askAgain({ id, attempt }: Attempt, needed: number, why: AskedAgain): Promise<boolean> {
    return this.step(
      `state = 'approval', protected = $3, ask_until = $4, decided_by = NULL, decided_at = NULL, reason = NULL, tries_left = $5,
       template_version = NULL, asked_again = $6 WHERE id = $1 AND attempt = $2 AND state = 'working'`,
      [id, attempt, needed, inDays(this.clock.now(), daysToAgree), mostAttempts, why],
    );
  }

  /** Somebody else has decided, on what this version of a template makes. */
  decide({ id, version, by, agreed, reason, templateVersion }: Decided): Promise<boolean> {
    return this.step(
      `state = $3, decided_by = $4, decided_at = $5, reason = $6, touched_at = $5, template_version = $7
        WHERE id = $1 AND version = $2 AND state = 'approval' AND ask_until > $5
          AND account_id IS DISTINCT FROM $4::uuid`,
      [
        id,
        version,
        agreed ? 'waiting' : 'refused',
        by,
        this.clock.now(),
        this.sealed.reason(id, reason),
        templateVersion,
      ],
    );
  }

  /** Takes it back as long as it is not made; gives false when it is. */
  cancel(id: string): Promise<boolean> {
    return this.step(`state = 'cancelled' WHERE id = $1 AND state IN ('approval', 'waiting', 'working')`, [id]);
  }

  /** The file is over before its time. */
  expire(id: string): Promise<boolean> {
    return this.step(`state = 'expired', expires_at = $2 WHERE id = $1 AND state = 'done'`, [id, this.clock.now()]);
  }

  /** Lets one that failed begin anew. */
  retry(id: string): Promise<boolean> {
    return this.step(
      `state = 'waiting', failure = NULL, tries_left = $3, cases_done = 0, touched_at = $2
        WHERE id = $1 AND state = 'failed'`,
      [id, this.clock.now(), mostAttempts],
    );
  }

  /** Ids of those that wait or are worked on without a sign of life. */
  async silent(): Promise<string[]> {
    const since = new Date(this.clock.now().getTime() - silentFor * 1000);
    const sql = `SELECT id FROM export WHERE state IN ('waiting', 'working') AND touched_at < $1`;
    return (await this.database.query<{ id: string }>(sql, [since])).map(({ id }) => id);
  }

  /** Ends files whose time is over or whose owner is suspended, and questions that nobody answered. Gives their ids. */
  async expireDue(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `UPDATE export e SET state = CASE e.state WHEN 'done' THEN 'expired' WHEN 'approval' THEN 'expired' ELSE 'cancelled' END,
              expires_at = least(e.expires_at, $1), version = e.version + 1
        WHERE (e.state = 'done' AND e.expires_at <= $1) OR (e.state = 'approval' AND e.ask_until <= $1)
           OR (e.state IN ('approval', 'waiting', 'working', 'done') AND EXISTS
                 (SELECT FROM account a WHERE a.id = e.account_id AND a.status <> 'active'))
        RETURNING e.id`,
      [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  private async giveUp(id: string): Promise<void> {
    await this.step(
      `state = 'failed', failure = 'given-up' WHERE id = $1 AND state IN ('waiting', 'working') AND tries_left <= 0`,
      [id],
    );
  }

  private async step(change: string, parameters: unknown[], counts = true): Promise<boolean> {
    const version = counts ? 'version = version + 1, ' : '';
    return (await this.database.query(`UPDATE export SET ${version}${change} RETURNING id`, parameters)).length > 0;
  }
}
