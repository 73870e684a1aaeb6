import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { RowBatch } from '../bundles/row-batch';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { KnownCases } from './known-cases';

/** Who is to belong to which joint cases, by their references or names. */
export interface Membership {
  defenderId: string;
  row: number;
  groups: readonly string[];
}

/** Joins cases to joint cases; forms those that are not there. */
@Injectable()
export class GroupWriting {
  constructor(
    private readonly database: Database,
    private readonly known: KnownCases,
    private readonly clock: Clock,
  ) {}

  /** @returns the ids of the joint cases that were formed, and of the cases that joined one */
  async write(viewer: Viewer, members: readonly Membership[], short: string) {
    const batch = new RowBatch();
    const formed: string[] = [];
    const joined = new Set<string>();
    if (members.length === 0) return { formed, members: joined };
    const ids = await this.known.groups(
      viewer,
      members.flatMap(({ groups }) => groups),
    );
    const before = await this.membersOf([...new Set(ids.values())]);
    for (const { defenderId, row, groups } of members) {
      for (const [i, name] of groups.entries()) {
        const id = ids.get(name.toLowerCase()) ?? randomUUID();
        if (!ids.has(name.toLowerCase())) {
          ids.set(name.toLowerCase(), id);
          formed.push(id);
          batch.insert('case_group', { id, reference: `G-${short}-${row}${i > 0 ? `-${i}` : ''}`, name });
        }
        const there = before.get(id) ?? { ids: new Set<string>(), last: -1 };
        before.set(id, there);
        if (there.ids.has(defenderId)) continue;
        there.ids.add(defenderId);
        batch.insert('group_member', {
          id: randomUUID(),
          group_id: id,
          defender_id: defenderId,
          position: ++there.last,
        });
        joined.add(defenderId);
      }
    }
    if (!batch.isEmpty) await batch.write(this.database, this.clock.now());
    const old = [...new Set(ids.values())].filter((id) => !formed.includes(id));
    // Whoever has one of them open in a form has not seen the new members.
    await this.database.query(
      'UPDATE case_group SET version = version + 1, updated_at = now() WHERE id = ANY ($1::uuid[])',
      [old],
    );
    return { formed, members: joined };
  }

  private async membersOf(ids: readonly string[]): Promise<Map<string, { ids: Set<string>; last: number }>> {
    const rows = await this.database.query<{ groupId: string; defenderIds: string[]; last: number }>(
      `SELECT m.group_id AS "groupId", array_agg(m.defender_id::text) AS "defenderIds", max(m.position) AS last
         FROM group_member m WHERE m.group_id = ANY ($1::uuid[]) GROUP BY m.group_id`,
      [ids],
    );
    return new Map(rows.map(({ groupId, defenderIds, last }) => [groupId, { ids: new Set(defenderIds), last }]));
  }
}
