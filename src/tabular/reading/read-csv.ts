import { setImmediate as nextTurn } from 'node:timers/promises';
import { textBehind } from '../inert-text';
import { csvRecords, UnclosedQuote } from './csv-records';
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
  const records: string[][] = [];
  let cells = 0;
  try {
    for (const record of csvRecords(text, delimiter)) {
      cells += record.length;
      records.push(record);
      if (cells > limits.cells) throw tooManyCells(limits.cells);
      if (records.length % atOnce === 0) await nextTurn();
    }
  } catch (error) {
    throw error instanceof UnclosedQuote ? unclosed(error.row) : error;
  }
  return records;
}

export const tooManyCells = (most: number) =>
  refusal(
    `The file has more than ${counted(most)} cells. Divide it into several files, and bring one after the other.`,
  );

const unclosed = (row: number) =>
  refusal(
    `A cell in row ${counted(row)} begins with a quotation mark that never ends, so all that follows is one cell. Look for a single " at the beginning of a cell, or save the table as XLSX.`,
  );

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
