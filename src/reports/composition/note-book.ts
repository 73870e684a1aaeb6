import type { DisclosedCitation } from '../../disclosure/domain/disclosed-case';
import { isPartialDate } from '../../lib/partial-date';
import type { Note, Run } from '../domain/report';
import { dateText } from '../words/date-said';
import { fill } from '../words/fill';
import type { ReportWords } from '../words/report-words';
import { reliabilityWords } from '../words/said';
import { comma, run } from './runs';

/** The sources of a report, each once, numbered as they are first referred to. */
export class NoteBook {
  readonly notes: Note[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly words: ReportWords,
    private readonly how: { quotes: boolean },
  ) {}

  /** The numbers of these sources, from 1. */
  numbersOf(citations: readonly DisclosedCitation[]): number[] {
    return [...new Set(citations.map((citation) => this.numberOf(citation)))].sort((a, b) => a - b);
  }

  private numberOf(citation: DisclosedCitation): number {
    const text = this.textOf(citation);
    const key = JSON.stringify(text);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.notes.push({ text });
      this.numbers.set(key, number);
    }
    return number;
  }

  private textOf({ title, url, published, date, quote, reliability }: DisclosedCitation): Run[] {
    const { words } = this;
    const { publishedOn, datedBySource } = words.sentences;
    const said = (sentence: string, edtf: string): Run =>
      run(comma(words) + fill(sentence, { date: isPartialDate(edtf) ? dateText(edtf, words) : edtf }));
    const link = url && /^https?:\/\//i.test(url) ? { link: url } : {};
    return [
      ...(title ? [run(title)] : url ? [run(url, link)] : [run(words.sentences.noSource)]),
      ...(published ? [said(publishedOn, published)] : []),
      ...(date ? [said(datedBySource, date)] : []),
      ...(reliability ? [run(`${comma(words)}${reliabilityWords(reliability, words)}`)] : []),
      ...(quote && this.how.quotes ? [run(`${comma(words)}“${quote}”`)] : []),
      ...(title && url ? [run(comma(words)), run(url, link)] : []),
    ];
  }
}
