import { isKeepable, keepableCell, keepableName } from './keepable';
import { counted, type ReadingLimits, refusal } from './reading-limits';
import type { Sheet, SheetCell, SheetRow } from './workbook';

/** The cells of a sheet before anybody knows where its head is. */
export interface Grid {
  name: string;
  /** How many rows, empty ones counted. */
  length: number;
  /** The cells of a row, the first row being 0; fewer than there are columns where the rest is empty. */
  at(row: number): SheetCell[];
  hidden?: boolean;
}

/** Rows among which the head is looked for. */
const headWithin = 50;

/** Characters of a heading; more are no heading. */
export const longestHeading = 1_000;

/** How many titles a note names, and how much of each. */
const named = { titles: 5, characters: 60 };

/** For cells that are not there. */
const nothing: SheetCell = Object.freeze({ text: '' });

const filled = (cells: SheetCell[]): number => cells.reduce((n, { text }) => n + (text.trim() === '' ? 0 : 1), 0);

/**
 * Finds the head of a sheet and gives what stands below it. The head is the first row with at least a third as many cells
 * as the fullest of the first rows: a title above it has fewer. `headerRow` says it instead, as the spreadsheet counts.
 * @param before characters of the sheets before, which count for the limit of the file
 * @throws Invalid when the sheet is larger than the limits
 */
export function sheetOf(
  raw: Grid,
  limits: ReadingLimits,
  notes: string[],
  headerRow?: number,
  before = 0,
): Sheet & { characters: number } {
  const { width, rowsWithText, characters, unkept } = measured(raw, limits, before);
  const grid: Grid = { ...raw, name: keepableName(raw.name), at: (row) => raw.at(row).map(keepableCell) };
  if (unkept > 0)
    notes.push(
      `In ${counted(unkept)} cells of “${grid.name}” NUL characters were left out, or half a character stands as \ufffd; they can be neither seen nor stored.`,
    );
  const head = rowsWithText.length === 0 ? -1 : headerRow ? headerRow - 1 : headOf(grid, rowsWithText);
  const header = head < 0 ? [] : padded(grid.at(head), width).map(({ text }) => text);
  const below = rowsWithText.filter((row) => row > head);
  if (head >= 0) notes.push(...notesOn(grid.name, header, rowsWithText, head));
  return {
    name: grid.name,
    headerRow: head + 1,
    header,
    rowCount: below.length,
    rows: rowsOf(grid, below, width),
    ...(grid.hidden && { hidden: true }),
    characters,
  };
}

interface Measures {
  width: number;
  rowsWithText: number[];
  characters: number;
  /** Cells that hold what cannot be kept. */
  unkept: number;
}

/** Looks at no text before its length is counted: what a spreadsheet repeats costs the file nothing, and the reader all. */
function measured(grid: Grid, limits: ReadingLimits, before: number): Measures {
  let [width, characters, unkept] = [0, 0, 0];
  const rowsWithText: number[] = [];
  for (let row = 0; row < grid.length; row++) {
    const cells = grid.at(row);
    let [last, inRow] = [-1, 0];
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      const { length } = cell.text;
      if (length > limits.cellLength) throw tooLong(grid.name, row, i, limits.cellLength);
      inRow += length + (cell.formula?.length ?? 0);
      if (inRow > limits.rowLength) throw rowTooLong(grid.name, row, limits.rowLength);
      if (before + characters + inRow > limits.characters) throw tooMuchText(limits.characters);
      if (!isKeepable(cell)) unkept++;
      if (length > 0 && cell.text.trim() !== '') last = i;
    }
    characters += inRow;
    if (last < 0) continue;
    rowsWithText.push(row);
    width = Math.max(width, last + 1);
    if (rowsWithText.length > limits.rows + headWithin) throw tooManyRows(grid.name, limits.rows);
  }
  if (width > limits.columns) throw tooWide(grid.name, width, limits.columns);
  return { width, rowsWithText, characters, unkept };
}

function headOf(grid: Grid, rowsWithText: number[]): number {
  const first = rowsWithText.slice(0, headWithin).map((row) => [row, filled(grid.at(row))] as const);
  const fullest = Math.max(...first.map(([, n]) => n));
  const enough = fullest < 2 ? 1 : Math.max(2, Math.ceil(fullest / 3));
  return first.find(([, n]) => n >= enough)![0];
}

function notesOn(name: string, header: string[], rowsWithText: number[], head: number): string[] {
  const notes: string[] = [];
  const above = rowsWithText.filter((row) => row < head);
  if (above.length > 0)
    notes.push(`“${name}”: the head is row ${head + 1}; ${counted(above.length)} rows above it are not read as cases.`);
  const twice = titlesTwice(header);
  if (twice.length > 0) notes.push(`“${name}”: more than one column is called ${twice.join(', ')}. Each is kept.`);
  const bare = header.filter((title) => title.trim() === '').length;
  if (bare > 0) notes.push(`“${name}”: ${counted(bare)} columns have no title. They are kept, by their place.`);
  return notes;
}

/** As many as a note can hold, each in quotation marks. */
function titlesTwice(header: string[]): string[] {
  const times = new Map<string, number>();
  for (const title of header) {
    const known = title.slice(0, longestHeading).trim().toLowerCase();
    if (known) times.set(known, (times.get(known) ?? 0) + 1);
  }
  const twice = [...times].filter(([, n]) => n > 1).map(([title]) => title);
  const shown = twice.slice(0, named.titles).map((title) => `“${title.slice(0, named.characters).toWellFormed()}”`);
  return twice.length > named.titles ? [...shown, '…'] : shown;
}

const padded = (cells: SheetCell[], width: number): SheetCell[] =>
  Array.from({ length: width }, (_, i) => cells[i] ?? nothing);

/** Makes the rows as they are asked for: a whole sheet of cells would not fit beside the file. */
function rowsOf(grid: Grid, below: number[], width: number): Sheet['rows'] {
  const row = (at: number): SheetRow => ({ row: at + 1, cells: padded(grid.at(at), width) });
  return {
    *[Symbol.iterator]() {
      for (const at of below) yield row(at);
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async *[Symbol.asyncIterator]() {
      for (const at of below) yield row(at);
    },
  };
}

/** The letters by which a spreadsheet calls a column; the first is 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const tooLong = (name: string, row: number, column: number, most: number) =>
  refusal(
    `Cell ${columnLetters(column)}${row + 1} of “${keepableName(name)}” holds more than ${counted(most)} characters. Shorten it, or bring the text as a document.`,
  );
const rowTooLong = (name: string, row: number, most: number) =>
  refusal(
    `Row ${row + 1} of “${keepableName(name)}” holds more than ${counted(most)} characters. Shorten its texts, or bring them as documents.`,
  );
const tooMuchText = (most: number) =>
  refusal(
    `The cells of the file hold more than ${counted(most)} characters, a text counted each time that it stands there. Divide it into several files, or take out columns that are not needed.`,
  );
const tooManyRows = (name: string, most: number) =>
  refusal(
    `“${keepableName(name)}” has more than ${counted(most)} rows. Divide it into several files, and bring one after the other.`,
  );
const tooWide = (name: string, width: number, most: number) =>
  refusal(
    `“${keepableName(name)}” has ${counted(width)} columns; at most ${counted(most)} are read. Take out those that are not needed.`,
  );
