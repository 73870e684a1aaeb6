import { known } from '../lib/known';
import { CitationInput, EventInput } from './event.dto';
import type { CitationOfEvent, TimelineEvent } from './timeline';

/** An event as the input that would state the same. */
export function eventInputOf(event: TimelineEvent): EventInput {
  return {
    kind: event.kind,
    date: event.date,
    place: known(event.place),
    summary: known(event.summary),
    sentence: known(event.sentence),
    release_type: known(event.releaseType),
    legal: known(event.legal),
    preferred_reason: known(event.preferredReason),
    sensitivity: known(event.sensitivity),
    citations: event.citations.map(citationInputOf),
  };
}

/** A citation as the input that would state the same. */
export function citationInputOf(citation: CitationOfEvent): CitationInput {
  return {
    title: known(citation.title),
    url: known(citation.url),
    published: known(citation.published),
    date: known(citation.date),
    quote: known(citation.quote),
    reliability: known(citation.reliability),
    sensitivity: known(citation.sensitivity),
  };
}
