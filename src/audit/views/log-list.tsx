import { momentText } from '../../web/day-text';
import type { LogEntry } from '../domain/log-entry';

/** Lines of the trail: who did what, when, with which case. */
export function LogList({ entries, showCase = true }: { entries: LogEntry[]; showCase?: boolean }) {
  return (
    <ol class="lines card">
      {entries.map((entry) => (
        <li key={entry.id}>
          <b>
            <bdi dir="auto">{entry.who}</bdi> {entry.what}
          </b>
          {showCase && <CaseOfEntry entry={entry} />}
          <span class="under">
            <time dateTime={entry.at.toISOString()}>{momentText(entry.at)}</time>
            {entry.network && (
              <>
                {' · from '}
                <bdi>{entry.network}</bdi>
              </>
            )}
            {entry.concerns && (
              <>
                {' · concerns '}
                <bdi dir="auto">{entry.concerns}</bdi>
              </>
            )}
          </span>
          {entry.details.map((detail, i) => (
            <span key={i} class="under" dir="auto">
              {detail}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function CaseOfEntry({ entry: { defender } }: { entry: LogEntry }) {
  if (defender === null) return null;
  if (defender === 'hidden') return <>: a case you may not see</>;
  return (
    <>
      {': '}
      <a href={`/defenders/${defender.id}`}>
        <bdi>{defender.reference}</bdi>
      </a>
    </>
  );
}
