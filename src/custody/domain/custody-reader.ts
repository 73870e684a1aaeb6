import { addDays, Day, laterOf } from '../../lib/calendar-date';
import { certainFrom, CustodyEvent, isCertainBy } from './custody-event';
import { Custody, CustodyPeriod, CustodyRules, Spell } from './custody-record';
import { CustodyStatus } from './custody-status';
import { EventKind, eventKinds } from './event-kinds';
import { endOfTerm, Expectations } from './expectations';
import { Penalties } from './penalties';
import { ResidentialSurveillance } from './residential-surveillance';
import { isSeenFree } from './seen-free';
import {
  provesCustodyAlone,
  putsMissingInDoubt,
  statusOnClosing,
  statusOnOpening,
  statusWhileHeld,
} from './status-after';
import { dateOfStart, startOfTerm, statedStart } from './term';
import { Terms } from './terms';

/** A release may follow these some days later: then it is the release that ends the spell. */
const decisionsToRelease = new Set<EventKind>(['amnesty', 'pardon', 'exonerated']);
/** Releases after which a supplementary penalty starts to run. */
const penaltyRuns = new Set<CustodyStatus>(['released_full', 'released_restricted', 'parole']);

/** Reads the events of one person in the order in which they happened. Used by `custodyOf` alone. */
export class CustodyReader {
  private readonly spells: Spell[] = [];
  private readonly periods: CustodyPeriod[] = [];
  private readonly terms = new Terms();
  private readonly penalties = new Penalties();
  private readonly expected = new Expectations();
  private readonly surveillance: ResidentialSurveillance;
  private status: CustodyStatus = 'unknown';
  private certain = true;
  private open: Spell | null = null;
  private dead = false;
  private restricted = false;
  private closedBy: CustodyEvent | null = null;
  /** A judgment that found the person at liberty; it takes effect with the admission to prison that follows. */
  private judgment: CustodyEvent | null = null;
  /** Was a term imposed whose last day cannot be computed, since its first is not known? */
  private endUnknown = false;
  /** Was custody ended on bail before this spell? Then the days before it may count towards the term. */
  private afterBail = false;

  constructor(rules: CustodyRules) {
    this.surveillance = new ResidentialSurveillance(rules.residentialSurveillanceCredit);
  }

  get isHeld(): boolean {
    return this.open !== null;
  }

  /** Lets what was expected to happen until the day happen. */
  arriveAt(day: Day): void {
    for (let next = this.expected.due(day); next; next = this.expected.due(day)) {
      this.set(next.day, next.status ?? this.status, next.eventId, next.certain);
      if (next.what !== 'start') this.expectPenaltyEnd(next.day);
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
    return { spells: this.spells, periods: this.periods, terms: this.terms.all, penalties: this.penalties.all };
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
    this.afterBail = this.status === 'bail';
    this.endUnknown = false;
    this.closedBy = null;
    this.restricted = false;
    this.penalties.forget();
    this.surveillance.begin();
    this.expected.clear();
    this.surveillance.follow(event.kind, day);
    if (startKnown && !isCertainBy(start, day)) {
      this.doubt({ ...event, date: start }, day, statusOnOpening(event.kind));
    } else this.set(day, statusOnOpening(event.kind), event.id);
    const { judgment } = this;
    this.judgment = null;
    if (event.kind === 'prison_admission' && judgment) this.applySentence(judgment, day);
  }

  /** An event of somebody in custody: it may change the status, and the sentence. */
  private goOn(event: CustodyEvent, day: Day): void {
    this.surveillance.follow(event.kind, day);
    const proves = eventKinds[event.kind].effect !== 'tells';
    let status = statusWhileHeld(event.kind, this.status);
    if (this.status === 'term_ended_unconfirmed' && proves && status !== 'held_pretrial') status = 'held_past_term';
    if (this.status === 'released_unconfirmed' && proves) status = 'serving';
    if (event.kind === 'sentence' && (event.sentence?.imprisonment || !event.sentence)) status = 'serving';
    if (event.kind === 'commutation' && !event.sentence?.imprisonment && this.terms.current?.end)
      status = 'released_unconfirmed';
    const newCase = status === 'held_pretrial' && this.status !== 'held_pretrial';
    const oldEnd = this.terms.current?.end;
    if (newCase || event.kind === 'retrial') this.endTerm(day);
    if (newCase && oldEnd)
      this.expected.add({ day: laterOf(addDays(oldEnd, 1), day), what: 'term', certain: false, eventId: null });
    if (this.status === 'missing' && status === 'missing' && putsMissingInDoubt(event.kind) && this.certain)
      this.set(day, status, event.id, false);
    if (event.kind === 'seen_at_liberty') return this.set(day, this.status, event.id, false);
    const changes = status !== this.status;
    if (changes && !isCertainBy(event.date, day)) this.doubt(event, day, status);
    else {
      // Whoever is shown in custody had been taken by then.
      const termIsOver = this.terms.current?.end != null && this.terms.current.end < day;
      const certain = !this.endUnknown && (this.certain || (proves && !termIsOver));
      if (certain) this.expected.drop('start');
      if (changes || certain !== this.certain) this.set(day, status, event.id, certain);
    }
    this.applySentence(event, day);
  }

  /** The status may hold from the day on, and certainly does from the latest day that the date leaves open. */
  private doubt(event: CustodyEvent, day: Day, status: CustodyStatus): void {
    this.set(day, status, event.id, false);
    this.expected.drop('start');
    const from = certainFrom(event.date);
    if (from) this.expected.add({ day: from, what: 'start', certain: true, eventId: event.id });
  }

  private close(event: CustodyEvent, day: Day): void {
    this.surveillance.end(day);
    const last = this.spells.at(-1);
    if (this.open ?? (this.closedBy && decisionsToRelease.has(this.closedBy.kind))) {
      if (last) Object.assign(last, { endDay: day, end: event.date, endEventId: event.id });
    }
    this.open = null;
    this.closedBy = event;
    this.endTerm(day);
    this.expected.clear();
    const final = statusOnClosing(event.kind, event.releaseType);
    if (penaltyRuns.has(final) && !decisionsToRelease.has(event.kind))
      this.penalties.run(event, day, this.spells.length);
    const status = final === 'released_full' && this.restrictedOn(day) ? 'released_restricted' : final;
    const sure = event.date.latest;
    if (sure && sure <= day) {
      this.set(day, status, event.id);
      this.expectPenaltyEnd(day);
    } else {
      this.set(day, 'released_unconfirmed', event.id);
      if (sure) this.expected.add({ day: sure, what: 'release', status, certain: true, eventId: event.id });
    }
  }

  private die(event: CustodyEvent, day: Day): void {
    const inCustody = this.open !== null || event.kind === 'death_in_custody';
    if (this.open) Object.assign(this.open, { endDay: day, end: event.date, endEventId: event.id });
    this.open = null;
    this.endTerm(day);
    this.expected.clear();
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
    if (event.kind === 'sentence') return this.sentenceAtLiberty(event, day);
    if (event.kind === 'restriction_start') {
      this.restricted = true;
      if (this.status === 'released_full') this.set(day, 'released_restricted', event.id);
    }
    if (isSeenFree(event, day, this.closedBy) && this.status === 'released_unconfirmed')
      this.set(day, this.restrictedOn(day) ? 'released_restricted' : 'released_full', event.id);
    if (event.kind === 'restriction_end') this.restricted = false;
    if (event.kind === 'dpr_end' || event.kind === 'restriction_end') this.penalties.lift(event, day);
    if ((event.kind === 'restriction_end' || event.kind === 'dpr_end') && this.status === 'released_restricted') {
      if (!this.restrictedOn(addDays(day, 1))) this.set(day, 'released_full', event.id);
      this.expected.drop('penalty');
      this.expectPenaltyEnd(day);
    }
  }

  private sentenceAtLiberty(event: CustodyEvent, day: Day): void {
    const start = statedStart(event);
    const lastEnd = this.spells.at(-1)?.endDay ?? '';
    // Within the month or year of a release it belongs to the custody that ended then, not to one to come.
    if (this.closedBy?.date.latest && this.closedBy.date.latest > day) return;
    // A term that counts from a day on which no custody is recorded tells of that custody.
    if (!start || !event.sentence?.imprisonment || start.day <= lastEnd || start.day > day) {
      this.judgment = event;
      return;
    }
    this.openSpell(event, day, true, dateOfStart(start, event.sentence.counted_from!));
    this.set(day, 'serving', event.id);
    this.applySentence(event, day);
  }

  private endTerm(day: Day): void {
    this.terms.end(day);
    this.expected.drop('term');
  }

  private applySentence(event: CustodyEvent, day: Day): void {
    if (!this.open) return;
    this.penalties.impose(event);
    const term = this.terms.change(event, {
      spell: this.open.number,
      day,
      spellStart: startOfTerm(this.open, this.afterBail || this.surveillance.isOpen),
      uncreditedDays: this.surveillance.uncreditedDays,
    });
    if (term === undefined) return;
    this.expected.drop('term');
    this.endUnknown = term === null && event.sentence?.imprisonment !== 'life';
    if (this.endUnknown) this.set(day, this.status, event.id, false);
    if (!term) return;
    this.expected.add(...endOfTerm(term, day));
    if (this.status === 'held_past_term' && (!term.end || term.end >= day)) this.set(day, 'serving', event.id);
    this.arriveAt(day);
  }

  private restrictedOn(day: Day): boolean {
    return this.restricted || this.penalties.runningUntil(day) !== undefined;
  }

  private expectPenaltyEnd(day: Day): void {
    if (this.status !== 'released_restricted' || this.restricted) return;
    const until = this.penalties.runningUntil(day);
    const next = { what: 'penalty', status: 'released_full', certain: true, eventId: null } as const;
    if (until) this.expected.add({ ...next, day: addDays(until, 1) });
  }

  private set(day: Day, status: CustodyStatus, eventId: string | null, certain = true): void {
    this.status = status;
    this.certain = certain;
    const last = this.periods.at(-1);
    if (last?.from === day) this.periods.pop();
    else if (last) last.to = day;
    this.periods.push({ from: day, to: null, status, certain, spell: this.spells.at(-1)?.number ?? null, eventId });
  }
}
