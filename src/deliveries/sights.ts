import { Injectable } from '@nestjs/common';
import { NOTHING } from '../access/domain/levels';
import { reach, type Role } from '../access/domain/roles';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import { generalRules, type RuleCode, ruleCodes } from '../alerts/domain/alert';
import type { ComposedAlert } from '../alerts/domain/compose';
import { addDays, type Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { Database } from '../platform/database';
import { type Ladders, leadsInUse } from '../ladders/domain/ladder';
import { SubscriptionMatching } from '../subscriptions/subscription-matching.service';
import type { Asked, Found } from './notices';
import { deliverer, type Recipient, Recipients } from './recipients';

/** So many alerts are held at a time, or a few more. */
const mostAlerts = 8_000;
/** Days that are read at a time of some cases. */
const daysOfFew = (): number => 128;

/** All whose role shows them the same cases, and those of them who see more. */
interface Pool {
  viewer: Viewer;
  asked: Asked[];
  own: { recipient: Recipient; asked: Asked[]; cases: Set<string> }[];
}

/**
 * Finds the alerts for many subscriptions, each as its owner sees them: a joint case with a member who is hidden from her
 * does not exist for her, and the dates of the others are then their own. What a role shows is read once for all who have
 * it; what is open to somebody besides is read for her alone, with everybody with whom it can be one alert.
 */
@Injectable()
export class Sights {
  /** As they were the last time: at first a large database is supposed. */
  private alertsADay = 500;

  constructor(
    private readonly database: Database,
    private readonly recipients: Recipients,
    private readonly alerts: AlertsService,
    private readonly matching: SubscriptionMatching,
  ) {}

  /**
   * What falls under which subscription, part by part. @param among only what concerns one of these defenders
   * @param today the day on which filters look at the status of people
   */
  async *find(
    asked: readonly Asked[],
    ladders: Ladders,
    today: Day,
    among?: readonly string[],
  ): AsyncGenerator<Found[]> {
    for (const pool of await this.pools(asked)) {
      yield* this.ofPool(pool, ladders, today, among);
      for (const { recipient, asked: own, cases } of pool.own) {
        for (const days of chunks(daysOf(own, ladders), daysOfFew)) {
          // Days of the calendar mean something to her for the sake of those whom she alone is shown.
          const alone = pool.viewer.clearance <= NOTHING && !among;
          const found = await this.as(recipient.viewer, own, today, async (viewer) => [
            ...(await this.alerts.onDays(viewer, days, among ?? [...cases], rulesOf(own))),
            ...(alone ? await this.alerts.generalOnDays(viewer, days) : []),
          ]);
          yield found.filter(
            ({ alert }) => alert.concerned.length === 0 || alert.concerned.some((id) => cases.has(id)),
          );
        }
      }
    }
  }

  /** What the role shows; for whoever sees more, only what that does not touch. */
  private async *ofPool(
    { viewer, asked, own }: Pool,
    ladders: Ladders,
    today: Day,
    among?: readonly string[],
  ): AsyncGenerator<Found[]> {
    const beyond = new Map(own.flatMap(({ asked: of, cases }) => of.map((one) => [one, cases] as const)));
    const all = [...asked, ...beyond.keys()];
    const seesNobody = viewer.clearance <= NOTHING;
    const rules = rulesOf(all);
    if (seesNobody && (among || !asksGeneral(rules))) return;
    for (const days of chunks(daysOf(all, ladders), () => (among ? daysOfFew() : this.daysAtOnce()))) {
      const found = await this.as(viewer, all, today, (as) =>
        seesNobody ? this.alerts.generalOnDays(as, days) : this.alerts.onDays(as, days, among, rules),
      );
      if (!among && !seesNobody) this.alertsADay = found.length / days.length;
      yield found.map(({ alert, matched, under }) => ({
        alert,
        matched,
        under: under.filter((one) => !alert.concerned.some((id) => beyond.get(one)?.has(id))),
      }));
    }
  }

  private daysAtOnce(): number {
    return Math.max(1, Math.min(daysOfFew(), Math.floor(mostAlerts / Math.max(1, this.alertsADay))));
  }

  /** Apart from the open transaction, whose sight is that of the server. */
  private as(
    viewer: Viewer,
    asked: readonly Asked[],
    today: Day,
    alertsAs: (viewer: Viewer) => Promise<ComposedAlert[]>,
  ): Promise<Found[]> {
    return this.database.apart(() =>
      this.database.transaction(viewer, async () => {
        const meant = asked.map((one) => ({ about: one.subscription.about, asked: one }));
        const found = await this.matching.plan(viewer, meant, await alertsAs(viewer), today);
        return found.map(({ alert, matched, subscriptions }) => ({
          alert,
          matched,
          under: subscriptions.map((one) => one.asked),
        }));
      }),
    );
  }

  private async pools(asked: readonly Asked[]): Promise<Pool[]> {
    const byAccount = groupBy(asked, ({ subscription }) => subscription.accountId);
    const recipients = await this.recipients.of([...byAccount.keys()]);
    const companions = await this.companions([...recipients.values()].flatMap(({ opened }) => opened));
    const pools = new Map<string, Pool>();
    for (const [accountId, of] of byAccount) {
      const recipient = recipients.get(accountId);
      if (!recipient) continue;
      const { role } = recipient.viewer;
      const key = JSON.stringify(reach(role));
      const pool = pools.get(key) ?? { viewer: anybody(role as Role), asked: [], own: [] };
      pools.set(key, pool);
      if (recipient.opened.length === 0) pool.asked.push(...of);
      else {
        const cases = new Set(recipient.opened.flatMap((id) => [id, ...(companions.get(id) ?? [])]));
        pool.own.push({ recipient, asked: of, cases });
      }
    }
    return [...pools.values()];
  }

  /** Everybody who was ever in a joint case with one of these. */
  private async companions(ids: readonly string[]): Promise<Map<string, string[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.reading(deliverer, () =>
      this.database.query<{ id: string; others: string[] }>(
        `SELECT m.defender_id AS id, array_agg(DISTINCT o.defender_id::text) AS others
           FROM group_member m JOIN group_member o ON o.group_id = m.group_id
          WHERE m.defender_id = ANY ($1::uuid[]) GROUP BY 1`,
        [[...new Set(ids)]],
      ),
    );
    return new Map(rows.map(({ id, others }) => [id, others]));
  }
}

/** Somebody with this role, to whom nothing is opened. */
const anybody = (role: Role): Viewer => ({
  userId: 'deliveries',
  accountId: null,
  name: 'Alerts',
  role,
  teams: [],
  scopes: null,
  ...reach(role),
});

/** The dates of which one of the days gives notice. */
function daysOf(asked: readonly Asked[], ladders: Ladders): Day[] {
  const dates = new Set<Day>();
  const bySpan = groupBy(asked, ({ days }) => [...days].join());
  for (const same of bySpan.values()) {
    const leads = leadsInUse(
      same.map(({ subscription }) => subscription),
      ladders,
      ruleCodes,
    );
    for (const day of same[0]!.days) for (const lead of leads) dates.add(addDays(day, lead));
  }
  return [...dates].sort();
}

const asksGeneral = (rules: ReadonlySet<RuleCode> | undefined): boolean =>
  rules === undefined || generalRules.some((rule) => rules.has(rule));

/** The kinds of dates that somebody asks for; undefined: all. */
function rulesOf(asked: readonly Asked[]): ReadonlySet<RuleCode> | undefined {
  const rules = asked.map(({ subscription }) => subscription.about.rules);
  return rules.some((some) => some.length === 0) ? undefined : new Set(rules.flat());
}

function* chunks(days: Day[], howMany: () => number): Generator<Day[]> {
  const left = [...days];
  while (left.length > 0) yield left.splice(0, howMany());
}
