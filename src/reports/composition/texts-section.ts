import type { Part } from '../domain/report';
import type { TemplateText } from '../domain/report-template';
import { fill } from '../words/fill';
import { dayText } from '../words/said';
import { type Composing } from './composing';
import { run } from './runs';
import { heading, paragraphs } from './profile-section';

/** A text that the organisation wrote, with its placeholders filled in; nothing where it wrote none in this language. */
export function ownText(at: Composing, which: TemplateText, name: string): Part[] {
  const { template, words, day, organisation } = at;
  const text = template.texts[words.language]?.[which];
  if (!text) return [];
  const filled = fill(text, { organisation, date: dayText(day, words), name });
  if (which !== 'addressee' && which !== 'signature') return paragraphs(filled);
  // Lines of an address and of a signature stay lines.
  return [{ kind: 'paragraph', text: [run(filled.trim())] }];
}

/** How to read the report: what the numbers mean, what "not known" says, and what may be done with it. */
export function aboutSection({ words, audience, notes }: Composing): Part[] {
  const { sentences, handling, sections } = words;
  const said = [
    ...(notes.notes.length > 0 ? [sentences.sourcesAreNotes] : []),
    sentences.unknownIsNotKnown,
    ...(audience === 'internal' ? [] : [sentences.onlyFor]),
    handling[audience],
  ];
  return [heading(sections.about_sources), { kind: 'list', items: said.map((text) => [run(text)]) }];
}
