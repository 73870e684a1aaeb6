import type { Audience } from '../../access/domain/audience';
import { creditRule } from '../../clocks/domain/credit-rule';
import { custodyOf } from '../../custody/domain/custody';
import type { CustodyEvent } from '../../custody/domain/custody-event';
import type { Custody } from '../../custody/domain/custody-record';
import { standingOf } from '../../custody/domain/custody-status';
import { type StatusAnswer, statusAsOf } from '../../custody/domain/status-answer';
import type { DisclosedCase } from '../../disclosure/domain/disclosed-case';
import type { Day } from '../../lib/calendar-date';
import { parsePartialDate } from '../../lib/partial-date';

type DisclosedEvents = DisclosedCase<Audience>['events'];

/** Where somebody stands on a day, worked out from what the audience is told and nothing else. */
export interface ToldStanding {
  custody: Custody;
  answer: StatusAnswer;
  /** May custody be claimed of this very day? */
  isHeld: boolean;
  /** False where the dates leave open whether it was so on this day. */
  isCertain: boolean;
}

/** The events of a told case as the rules of custody read them; the id is the place among the told events. */
export const custodyEvents = (events: DisclosedEvents): CustodyEvent[] =>
  events.map(({ kind, date, sentence, releaseType }, i) => ({
    id: String(i),
    kind,
    date: parsePartialDate(date),
    sentence: sentence ?? null,
    releaseType: releaseType ?? null,
  }));

/**
 * Status and days on the day; null where something is withheld that bears on them: they would give it away, or be false.
 * What happened after the day changes nothing.
 */
export function toldStanding(told: DisclosedCase<Audience>, day: Day): ToldStanding | null {
  if (!told.isWhole) return null;
  const events = custodyEvents(told.events);
  const custody = custodyOf(events, {
    residentialSurveillanceCredit: creditRule(told.profile.country ?? null).rsdl,
  });
  const answer = statusAsOf(custody, events, day);
  const isCertain = answer.spell?.certain ?? true;
  return { custody, answer, isHeld: standingOf(answer.status) === 'held' && isCertain, isCertain };
}
