import { Fragment } from 'preact';
import type { PenaltyKind } from '../../custody/domain/custody-record';
import { standingOf } from '../../custody/domain/custody-status';
import { StatusAnswer } from '../../custody/domain/status-answer';
import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { fromToday } from '../../web/day-text';

const penaltyLabels: Record<PenaltyKind, string> = {
  dpr: 'Deprivation of political rights',
  travel_ban: 'Travel ban',
};

/** What the sentence means in days, as it stood on the day. */
export function SentenceCard({ status: { status, spell }, on }: { status: StatusAnswer; on: Day }) {
  if (!spell || (!spell.term_ends && spell.supplementary.length === 0)) return null;
  // Days are counted to the end of a term only for whoever may still be serving it.
  const isRunning = standingOf(status) === 'held' || status === 'term_ended_unconfirmed';
  return (
    <section class="card" aria-labelledby="sentence">
      <h2 id="sentence">Sentence</h2>
      <dl class="facts">
        {spell.half_term && (
          <>
            <dt>Half of the term</dt>
            <dd>{longDay(spell.half_term)}</dd>
          </>
        )}
        {spell.term_ends && (
          <>
            <dt>Last day of the term</dt>
            <dd>
              {longDay(spell.term_ends)} {isRunning && <span class="soft">({fromToday(spell.term_ends, on)})</span>}
            </dd>
          </>
        )}
        {spell.supplementary.map(({ kind, from, until }, i) => (
          <Fragment key={i}>
            <dt>{penaltyLabels[kind]}</dt>
            <dd>
              {longDay(from)} {until === null ? 'for life' : `to ${longDay(until)}`}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
