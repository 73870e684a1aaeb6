import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import type { DisclosedCase } from '../disclosure/domain/disclosed-case';
import { GroupsService } from '../groups/groups.service';
import type { Day } from '../lib/calendar-date';
import { ChosenCases, type ChosenCase } from './chosen-cases';

/** A joint case that the audience may be told of, as it is told of one of its members. */
export interface ToldJointCase<A extends Audience = Audience> {
  name: string;
  hashtag: string | null;
  /** Everybody else in it, and by which ids they are known here. */
  others: DisclosedCase<A>[];
  otherIds: string[];
}

/** Says of which joint cases an audience may be told. */
@Injectable()
export class ToldJointCases {
  constructor(
    private readonly groups: GroupsService,
    private readonly chosen: ChosenCases,
  ) {}

  /**
   * The joint cases of each of these cases, by its id. The name of a joint case tells who is in it: one member who may
   * not be named silences it.
   */
  async of<A extends Audience>(
    viewer: Viewer,
    cases: Pick<ChosenCase<A>, 'defenderId' | 'told'>[],
    audience: A,
    day: Day,
  ): Promise<Map<string, ToldJointCase<A>[]>> {
    const joint = new Map<string, ToldJointCase<A>[]>();
    if (cases.length === 0) return joint;
    const groups = await this.groups.ofDefenders(
      viewer,
      cases.map(({ defenderId }) => defenderId),
    );
    if (groups.length === 0) return joint;
    const told = new Map(cases.map((one) => [one.defenderId, one.told]));
    const members = groups.flatMap((group) => group.members.map(({ defenderId }) => defenderId));
    const others = [...new Set(members)].filter((id) => !told.has(id));
    if (others.length > 0)
      for await (const one of this.chosen.read(viewer, { defenderIds: others }, audience, day))
        told.set(one.defenderId, one.told);
    for (const { name, hashtag, members } of groups) {
      const named = new Map<string, DisclosedCase<A>>();
      const ids = new Set(members.map(({ defenderId }) => defenderId));
      for (const id of ids) {
        const one = told.get(id);
        if (one && one.profile.names.length > 0) named.set(id, one);
      }
      if (named.size < ids.size) continue;
      for (const id of ids) {
        const fellows = [...named].filter(([other]) => other !== id);
        const others = fellows.map(([, one]) => one);
        const otherIds = fellows.map(([other]) => other);
        joint.set(id, [...(joint.get(id) ?? []), { name, hashtag, others, otherIds }]);
      }
    }
    return joint;
  }
}
