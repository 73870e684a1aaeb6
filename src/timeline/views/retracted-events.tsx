import { eventKinds } from '../../custody/domain/event-kinds';
import { DateText } from '../../web/date-text';
import { momentText } from '../../web/day-text';
import { Happening } from './happening';

/** Events that were taken back: they count for nothing, but that they stood here is not hidden. */
export function RetractedEvents({ events }: { events: Happening[] }) {
  const retracted = events.filter((e) => e.retractedAt);
  if (retracted.length === 0) return null;
  return (
    <details>
      <summary>{retracted.length === 1 ? 'One retracted event' : `${retracted.length} retracted events`}</summary>
      <ul class="lines card">
        {retracted.map((event) => (
          <li key={event.id} id={`e-${event.id}`}>
            <b class="struck">
              <DateText text={event.date} />: {eventKinds[event.kind].label}
            </b>
            <span class="under">
              Retracted {momentText(event.retractedAt!)}: <bdi dir="auto">{event.retractionReason}</bdi>
            </span>
            <a class="small" href={`/events/${event.id}/restoration`}>
              Restore<span class="hidden"> {eventKinds[event.kind].label}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
