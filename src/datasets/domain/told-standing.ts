import type { Audience } from '../../access/domain/audience';
import { creditRule } from '../../clocks/domain/credit-rule';
import { custodyOf } from '../../custody/domain/custody';
import type { CustodyEvent } from '../../custody/domain/custody-event';
import { standingOf } from '../../custody/domain/custody-status';
import { statusAsOf } from '../../custody/domain/status-answer';
import type { DisclosedCase } from '../../disclosure/domain/disclosed-case';
import type { Day } from '../../lib/calendar-date';
import { knownDate } from './known-date';

/** Where somebody stands on a day, as a data set states it. What is null is not known. */
export interface StandingStated {
  /** Null: nothing is known. */
  status: string | null;
  isCertain: boolean;
  heldSince: string | null;
  days: number | null;
  termEnds: Day | null;
}

/**
 * The standing on the day, worked out from what the audience is told and nothing else. Null where something is withheld
 * that bears on it: it would give that away, or be false.
 */
export function standingTold(told: DisclosedCase<Audience>, day: Day): StandingStated | null {
  if (!told.isWhole) return null;
  const events: CustodyEvent[] = told.events.map(({ kind, date, sentence, releaseType }, i) => ({
    id: String(i),
    kind,
    date: knownDate(date),
    sentence: sentence ?? null,
    releaseType: releaseType ?? null,
  }));
  const rules = { residentialSurveillanceCredit: creditRule(told.profile.country ?? null).rsdl };
  const { status, since, spell } = statusAsOf(custodyOf(events, rules), events, day);
  const isHeld = standingOf(status) === 'held' && spell !== null;
  const isCertain = spell?.certain ?? true;
  return {
    status: status === 'unknown' ? null : status,
    isCertain,
    heldSince: isHeld ? since : null,
    days: isHeld && isCertain ? spell.days : null,
    termEnds: isHeld ? spell.term_ends : null,
  };
}
