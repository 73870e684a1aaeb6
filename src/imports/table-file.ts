import { type Encoding, isEncoding } from '../tabular/reading/decode-text';
import { readPasted } from '../tabular/reading/read-pasted';
import { readTable } from '../tabular/reading/read-table';
import { type Delimiter, delimiters } from '../tabular/reading/sniff-delimiter';
import { counted } from '../tabular/reading/reading-limits';
import { columnLetters, longestHeading } from '../tabular/reading/sheet-of';
import type { Sheet, Workbook } from '../tabular/reading/workbook';
import { Invalid } from '../lib/errors';
import type { FileReading, ReadingAsked } from './batch';
import type { ImportCell } from './domain/import-model';

/** What is kept of the first rows, to be shown and to guess by: rows, characters of a cell, and characters in all. */
const sampled = { rows: 100, ofCell: 400, characters: 1_000_000 };
/** What a cell costs beside its text where it is kept. */
const aroundCell = 12;

/** A file that was opened: how it was read, and the table in it. */
export interface OpenedTable {
  reading: FileReading;
  sheet: Sheet;
}

/**
 * Opens the table of a file. What it is called is never told to the reader, nor kept.
 * @throws Invalid when it is no table, or an empty one
 */
export async function openTable(file: Buffer, asked: ReadingAsked, isPasted = false): Promise<OpenedTable> {
  const book = await read(file, asked, isPasted);
  const filled = book.sheets.filter(({ rowCount }) => rowCount > 0);
  const sheet =
    book.sheets.find(({ name }) => name === asked.sheet) ?? filled.find(({ hidden }) => !hidden) ?? filled[0];
  if (!sheet || sheet.rowCount === 0) throw new Invalid([{ path: isPasted ? 'rows' : 'file', message: empty }]);
  refuseLongHeadings(sheet, isPasted ? 'rows' : 'file');
  return {
    sheet,
    reading: {
      kind: book.kind,
      isPasted,
      encoding: book.encoding,
      delimiter: book.delimiter,
      sheet: sheet.name,
      sheets: book.sheets.map(({ name }) => name),
      header: sheet.header,
      sample: sampleOf(sheet),
      notes: book.notes,
      asked,
    },
  };
}

function refuseLongHeadings({ name, header, headerRow }: Sheet, path: string): void {
  const at = header.findIndex((title) => title.length > longestHeading);
  if (at < 0) return;
  const message = `The heading of column ${columnLetters(at)} of “${name}” (row ${headerRow}) has ${counted(header[at]!.length)} characters; at most ${counted(longestHeading)} are read. Shorten it, and see that the headings stand in a row of their own above the cases.`;
  throw new Invalid([{ path, message }]);
}

/** The first rows, as far as they fit: at least one, and of each cell what can be shown. */
function sampleOf({ rows }: Sheet): ImportCell[][] {
  const sample: ImportCell[][] = [];
  let characters = 0;
  for (const row of rows) {
    const cells = row.cells.map(cut);
    for (const { text, formula = '' } of cells) characters += text.length + formula.length + aroundCell;
    if (sample.length > 0 && characters > sampled.characters) break;
    if (sample.push(cells) >= sampled.rows) break;
  }
  return sample;
}

/** A cell with the beginning of its text, which a mark says; of a long formula nothing, since half of one means nothing. */
function cut(cell: ImportCell): ImportCell {
  const { text, formula } = cell;
  if (text.length <= sampled.ofCell && (formula?.length ?? 0) <= sampled.ofCell) return cell;
  return {
    ...cell,
    text: text.length > sampled.ofCell ? `${text.slice(0, sampled.ofCell).toWellFormed()} …` : text,
    formula: formula !== undefined && formula.length <= sampled.ofCell ? formula : undefined,
  };
}

const empty = 'There is a heading and no row below it, or nothing at all. Bring a table with at least one row.';

function read(file: Buffer, { encoding, delimiter }: ReadingAsked, isPasted: boolean): Promise<Workbook> {
  if (isPasted) return readPasted(file.toString('utf8'));
  return readTable(file, '', {
    encoding: encoding !== undefined && isEncoding(encoding) ? (encoding satisfies Encoding) : undefined,
    delimiter: delimiters.find((one) => one === delimiter) satisfies Delimiter | undefined,
  });
}
