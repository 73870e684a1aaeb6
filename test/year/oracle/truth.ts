import { factLevel } from '../../../src/access/domain/audience';
import { levels } from '../../../src/access/domain/levels';
import { reach, type Role } from '../../../src/access/domain/roles';
import type { JointCase } from '../../../src/alerts/domain/merge';
import { mayCaseBeTold } from '../../../src/defenders/domain/may-be-told';
import { caseOf } from '../../../src/defenders/domain/profile-facts';
import { addDays, type Day } from '../../../src/lib/calendar-date';
import { type OpenedTo, sees } from '../../../src/sharing/domain/who-sees';
import type { MatchedAlert } from '../../../src/subscriptions/domain/matching';
import type { World } from '../../world';
import { alertsOfCases, isOfQuiet, isPublic, type KnownAlert, type Span } from './case-alerts';
import { generalAlerts } from './general-alerts';
import { type KnownCase, readCases } from './known-case';

/** Somebody with an account, as she is now. */
export interface Owner {
  id: string;
  role: Role;
  active: boolean;
  teams: string[];
}

/** Cases that hang together through joint cases, and the alerts that each kind of onlooker sees of them. */
interface Component {
  ids: string[];
  groups: JointCase[];
  seen: Map<string, KnownAlert[]>;
}

/** What one person sees of everything. */
interface Sight {
  role: Role;
  facts: number;
  sees: Set<string>;
  of: Map<Component, KnownAlert[]>;
  days: Map<Day, Set<KnownAlert>>;
  general: Map<Day, KnownAlert[]>;
}

const afar = 366 * 40;

/** What is true, worked out in memory from what was entered and from the pure rules. */
export class Truth {
  private readonly cases = new Map<string, KnownCase>();
  private readonly componentOf = new Map<string, Component>();
  private components: Component[] = [];
  private groups: JointCase[] = [];
  private openings = new Map<string, OpenedTo[]>();
  private readonly sights = new Map<string, Sight>();
  readonly owners = new Map<string, Owner>();

  constructor(
    private readonly world: World,
    private readonly span: Span,
  ) {}

  readonly caseOf = (id: string): KnownCase => this.cases.get(id)!;
  get ids(): string[] {
    return [...this.cases.keys()];
  }
  get jointCases(): readonly JointCase[] {
    return this.groups;
  }

  async readAll(): Promise<void> {
    this.groups = await this.world.sql<JointCase>(
      `SELECT g.id, g.reference, g.name, g.hashtag, coalesce(g.day_count, 'exclusive') AS "dayCount",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('defenderId', m.defender_id, 'fromDay', m.from_day,
                 'toDay', m.to_day) ORDER BY m.position), '[]') FROM group_member m WHERE m.group_id = g.id) AS members
         FROM case_group g ORDER BY g.seq`,
    );
    for (const one of await readCases(this.world, null)) this.cases.set(one.id, one);
    this.tieTogether();
    await this.readOwners();
  }

  private tieTogether(): void {
    const root = new Map<string, string>([...this.cases.keys()].map((id) => [id, id]));
    const find = (id: string): string => (root.get(id) === id ? id : find(root.get(id) as string));
    for (const { members } of this.groups)
      for (const { defenderId } of members) root.set(find(defenderId), find(members[0]!.defenderId));
    const byRoot = new Map<string, Component>();
    for (const id of this.cases.keys()) {
      const at = find(id);
      const component: Component = byRoot.get(at) ?? { ids: [], groups: [], seen: new Map() };
      byRoot.set(at, component);
      component.ids.push(id);
      this.componentOf.set(id, component);
    }
    for (const group of this.groups)
      if (group.members[0]) this.componentOf.get(group.members[0].defenderId)!.groups.push(group);
    this.components = [...byRoot.values()];
  }

  /** After cases were changed. */
  async readAgain(ids: readonly string[]): Promise<void> {
    for (const one of await readCases(this.world, ids)) this.cases.set(one.id, one);
    const touched = new Set(ids.map((id) => this.componentOf.get(id)!));
    for (const component of touched) component.seen.clear();
    for (const [ownerId, sight] of this.sights) {
      sight.general.clear();
      for (const component of touched) this.look(this.owners.get(ownerId)!, sight, component);
    }
  }

  /** Everybody with whom somebody is, or was, in a joint case, herself among them. */
  companionsOf(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => this.componentOf.get(id)!.ids))];
  }

  /** After accounts or openings were changed. */
  async readOwners(): Promise<void> {
    const rows = await this.world.sql<Owner>(
      `SELECT a.id, a.role, a.status = 'active' AS active,
              ARRAY(SELECT m.team_id::text FROM team_member m WHERE m.account_id = a.id) AS teams FROM account a`,
    );
    for (const one of rows) this.owners.set(one.id, one);
    const opened = await this.world.sql<OpenedTo & { defenderId: string }>(
      'SELECT defender_id AS "defenderId", account_id AS "accountId", team_id AS "teamId", ends_at AS "endsAt" FROM case_opening',
    );
    this.openings = new Map();
    for (const one of opened) this.openings.set(one.defenderId, [...(this.openings.get(one.defenderId) ?? []), one]);
    this.sights.clear();
  }

  mayKnow(owner: Owner, id: string): boolean {
    const one = this.cases.get(id)!;
    return sees(owner, {
      level: levels[one.level]!,
      openings: this.openings.get(id) ?? [],
      shared: mayCaseBeTold(caseOf(one.person), 'partner', '2000-01-01').told,
      now: new Date(),
    });
  }

  private sight(owner: Owner): Sight {
    let sight = this.sights.get(owner.id);
    if (sight) return sight;
    sight = {
      role: owner.role,
      facts: reach(owner.role).facts,
      sees: new Set(),
      of: new Map(),
      days: new Map(),
      general: new Map(),
    };
    this.sights.set(owner.id, sight);
    for (const component of this.components) this.look(owner, sight, component);
    return sight;
  }

  private look(owner: Owner, sight: Sight, component: Component): void {
    for (const alert of sight.of.get(component) ?? []) sight.days.get(alert.on)!.delete(alert);
    for (const id of component.ids) {
      if (this.mayKnow(owner, id)) sight.sees.add(id);
      else sight.sees.delete(id);
    }
    const name = [sight.facts, ...component.ids.filter((id) => sight.sees.has(id))].join();
    let alerts = component.seen.get(name);
    if (!alerts) component.seen.set(name, (alerts = this.alertsOf(component, sight, this.span)));
    sight.of.set(component, alerts);
    for (const alert of alerts) {
      const day = sight.days.get(alert.on);
      if (day) day.add(alert);
      else sight.days.set(alert.on, new Set([alert]));
    }
  }

  private alertsOf(component: Component, sight: Sight, span: Span): KnownAlert[] {
    const cases = component.ids.filter((id) => sight.sees.has(id)).map(this.caseOf);
    const groups = component.groups.filter((group) => this.seesGroup(sight, group));
    return alertsOfCases(cases, groups, sight.facts, span);
  }

  private seesGroup({ sees: seen, role }: Sight, { members }: JointCase): boolean {
    return members.every(({ defenderId }) => seen.has(defenderId)) && (role !== 'partner' || members.length > 0);
  }

  /** The alerts of a day, as somebody sees them. */
  on(owner: Owner, day: Day): KnownAlert[] {
    const sight = this.sight(owner);
    let general = sight.general.get(day);
    if (!general) {
      const cases = [...sight.sees].map(this.caseOf);
      sight.general.set(day, (general = generalAlerts(cases, sight.facts, day)));
    }
    return [...(sight.days.get(day) ?? []), ...general];
  }

  /** One alert by its key, wherever its day has moved: near the day on which it was last seen, or else anywhere. */
  find(owner: Owner, key: string, subject: readonly string[], near: Day): KnownAlert | undefined {
    const sight = this.sight(owner);
    const component = this.componentOf.get(subject[0]!)!;
    const within = (days: number) => ({ from: addDays(near, -days), to: addDays(near, days - 1) });
    for (const span of [within(183), within(afar)]) {
      const [found] = this.alertsOf(component, sight, span)
        .filter((one) => one.key === key)
        .sort((a, b) => a.on.localeCompare(b.on));
      if (found) return found;
    }
    return undefined;
  }

  /** Does the case, or the joint case, of an alert exist for somebody? */
  knows(owner: Owner, { groupId, subjectId }: Pick<KnownAlert, 'groupId' | 'subjectId'>): boolean {
    const sight = this.sight(owner);
    if (groupId === null) return sight.sees.has(subjectId);
    return this.seesGroup(
      sight,
      this.groups.find(({ id }) => id === groupId)!,
    );
  }

  isPublic(owner: Owner, alert: KnownAlert, today: Day): boolean {
    return isPublic(alert, this.sight(owner).facts, this.caseOf, today);
  }

  isQuiet(alert: KnownAlert): boolean {
    return isOfQuiet(alert, this.caseOf);
  }

  /** What somebody may know of the alert when it is asked whether it falls under a subscription. */
  matched(owner: Owner, alert: KnownAlert, today: Day): MatchedAlert {
    const sight = this.sight(owner);
    return {
      rule: alert.rule,
      audience: this.isPublic(owner, alert, today) ? 'public' : 'task',
      groupId: alert.groupId,
      countries: alert.countries,
      people: alert.concerned.map((id) => {
        const { country, person } = this.caseOf(id);
        const groups = this.componentOf
          .get(id)!
          .groups.filter(
            (group) => this.seesGroup(sight, group) && group.members.some(({ defenderId }) => defenderId === id),
          );
        const isTold = sight.facts >= 3 || factLevel(person.sensitivity?.country ?? null) <= sight.facts;
        return { id, country: isTold ? country : null, groupIds: groups.map((group) => group.id) };
      }),
    };
  }

  facts(owner: Owner): number {
    return this.sight(owner).facts;
  }
}
