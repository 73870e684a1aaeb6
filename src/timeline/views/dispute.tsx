import { DateText } from '../../web/date-text';
import { dissenters, Happening } from './happening';
import { sourceName } from './source-line';

/** Says that sources differ about the day, what each says, and why one date is used. Nothing is averaged away. */
export function Dispute({ event }: { event: Happening }) {
  const others = dissenters(event);
  if (others.length === 0 && !event.preferredReason) return null;
  return (
    <div class="dispute">
      <h4>{others.length > 0 ? 'Sources disagree about the date' : 'Why this date'}</h4>
      <ul>
        {others.map((citation, i) => (
          <li key={i}>
            <bdi dir="auto">{sourceName(citation)}</bdi> says <DateText text={citation.date!} />.
          </li>
        ))}
        {event.preferredReason ? (
          <li>
            Used here: <DateText text={event.date} />. <span dir="auto">{event.preferredReason}</span>
          </li>
        ) : (
          <li>
            Used here: <DateText text={event.date} />. No reason is recorded yet.
          </li>
        )}
      </ul>
    </div>
  );
}
