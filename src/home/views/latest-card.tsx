import { SubjectName } from '../../alerts/views/alert-row';
import { Subject } from '../../alerts/views/alert-shown';
import { capital } from '../../web/capital';
import { momentText } from '../../web/day-text';

/** One of the latest changes. */
export interface LatestShown {
  subject: Subject;
  /** As "Event recorded: Formal arrest". */
  what: string;
  at: Date | string;
}

/** What was changed last, by anybody. */
export function LatestCard({ latest }: { latest: LatestShown[] }) {
  if (latest.length === 0) return null;
  return (
    <section class="card" aria-labelledby="latest">
      <h2 id="latest">Latest updates</h2>
      <ul class="lines">
        {latest.map(({ subject, what, at }, i) => (
          <li key={i}>
            <b>
              <SubjectName subject={subject} />
            </b>
            <span class="under" dir="auto">
              {capital(what)}
            </span>
            <span class="under">{momentText(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
