import { Injectable } from '@nestjs/common';
import { serverNames } from '../../access/server-names';
import type { Viewer } from '../../access/viewer';
import { groupVisibleTo, ofVisible } from '../../access/visibility';
import type { CountedSubject } from '../../alerts/running-counts.service';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { Counter, CounterAsked, CounterShown } from './counter';

interface Row extends Omit<CounterShown, 'subject'> {
  defenderId: string | null;
  groupId: string | null;
}

const columns = `c.id, c.hint, c.defender_id AS "defenderId", c.group_id AS "groupId", c.language, c.counts,
  c.created_at AS "createdAt", c.revoked_at AS "revokedAt", coalesce(a.name, c.created_by) AS "createdBy",
  coalesce(b.name, c.revoked_by) AS "revokedBy"`;
const from = `FROM day_counter c LEFT JOIN account a ON a.id::text = c.created_by
  LEFT JOIN account b ON b.id::text = c.revoked_by`;

const counterOf = ({ defenderId, groupId, ...rest }: Row): CounterShown => ({
  ...rest,
  createdBy: serverNames.get(rest.createdBy) ?? rest.createdBy,
  subject: defenderId === null ? { groupId: groupId! } : { defenderId },
});

/** Reads and writes counters that websites show. */
@Injectable()
export class CountersRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one subject, or of all that the viewer sees, those that work first. */
  async list(viewer: Viewer, subject?: CountedSubject): Promise<CounterShown[]> {
    const { defenderId = null, groupId = null } = (subject ?? {}) as { defenderId?: string; groupId?: string };
    const rows = await this.database.query<Row>(
      `SELECT ${columns} ${from} WHERE ${seen(viewer)}
         AND ($1::uuid IS NULL OR c.defender_id = $1) AND ($2::uuid IS NULL OR c.group_id = $2)
        ORDER BY c.revoked_at IS NOT NULL, c.created_at DESC, c.id LIMIT 500`,
      [defenderId, groupId],
    );
    return rows.map(counterOf);
  }

  async find(viewer: Viewer, id: string): Promise<Counter | undefined> {
    const rows = await this.database.query<Row>(`SELECT ${columns} ${from} WHERE c.id = $1 AND ${seen(viewer)}`, [id]);
    return rows.map(counterOf)[0];
  }

  /** The counter that a token opens, unless it was revoked. */
  async opened(viewer: Viewer, tokenHash: Buffer): Promise<Counter | undefined> {
    const rows = await this.database.query<Row>(
      `SELECT ${columns} ${from} WHERE c.token_hash = $1 AND c.revoked_at IS NULL AND ${seen(viewer)}`,
      [tokenHash],
    );
    return rows.map(counterOf)[0];
  }

  add(
    viewer: Viewer,
    subject: CountedSubject,
    { language, counts }: CounterAsked,
    token: { hash: Buffer; hint: string },
  ): Promise<unknown> {
    const [column, id] = 'groupId' in subject ? ['group_id', subject.groupId] : ['defender_id', subject.defenderId];
    return this.database.query(
      `INSERT INTO day_counter (token_hash, hint, ${column}, language, counts, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [token.hash, token.hint, id, language, counts, viewer.userId, this.clock.now()],
    );
  }

  /** @returns false when it works no more already */
  async revoke(viewer: Viewer, id: string): Promise<boolean> {
    const revoked = await this.database.query(
      `UPDATE day_counter c SET revoked_by = $2, revoked_at = $3
        WHERE c.id = $1 AND c.revoked_at IS NULL AND ${seen(viewer)} RETURNING id`,
      [id, viewer.userId, this.clock.now()],
    );
    return revoked.length > 0;
  }
}

const seen = (viewer: Viewer): string =>
  `(c.defender_id IS NOT NULL AND ${ofVisible(viewer, 'c.defender_id')}
    OR c.group_id IS NOT NULL AND ${groupVisibleTo(viewer, 'c.group_id')})`;
