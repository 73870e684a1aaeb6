import { Injectable } from '@nestjs/common';
import type { Level } from '../access/domain/levels';
import { type Role, roles } from '../access/domain/roles';
import type { Viewer } from '../access/viewer';
import { mayCaseBeTold } from '../defenders/domain/may-be-told';
import { caseOf } from '../defenders/domain/profile-facts';
import { DefendersService } from '../defenders/defenders.service';
import type { Profile } from '../defenders/profile';
import { lastDayIn } from '../lib/zoned-day';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import type { CaseAccess, Colleague, LevelPreview, Opening, OpeningShown, RoleCount } from './case-access';
import { isIdle, levelConsequences, type Standing } from './domain/level-consequences';
import { isLastKeeper } from './domain/opening-rules';
import { isOpen, sees, seesByRole } from './domain/who-sees';
import { OpeningsRepository } from './openings.repository';

/** Who sees a case, and what follows when somebody says that more or fewer may. */
@Injectable()
export class CaseAccessService {
  private readonly zone: string;

  constructor(
    private readonly database: Database,
    private readonly defenders: DefendersService,
    private readonly openings: OpeningsRepository,
    private readonly clock: Clock,
    { zone }: Config,
  ) {
    this.zone = zone;
  }

  /** @throws NotFound */
  show(viewer: Viewer, id: string): Promise<CaseAccess> {
    return this.database.transaction(viewer, async () => {
      const { defender, now, active, openings } = await this.read(viewer, id);
      const { level, shared } = this.standing(defender);
      const standing = { level, shared, now };
      const shown = openings.map((one) => this.shown(one, active, standing, openings));
      const ended = shown.filter(({ state }) => state === 'ended');
      return {
        defender,
        level,
        people: active.filter((one) => sees(one, { level, openings, shared, now })).length,
        byRole: roles
          .filter((role) => seesByRole(role, level))
          .map((role) => ({ role, people: active.filter((one) => one.role === role).length })),
        open: shown.filter(({ state }) => state === 'open'),
        ended: ended.sort((a, b) => Number(b.endsAt) - Number(a.endsAt)),
      };
    });
  }

  /** Does the viewer still see the case, now that she may have given it up? */
  async stillSees(viewer: Viewer, id: string): Promise<boolean> {
    return (await this.defenders.getMany(viewer, [id])).length > 0;
  }

  /**
   * Those of `among` who can sign in and see each of these cases, by name. Cases that the viewer does not see are left
   * aside.
   */
  async whoSee(viewer: Viewer, ids: string[], among: (one: Colleague) => boolean): Promise<Colleague[]> {
    const now = await this.openings.now();
    let people = (await this.openings.colleagues()).filter((one) => one.status === 'active' && among(one));
    for (const defender of await this.defenders.getMany(viewer, ids)) {
      const { level, shared } = this.standing(defender);
      if (people.every(({ role }) => seesByRole(role, level))) continue;
      const openings = await this.openings.of(viewer, defender.id);
      people = people.filter((one) => sees(one, { level, shared, openings, now }));
    }
    return people;
  }

  /** What would follow from another level. Changes nothing. @throws NotFound */
  preview(viewer: Viewer, id: string, after: Level): Promise<LevelPreview> {
    return this.database.transaction(viewer, async () => {
      const { defender, now, active, openings } = await this.read(viewer, id);
      const before = this.standing(defender);
      const then = this.standing({ ...defender, confidentiality: after });
      const asked = { before, after: then, viewer: viewer.accountId, now };
      const { lose, gain, ended, idle } = levelConsequences(active, openings, asked);
      const shown = (some: Opening[]): OpeningShown[] => some.map((one) => this.shown(one, active, { ...then, now }));
      return {
        defender,
        before: before.level,
        after,
        lose: counted(lose),
        gain: counted(gain),
        ended: shown(ended),
        idle: shown(idle),
        groups: lose.length > 0 ? await this.openings.groups(viewer, id) : [],
      };
    });
  }

  /** @throws NotFound, Forbidden, Conflict when somebody changed the case since, or when nobody would see it for good */
  changeLevel(viewer: Viewer, id: string, version: number, level: Level): Promise<Profile> {
    return this.defenders.changeLevel(viewer, id, version, level);
  }

  private async read(viewer: Viewer, id: string) {
    const defender = await this.defenders.get(viewer, id);
    const now = await this.openings.now();
    const active = (await this.openings.colleagues()).filter(({ status }) => status === 'active');
    return { defender, now, active, openings: await this.openings.of(viewer, id) };
  }

  private standing(profile: Profile): Standing {
    const telling = mayCaseBeTold(caseOf(profile), 'partner', this.clock.today());
    return { level: levelOf(profile), shared: telling.told };
  }

  private shown(
    opening: Opening,
    active: Colleague[],
    now: Standing & { now: Date },
    all: readonly Opening[] = [],
  ): OpeningShown {
    const { endsAt, teamId } = opening;
    const goesOn = isOpen(opening, now.now);
    return {
      ...opening,
      state: goesOn ? 'open' : 'ended',
      until: endsAt && lastDayIn(endsAt, this.zone),
      people: teamId === null ? null : active.filter(({ teams }) => teams.includes(teamId)).length,
      idle: goesOn && isIdle(opening, active, now),
      last: now.level === 'sealed' && isLastKeeper(opening, all, now.now),
    };
  }
}

/** The level as it counts: what is not stated is internal. */
export const levelOf = ({ confidentiality }: Pick<Profile, 'confidentiality'>): Level => confidentiality ?? 'internal';

function counted(people: readonly { role: Role }[]): RoleCount[] {
  const of = (role: Role): number => people.filter((one) => one.role === role).length;
  return roles.map((role) => ({ role, people: of(role) })).filter((one) => one.people > 0);
}
