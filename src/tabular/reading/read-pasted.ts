import { readingLimits, type ReadingLimits } from './reading-limits';
import { readCsv, tooManyCells } from './read-csv';
import { sheetOf } from './sheet-of';
import type { Workbook } from './workbook';

/**
 * Reads rows that were copied in a spreadsheet and pasted: tabs between the columns, and a cell with a tab or a line
 * break in quotation marks. Other quotation marks are text, as the spreadsheet shows them. What has no tab is read as
 * CSV. @throws Invalid with the remedy
 */
export async function readPasted(
  pasted: string,
  { headerRow, limits: asked }: { headerRow?: number; limits?: Partial<ReadingLimits> } = {},
): Promise<Workbook> {
  const limits = { ...readingLimits, ...asked };
  const text = pasted.replace(/^\ufeff/, '').replaceAll('\0', '');
  if (!text.includes('\t') && /^[^\r\n]*[,;|]/.test(text.trimStart()))
    return readCsv(text, { name: 'Pasted rows', headerRow, limits });
  const notes: string[] = [];
  const rows = pastedRows(text, limits);
  const grid = { name: 'Pasted rows', length: rows.length, at: (row: number) => rows[row]!.map((text) => ({ text })) };
  return { kind: 'csv', delimiter: '\t', sheets: [sheetOf(grid, limits, notes, headerRow)], notes };
}

const bare = /[^\t\r\n]*/y;
const separator = /\t|\r\n|\n|\r/y;

function pastedRows(text: string, limits: ReadingLimits): string[][] {
  const rows: string[][] = [[]];
  const quotes = new QuotedCells(text);
  for (let at = 0, cells = 0; at <= text.length; cells++) {
    if (cells > limits.cells) throw tooManyCells(limits.cells);
    bare.lastIndex = at;
    const quoted = quotes.endAt(at);
    const end = quoted ?? at + bare.exec(text)![0].length;
    const inner = quoted === undefined ? '' : text.slice(at + 1, end - 1);
    // Marks around a text that needs none are part of it.
    const needed = /[\t\r\n"]/.test(inner);
    rows.at(-1)!.push(needed ? inner.replaceAll('""', '"') : text.slice(at, end));
    separator.lastIndex = end;
    const next = separator.exec(text)?.[0];
    if (next === undefined) break;
    at = end + next.length;
    if (next !== '\t') rows.push([]);
  }
  return rows;
}

/** Finds where cells in quotation marks end. */
class QuotedCells {
  /** However the marks stand, the text is not looked through more often than this: then they are text like any other. */
  private left: number;

  constructor(private readonly text: string) {
    this.left = 20 * text.length;
  }

  /** The end of the cell that begins here with a mark and ends with one, doubled marks apart; undefined: there is none. */
  endAt(start: number): number | undefined {
    const { text } = this;
    if (text[start] !== '"' || this.left <= 0) return undefined;
    for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (text[at + 1] === '"') {
        at++;
        continue;
      }
      this.left -= at - start;
      return at + 1 === text.length || '\t\r\n'.includes(text[at + 1]!) ? at + 1 : undefined;
    }
    this.left -= text.length - start;
    return undefined;
  }
}
