import { EventKind } from '../../custody/domain/event-kinds';
import { Day } from '../../lib/calendar-date';

/**
 * - `limit`: the state must act before a day · `appeal`: the defender must
 * - `review`: a decision to extend custody is due · `follow_up`: the State must tell the UN what it did
 * - `urgent`: a procedure of the UN is open until a day · `risk`: what is known to happen before custody ends
 * - `credit`: how custody before judgment counts towards the term
 * - `eligibility`: what may be asked for from a day · `penalty`: what follows the term
 */
export type LegalRuleKind =
  'limit' | 'appeal' | 'review' | 'follow_up' | 'urgent' | 'risk' | 'credit' | 'eligibility' | 'penalty';

/** `verified`: read in the source that is named. `known_unchecked`: general knowledge; somebody has to check it. */
export type Confidence = 'verified' | 'known_unchecked';

/** A rule of law as data. See docs/rule-packs.md. */
export interface LegalRule {
  /** Stable; stands in alerts. The steps of one limit and the versions of one rule share it. */
  id: string;
  /** ISO 3166-1 alpha-2 code of the country, or `UN`. */
  jurisdiction: string;
  label: string;
  kind: LegalRuleKind;
  /** Steps of one limit, each later than the one before and reached only by a decision to extend: 1, 2, … */
  step?: number;
  trigger: readonly EventKind[];
  /** ISO 8601 duration from the trigger; the first day is not counted. Null where no day follows from it. */
  offset: string | null;
  /**
   * For `review`: it comes again after each `offset`, not before `startsAfter` and not after `upTo`, both counted from the
   * first trigger in one deprivation of liberty.
   */
  repeats?: { startsAfter?: string; upTo: string };
  /** The clock runs from the first trigger in one deprivation of liberty; later ones are renewals. */
  firstTriggerOnly?: boolean;
  /** Runs only while the person is held, and so stops with custody. */
  whileHeld: boolean;
  extendedBy: readonly EventKind[];
  stoppedBy: readonly EventKind[];
  /** When it applies, if not to everyone: it goes into the label. */
  condition?: string;
  /** For `credit`: days of the term for one day of each. */
  credit?: { custody?: number; rsdl?: number };
  lawRef: string;
  /** In force on the trigger's day: both days included. */
  validFrom: Day;
  validTo?: Day;
  source: string;
  confidence: Confidence;
  /** The day on which somebody compared it with the source; null while nobody has. */
  checkedOn: Day | null;
  note?: string;
}
