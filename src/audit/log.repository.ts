import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import { Database } from '../platform/database';
import { LogConditions, type LogQuestion } from './log.query';

/** A line of the trail with its names. The case has no id when the reader may not see it. */
export interface LogRow {
  seq: number;
  at: Date;
  act: string;
  actor: string | null;
  actorName: string | null;
  concerns: string | null;
  network: string | null;
  ofCase: boolean;
  defenderId: string | null;
  reference: string | null;
  detail: Record<string, unknown>;
}

/** Whoever did it, and how often. */
export interface CountRow {
  actor: string | null;
  actorName: string | null;
  times: number;
  first: Date;
  last: Date;
}

const isAccount = `e.actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
const account = `LEFT JOIN account a ON a.id = CASE WHEN ${isAccount} THEN e.actor::uuid END`;

/** Most people whom a case names as having seen it. */
const MOST_PEOPLE = 200;

/** Reads the trail. */
@Injectable()
export class LogRepository {
  constructor(private readonly database: Database) {}

  /** The newest lines before one, one more than asked for, so that the caller knows whether there are more. */
  lines(
    viewer: Viewer,
    question: LogQuestion,
    { before, limit }: { before?: number; limit: number },
  ): Promise<LogRow[]> {
    const conditions = new LogConditions(question);
    if (before !== undefined) conditions.parts.push(`e.id < ${conditions.value(before)}`);
    const most = conditions.value(limit + 1);
    return this.database.query<LogRow>(
      `SELECT e.id AS seq, e.at, e.act, e.actor, a.name AS "actorName", c.name AS concerns, e.network::text AS network,
              e.defender_id IS NOT NULL AS "ofCase", d.id AS "defenderId", d.reference, e.detail
         FROM (SELECT * FROM audit_event e WHERE ${conditions.sql} ORDER BY e.id DESC LIMIT ${most}) e
         ${account}
         LEFT JOIN account c ON c.id = e.account_id AND e.account_id::text IS DISTINCT FROM e.actor
         LEFT JOIN defender d ON d.id = e.defender_id AND ${visibleTo(viewer, 'd')}
        ORDER BY e.id DESC`,
      conditions.values,
    );
  }

  /** Who did one of these acts with a case, whoever did it last first. */
  doneBy(defenderId: string, acts: string[]): Promise<CountRow[]> {
    return this.database.query<CountRow>(
      `SELECT e.actor, a.name AS "actorName", e.times, e.first, e.last
         FROM (SELECT actor, count(*) AS times, min(at) AS first, max(at) AS last FROM audit_event
                WHERE defender_id = $1 AND act = ANY($2) GROUP BY actor ORDER BY max(at) DESC LIMIT ${MOST_PEOPLE}) e
         ${account} ORDER BY e.last DESC`,
      [defenderId, acts],
    );
  }

  /** The case with this reference, if the viewer may see it. */
  async caseOf(viewer: Viewer, reference: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT d.id FROM defender d WHERE d.reference IN ($1, upper($1)) AND ${visibleTo(viewer, 'd')}
        ORDER BY d.reference = $1 DESC LIMIT 1`,
      [reference],
    );
    return row?.id;
  }

  async accountWith(email: string): Promise<string | undefined> {
    return (await this.database.query<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id;
  }

  /** Everybody with an account, by name. */
  people(): Promise<{ id: string; name: string }[]> {
    return this.database.query(`SELECT id, name FROM account ORDER BY lower(name), id LIMIT 1000`);
  }
}
