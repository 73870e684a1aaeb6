import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { ChosenCases } from '../datasets/chosen-cases';
import type { DisclosedCase } from '../disclosure/domain/disclosed-case';
import { GroupsService } from '../groups/groups.service';
import { Clock } from '../platform/clock';
import { nameOf } from './composition/case-names';
import type { GroupTold } from './composition/composing';
import { wordsOf } from './words/words';

/** The joint cases that an audience may be told of: those of which everybody may be named to it. */
@Injectable()
export class ToldGroups {
  constructor(
    private readonly groups: GroupsService,
    private readonly chosen: ChosenCases,
    private readonly clock: Clock,
  ) {}

  /** By the id of the case. The name of a joint case tells who is in it, so one who may not be named silences it. */
  async of(viewer: Viewer, ids: string[], audience: Audience): Promise<Map<string, GroupTold[]>> {
    const groups = ids.length === 0 ? [] : await this.groups.ofDefenders(viewer, ids);
    const names = await this.namesOf(
      viewer,
      groups.flatMap(({ members }) => members.map((one) => one.defenderId)),
      audience,
    );
    const told = new Map<string, GroupTold[]>();
    for (const { name, hashtag, members } of groups) {
      const all = [...new Set(members.map(({ defenderId }) => defenderId))];
      if (!all.every((id) => names.has(id))) continue;
      for (const id of all) {
        const others = all.filter((other) => other !== id).map((other) => names.get(other)!);
        told.set(id, [...(told.get(id) ?? []), { name, ...(hashtag ? { hashtag } : {}), others }]);
      }
    }
    return told;
  }

  private async namesOf(viewer: Viewer, ids: string[], audience: Audience): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    if (ids.length === 0) return names;
    const choice = { defenderIds: [...new Set(ids)] };
    for await (const { defenderId, told } of this.chosen.read(viewer, choice, audience, this.clock.today())) {
      if (told && isNamed(told)) names.set(defenderId, nameOf(told, wordsOf('en')));
    }
    return names;
  }
}

const isNamed = ({ profile }: DisclosedCase<Audience>): boolean => profile.names.length > 0;
