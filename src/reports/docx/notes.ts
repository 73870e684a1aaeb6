import type { ParagraphChild } from 'docx';
import { Bookmark, FootnoteReferenceRun, InternalHyperlink, TextRun } from './described';

/**
 * Footnotes in the order in which they are first spoken of: Word numbers them itself. It allows one reference to each;
 * where one is spoken of again, its number leads back to the first.
 */
export class NoteOrder {
  private readonly numbers = new Map<number, number>();

  /** Of the notes of a report, by their numbers there, in the order of Word. */
  get inOrder(): number[] {
    return [...this.numbers.keys()];
  }

  references(notes: readonly number[]): ParagraphChild[] {
    return notes.flatMap((note, i) => [
      ...(i > 0 ? [new TextRun({ text: ', ', superScript: true })] : []),
      this.reference(note),
    ]);
  }

  private reference(note: number): ParagraphChild {
    const known = this.numbers.get(note);
    if (known !== undefined) {
      const children = [new TextRun({ text: String(known), superScript: true })];
      return new InternalHyperlink({ anchor: anchorOf(known), children });
    }
    const number = this.numbers.size + 1;
    this.numbers.set(note, number);
    return new Bookmark({ id: anchorOf(number), children: [new FootnoteReferenceRun(number)] });
  }
}

const anchorOf = (number: number): string => `source-${number}`;
