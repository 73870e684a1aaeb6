import type { Audience } from '../../access/domain/audience';
import { creditRule } from '../../clocks/domain/credit-rule';
import { custodyOf } from '../../custody/domain/custody';
import type { CustodyEvent } from '../../custody/domain/custody-event';
import type { Custody } from '../../custody/domain/custody-record';
import { standingOf } from '../../custody/domain/custody-status';
import { type StatusAnswer, statusAsOf } from '../../custody/domain/status-answer';
import type { DisclosedCase } from '../../disclosure/domain/disclosed-case';
import type { Day } from '../../lib/calendar-date';
import { knownDate } from './known-date';

type Told = DisclosedCase<Audience>;

/** Where somebody stands on a day, worked out from what the audience is told and nothing else. */
export interface ToldStanding {
  custody: Custody;
  answer: StatusAnswer;
  /** May custody be claimed of this very day? */
  isHeld: boolean;
  /** False where the dates leave open whether it was so on this day. */
  isCertain: boolean;
}

/** The custody that told events add up to. The id of an event within it is its place among these events. */
export function toldCustodyOf(
  told: Pick<Told, 'profile'>,
  events: readonly Told['events'][number][],
): [Custody, CustodyEvent[]] {
  const read = events.map(({ kind, date, sentence, releaseType }, i) => ({
    id: String(i),
    kind,
    date: knownDate(date),
    sentence: sentence ?? null,
    releaseType: releaseType ?? null,
  }));
  const rules = { residentialSurveillanceCredit: creditRule(told.profile.country ?? null).rsdl };
  return [custodyOf(read, rules), read];
}

/**
 * Status and days on the day; null where something is withheld that bears on them: they would give it away, or be false.
 * What happened after the day changes nothing.
 */
export function toldStanding(told: Told, day: Day): ToldStanding | null {
  if (!told.isWhole) return null;
  const [custody, events] = toldCustodyOf(told, told.events);
  const answer = statusAsOf(custody, events, day);
  const isCertain = answer.spell?.certain ?? true;
  return { custody, answer, isHeld: standingOf(answer.status) === 'held' && isCertain, isCertain };
}
