import { ComponentChildren } from 'preact';
import { standingOf } from '../../custody/domain/custody-status';
import { StatusAnswer } from '../../custody/domain/status-answer';
import { heldPhrase } from '../../custody/views/held-for';
import { Day, daysBetween } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { capital } from '../../web/capital';
import { DateText } from '../../web/date-text';
import { numeral } from '../../web/day-text';

interface Count {
  days?: number;
  words: string;
  under: ComponentChildren;
}

const dayWord = (days: number): string => (days === 1 ? 'day' : 'days');

/** What is counted: days held; days that custody lasted; days since a term ended of which no more is known. */
function countOf({ status, since, days, spell }: StatusAnswer, on: Day): Count | undefined {
  const phrase = heldPhrase(status);
  if (phrase) {
    const under = since ? (
      <>
        since <DateText text={since} />
      </>
    ) : (
      'The beginning is not known'
    );
    return days === null ? { words: capital(phrase), under } : { days, words: `${dayWord(days)} ${phrase}`, under };
  }
  if (status === 'term_ended_unconfirmed' && spell?.term_ends) {
    const ago = daysBetween(spell.term_ends, on);
    return { days: ago, words: `${dayWord(ago)} since the term ended`, under: longDay(spell.term_ends) };
  }
  // Of a custody whose end is not known to the day nothing may be counted.
  if (!spell?.to || spell.days === null) return undefined;
  const under = (
    <>
      <DateText text={spell.from} /> to <DateText text={spell.to} />
    </>
  );
  return { days: spell.days, words: `${dayWord(spell.days)} spent in custody`, under };
}

/** The number that carries the page. */
export function DayCount({ status, on }: { status: StatusAnswer; on: Day }) {
  const count = countOf(status, on);
  if (!count) return null;
  return (
    <p class={`count ${standingOf(status.status)}`}>
      {count.days !== undefined && <strong>{numeral(count.days)}</strong>} {count.words}
      <br />
      <span class="soft">{count.under}</span>
    </p>
  );
}
