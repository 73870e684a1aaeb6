import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import { GroupsService } from '../groups/groups.service';
import type { Problem } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { quoted } from '../web/fields';
import type { About } from './domain/subscription';
import { MatchedGroupsRepository } from './matched-groups.repository';
import { SubscriptionInput } from './subscription.dto';

/** Finds the cases that an input names, and those that a subscription holds, as far as somebody sees them. */
@Injectable()
export class AboutResolver {
  constructor(
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly references: MatchedGroupsRepository,
  ) {}

  /**
   * What the input is about. Cases of the subscription before it that she does not see stay, unless they are to be
   * forgotten: she could not name them. A case that is hidden from her is not there.
   */
  async about(viewer: Viewer, input: SubscriptionInput, before: About | null): Promise<[About, Problem[]]> {
    const problems: Problem[] = [];
    const kept = before && !input.forget_unseen ? await this.unseenIds(viewer, before) : { defenders: [], groups: [] };
    const defenders = await this.defenderIds(viewer, input.defenders ?? [], problems);
    const groups = await this.groupIds(viewer, input.groups ?? [], problems);
    const { q, status, standing } = input.filter ?? {};
    const words = q?.trim();
    return [
      {
        countries: [...new Set(input.countries ?? [])],
        defenderIds: [...new Set([...defenders, ...kept.defenders])],
        groupIds: [...new Set([...groups, ...kept.groups])],
        rules: [...new Set(input.rules ?? [])],
        audience: input.audience ?? 'all',
        filter:
          words || status || standing
            ? { ...(words && { q: words }), ...(status && { status }), ...(standing && { standing }) }
            : null,
      },
      problems,
    ];
  }

  /** The cases of a subscription that its owner sees, by reference, and how many more there are. */
  async seen(viewer: Viewer, { defenderIds, groupIds }: Pick<About, 'defenderIds' | 'groupIds'>) {
    const defenders = defenderIds.length > 0 ? await this.defenders.getMany(viewer, defenderIds) : [];
    const groups = groupIds.length > 0 ? await this.groups.getMany(viewer, groupIds) : [];
    const order = (a: { reference: string }, b: { reference: string }): number =>
      a.reference.localeCompare(b.reference);
    return {
      defenders: defenders.sort(order),
      groups: groups.sort(order),
      unseen: defenderIds.length + groupIds.length - defenders.length - groups.length,
    };
  }

  /** One case or joint case that an input names. */
  async one(viewer: Viewer, { defender, group }: { defender?: string; group?: string }): Promise<[Ids, Problem[]]> {
    const problems: Problem[] = [];
    const [defenderId] = defender ? await this.defenderIds(viewer, [defender], problems, 'defender') : [];
    const [groupId] = group ? await this.groupIds(viewer, [group], problems, 'group') : [];
    return [{ defenderId, groupId }, problems];
  }

  private async unseenIds(viewer: Viewer, about: About): Promise<{ defenders: string[]; groups: string[] }> {
    const { defenders, groups } = await this.seen(viewer, about);
    const without = (ids: string[], seen: { id: string }[]): string[] =>
      ids.filter((id) => !seen.some((one) => one.id === id));
    return { defenders: without(about.defenderIds, defenders), groups: without(about.groupIds, groups) };
  }

  private async defenderIds(viewer: Viewer, given: string[], problems: Problem[], path = 'defenders') {
    if (given.length === 0) return [];
    const written = await this.defenders.asRegistered(viewer, given);
    const byReference = await this.defenders.idsOf(viewer, written);
    const seen = new Set((await this.defenders.getMany(viewer, given.filter(isUuid))).map(({ id }) => id));
    return given.flatMap((text, i) => {
      const id = byReference.get(written[i]!) ?? (seen.has(text.toLowerCase()) ? text.toLowerCase() : undefined);
      if (id === undefined) problems.push({ path, message: missing(text, 'case') });
      return id ?? [];
    });
  }

  private async groupIds(viewer: Viewer, given: string[], problems: Problem[], path = 'groups') {
    if (given.length === 0) return [];
    const found = await this.references.idsOf(viewer, given);
    return given.flatMap((text) => {
      const id = found.get(text);
      if (id === undefined) problems.push({ path, message: missing(text, 'joint case') });
      return id ?? [];
    });
  }
}

interface Ids {
  defenderId?: string;
  groupId?: string;
}

const missing = (text: string, what: string): string =>
  `${quoted(text)} is not the reference of a ${what} that you see. Write it as it stands on its page, or leave it out.`;
