import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import { Viewer } from '../access/viewer';
import { CustodyRepository, StandingOnDay } from '../custody/custody.repository';
import { isReachable, Standing } from '../custody/domain/custody-status';
import { DefenderFilter } from '../defenders/defender.repository';
import { DefendersService } from '../defenders/defenders.service';
import type { Profile } from '../defenders/profile';
import type { DefenderFilterShown, DefenderRowShown, DefendersPageProps } from '../defenders/views/defenders-page';
import type { Group } from '../groups/group';
import { GroupsService } from '../groups/groups.service';
import type { GroupRowShown, GroupsPageProps } from '../groups/views/groups-page';
import type { MemberShown } from '../groups/views/members';
import { Day } from '../lib/calendar-date';
import { isUuid } from '../lib/uuid';
import { pagesAround, placeOf } from '../web/pagination';

const rowsOnPage = 50;
const groupsOffered = 200;
const standings = new Set(['held', 'free', 'dead', 'unclear']);

/** Puts together the lists of people and of joint cases, each with where they stand today. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly defendersService: DefendersService,
    private readonly groupsService: GroupsService,
    private readonly custody: CustodyRepository,
  ) {}

  /** One page of the defenders whom the parameters of an address ask for. */
  async defenders(viewer: Viewer, query: Record<string, unknown>, today: Day): Promise<DefendersPageProps> {
    const asked = filterShown(query);
    const filter = await this.filter(viewer, asked);
    const place = placeOf(query);
    const { items, next } = filter
      ? await this.defendersService.list(viewer, filter, { after: place.after, limit: rowsOnPage })
      : { items: [], next: undefined };
    // Names and where they stand: one line of the trail for all, unlike a program, which is given each case whole.
    noteForTrail({ casesGiven: items.length });
    const status = text(query.status);
    return {
      noSuchStatus: status !== asked.status ? status?.slice(0, 60) : undefined,
      rows: await this.rows(viewer, items, today),
      filter: asked,
      countries: await this.defendersService.countries(viewer),
      groups: (await this.groupsService.list(viewer, { limit: groupsOffered })).items,
      total: filter ? await this.defendersService.count(viewer, filter) : 0,
      pages: pagesAround('/defenders', { ...asked }, place, next),
    };
  }

  /** One page of the joint cases. */
  async groups(viewer: Viewer, query: Record<string, unknown>, today: Day): Promise<GroupsPageProps> {
    const place = placeOf(query);
    const { items, next } = await this.groupsService.list(viewer, { after: place.after, limit: rowsOnPage });
    const standing = await this.standings(
      viewer,
      items.flatMap((group) => group.members.map((m) => m.defenderId)),
      today,
    );
    return {
      rows: items.map((group) => groupRow(group, standing)),
      pages: pagesAround('/groups', {}, place, next),
    };
  }

  /** The members of a joint case, in order, as of today. */
  async members(viewer: Viewer, group: Group, today: Day): Promise<MemberShown[]> {
    const ids = group.members.map((m) => m.defenderId);
    const standing = await this.standings(viewer, ids, today);
    const profiles = new Map((await this.defendersService.getMany(viewer, ids)).map((p) => [p.id, p]));
    return group.members.flatMap(({ defenderId, from, to }) => {
      const profile = profiles.get(defenderId);
      return profile ? [{ defenderId, names: profile.names, ...standingOf(standing, defenderId), from, to }] : [];
    });
  }

  private async rows(viewer: Viewer, profiles: Profile[], today: Day): Promise<DefenderRowShown[]> {
    const ids = profiles.map((p) => p.id);
    const standing = await this.standings(viewer, ids, today);
    const groups = ids.length > 0 ? await this.groupsService.ofDefenders(viewer, ids) : [];
    return profiles.map(({ id, reference, names, country }) => ({
      id,
      reference,
      names,
      country,
      ...standingOf(standing, id),
      groups: groups.filter((group) => group.members.some((m) => m.defenderId === id)),
    }));
  }

  private async standings(viewer: Viewer, ids: string[], today: Day): Promise<Map<string, StandingOnDay>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.custody.standingsOn(viewer, [...new Set(ids)], today)).map((s) => [s.defenderId, s]));
  }

  /** Undefined when what is asked for cannot be found by anybody, as a joint case that does not exist. */
  private async filter(viewer: Viewer, asked: DefenderFilterShown): Promise<DefenderFilter | undefined> {
    const { q, country, status, group } = asked;
    const filter: DefenderFilter = { q, country };
    if (status && standings.has(status)) filter.standing = status as Standing;
    else if (status && isReachable(status)) filter.status = status;
    if (!group) return filter;
    const [found] = await this.groupsService.getMany(viewer, [group]);
    return found && { ...filter, group: found.reference };
  }
}

const standingOf = (
  standings: Map<string, StandingOnDay>,
  id: string,
): Pick<StandingOnDay, 'status' | 'standing' | 'days'> => {
  const { status, standing, days } = standings.get(id) ?? { status: 'unknown', standing: 'unclear', days: null };
  return { status, standing, days };
};

const groupRow = (group: Group, standing: Map<string, StandingOnDay>): GroupRowShown => ({
  id: group.id,
  name: group.name,
  hashtag: group.hashtag,
  members: group.members.length,
  held: group.members.filter((m) => standing.get(m.defenderId)?.standing === 'held').length,
});

/** Words of an address, without control characters: nobody means them, and PostgreSQL cannot read NUL. */
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.replace(/\p{Cc}/gu, ' ').trim()) || undefined;

/** What an address asks for; a value that no filter knows asks for nothing. */
function filterShown(query: Record<string, unknown>): DefenderFilterShown {
  const [country, status, group] = [text(query.country), text(query.status), text(query.group)];
  const isId = group && isUuid(group);
  const isStatus = status && (standings.has(status) || isReachable(status));
  return {
    q: text(query.q)?.slice(0, 200),
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    status: isStatus ? status : undefined,
    group: isId ? group : undefined,
  };
}
