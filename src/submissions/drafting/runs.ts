import type { DisclosedCitation } from '../../disclosure/domain/disclosed-case';
import { conflictsOf } from '../../sources/domain/conflicts';
import type { Run } from '../../reports/domain/report';
import type { NoteBook } from './note-book';
import type { ToldEvent } from './submission';
import { dayOf } from './told-custody';
import type { SubmissionWords } from './words/submission-words';

/** Makes the pieces of text of one draft, each with the notes that it rests on. */
export class Writer {
  constructor(
    readonly words: SubmissionWords,
    readonly book: NoteBook,
  ) {}

  /** A mark in brackets: it is no statement. */
  mark(text: string): Run {
    return { text: `[${text}]`, unknown: true };
  }

  get notKnown(): Run {
    return this.mark(this.words.notKnown);
  }

  /** What is said by sources; where none is recorded, the mark that says so follows. */
  cited(text: string, citations: readonly DisclosedCitation[]): Run[] {
    const note = this.book.of(citations);
    return note.length > 0 ? [{ text, note }] : [{ text: `${text} ` }, this.mark(this.words.noSource)];
  }

  /** The values, one behind the other; the mark for what is not known where there is none. */
  all(values: readonly Run[][]): Run[] {
    const said = values.filter((runs) => runs.length > 0);
    if (said.length === 0) return [this.notKnown];
    return said.flatMap((runs, i) => (i > 0 ? [{ text: '; ' }, ...runs] : runs));
  }

  /** The date of an event; where sources contradict it, all that they say, and which one is followed. */
  date(event: ToldEvent): Run[] {
    const said = this.words.date(event.date);
    const others = otherDates(event);
    if (others.length === 0) return this.cited(said, event.citations);
    const all = [event.date, ...others].sort((a, b) => (a < b ? -1 : 1));
    const reported = this.cited(this.words.reportedAs(this.oneOf(all)), event.citations);
    return [...reported, { text: '; ' }, { text: this.words.follows(said) }];
  }

  /** Some dates of which one is true: "19 or 21 September 2021". */
  oneOf(dates: readonly string[]): string {
    return dates.every((date) => /^\d{4}(-\d\d)?(-\d\d)?$/.test(date))
      ? this.words.date(`[${dates.join(',')}]`)
      : this.words.or(dates.map((date) => this.words.date(date)));
  }
}

/** The dates of sources that cannot be the event's, each once. */
export function otherDates({ date, citations }: ToldEvent): string[] {
  const against = conflictsOf({ date, citations }).filter(({ verdict }) => verdict === 'contradicts');
  return [...new Set(against.map(({ says }) => says))];
}

/** A value that several events give, with the sources of all: in the order of the first. */
export function gathered(
  events: readonly ToldEvent[],
  value: (event: ToldEvent) => string | undefined,
): [text: string, citations: DisclosedCitation[]][] {
  const found = new Map<string, DisclosedCitation[]>();
  for (const event of [...events].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    const text = value(event);
    if (text === undefined) continue;
    found.set(text, [...(found.get(text) ?? []), ...event.citations]);
  }
  return [...found];
}
