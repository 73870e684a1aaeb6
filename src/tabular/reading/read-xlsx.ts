import { type Cell, EncryptedFileError, formatValue, HucreError, type Sheet as HucreSheet } from 'hucre';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import { counted, type ReadingLimits, refusal } from './reading-limits';
import { keepableName } from './keepable';
import { tooManyCells } from './read-csv';
import { columnLetters, sheetOf } from './sheet-of';
import { checkUnpackedSize, damaged, locked } from './unpacked-size';
import type { SheetCell, Workbook } from './workbook';

type Value = HucreSheet['rows'][number][number];

/**
 * Reads the sheets of an XLSX file, hidden ones too. Formulas are text; what they gave when the file was saved is the
 * value. Links, pictures and macros are not looked at. @throws Invalid with the remedy
 */
export async function readXlsx(bytes: Buffer, limits: ReadingLimits, headerRow?: number): Promise<Workbook> {
  await checkUnpackedSize(bytes, limits);
  const book = await readWorkbook(bytes, { readStyles: true }).catch(explained);
  if (book.sheets.length > limits.sheets)
    throw refusal(`The file has more than ${limits.sheets} sheets. Take out those that are not needed.`);
  const cells = book.sheets.reduce((n, { rows }) => n + rows.length * (rows[0]?.length ?? 0), 0);
  if (cells > limits.cells) throw tooManyCells(limits.cells);
  const is1904 = book.dateSystem === '1904';
  const notes: string[] = [];
  if (is1904) notes.push('The file counts its days from 1904; that was taken into account.');
  let characters = 0;
  const sheets = book.sheets.map((sheet) => {
    notes.push(...notesOn(sheet));
    const grid = {
      name: sheet.name,
      length: sheet.rows.length,
      at: (row: number) =>
        sheet.rows[row]!.map((value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`), is1904)),
      hidden: Boolean(sheet.hidden || sheet.veryHidden),
    };
    const { characters: more, ...read } = sheetOf(grid, limits, notes, headerRow, characters);
    characters += more;
    return read;
  });
  return { kind: 'xlsx', sheets, notes };
}

function explained(error: unknown): never {
  if (error instanceof EncryptedFileError) throw locked();
  if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) throw damaged();
  throw error;
}

function cellOf(value: Value, cell: Cell | undefined, is1904: boolean): SheetCell {
  const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
  const shown = cell?.formula !== undefined && cell.formulaResult !== undefined ? cell.formulaResult : value;
  const format = cell?.style?.numFmt;
  if (shown === null || shown === undefined) return { text: '', ...formula };
  if (shown instanceof Date) return { ...dateCell(shown, format ?? 'yyyy-mm-dd', is1904), ...formula };
  if (typeof shown === 'number') return { text: numberText(shown, format), number: shown, ...formula };
  if (typeof shown === 'boolean') return { text: shown ? 'TRUE' : 'FALSE', ...formula };
  return { text: String(shown), ...formula };
}

const day = 86_400_000;

/** A date as its format shows it. It is a day only where the format shows one: "Feb-21" names a month. */
function dateCell(date: Date, format: string, is1904: boolean): SheetCell {
  if (Number.isNaN(date.getTime())) return { text: '' };
  const since = date.getTime() - (is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30));
  const number = since / day;
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const shown = written(date, format, is1904);
  const showsDay = letters.includes('d') && letters.includes('y') && letters.includes('m');
  return { text: shown, number, ...(showsDay && { day: date.toISOString().slice(0, 10) }) };
}

/** As ISO where a format cannot be followed. */
function written(date: Date, format: string, is1904: boolean): string {
  const iso = date.toISOString();
  try {
    return formatValue(date, format, { is1904 }) || iso.slice(0, 10);
  } catch {
    return iso.slice(0, 10);
  }
}

function numberText(value: number, format: string | undefined): string {
  if (!format || format === 'General') return String(Number(value.toPrecision(15)));
  try {
    return formatValue(value, format) || String(value);
  } catch {
    return String(value);
  }
}

function notesOn(sheet: HucreSheet): string[] {
  const { merges = [], rowDefs, columns } = sheet;
  const name = keepableName(sheet.name);
  const notes: string[] = [];
  if (sheet.hidden || sheet.veryHidden) notes.push(`The sheet “${name}” is hidden in the file.`);
  const rows = [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row + 1);
  if (rows.length > 0)
    notes.push(
      `“${name}”: ${counted(rows.length)} rows are hidden in the file (${listed(rows.map(String))}). They are read.`,
    );
  const hidden = (columns ?? []).flatMap((column, i) => (column.hidden ? [columnLetters(i)] : []));
  if (hidden.length > 0) notes.push(`“${name}”: columns ${listed(hidden)} are hidden in the file. They are read.`);
  if (merges.length > 0) {
    const ranges = merges.map(
      (m) => `${columnLetters(m.startCol)}${m.startRow + 1}:${columnLetters(m.endCol)}${m.endRow + 1}`,
    );
    notes.push(`“${name}”: cells are merged (${listed(ranges)}). Their text counts for the first of them alone.`);
  }
  const formulas = [...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined).length;
  if (formulas > 0)
    notes.push(`“${name}”: ${counted(formulas)} cells hold formulas. What they gave when the file was saved was read.`);
  return notes;
}

const listed = (items: string[]): string => items.slice(0, 5).join(', ') + (items.length > 5 ? ', …' : '');
