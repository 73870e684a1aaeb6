import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { DefenderRepository } from '../defenders/defender.repository';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import type { Page, PageAsked } from '../lib/page';
import { Database } from '../platform/database';
import { isTaken } from '../platform/unique-violation';
import { CaseGroup } from './case-group.entity';
import { memberProblems } from './domain/member-problems';
import type { Group } from './group';
import { GroupInput } from './group.dto';
import { GroupRepository } from './group.repository';
import { MemberRows } from './member-rows';

/** Joint cases: who belongs to them, and under which name they are spoken of. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupRepository,
    private readonly members: MemberRows,
    private readonly defenders: DefenderRepository,
  ) {}

  /** Groups in order of formation. */
  list(viewer: Viewer, page: PageAsked): Promise<Page<Group>> {
    return this.groups.list(viewer, page);
  }

  /** The groups of which a defender is or was a member. */
  ofDefender(viewer: Viewer, defenderId: string): Promise<Group[]> {
    return this.groups.ofDefender(viewer, defenderId);
  }

  /** The groups of which any of the defenders is or was a member. */
  ofDefenders(viewer: Viewer, defenderIds: string[]): Promise<Group[]> {
    return this.groups.ofDefenders(viewer, defenderIds);
  }

  /** Those of the ids that exist, in order of formation. */
  getMany(viewer: Viewer, ids: string[]): Promise<Group[]> {
    return this.groups.findMany(viewer, ids);
  }

  /** @throws NotFound */
  async get(viewer: Viewer, id: string): Promise<Group> {
    return (await this.groups.find(viewer, { id })) ?? missing();
  }

  /** @throws NotFound */
  async getByReference(viewer: Viewer, reference: string): Promise<Group> {
    return (await this.groups.find(viewer, { reference })) ?? missing();
  }

  /** @throws Invalid when the reference is taken or a member is not registered */
  form(viewer: Viewer, input: GroupInput): Promise<Group> {
    return this.database.transaction(viewer, async () => {
      const ids = await this.check(viewer, input);
      const { id } = await this.database.repository(CaseGroup).save(columnsOf(input)).catch(explainTaken);
      await this.members.write(id, input.members, ids);
      return this.get(viewer, id);
    });
  }

  /** Replaces the group and its members by the input. @throws NotFound, Conflict when somebody changed it since, Invalid */
  correct(viewer: Viewer, id: string, version: number, input: GroupInput): Promise<Group> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(viewer, id);
      const ids = await this.check(viewer, input, before);
      const done = await this.database
        .repository(CaseGroup)
        .update({ id, version }, columnsOf(input))
        .catch(explainTaken);
      if (done.affected === 0) throw new Conflict('Somebody changed this group since you opened it.', true);
      await this.members.write(id, input.members, ids);
      return this.get(viewer, id);
    });
  }

  private async check(viewer: Viewer, input: GroupInput, before?: Group): Promise<Map<string, string>> {
    const ids = await this.defenders.idsOf(
      viewer,
      input.members.map((m) => m.defender),
    );
    const problems = memberProblems(input.members, (reference) => ids.has(reference));
    const { reference } = input;
    if (reference !== before?.reference && (await this.database.repository(CaseGroup).existsBy({ reference }))) {
      problems.unshift(taken);
    }
    if (problems.length > 0) throw new Invalid(problems);
    return ids;
  }
}

const taken = { path: 'reference', message: 'is already the reference of another group; choose another.' };

/** The other group may be one that the viewer may not know of, or one of this very moment: the answer is the same. */
function explainTaken(error: unknown): never {
  throw isTaken(error, 'case_group_reference_key') ? new Invalid([taken]) : error;
}

function missing(): never {
  throw new NotFound('There is no such group.');
}

const columnsOf = (input: GroupInput) => ({
  reference: input.reference,
  name: input.name,
  hashtag: input.hashtag ?? null,
  dayCount: input.day_count ?? null,
});
