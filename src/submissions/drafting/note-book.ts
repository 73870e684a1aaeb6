import type { DisclosedCitation } from '../../disclosure/domain/disclosed-case';
import type { Note, Run } from '../../reports/domain/report';
import type { SubmissionWords } from './words/submission-words';

/** The sources of a draft as numbered footnotes: a source that says the same has one number. */
export class NoteBook {
  readonly notes: Note[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly words: SubmissionWords) {}

  /** The numbers of these sources, in order. */
  of(citations: readonly DisclosedCitation[]): number[] {
    return [...new Set(citations.map((citation) => this.number(citation)))].sort((a, b) => a - b);
  }

  private number(citation: DisclosedCitation): number {
    const { title, url, published, date, quote, reliability } = citation;
    const key = JSON.stringify([title, url, published, date, quote, reliability]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.notes.push({ text: this.textOf(citation) });
    this.numbers.set(key, this.notes.length);
    return this.notes.length;
  }

  private textOf({ title, url, published, date, quote, reliability }: DisclosedCitation): Run[] {
    const { words } = this;
    const more: Run[] = [];
    if (published) more.push({ text: words.published(words.date(published)) });
    if (date) more.push({ text: words.gives(words.date(date)) });
    if (quote) more.push({ text: words.quoted(quote) });
    if (reliability) more.push({ text: words.graded(words.grades[reliability] ?? reliability) });
    const source: Run[] = title ? [{ text: title }] : [];
    if (url) source.push(...(title ? [{ text: ', ' }] : []), { text: url, link: url });
    return [...source, ...more.flatMap((run) => [{ text: '; ' }, run]), { text: '.' }];
  }
}
