import type { Audience } from '../../access/domain/audience';
import type { DisclosedCitation, DisclosedEvent } from '../../disclosure/domain/disclosed-case';
import { knownDate } from './known-date';

/** What the sources say of one thing: of several each with its number, so that they are found in the next column. */
function ofSources(citations: readonly DisclosedCitation[], part: keyof DisclosedCitation): string | null {
  if (citations.length === 1) return citations[0]![part] ?? null;
  let text = '';
  for (let i = 0; i < citations.length; i++) {
    const said = citations[i]![part];
    if (said) text += `${text && '\n'}${i + 1}. ${said}`;
  }
  return text || null;
}

/**
 * A row of the data set of events, without what stands in every row of a case: the cells in the order of the dictionary,
 * since there are many of them. A test holds the two against each other.
 */
export function eventCells(event: DisclosedEvent<Audience>): (string | null)[] {
  const { sentence, legal, citations } = event;
  const date = knownDate(event.date);
  return [
    event.kind,
    event.date,
    date.earliest,
    date.latest,
    date.precision,
    date.qualifier || null,
    event.place ?? null,
    event.summary ?? null,
    sentence?.imprisonment ?? null,
    sentence?.dpr ?? null,
    sentence?.travel_ban ?? null,
    sentence?.counted_from ?? null,
    event.releaseType ?? null,
    legal?.forces ?? null,
    legal?.authority ?? null,
    legal?.warrant ?? null,
    legal?.law ?? null,
    legal?.reason ?? null,
    ofSources(citations, 'title'),
    ofSources(citations, 'url'),
    ofSources(citations, 'published'),
    ofSources(citations, 'date'),
    ofSources(citations, 'quote'),
    ofSources(citations, 'reliability'),
  ];
}
