import { SubjectName } from '../../alerts/views/alert-row';
import { Subject } from '../../alerts/views/alert-shown';
import { numeral } from '../../web/day-text';

/** Somebody whose case waits for an answer: which one, and since when. */
export interface OverdueShown {
  subject: Subject;
  /** As "Term ended on 18 September 2026, release not confirmed". */
  what: string;
  /** As "66 days ago". */
  since: string;
}

const atFirst = 10;

/** Terms that ended without a known release, legal limits that passed, cases without news. */
export function OverdueCard({ overdue }: { overdue: OverdueShown[] }) {
  return (
    <section class={overdue.length ? 'card alarm' : 'card'} aria-labelledby="overdue">
      <h2 id="overdue">Overdue</h2>
      {overdue.length === 0 ? (
        <p class="soft">Nobody: no term has ended unconfirmed, no limit has passed, no case is without news.</p>
      ) : (
        <>
          <OverdueList overdue={overdue.slice(0, atFirst)} />
          {overdue.length > atFirst && (
            <details class="more">
              <summary>{numeral(overdue.length - atFirst)} more</summary>
              <OverdueList overdue={overdue.slice(atFirst)} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function OverdueList({ overdue }: { overdue: OverdueShown[] }) {
  return (
    <ul class="lines">
      {overdue.map(({ subject, what, since }, i) => (
        <li key={i}>
          <b>
            <SubjectName subject={subject} />
          </b>
          <span class="under" dir="auto">
            {what} · {since}
          </span>
        </li>
      ))}
    </ul>
  );
}
