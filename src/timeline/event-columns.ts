import { wordKept } from '../access/domain/audience';
import { parsePartialDate } from '../lib/partial-date';
import { CitationInput, EventInput } from './event.dto';

/** The columns of an event as the input states them: what it leaves out is not known. */
export function eventColumns(input: EventInput) {
  const { earliest, latest, precision, qualifier } = parsePartialDate(input.date);
  return {
    kind: input.kind,
    date: input.date,
    earliest,
    latest,
    precision,
    qualifier,
    place: input.place ?? null,
    summary: input.summary ?? null,
    sentence: input.sentence ? { ...input.sentence } : null,
    releaseType: input.release_type ?? null,
    legal: input.legal ? { ...input.legal } : null,
    preferredReason: input.preferred_reason ?? null,
    // silence must not open a fact: what is left out stays as it stands
    ...(input.sensitivity && { sensitivity: wordKept(input.sensitivity) }),
  };
}

export function citationColumns(input: CitationInput) {
  return {
    title: input.title ?? null,
    url: input.url ?? null,
    published: input.published ?? null,
    date: input.date ?? null,
    quote: input.quote ?? null,
    reliability: input.reliability ?? null,
    ...(input.sensitivity && { sensitivity: wordKept(input.sensitivity) }),
  };
}
