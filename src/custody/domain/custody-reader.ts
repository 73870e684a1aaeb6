import { addDays, Day, laterOf } from '../../lib/calendar-date';
import { CustodyEvent } from './custody-event';
import { Custody, CustodyPeriod, CustodyRules, Spell } from './custody-record';
import { CustodyStatus } from './custody-status';
import { EventKind, eventKinds } from './event-kinds';
import { Penalties } from './penalties';
import { ResidentialSurveillance } from './residential-surveillance';
import { provesCustodyAlone, statusOnClosing, statusOnOpening, statusWhileHeld } from './status-after';
import { lengthAfter, statedStart, Term, termOf } from './term';

/** Changes that follow from a date and not from an event: the end of a term, of a penalty, of a doubt. */
interface Expected {
  day: Day;
  status: CustodyStatus;
}

/** A release may follow these some days later: then it is the release that ends the spell. */
const decisionsToRelease = new Set<EventKind>(['amnesty', 'pardon', 'exonerated']);
/** Releases after which a supplementary penalty starts to run. */
const penaltyRuns = new Set<CustodyStatus>(['released_full', 'released_restricted', 'parole']);

/** Reads the events of one person in the order in which they happened. Used by `custodyOf` alone. */
export class CustodyReader {
  private readonly spells: Spell[] = [];
  private readonly periods: CustodyPeriod[] = [];
  private readonly terms: Term[] = [];
  private readonly penalties = new Penalties();
  private status: CustodyStatus = 'unknown';
  private open: Spell | null = null;
  private expected: Expected | null = null;
  private dead = false;
  private restricted = false;
  private closedBy: EventKind | null = null;
  /** A judgment that found the person at liberty; it takes effect with the custody that follows. */
  private judgment: CustodyEvent | null = null;
  private readonly surveillance: ResidentialSurveillance;

  constructor(rules: CustodyRules) {
    this.surveillance = new ResidentialSurveillance(rules.residentialSurveillanceCredit);
  }

  get isHeld(): boolean {
    return this.open !== null;
  }

  /** Lets what was expected to happen until the day happen. */
  arriveAt(day: Day): void {
    while (this.expected && this.expected.day <= day) {
      const { day: due, status } = this.expected;
      this.expected = null;
      this.set(due, status, null);
      this.expectPenaltyEnd(due);
    }
  }

  read(event: CustodyEvent, day: Day): void {
    if (this.dead) return;
    switch (eventKinds[event.kind].effect) {
      case 'opens':
        return this.openOrContinue(event, day);
      case 'reopens':
        this.closeUnseen(day);
        return this.openSpell(event, day, true);
      case 'closes':
        return this.close(event, day);
      case 'dies':
        return this.die(event, day);
      case 'proves':
        if (!this.open && provesCustodyAlone.has(event.kind)) return this.openSpell(event, day, false);
        return this.open ? this.goOn(event, day) : undefined;
      case 'tells':
        return this.open ? this.goOn(event, day) : this.tellAtLiberty(event, day);
    }
  }

  finish(): Custody {
    this.arriveAt('9999-12-31');
    return { spells: this.spells, periods: this.periods, terms: this.terms, penalties: this.penalties.all };
  }

  private openOrContinue(event: CustodyEvent, day: Day): void {
    if (!this.open) return this.openSpell(event, day, true);
    // Taken again after the term had run out, or was cut short: there was a release that nobody recorded.
    if (this.status === 'term_ended_unconfirmed' || this.status === 'released_unconfirmed') {
      this.closeUnseen(day);
      return this.openSpell(event, day, true);
    }
    this.goOn(event, day);
  }

  private openSpell(event: CustodyEvent, day: Day, startKnown: boolean, start = event.date): void {
    this.open = {
      number: this.spells.length + 1,
      start,
      startKnown,
      startEventId: event.id,
      endDay: null,
      end: null,
      endEventId: null,
    };
    this.spells.push(this.open);
    this.closedBy = null;
    this.restricted = false;
    this.penalties.forget();
    this.surveillance.begin();
    this.expected = null;
    this.surveillance.follow(event.kind, day);
    this.set(day, statusOnOpening(event.kind), event.id);
    const { judgment } = this;
    this.judgment = null;
    if (!judgment?.sentence?.imprisonment) return;
    this.set(day, 'serving', event.id);
    this.applySentence(judgment, day);
  }

  /** An event of somebody in custody: it may change the status, and the sentence. */
  private goOn(event: CustodyEvent, day: Day): void {
    this.surveillance.follow(event.kind, day);
    const proves = eventKinds[event.kind].effect === 'proves';
    let status = statusWhileHeld(event.kind, this.status);
    if (this.status === 'term_ended_unconfirmed' && proves) status = status === this.status ? 'held_past_term' : status;
    if (this.status === 'released_unconfirmed' && proves) status = 'serving';
    if (event.kind === 'sentence' && (event.sentence?.imprisonment || !event.sentence)) status = 'serving';
    if (event.kind === 'commutation' && !event.sentence?.imprisonment && this.currentTerm?.end)
      status = 'released_unconfirmed';
    const newCase = status === 'held_pretrial' && this.status !== 'held_pretrial';
    if (newCase || event.kind === 'retrial') this.endTerm(day);
    if (status !== this.status) this.set(day, status, event.id);
    this.applySentence(event, day);
  }

  private close(event: CustodyEvent, day: Day): void {
    const held = this.open;
    this.surveillance.end(day);
    if (held) {
      Object.assign(held, { endDay: day, end: event.date, endEventId: event.id });
      this.open = null;
    } else if (this.closedBy && decisionsToRelease.has(this.closedBy)) {
      const last = this.spells.at(-1);
      if (last) Object.assign(last, { endDay: day, end: event.date, endEventId: event.id });
    }
    this.closedBy = event.kind;
    this.endTerm(day);
    this.expected = null;
    const final = statusOnClosing(event.kind, event.releaseType);
    const sure = event.date.latest;
    if (penaltyRuns.has(final) && !decisionsToRelease.has(event.kind))
      this.penalties.run(event, day, this.spells.length);
    const after = final === 'released_full' && this.restrictedOn(day) ? 'released_restricted' : final;
    if (sure && sure <= day) {
      this.set(day, after, event.id);
      this.expectPenaltyEnd(day);
    } else {
      this.set(day, 'released_unconfirmed', event.id);
      if (sure) this.expected = { day: sure, status: after };
    }
  }

  private die(event: CustodyEvent, day: Day): void {
    const inCustody = this.open !== null || event.kind === 'death_in_custody';
    if (this.open) Object.assign(this.open, { endDay: day, end: event.date, endEventId: event.id });
    this.open = null;
    this.endTerm(day);
    this.expected = null;
    this.dead = true;
    this.penalties.endByDeath(day);
    this.set(
      day,
      event.kind === 'execution' ? 'executed' : inCustody ? 'dead_in_custody' : 'dead_after_release',
      event.id,
    );
  }

  /** A new arrest shows that an earlier custody had ended, on a day that is not known. */
  private closeUnseen(day: Day): void {
    if (!this.open) return;
    const lapsed = this.status === 'term_ended_unconfirmed' ? this.periods.at(-1)!.from : day;
    this.open.endDay = lapsed;
    this.open = null;
    this.endTerm(day);
  }

  private tellAtLiberty(event: CustodyEvent, day: Day): void {
    if (event.kind === 'sentence') {
      const start = statedStart(event);
      const lastEnd = this.spells.at(-1)?.endDay ?? '';
      // A term that counts from a day on which no custody is recorded tells of that custody.
      if (start && event.sentence?.imprisonment && start.day > lastEnd && start.day <= day) {
        this.openSpell(event, day, true, startDate(start.day, start.certain, event.sentence.counted_from!));
        this.set(day, 'serving', event.id);
        this.applySentence(event, day);
      } else {
        this.judgment = event;
      }
      return;
    }
    if (event.kind === 'restriction_start') {
      this.restricted = true;
      if (this.status === 'released_full') this.set(day, 'released_restricted', event.id);
    }
    if (event.kind === 'restriction_end') this.restricted = false;
    if (event.kind === 'dpr_end') this.penalties.lift(day);
    if ((event.kind === 'restriction_end' || event.kind === 'dpr_end') && this.status === 'released_restricted') {
      if (!this.restrictedOn(addDays(day, 1))) this.set(day, 'released_full', event.id);
      this.expected = null;
      this.expectPenaltyEnd(day);
    }
  }

  private get currentTerm(): Term | null {
    const last = this.terms.at(-1);
    return last && last.to === null ? last : null;
  }

  private endTerm(day: Day): void {
    const term = this.currentTerm;
    if (term) term.to = day;
    if (this.expected?.status === 'term_ended_unconfirmed') this.expected = null;
  }

  private applySentence(event: CustodyEvent, day: Day): void {
    if (!this.open) return;
    this.penalties.impose(event);
    const old = this.currentTerm;
    const length = lengthAfter(event, old?.imprisonment);
    if (length === undefined) return;
    const inherited = old && { day: old.countedFrom, certain: old.certain, stated: old.countedFromStated };
    const start = statedStart(event) ?? inherited ?? this.spellStart();
    this.endTerm(day);
    if (!start) return;
    const late = old?.uncreditedDays ?? this.surveillance.uncreditedDays;
    const term = termOf(event, { spell: this.open.number, from: day, start, length, uncreditedDays: late });
    this.terms.push(term);
    if (term.end) this.expected = { day: laterOf(addDays(term.end, 1), day), status: 'term_ended_unconfirmed' };
    if (this.status === 'held_past_term' && (!term.end || term.end >= day)) this.set(day, 'serving', event.id);
    this.arriveAt(day);
  }

  private spellStart(): { day: Day; certain: boolean; stated: boolean } | null {
    const { start, startKnown } = this.open!;
    if (!startKnown || !start.earliest) return null;
    return { day: start.earliest, certain: start.precision === 'day' && start.qualifier === '', stated: false };
  }

  private restrictedOn(day: Day): boolean {
    return this.restricted || this.penalties.runningUntil(day) !== undefined;
  }

  private expectPenaltyEnd(day: Day): void {
    if (this.status !== 'released_restricted' || this.restricted) return;
    const until = this.penalties.runningUntil(day);
    if (until) this.expected = { day: addDays(until, 1), status: 'released_full' };
  }

  private set(day: Day, status: CustodyStatus, eventId: string | null): void {
    this.status = status;
    const last = this.periods.at(-1);
    if (last?.from === day) this.periods.pop();
    else if (last) last.to = day;
    this.periods.push({ from: day, to: null, status, spell: this.spells.at(-1)?.number ?? null, eventId });
  }
}

const startDate = (day: Day, certain: boolean, text: string): CustodyEvent['date'] => ({
  text,
  earliest: day,
  latest: day,
  precision: certain ? 'day' : 'month',
  qualifier: '',
});
