import { capital } from '../../web/capital';
import { momentText } from '../../web/day-text';

/** One change, in words: who, when, what. */
export interface ChangeShown {
  at: Date | string;
  /** Whoever made it, by name. */
  who: string;
  /** As "corrected the summary" or "recorded an event: Formal arrest". */
  what: string;
  details?: string[];
}

/** What was changed in a case, newest first. */
export function HistoryList({ changes }: { changes: ChangeShown[] }) {
  return (
    <ol class="lines card">
      {changes.map((change, i) => (
        <li key={i}>
          <b dir="auto">{capital(change.what)}</b>
          <span class="under">
            {momentText(change.at)} · {change.who}
          </span>
          {change.details?.map((detail, k) => (
            <span key={k} class="under" dir="auto">
              {detail}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
