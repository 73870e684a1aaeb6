import { counted, type ReadingLimits, refusal } from './reading-limits';
import { tooManyCells } from './read-csv';
import { sheetOf } from './sheet-of';
import type { SheetCell, Workbook } from './workbook';

/**
 * Reads a JSON list of flat objects, or an object whose `rows` are one; the keys are the head, in the order in which they
 * come first. Rows are counted as a spreadsheet would: the first is 2. @throws Invalid with the remedy
 */
export function readJson(text: string, name: string, limits: ReadingLimits): Workbook {
  const objects = objectsIn(text);
  if (objects.length > limits.rows)
    throw refusal(
      `The file has more than ${counted(limits.rows)} rows. Divide it, and bring one part after the other.`,
    );
  const keys = new Map<string, number>();
  for (const object of objects) for (const key of Object.keys(object)) if (!keys.has(key)) keys.set(key, keys.size);
  if (keys.size * objects.length > limits.cells) throw tooManyCells(limits.cells);
  const header = [...keys.keys()].map((text) => ({ text }));
  const notes: string[] = [];
  const nested = objects.filter((object) => Object.values(object).some((value) => isNested(value))).length;
  if (nested > 0)
    notes.push(
      `In ${counted(nested)} rows a value is a list or an object. It stands in its cell as it is written in JSON.`,
    );
  const at = (row: number): SheetCell[] => {
    if (row === 0) return header;
    const object = objects[row - 1]!;
    return header.map(({ text }) => (Object.hasOwn(object, text) ? cellOf(object[text]) : { text: '' }));
  };
  const sheet = sheetOf({ name, length: keys.size === 0 ? 0 : objects.length + 1, at }, limits, notes, 1);
  return { kind: 'json', sheets: [sheet], notes };
}

type Flat = Record<string, unknown>;

const isObject = (value: unknown): value is Flat =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNested = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(Array.isArray(value) && value.every((v) => typeof v === 'string'));

function objectsIn(text: string): Flat[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw refusal(
      `This is no valid JSON: ${(error as Error).message.slice(0, 200)}. Save it again, or bring CSV or XLSX.`,
    );
  }
  const rows = isObject(read) ? read.rows : read;
  if (!Array.isArray(rows))
    throw refusal('The JSON holds no table. Bring a list of objects, or an object whose "rows" are such a list.');
  const other = rows.findIndex((row) => !isObject(row));
  if (other >= 0)
    throw refusal(
      `Entry ${counted(other + 1)} of the list is no object. Each row must be one: {"name": "…", "date": "…"}.`,
    );
  return rows as Flat[];
}

/** A list of texts is several in one cell, one a line, as somebody would write it. */
function cellOf(value: unknown): SheetCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return { text: String(value), number: value };
  if (typeof value === 'string' || typeof value === 'boolean') return { text: String(value) };
  if (!isNested(value)) return { text: (value as string[]).join('\n') };
  try {
    return { text: JSON.stringify(value) };
  } catch {
    throw refusal('A value holds lists within lists without end. Write flat rows: a text or a number for each column.');
  }
}
