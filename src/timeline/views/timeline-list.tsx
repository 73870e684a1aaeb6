import { currentScope } from '../../access/scope';
import { viewerMay } from '../../access/viewer';
import { eventKinds, releaseTypes } from '../../custody/domain/event-kinds';
import { describeTerm } from './term-text';
import { DateText } from '../../web/date-text';
import { SensitivityTag } from '../../web/sensitivity-choice';
import { Prose } from '../../web/text';
import { Dispute } from './dispute';
import { byYear, Happening } from './happening';
import { LegalFacts } from './legal-part';
import { SourceLine } from './source-line';

/** Colour and shape of the dot: what the event does to custody, or that it is a court's. */
function dotOf(event: Happening): string {
  const { effect, lane } = eventKinds[event.kind];
  if (effect === 'opens' || effect === 'reopens') return 'opens';
  if (effect === 'closes' || effect === 'dies') return effect;
  return lane === 'court' ? 'court' : '';
}

function SentenceText({ event }: { event: Happening }) {
  const words = event.sentence && describeTerm(event.sentence);
  return words ? <p>{words}</p> : null;
}

function Sources({ event }: { event: Happening }) {
  if (event.citations.length === 0) return <p class="sources">No source is recorded.</p>;
  return (
    <ul class="sources">
      {event.citations.map((citation, i) => (
        <li key={i}>
          <SourceLine citation={citation} />
          {citation.sensitivity && ' '}
          <SensitivityTag of={citation.sensitivity} />
        </li>
      ))}
    </ul>
  );
}

function Edit({ event }: { event: Happening }) {
  const viewer = currentScope()?.viewer;
  if (viewer && !viewerMay(viewer, 'case.write')) return null;
  const what = `${eventKinds[event.kind].label}`;
  return (
    <p class="edit">
      <a href={`/events/${event.id}/correction`}>
        Correct<span class="hidden"> {what}</span>
      </a>
      <a href={`/events/${event.id}/retraction`}>
        Retract<span class="hidden"> {what}</span>
      </a>
    </p>
  );
}

function Entry({ event }: { event: Happening }) {
  return (
    <li class={`happening ${dotOf(event)}`} id={`e-${event.id}`}>
      <p class="when">
        <DateText text={event.date} />
        {event.disputed && ' · date disputed'}
        {event.sensitivity && ' '}
        <SensitivityTag of={event.sensitivity} />
      </p>
      <h3>
        {eventKinds[event.kind].label}
        {event.place && (
          <>
            {' '}
            <span class="place">
              · <bdi dir="auto">{event.place}</bdi>
            </span>
          </>
        )}
      </h3>
      {event.releaseType && <p>{releaseTypes[event.releaseType]}</p>}
      <SentenceText event={event} />
      {event.legal && <LegalFacts legal={event.legal} />}
      {event.summary && <Prose text={event.summary} />}
      <Dispute event={event} />
      <Sources event={event} />
      <Edit event={event} />
    </li>
  );
}

/** What happened, newest first. Retracted events do not stand here: they are folded away below. */
export function TimelineList({ events }: { events: Happening[] }) {
  const standing = events.filter((e) => !e.retractedAt);
  return (
    <div class="timeline">
      {byYear(standing).map(({ year, events: ofYear }) => (
        <section key={year} aria-label={year}>
          <p class="year" aria-hidden="true">
            {year}
          </p>
          <ol>
            {ofYear.map((event) => (
              <Entry key={event.id} event={event} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
