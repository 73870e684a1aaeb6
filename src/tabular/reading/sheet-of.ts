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

/** For cells that are not there. */
const nothing: SheetCell = Object.freeze({ text: '' });

const filled = (cells: SheetCell[]): number => cells.reduce((n, { text }) => n + (text.trim() === '' ? 0 : 1), 0);

/**
 * Finds the head of a sheet and gives what stands below it. The head is the first row with at least a third as many cells
 * as the fullest of the first rows: a title above it has fewer. `headerRow` says it instead, as the spreadsheet counts.
 * @throws Invalid when the sheet is larger than the limits
 */
export function sheetOf(grid: Grid, limits: ReadingLimits, notes: string[], headerRow?: number): Sheet {
  const { width, rowsWithText } = measured(grid, limits);
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
  };
}

function measured(grid: Grid, limits: ReadingLimits): { width: number; rowsWithText: number[] } {
  let width = 0;
  const rowsWithText: number[] = [];
  for (let row = 0; row < grid.length; row++) {
    const cells = grid.at(row);
    let last = -1;
    for (let i = 0; i < cells.length; i++) {
      const { length } = cells[i]!.text;
      if (length > limits.cellLength) throw tooLong(grid.name, row, i, limits.cellLength);
      if (length > 0 && cells[i]!.text.trim() !== '') last = i;
    }
    if (last < 0) continue;
    rowsWithText.push(row);
    width = Math.max(width, last + 1);
    if (rowsWithText.length > limits.rows + headWithin) throw tooManyRows(grid.name, limits.rows);
  }
  if (width > limits.columns) throw tooWide(grid.name, width, limits.columns);
  return { width, rowsWithText };
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
  const titles = header.map((title) => title.trim().toLowerCase()).filter(Boolean);
  const twice = [...new Set(titles.filter((title, i) => titles.indexOf(title) !== i))];
  if (twice.length > 0)
    notes.push(`“${name}”: more than one column is called ${twice.map((t) => `“${t}”`).join(', ')}. Each is kept.`);
  const bare = header.filter((title) => title.trim() === '').length;
  if (bare > 0) notes.push(`“${name}”: ${counted(bare)} columns have no title. They are kept, by their place.`);
  return notes;
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
    `Cell ${columnLetters(column)}${row + 1} of “${name}” holds more than ${counted(most)} characters. Shorten it, or bring the text as a document.`,
  );
const tooManyRows = (name: string, most: number) =>
  refusal(
    `“${name}” has more than ${counted(most)} rows. Divide it into several files, and bring one after the other.`,
  );
const tooWide = (name: string, width: number, most: number) =>
  refusal(
    `“${name}” has ${counted(width)} columns; at most ${counted(most)} are read. Take out those that are not needed.`,
  );
