import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decodeText, type Encoding } from './decode-text';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { megabytes, readingLimits, type ReadingLimits, refusal } from './reading-limits';
import { readXlsx } from './read-xlsx';
import type { Delimiter } from './sniff-delimiter';
import { locked } from './unpacked-size';
import type { Workbook } from './workbook';

/** What somebody says of a file, where what it looks like is not what it is. */
export interface ReadingWishes {
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** The row in which the head stands, as the spreadsheet counts. */
  headerRow?: number;
  limits?: Partial<ReadingLimits>;
}

/**
 * Reads a table from a CSV, XLSX or JSON file, which its content tells more surely than its name. Nothing in it is run,
 * followed or worked out. @param file its bytes, or where it lies @param name as somebody calls it; for the sheet of a
 * CSV file, and never for a path @throws Invalid with what is wrong and the remedy
 */
export async function readTable(file: Buffer | string, name: string, wishes: ReadingWishes = {}): Promise<Workbook> {
  const limits = { ...readingLimits, ...wishes.limits };
  const bytes = typeof file === 'string' ? await bytesOf(file, limits) : file;
  if (bytes.length > limits.bytes) throw tooLarge(limits);
  refuseOthers(bytes);
  if (begins(bytes, 'PK\x03\x04')) return readXlsx(bytes, limits, wishes.headerRow);
  const sheet = basename(name, extname(name)) || 'Table';
  const { text, encoding, notes } = decodeText(bytes, wishes.encoding);
  const read = looksLikeJson(text, name)
    ? readJson(text, sheet, limits)
    : await readCsv(text, { name: sheet, delimiter: wishes.delimiter, headerRow: wishes.headerRow, limits });
  return { ...read, encoding, notes: [...notes, ...read.notes] };
}

async function bytesOf(path: string, limits: ReadingLimits): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > limits.bytes) throw tooLarge(limits);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

const begins = (bytes: Buffer, mark: string): boolean =>
  bytes.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'));

/** Files that people bring instead, and what to do about each. */
function refuseOthers(bytes: Buffer): void {
  if (begins(bytes, '\xd0\xcf\x11\xe0')) {
    // The envelope of old spreadsheets, and of new ones that are locked.
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw locked();
    throw refusal('This is a spreadsheet of the old kind (XLS). Open it, save it as XLSX, and bring that.');
  }
  if (begins(bytes, '%PDF')) throw refusal('This is a PDF. Bring the table itself: XLSX, CSV or JSON.');
  if (begins(bytes, '\x1f\x8b')) throw refusal('This file is packed (gzip). Unpack it, and bring what is in it.');
  if (begins(bytes, 'PK\x05\x06')) throw refusal('This file is an empty ZIP file. Bring XLSX, CSV or JSON.');
}

/** By its beginning; a file that is called JSON must be it, and one that is called CSV is not. */
function looksLikeJson(text: string, name: string): boolean {
  const extension = extname(name).toLowerCase();
  if (extension === '.json') return true;
  if (['.csv', '.tsv', '.txt'].includes(extension)) return false;
  return /^\s*(?:\[\s*(?:\{|\])|\{)/.test(text.slice(0, 1000));
}

const tooLarge = ({ bytes }: ReadingLimits) =>
  refusal(`The file is larger than ${megabytes(bytes)}. Divide it into several files, and bring one after the other.`);
