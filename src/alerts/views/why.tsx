import { SourceLine } from '../../timeline/views/source-line';
import { AlertShown } from './alert-shown';

/** How the date came about and which sources it rests on, folded away: every date can be checked where it is read. */
export function Why({ alert: { because, sources } }: { alert: AlertShown['alert'] }) {
  return (
    <details class="why">
      <summary>Why</summary>
      <p class="under" dir="auto">
        {because}
      </p>
      {sources.length > 0 && (
        <ul class="sources" aria-label="Sources">
          {sources.map((source, i) => (
            <li key={i}>
              <SourceLine citation={source} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
