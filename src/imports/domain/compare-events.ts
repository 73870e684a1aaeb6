import { type EventKind, eventKinds } from '../../custody/domain/event-kinds';
import { daysBetween } from '../../lib/calendar-date';
import { parsePartialDate } from '../../lib/partial-date';
import type { ProposedCitation, ProposedEvent } from './import-model';
import type { ClaimProposal, KnownEvent } from './verdict-model';

/** Two dates of one kind of event that lie no further apart are taken for two statements about one happening. */
const NEAR = 45;
/** An arrest of a list, and what the record calls a criminal detention, within a week. */
const NEAR_OTHER = 7;

/** How many days lie between two dates; 0 where they can be the same day, undefined without a bound. */
function gap(a: string, b: string): number | undefined {
  const [x, y] = [parsePartialDate(a), parsePartialDate(b)];
  if (x.latest !== null && y.earliest !== null && x.latest < y.earliest) return daysBetween(x.latest, y.earliest);
  if (y.latest !== null && x.earliest !== null && y.latest < x.earliest) return daysBetween(y.latest, x.earliest);
  return x.earliest === null && x.latest === null ? undefined : 0;
}

const opens = (kind: EventKind): boolean => eventKinds[kind].effect === 'opens';

/** "Taken into custody" is what lists call any beginning of custody. */
const mayBeSame = (a: EventKind, b: EventKind): boolean =>
  a === b || (opens(a) && opens(b) && (a === 'apprehension' || b === 'apprehension'));

const sameCitation = (a: ProposedCitation, b: KnownEvent['citations'][number]): boolean =>
  (a.url ?? '') === (b.url ?? '') &&
  (a.url !== undefined || (a.title ?? '') === (b.title ?? '')) &&
  (a.quote ?? '').trim() === (b.quote ?? '').trim();

/**
 * What of the events of a row is new, and what is a further statement about a happening that is recorded. A recorded date is
 * never changed: another date is a claim of that source.
 */
export function compareEvents(
  proposed: readonly ProposedEvent[],
  recorded: readonly KnownEvent[],
): { newEvents: ProposedEvent[]; claims: ClaimProposal[]; why: string[] } {
  const free = new Set(recorded);
  const result: { newEvents: ProposedEvent[]; claims: ClaimProposal[]; why: string[] } = {
    newEvents: [],
    claims: [],
    why: [],
  };
  for (const event of proposed) {
    const near = [...free]
      .filter(({ kind }) => mayBeSame(kind, event.kind))
      .map((known) => ({ known, days: gap(event.date, known.date) ?? Infinity, isKind: known.kind === event.kind }))
      .filter(({ days, isKind }) => days <= (isKind ? NEAR : NEAR_OTHER))
      .sort((a, b) => a.days - b.days || Number(b.isKind) - Number(a.isKind));
    const known = near[0]?.known;
    if (!known) {
      result.newEvents.push(event);
      continue;
    }
    free.delete(known);
    claim(event, known, result);
  }
  return result;
}

function claim(
  event: ProposedEvent,
  known: KnownEvent,
  { claims, why }: { claims: ClaimProposal[]; why: string[] },
): void {
  const isOther = event.date !== known.date;
  const citations = event.citations
    .filter((citation) => !known.citations.some((before) => sameCitation(citation, before)))
    .map((citation) => (isOther ? { ...citation, date: event.date } : citation));
  const label = eventKinds[known.kind].label;
  const [term, recordedTerm] = [event.sentence?.imprisonment, known.sentence?.imprisonment];
  if (term && term !== recordedTerm)
    why.push(
      `${label}: the file gives the term ${term}, ${recordedTerm ? `the record ${recordedTerm}` : 'the record none'}; the record is not changed.`,
    );
  if (citations.length === 0) return;
  claims.push({
    eventId: known.id,
    kind: known.kind,
    recorded: known.date,
    ...(isOther ? { claimed: event.date } : {}),
    citations,
  });
  why.push(
    isOther
      ? `${label}: the file says ${event.date}, the record ${known.date}. Both are kept, the file as a further source.`
      : `${label}: a further source for ${known.date}.`,
  );
}
