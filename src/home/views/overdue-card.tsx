import { SubjectName } from '../../alerts/views/alert-row';
import { Subject } from '../../alerts/views/alert-shown';
import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { capital } from '../../web/capital';
import { counted, fromToday, numeral } from '../../web/day-text';

/** Somebody whose case waits for an answer: which one, and since when. */
export interface OverdueShown {
  subject: Subject;
  reason: 'term' | 'limit' | 'reply' | 'silence';
  since: Day;
  /** What the limit is called. */
  label: string | null;
}

/** How many cases wait, and the first of them. */
export interface OverdueCases {
  total: number;
  cases: OverdueShown[];
}

const atFirst = 10;

/** Terms that ended without a known release, limits and replies that are due, cases without news: one line a case. */
export function OverdueCard({ overdue: { total, cases }, today }: { overdue: OverdueCases; today: Day }) {
  const [first, others] = [cases.slice(0, atFirst), cases.slice(atFirst)];
  return (
    <section class={total ? 'card alarm' : 'card'} aria-labelledby="overdue">
      <h2 id="overdue">Overdue</h2>
      {total === 0 ? (
        <p class="soft">
          Nobody: no term has ended unconfirmed, no limit has passed, no reply is due, no case is without news.
        </p>
      ) : (
        <OverdueList overdue={first} today={today} />
      )}
      {others.length > 0 && (
        <details class="more">
          <summary>{numeral(total - atFirst)} more</summary>
          <OverdueList overdue={others} today={today} />
          {total > cases.length && (
            <p class="more soft">And {counted(total - cases.length, 'case')} beyond these, less pressing.</p>
          )}
        </details>
      )}
    </section>
  );
}

function OverdueList({ overdue, today }: { overdue: OverdueShown[]; today: Day }) {
  return (
    <ul class="lines">
      {overdue.map((one, i) => (
        <li key={i}>
          <b>
            <SubjectName subject={one.subject} />
          </b>
          <span class="under" dir="auto">
            {questionOf(one)} · {fromToday(one.since, today)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function questionOf({ reason, since, label }: OverdueShown): string {
  switch (reason) {
    case 'term':
      return `Term ended on ${longDay(since)}, release not confirmed`;
    case 'limit':
      return `${capital(label ?? 'a time limit')}: passed on ${longDay(since)}, no decision known`;
    case 'reply':
      return `Reply of the State to the UN was due on ${longDay(since)}, none known`;
    case 'silence':
      return `No news since ${longDay(since)}`;
  }
}
