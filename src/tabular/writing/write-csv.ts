import { looksLikeFormula } from '../inert-text';
import type { Outflow } from './outflow';
import type { Cell, TableToWrite } from './table-to-write';

/** The mark by which spreadsheets know UTF-8. */
const mark = '\ufeff';

/** What makes quotation marks necessary: RFC 4180, 2.6, and spaces at the ends, which some programs take off. */
const needsQuotes = /[",\r\n;\t]|^\s|\s$/;

/** One cell of a CSV file. Texts that a spreadsheet would take for a formula are made inert. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table of one column keeps its empty rows: a line with nothing on it would be none. */
function csvLine(cells: readonly Cell[]): string {
  let line = csvCell(cells[0] ?? null);
  for (let i = 1; i < cells.length; i++) line += `,${csvCell(cells[i]!)}`;
  return line === '' ? '""\r\n' : `${line}\r\n`;
}

/** Writes a table as CSV: RFC 4180, UTF-8 with its mark, one line a row. Gives the number of rows. */
export async function writeCsv({ columns, rows }: TableToWrite, out: Outflow): Promise<number> {
  let count = 0;
  out.add(mark + csvLine(columns.map(({ title }) => title)));
  for await (const row of rows) {
    count++;
    if (out.add(csvLine(row))) await out.flush();
  }
  return count;
}
