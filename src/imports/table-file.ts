import { type Encoding, isEncoding } from '../tabular/reading/decode-text';
import { readPasted } from '../tabular/reading/read-pasted';
import { readTable } from '../tabular/reading/read-table';
import { type Delimiter, delimiters } from '../tabular/reading/sniff-delimiter';
import type { Sheet, Workbook } from '../tabular/reading/workbook';
import { Invalid } from '../lib/errors';
import type { FileReading, ReadingAsked } from './batch';
import type { ImportRow } from './domain/import-model';

/** So many of the first rows are kept to be shown and to guess by. */
const sampled = 100;

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
  const sample: ImportRow[] = [];
  for (const row of sheet.rows) if (sample.push(row) >= sampled) break;
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
      sample: sample.map(({ cells }) => cells),
      notes: book.notes,
      asked,
    },
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
