import { Random } from '../../bench/random';
import { casesFrom } from '../../bench/build';
import { commandLine } from '../../src/access/viewer';
import { BundlesService } from '../../src/bundles/bundles.service';
import type { Bundle } from '../../src/bundles/bundle';
import { PlanningService } from '../../src/deliveries/planning.service';
import { RechecksService } from '../../src/deliveries/rechecks.service';
import { SendingService } from '../../src/deliveries/sending.service';
import { addDays, type Day } from '../../src/lib/calendar-date';
import { MailSender } from '../../src/mail/mail-sender';
import { Database } from '../../src/platform/database';
import type { Subscription } from '../../src/subscriptions/domain/subscription';
import { LaddersRepository } from '../../src/ladders/ladders.repository';
import { SubscriptionsRepository } from '../../src/subscriptions/subscriptions.repository';
import type { SignedIn } from '../support/client';
import type { World } from '../world';
import { subscribeAll } from './cast';
import { somethingHappens } from './changes';
import { dieBeforeMark, killAfter } from './deaths';
import type { AsItStands } from './oracle/expectations';
import { dueAt } from './oracle/hours';
import { settledSince } from './oracle/done';
import { Ledger } from './oracle/ledger';
import { Truth } from './oracle/truth';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Year {
  from: Day;
  days: number;
  people: number;
  seed: number;
}

/** A year in which much goes wrong. */
export class SimulatedYear {
  readonly random: Random;
  readonly faults: Record<string, number> = {};
  readonly spent: Record<string, number> = {};
  private readonly truth: Truth;
  readonly ledger: Ledger;
  private people = new Map<string, SignedIn>();
  private ids: string[] = [];
  private subscriptions: Subscription[] = [];
  private stands!: Omit<AsItStands, 'now' | 'truth'>;
  private seq = 0;
  rounds = 0;
  private now: number;
  private downUntil = 0;
  private readonly spokenOf: string[] = [];

  constructor(
    private readonly world: World,
    readonly year: Year,
  ) {
    this.random = new Random(year.seed);
    this.now = Date.parse(`${year.from}T00:30:00Z`);
    this.truth = new Truth(world, { from: addDays(year.from, -120), to: addDays(year.from, year.days + 130) });
    this.ledger = new Ledger(this.truth);
  }

  async begin(): Promise<void> {
    const { world } = this;
    world.clock.stopAtMoment(new Date(this.now));
    await world.vigil('seed');
    const { defenders, groups } = casesFrom('Y', 0, this.year.people);
    await world.app
      .get(BundlesService)
      .import(
        commandLine,
        JSON.parse(JSON.stringify({ format: 'vigil-cases', version: 1, defenders, groups })) as Bundle,
      );
    await world.sql('ANALYZE');
    const cast = await subscribeAll(world);
    this.people = cast.people;
    this.ids = cast.ids;
    await this.openSome();
    await this.truth.readAll();
    await this.readWishes();
    for (const one of this.subscriptions) this.ledger.touchSubscription(one, this.now);
  }

  /** What partners are shown at the beginning. */
  private async openSome(): Promise<void> {
    await this.world.inside(() =>
      this.world.app.get(Database).query(
        `INSERT INTO case_opening (defender_id, account_id, opened_by)
         SELECT id, $1, 'Ada' FROM defender WHERE seq % 9 = 3 AND level <= 1`,
        [this.people.get('Paul')!.viewer.accountId],
      ),
    );
  }

  private async readWishes(): Promise<void> {
    const repository = this.world.app.get(SubscriptionsRepository, { strict: false });
    const ladders = this.world.app.get(LaddersRepository, { strict: false });
    await this.world.inside(async () => {
      this.subscriptions = [];
      for (const id of this.ids) this.subscriptions.push((await repository.byId(id))!);
      this.stands = { ladders: await ladders.changed(), mutes: await repository.mutes() };
    });
  }

  async run(): Promise<void> {
    for (let n = 0; n < this.year.days; n++) await this.day(Date.parse(`${this.year.from}T00:00:00Z`) + n * DAY);
    await this.finish();
  }

  private async day(midnight: number): Promise<void> {
    const { random } = this;
    if (this.downUntil > midnight) return;
    if (random.chance(0.012)) {
      const down = random.whole(1, 5);
      this.downUntil = midnight + down * DAY;
      return this.fault(down === 1 ? 'worker down for a day' : 'worker down for days');
    }
    for (const at of this.moments(midnight)) {
      if (at <= this.now) continue;
      if (random.chance(0.2)) await this.change(at - random.whole(1, 60) * MINUTE);
      if (at <= this.now) continue;
      await this.round(at);
    }
    if (random.chance(0.012)) await this.clockAhead();
  }

  /** When a worker is at it: shortly after something falls due. */
  private moments(midnight: number): number[] {
    const day = new Date(midnight).toISOString().slice(0, 10);
    const due = this.subscriptions
      .flatMap((one) => [-1, 0, 1].map((n) => dueAt(addDays(day, n), one)))
      .filter((at) => at >= midnight && at < midnight + DAY);
    // Every minute would be as right, and would take all day: most are late by an hour or two, and must say so after two.
    const moments: number[] = [];
    for (const at of [...new Set(due)].sort((a, b) => b - a)) {
      const later = moments.at(-1);
      if (later === undefined || later - at > 300 * MINUTE) moments.push(at + this.random.whole(1, 3) * MINUTE);
    }
    moments.reverse();
    return moments;
  }

  private async change(at: number): Promise<void> {
    if (at <= this.now) return;
    this.setClock(at);
    const changed = await this.timed('changes', () =>
      somethingHappens({
        world: this.world,
        random: this.random,
        truth: this.truth,
        people: this.people,
        subscriptions: this.subscriptions,
        spokenOf: this.spokenOf.slice(-60),
        today: new Date(at).toISOString().slice(0, 10),
      }),
    );
    if (!changed) return;
    this.fault(
      changed.what,
      [
        ...(changed.cases ?? []).map((id) => this.truth.caseOf(id).reference),
        changed.owner && [...this.people].find(([, one]) => one.viewer.accountId === changed.owner)?.[0],
        this.subscriptions.find(({ id }) => id === changed.subscription)?.name,
      ].join(' '),
    );
    if (changed.cases) {
      await this.truth.readAgain(changed.cases);
      this.ledger.touchCases(changed.cases);
    }
    if (changed.owner) {
      await this.truth.readOwners();
      this.ledger.touchOwner(changed.owner);
    }
    if (changed.owner || changed.subscription) await this.readWishes();
    const one = this.subscriptions.find(({ id }) => id === changed.subscription);
    if (one) this.ledger.touchSubscription(one, this.now);
  }

  private async round(at: number): Promise<void> {
    this.setClock(at);
    const hadChanges = this.ledger.changesWait;
    const dies = this.random.chance(0.04) ? this.random.whole(1, 60) : undefined;
    const twice = dies === undefined && this.random.chance(0.06);
    if (twice) this.fault('two workers at once');
    await this.work({ dies, twice });
    if (dies !== undefined) await this.again(this.random.whole(1, 30));
    if (hadChanges) await this.again(6);
  }

  private async again(minutes: number): Promise<void> {
    this.setClock(this.now + minutes * MINUTE);
    await this.work({});
  }

  private async work({ dies, twice = false }: { dies?: number; twice?: boolean }): Promise<void> {
    const { app } = this.world;
    const each = <T>(one: () => Promise<T>): Promise<unknown> => (twice ? Promise.all([one(), one()]) : one());
    const undo = dies === undefined ? () => undefined : killAfter(this.world, dies);
    let whole = true;
    this.rounds += 1;
    try {
      await this.timed('plan', () => each(() => app.get(PlanningService).plan()));
      await this.timed('take up', () => each(() => app.get(RechecksService).takeUp()));
      this.ledger.planned(this.now, true);
      await this.timed('send', () => each(() => app.get(SendingService).sendDue()));
    } catch (error) {
      if (dies === undefined) throw error;
      whole = false;
      this.fault('worker died');
      this.ledger.planned(this.now, false);
    } finally {
      undo();
    }
    await this.timed('mail', () => this.mail());
    const [{ left }] = (await this.world.sql('SELECT count(*)::int AS left FROM delivery_recheck')) as [
      { left: number },
    ];
    if (left === 0) this.ledger.tookUp(this.now);
    else if (whole) throw new Error('Changes were left that nobody took up.');
    await this.timed('oracle', () => this.compare(whole));
  }

  private async compare(whole: boolean): Promise<void> {
    const done = await settledSince(this.world, this.seq);
    this.seq = Math.max(this.seq, ...done.map(({ seq }) => Number(seq)));
    const stands = { ...this.stands, truth: this.truth, now: this.now };
    for (const one of this.subscriptions) {
      const own = done.filter(({ subscriptionId }) => subscriptionId === one.id);
      this.ledger.check(stands, one, this.truth.owners.get(one.accountId)!, own, whole);
    }
    this.spokenOf.push(...this.ledger.takeSpokenOf());
  }

  /** The clock of the machine was wrong for a while. */
  private async clockAhead(): Promise<void> {
    this.fault('clock ahead, and put back');
    const right = this.now;
    this.setClock(right + this.random.whole(20, 40) * HOUR);
    await this.work({});
    this.setClock(right);
    this.ledger.clockPutBack(right);
    await this.again(5);
  }

  /** Mails go to the server. */
  private async mail(): Promise<void> {
    if (this.random.chance(0.01) && (await dieBeforeMark(this.world)))
      this.fault('worker died between server and mark');
    await this.world.app.get(MailSender, { strict: false }).sendDue();
  }

  private async finish(): Promise<void> {
    await this.world.sql(`UPDATE account SET status = 'active'`);
    await this.truth.readOwners();
    for (const { viewer } of this.people.values()) this.ledger.touchOwner(viewer.accountId!);
    // Quiet hours end within a day.
    for (let hours = 0; hours < 24; hours += 6) await this.again(360);
    const left = await this.world.sql(
      `SELECT d.kind, d.due_at, s.name, s.zone, s.at, s.quiet_from, s.quiet_to, s.paused_at
         FROM delivery d JOIN subscription s ON s.id = d.subscription_id
        WHERE d.state = 'planned' AND s.paused_at IS NULL AND d.due_at < $1`,
      [new Date(this.now - DAY)],
    );
    if (left.length > 0)
      throw new Error(`${left.length} were due and are still waiting: ${JSON.stringify(left.slice(0, 3))}`);
  }

  private setClock(at: number): void {
    this.now = at;
    this.world.clock.stopAtMoment(new Date(at));
  }

  /** What happened last, for whoever looks for the reason of a difference. */
  readonly diary: string[] = [];

  private fault(what: string, about = ''): void {
    this.diary.push(`${new Date(this.now).toISOString().slice(0, 16)} ${what} ${about}`);
    this.faults[what] = (this.faults[what] ?? 0) + 1;
  }

  private async timed<T>(what: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.spent[what] = (this.spent[what] ?? 0) + performance.now() - begun;
    }
  }
}
