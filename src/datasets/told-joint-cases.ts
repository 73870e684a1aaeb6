import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { GroupsService } from '../groups/groups.service';
import type { Day } from '../lib/calendar-date';
import { ChosenCases, type ChosenCase } from './chosen-cases';

/** Says of which joint cases an audience may be told. */
@Injectable()
export class ToldJointCases {
  constructor(
    private readonly groups: GroupsService,
    private readonly chosen: ChosenCases,
  ) {}

  /**
   * The names of the joint cases of each of these cases, by its id. The name of a joint case tells who is in it: one
   * member who may not be named silences it.
   */
  async of(viewer: Viewer, cases: ChosenCase[], audience: Audience, day: Day): Promise<Map<string, string[]>> {
    const told = new Map<string, string[]>();
    const groups = await this.groups.ofDefenders(
      viewer,
      cases.map(({ defenderId }) => defenderId),
    );
    if (groups.length === 0) return told;
    const named = new Map(cases.map((one) => [one.defenderId, isNamed(one)]));
    const members = groups.flatMap((group) => group.members.map(({ defenderId }) => defenderId));
    const others = [...new Set(members)].filter((id) => !named.has(id));
    if (others.length > 0)
      for await (const one of this.chosen.read(viewer, { defenderIds: others }, audience, day))
        named.set(one.defenderId, isNamed(one));
    for (const group of groups) {
      if (!group.members.every(({ defenderId }) => named.get(defenderId))) continue;
      for (const { defenderId } of group.members) told.set(defenderId, [...(told.get(defenderId) ?? []), group.name]);
    }
    return told;
  }
}

const isNamed = ({ told }: ChosenCase): boolean => (told?.profile.names.length ?? 0) > 0;
