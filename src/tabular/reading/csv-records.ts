/** A cell begins with a quotation mark, and none ends it. */
export class UnclosedQuote extends Error {
  /** @param row the row in which it begins, the first being 1 */
  constructor(readonly row: number) {
    super(`The quotation mark that begins a cell in row ${row} never ends.`);
  }
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/**
 * The rows of a CSV file: RFC 4180, and what people make of it. Any line end; rows of any length; marks within a cell
 * that were not doubled; spaces around one that stands in marks. Empty lines are rows, so that the others keep their
 * number. The time grows with the length of the text alone. @throws UnclosedQuote
 */
export function* csvRecords(text: string, delimiter: string): Generator<string[]> {
  const cells = new Cells(text, delimiter.charCodeAt(0));
  for (let row = 1; cells.at < text.length; row++) yield cells.record(row);
}

class Cells {
  at = 0;
  private found = '';

  constructor(
    private readonly text: string,
    private readonly delimiter: number,
  ) {}

  record(row: number): string[] {
    const record: string[] = [];
    for (;;) {
      if (!this.quoted(row)) this.bare();
      record.push(this.found);
      const c = this.text.charCodeAt(this.at++);
      if (c === this.delimiter) continue;
      if (c === carriageReturn && this.text.charCodeAt(this.at) === lineFeed) this.at++;
      return record;
    }
  }

  private bare(): void {
    const { text } = this;
    let end = this.at;
    while (!this.ends(end)) end++;
    this.found = text.slice(this.at, end);
    this.at = end;
  }

  /** Reads a cell in quotation marks, if one begins here and ends as one. */
  private quoted(row: number): boolean {
    const { text } = this;
    let start = this.at;
    while (text.charCodeAt(start) === space) start++;
    if (text.charCodeAt(start) !== quote) return false;
    let stray = false;
    for (let end = start + 1; ; end++) {
      const next = text.indexOf('"', end);
      if (stray && this.endsCell(end, next)) return false;
      if (next < 0) throw new UnclosedQuote(row);
      end = next;
      if (text.charCodeAt(end + 1) === quote) {
        end++;
        continue;
      }
      let after = end + 1;
      while (text.charCodeAt(after) === space) after++;
      if (this.ends(after)) {
        this.found = text.slice(start + 1, end).replaceAll('""', '"');
        this.at = after;
        return true;
      }
      stray = true; // a mark of the text, which nobody doubled: then the cell must end on this line
    }
  }

  /** After a stray mark: does the line end before the next mark, or does another cell begin with it? */
  private endsCell(from: number, next: number): boolean {
    if (next < 0) return true;
    let before = next - 1;
    while (before >= from && this.text.charCodeAt(before) === space) before--;
    if (this.text.charCodeAt(before) === this.delimiter) return true;
    for (let i = from; i < next; i++) {
      const c = this.text.charCodeAt(i);
      if (c === lineFeed || c === carriageReturn) return true;
    }
    return false;
  }

  private ends(at: number): boolean {
    const c = this.text.charCodeAt(at);
    return c === this.delimiter || c === lineFeed || c === carriageReturn || Number.isNaN(c);
  }
}
