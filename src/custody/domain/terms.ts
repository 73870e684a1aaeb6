import { Day } from '../../lib/calendar-date';
import { CustodyEvent } from './custody-event';
import { lengthAfter, statedStart, Term, termOf, TermStart } from './term';

/** Where a decision finds the person. */
interface Found {
  spell: number;
  day: Day;
  /** The first day in custody, from which the term counts unless the judgment says otherwise; null when not known. */
  spellStart: TermStart | null;
  uncreditedDays: number;
}

/** The terms of imprisonment of one person, each as it stood until the next decision. */
export class Terms {
  readonly all: Term[] = [];

  /** The one that stands. */
  get current(): Term | null {
    const last = this.all.at(-1);
    return last && last.to === null ? last : null;
  }

  end(day: Day): void {
    if (this.current) this.current.to = day;
  }

  /**
   * What a judgment or a decision makes of the term: undefined when it says nothing of it, null when the old one is
   * over and the new one cannot be computed.
   */
  change(event: CustodyEvent, { spell, day, spellStart, uncreditedDays }: Found): Term | null | undefined {
    const old = this.current;
    if (old && isOfUnknownMeasure(event)) old.certain = false;
    const length = lengthAfter(event, old?.imprisonment);
    if (length === undefined) return undefined;
    const start = statedStart(event) ?? (old ? startOf(old) : spellStart);
    this.end(day);
    if (!start) return null;
    const days = old?.uncreditedDays ?? uncreditedDays;
    const term = termOf(event, { spell, from: day, start, length, uncreditedDays: days });
    this.all.push(term);
    return term;
  }
}

/** A change of the term that is recorded without its measure: the last day is not the one that was computed. */
const isOfUnknownMeasure = ({ kind, sentence }: CustodyEvent): boolean =>
  (kind === 'term_reduced' || kind === 'term_increased') && !sentence?.imprisonment;

const startOf = (term: Term): TermStart => ({
  day: term.countedFrom,
  latest: term.countedFromLatest,
  certain: term.certain,
  stated: term.countedFromStated,
});
