import type { BundleDefender } from '../../src/bundles/bundle';
import { bareAnswer } from '../../src/defenders/domain/consent';
import { disclose, type WholeCase } from '../../src/disclosure/domain/disclose';
import type { Day } from '../../src/lib/calendar-date';
import type { Part, Run } from '../../src/reports/domain/report';
import type { PersonToSubmit } from '../../src/submissions/drafting/submission';

/** A case of a bundle as everything that is recorded, of somebody who agreed to a confidential submission. */
export function wholeOf(defender: BundleDefender, changes: Partial<WholeCase['profile']> = {}): WholeCase {
  const {
    reference,
    names,
    gender,
    born,
    country,
    nationalities,
    professions,
    rights,
    summary,
    confidentiality,
    events = [],
  } = defender;
  return {
    profile: {
      reference,
      names: names.map(({ text, lang = null, kind, sensitivity = null }) => ({
        text,
        lang,
        kind: kind ?? null,
        sensitivity,
      })),
      gender: gender ?? null,
      born: born ?? null,
      country: country ?? null,
      nationalities: nationalities ?? null,
      professions: professions ?? null,
      rights: rights ?? null,
      summary: summary ?? null,
      confidentiality: confidentiality ?? null,
      stance: null,
      sensitivity: null,
      answers: { un_confidential: bareAnswer('given') },
      ...changes,
    },
    events: events.map(
      ({ kind, date, place, summary: text, sentence, release_type, legal, sensitivity, citations = [] }) => ({
        kind,
        date,
        place: place ?? null,
        summary: text ?? null,
        sentence: sentence ?? null,
        releaseType: release_type ?? null,
        legal: legal ?? null,
        retractedAt: null,
        sensitivity: sensitivity ?? null,
        citations: citations.map((citation) => ({
          title: citation.title ?? null,
          url: citation.url ?? null,
          published: citation.published ?? null,
          date: citation.date ?? null,
          quote: citation.quote ?? null,
          reliability: citation.reliability ?? null,
          sensitivity: citation.sensitivity ?? null,
        })),
      }),
    ),
  };
}

/** The person as a draft takes her. */
export const personOf = (whole: WholeCase, today: Day): PersonToSubmit => ({
  told: disclose(whole, 'un_confidential', today)!,
  consent: whole.profile.answers.un_confidential,
  publication: whole.profile.answers.un_public,
  documents: [],
  residences: [],
});

/** What runs say, without the numbers of their notes. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Everything that a part says, a line for each paragraph, row or item. */
export function linesOf(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(part.text)];
    case 'facts':
      return part.rows.map(({ label, value }) => `${label}: ${textOf(value)}`);
    case 'list':
      return part.items.map(textOf);
    default:
      return [];
  }
}

/** Every run of a part. */
export function runsOf(part: Part): Run[] {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return part.text;
    case 'facts':
      return part.rows.flatMap(({ value }) => value);
    case 'list':
      return part.items.flat();
    default:
      return [];
  }
}

/** The parts under a heading, up to the next of the same rank or a higher one. */
export function under(parts: readonly Part[], title: string): Part[] {
  const at = parts.findIndex((part) => part.kind === 'heading' && textOf(part.text) === title);
  const first = parts[at];
  if (first?.kind !== 'heading') return [];
  const rest = parts.slice(at + 1);
  const end = rest.findIndex((part) => part.kind === 'heading' && part.level <= first.level);
  return end < 0 ? rest : rest.slice(0, end);
}
