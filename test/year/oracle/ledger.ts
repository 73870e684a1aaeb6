import { addDays, type Day } from '../../../src/lib/calendar-date';
import type { Subscription } from '../../../src/subscriptions/domain/subscription';
import { correctionsDue, type Right, rightOf, type ToldOf } from './corrections';
import { difference, type Done } from './done';
import { type AsItStands, daysDue, isAsked, plannedFrom, type Step, stepId, stepsOf } from './expectations';
import { dayIn, dueAt, lastDayOfUse, maySend } from './hours';
import type { Owner, Truth } from './truth';

/** What is known of one subscription. */
interface Account {
  /** Everything that was due up to here is settled. */
  upTo: number;
  /** Days that wait for the end of the quiet hours. */
  waiting: Set<Day>;
  done: Set<string>;
  told: Map<string, ToldOf>;
  /** Alerts that are to be looked at again: from which moment on. */
  looks: Map<string, number>;
  touched: number;
}

/** A worker that planned, and took up what was changed. */
interface Round {
  at: number;
  seq: number;
  /** False: it died on the way, and what it came to is not known. */
  whole: boolean;
}

export interface Counts {
  /** Of which somebody was told. */
  alerts: number;
  due: number;
  sent: number;
  late: number;
  missed: number;
  corrections: number;
  dropped: Record<string, number>;
  /** Sent or not, either is right: it changed while it was being planned. */
  either: number;
}

/** Holds what Vigil did against what is true, subscription by subscription. */
export class Ledger {
  private readonly accounts = new Map<string, Account>();
  private readonly touchedCases = new Map<string, number>();
  private readonly touchedOwners = new Map<string, number>();
  private rounds: Round[] = [];
  private seq = 1;
  private freshlyTouched = new Set<string>();
  private spokenOf: string[] = [];
  private readonly known = new Set<string>();
  readonly counts: Counts = { alerts: 0, due: 0, sent: 0, late: 0, missed: 0, corrections: 0, dropped: {}, either: 0 };

  constructor(private readonly truth: Truth) {}

  /** A joint case stands or falls with each of its members, so that all of them count. */
  touchCases(ids: readonly string[]): void {
    this.seq += 1;
    for (const id of this.truth.companionsOf(ids)) {
      this.touchedCases.set(id, this.seq);
      this.freshlyTouched.add(id);
    }
  }

  /** Her rights or her mutes were changed. */
  touchOwner(id: string): void {
    this.touchedOwners.set(id, (this.seq += 1));
  }

  /** It is new, or was changed: what it asks for now may have been due before. */
  touchSubscription({ id }: Subscription, now: number): void {
    const account = this.account(id, now);
    account.touched = this.seq += 1;
    account.upTo = Math.min(account.upTo, now - 4 * 86_400_000);
  }

  /** Cases of which somebody was told since this was asked, in an order that is the same in every run. */
  takeSpokenOf(): string[] {
    const place = (id: string): string => this.truth.caseOf(id).reference;
    return this.spokenOf.splice(0).sort((a, b) => place(a).localeCompare(place(b)));
  }

  private account(id: string, now: number): Account {
    let account = this.accounts.get(id);
    if (!account) {
      account = {
        upTo: now,
        waiting: new Set(),
        done: new Set(),
        told: new Map(),
        looks: new Map(),
        touched: this.seq,
      };
      this.accounts.set(id, account);
    }
    return account;
  }

  get changesWait(): boolean {
    return this.freshlyTouched.size > 0;
  }

  /** Changes were taken up: whoever was told of one of these cases is to be looked at in five minutes. */
  tookUp(now: number): void {
    for (const account of this.accounts.values())
      for (const [key, { concerned }] of account.told)
        if (concerned.some((id) => this.freshlyTouched.has(id)) && !account.looks.has(key))
          account.looks.set(key, now + 300_000);
    this.freshlyTouched.clear();
  }

  /** Everything that can be planned now is planned; or some of it, where the worker died. */
  planned(now: number, whole: boolean): void {
    this.rounds.push({ at: now, seq: this.seq, whole });
    if (this.rounds.length > 600) this.rounds.splice(0, 300);
  }

  /** The clock was put back: what was given up as too late may be in time. */
  clockPutBack(to: number): void {
    this.seq += 1;
    for (const account of this.accounts.values()) {
      account.upTo = Math.min(account.upTo, to - 86_400_000);
      account.waiting.clear();
      account.touched = this.seq;
    }
  }

  /** Compares what was done for a subscription at a moment. @param whole false: the worker may have died before it came to it */
  check(stands: AsItStands, subscription: Subscription, owner: Owner, done: readonly Done[], whole: boolean): void {
    const { now } = stands;
    const account = this.account(subscription.id, now);
    const days = [...new Set([...account.waiting, ...daysDue(subscription, account.upTo, now)])];
    const steps = stepsOf(stands, owner, subscription, days, account.done);
    const corrections = correctionsDue(stands, subscription, owner, account.told, account.looks);
    if (!whole && done.length === 0) return;

    const byId = new Map(done.flatMap((one) => (one.lead === null ? [] : [[stepId(one.key, one.lead, one.on!), one]])));
    const fail = (what: string, one: Pick<Done, 'key' | 'rule' | 'reference' | 'lead' | 'on'>): never => {
      throw new Error(
        `${new Date(now).toISOString()}, "${subscription.name}" of ${owner.role}: ${what}: ` +
          `${one.rule} ${one.reference} on ${one.on}, lead ${one.lead} (${one.key})`,
      );
    };
    const asDone = ({ alert: { key, rule, reference, on }, lead }: Step) => ({ key, rule, reference, on, lead });
    for (const step of steps) {
      const actual = byId.get(step.id);
      const must = this.mustBeKnown(step, subscription, owner, account);
      if (must) this.counts.due += 1;
      else this.counts.either += 1;
      const should = step.fate === 'sent' ? 'sent' : 'missed';
      if (must && actual?.state !== should)
        fail(`should be ${should} and is ${actual ? `${actual.state} (${actual.reason})` : 'not there'}`, asDone(step));
      if (actual?.state === 'sent' && should === 'missed' && step.fate === 'too_late')
        fail('is of no use any more', asDone(step));
    }
    const expected = new Map(steps.map((step) => [step.id, step]));
    for (const one of done) {
      if (one.state === 'dropped') this.counts.dropped[one.reason!] = (this.counts.dropped[one.reason!] ?? 0) + 1;
      if (one.state === 'missed') this.counts.missed += 1;
      if (one.lead === null) continue;
      const id = stepId(one.key, one.lead, one.on!);
      if (one.state === 'missed') continue;
      if (one.state === 'sent') {
        if (account.done.has(id)) fail('was sent twice', one);
        const step = expected.get(id) ?? this.allowed(stands, subscription, owner, account, one);
        if (!step) return fail('is sent and should not be', one);
        const wrong = difference(one, step, account.told.get(one.key), dayIn(subscription.zone, now), now);
        if (wrong) fail(wrong, one);
        this.counts.sent += 1;
        this.known.add(one.key);
        this.counts.alerts = this.known.size;
        if (one.late) this.counts.late += 1;
        account.told.set(one.key, { ...one.told!, ...pick(step) });
        account.done.add(id);
        this.spokenOf.push(...step.alert.concerned);
      }
    }
    const right = (key: string): Right => rightOf(stands, subscription, owner, key, account.told.get(key)!);
    this.checkCorrections(done, corrections, right, account, fail);
    for (const day of days) {
      if (maySend(dueAt(day, subscription), now, subscription)) account.waiting.delete(day);
      else account.waiting.add(day);
    }
    // What she must know of what she was told waits until she is there again.
    const away = !owner.active || (subscription.pausedAt && !subscription.endedAt);
    for (const [key, since] of account.looks)
      if (!away && since <= now && maySend(since, now, subscription)) account.looks.delete(key);
    account.upTo = Math.max(account.upTo, now);
  }

  /** Did a worker plan it, after the last change that concerns it and before it was due? */
  private mustBeKnown({ alert, day, due }: Step, subscription: Subscription, owner: Owner, account: Account): boolean {
    const changed = Math.max(account.touched, ...alert.concerned.map((id) => this.touchedCases.get(id) ?? 0));
    const rights = this.touchedOwners.get(owner.id) ?? 0;
    const opens = plannedFrom(subscription, day);
    // What a person may see and what she muted is asked when the day is planned, and again when it is sent.
    const plannedBy = this.rounds.find(({ at }) => at >= opens);
    return (
      this.rounds.some(({ at, seq, whole }) => whole && at < due && seq >= changed) &&
      (plannedBy === undefined || plannedBy.seq >= rights)
    );
  }

  /** Something that was not looked for, and is right all the same: it was changed while it was planned. */
  private allowed(
    stands: AsItStands,
    subscription: Subscription,
    owner: Owner,
    account: Account,
    one: Done,
  ): Step | null {
    const { truth, now } = stands;
    const alert = truth.on(owner, one.on!).find(({ key }) => key === one.key);
    if (!alert || !isAsked(stands, owner, subscription, alert, one.lead!)) return null;
    const day = addDays(one.on!, -one.lead!);
    const due = dueAt(day, subscription);
    const isPublic = truth.isPublic(owner, alert, new Date(now).toISOString().slice(0, 10));
    if (due > now || !maySend(due, now, subscription)) return null;
    if (dayIn(subscription.zone, now) > lastDayOfUse(one.lead!, one.on!, alert.until, !isPublic)) return null;
    const step: Step = {
      id: stepId(one.key, one.lead!, one.on!),
      lead: one.lead!,
      day,
      due,
      alert,
      isPublic,
      fate: 'sent',
    };
    if (this.mustBeKnown(step, subscription, owner, account)) return null;
    this.counts.either += 1;
    return step;
  }

  private checkCorrections(
    done: readonly Done[],
    expected: ReadonlyMap<string, Right>,
    rightNow: (key: string) => Right,
    account: Account,
    fail: (what: string, one: Done) => never,
  ): void {
    const made = new Map(
      done.filter(({ lead, state }) => lead === null && state === 'sent').map((one) => [one.key, one]),
    );
    for (const [key, one] of made) {
      // Some things change without anybody changing a case: a word on it runs out. What is said must be true all the same.
      const right = expected.get(key) ?? rightNow(key);
      if (!right.includes(one.told!.change))
        fail(`is corrected (${one.told!.change}), where ${right.join(' or ') || 'nothing'} is to be said`, one);
      this.counts.corrections += 1;
      account.told.set(key, { ...account.told.get(key)!, ...one.told! });
    }
    for (const [key, right] of expected) {
      if (made.has(key) || right.includes(null)) continue;
      const told = account.told.get(key)!;
      const about = { key, rule: '', reference: told.subjectId, lead: null, on: told.on } as unknown as Done;
      fail(`was told and must hear: ${right.join(' or ')}`, about);
    }
  }
}

const pick = ({ alert: { concerned, groupId, subjectId } }: Step) => ({ concerned, groupId, subjectId });
