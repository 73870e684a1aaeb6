import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo } from '../access/visibility';
import { groupBy } from '../lib/group-by';
import { pageOf, type Page, type PageAsked } from '../lib/page';
import { Database } from '../platform/database';
import { Cursors } from '../platform/keys/cursors';
import { CaseGroup } from './case-group.entity';
import type { Group, Membership } from './group';

/** Reads groups with their members. */
@Injectable()
export class GroupRepository {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  async find(viewer: Viewer, by: { id: string } | { reference: string }): Promise<Group | undefined> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
    return (await this.whole(await this.seenBy(viewer).andWhere(`g.${column} = :value`, { value }).getMany()))[0];
  }

  async list(viewer: Viewer, page: PageAsked): Promise<Page<Group>> {
    const query = this.seenBy(viewer)
      .orderBy('g.seq')
      .limit(page.limit + 1);
    if (page.after !== undefined) query.andWhere('g.seq > :after', { after: this.cursors.open('groups', page.after) });
    const { items, next } = pageOf(await query.getMany(), page.limit, ({ seq }) => this.cursors.seal('groups', seq));
    return { items: await this.whole(items), next };
  }

  /** The groups of which a defender is or was a member. */
  async ofDefender(viewer: Viewer, defenderId: string): Promise<Group[]> {
    const found = await this.seenBy(viewer)
      .andWhere('EXISTS (SELECT FROM group_member m WHERE m.group_id = g.id AND m.defender_id = :defenderId)', {
        defenderId,
      })
      .orderBy('g.seq')
      .getMany();
    return this.whole(found);
  }

  /** Those of the ids that exist, in order of formation. */
  async findMany(viewer: Viewer, ids: string[]): Promise<Group[]> {
    return this.whole(await this.seenBy(viewer).andWhere('g.id = ANY (:ids)', { ids }).orderBy('g.seq').getMany());
  }

  /** The groups of which any of the defenders is or was a member. */
  async ofDefenders(viewer: Viewer, defenderIds: string[]): Promise<Group[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT group_id AS id FROM group_member WHERE defender_id = ANY ($1::uuid[])',
      [defenderIds],
    );
    return this.findMany(
      viewer,
      rows.map((row) => row.id),
    );
  }

  /** Every query of groups begins here. */
  private seenBy(viewer: Viewer): SelectQueryBuilder<CaseGroup> {
    return this.database.repository(CaseGroup).createQueryBuilder('g').where(groupVisibleTo(viewer, 'g.id'));
  }

  private async whole(groups: CaseGroup[]): Promise<Group[]> {
    if (groups.length === 0) return [];
    const rows = await this.database.query<Membership & { groupId: string }>(
      `SELECT m.group_id AS "groupId", m.defender_id AS "defenderId", d.reference AS defender, m.from_date AS "from", m.to_date AS "to"
         FROM group_member m JOIN defender d ON d.id = m.defender_id
        WHERE m.group_id = ANY ($1::uuid[]) ORDER BY m.position`,
      [groups.map((g) => g.id)],
    );
    const byGroup = groupBy(rows, (row) => row.groupId);
    return groups.map((group) => ({
      ...group,
      members: (byGroup.get(group.id) ?? []).map(({ defenderId, defender, from, to }) => ({
        defenderId,
        defender,
        from,
        to,
      })),
    }));
  }
}
