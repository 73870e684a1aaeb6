import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { textBehind } from '../inert-text';
import { counted, type ReadingLimits, refusal } from './reading-limits';
import { sheetOf } from './sheet-of';
import { type Delimiter, delimiterNames, sniffDelimiter } from './sniff-delimiter';
import type { Workbook } from './workbook';

/** Records after which others get their turn. */
const atOnce = 2_000;

/** Reads the text of a CSV file (RFC 4180, and what programs make of it). @throws Invalid with the remedy */
export async function readCsv(
  text: string,
  {
    name,
    delimiter,
    headerRow,
    limits,
  }: { name: string; delimiter?: Delimiter; headerRow?: number; limits: ReadingLimits },
): Promise<Workbook> {
  const sniffed = sniffDelimiter(text);
  const used = delimiter ?? sniffed.delimiter;
  const notes: string[] = [];
  if (!delimiter && used !== ',') notes.push(`Columns are divided by ${delimiterNames[used]}.`);
  const records = await recordsOf(sniffed.skip ? text.slice(sniffed.skip) : text, used, limits);
  const inert = takeApostrophes(records);
  if (inert > 0)
    notes.push(
      `In ${counted(inert)} cells an apostrophe stood before a text that a spreadsheet could take for a formula; it was taken off.`,
    );
  const grid = { name, length: records.length, at: (row: number) => records[row]!.map((text) => ({ text })) };
  return { kind: 'csv', delimiter: used, sheets: [sheetOf(grid, limits, notes, headerRow)], notes };
}

/** Every record, empty lines too, so that rows keep their numbers. */
async function recordsOf(text: string, delimiter: string, limits: ReadingLimits): Promise<string[][]> {
  const parser = Readable.from(chunks(text)).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 8 << 20,
    }),
  );
  const records: string[][] = [];
  let cells = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      cells += record.length;
      records.push(record);
      if (cells > limits.cells) throw tooManyCells(limits.cells);
      if (records.length % atOnce === 0) await nextTurn();
    }
  } catch (error) {
    throw error instanceof CsvError ? explained(error) : error;
  }
  return records;
}

export const tooManyCells = (most: number) =>
  refusal(
    `The file has more than ${counted(most)} cells. Divide it into several files, and bring one after the other.`,
  );

const chunkLength = 1 << 16;
function* chunks(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + chunkLength, text.length);
    const last = text.charCodeAt(end - 1);
    if (last >= 0xd800 && last < 0xdc00 && end < text.length) end++; // never between the halves of a character
    yield text.slice(at, end);
    at = end;
  }
}

function explained(error: CsvError) {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return refusal(
        'A cell begins with a quotation mark that never ends, so all that follows is one cell. Look for a single " at the beginning of a cell, or save the table as XLSX.',
      );
    case 'CSV_MAX_RECORD_SIZE':
      return refusal(
        `A row near line ${line ?? 1} is longer than any row can be. A quotation mark may be missing; look for a single ", or save the table as XLSX.`,
      );
    default:
      return refusal(`Line ${line ?? 1} cannot be read as CSV. Save the table as XLSX, and bring that.`);
  }
}

/** Takes off the apostrophes that make a text inert in a spreadsheet, and says of how many. */
function takeApostrophes(records: string[][]): number {
  let taken = 0;
  for (const record of records)
    for (let i = 0; i < record.length; i++) {
      const behind = textBehind(record[i]!);
      if (behind === record[i]) continue;
      record[i] = behind;
      taken++;
    }
  return taken;
}
