import { isDay } from '../../lib/calendar-date';
import { looksLikeFormula } from '../inert-text';
import type { Cell, ColumnToWrite } from './table-to-write';

/** More characters a cell cannot hold: the program would say that the file is damaged. */
export const longestCell = 32_767;

/** The places of the styles in `xlsx-parts.ts`. */
export const styles = { plain: 0, head: 1, day: 2, inert: 3, label: 4, lines: 5 } as const;

/** Characters that XML cannot hold, halves of characters, and what would be read as one written so (`_x0041_`). */
const special = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const hasSpecial = /[&<>\p{Cc}_\ud800-\udfff\ufffe\uffff]/u;

const written = (c: string): string => {
  switch (c) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '\n':
    case '\t':
      return c;
    default: {
      const code = c.charCodeAt(0);
      return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    }
  }
};

/** A text as it stands in the XML of a sheet (ECMA-376 part 1, 22.9.2.19 for what XML cannot hold). */
export const xmlText = (text: string): string => (hasSpecial.test(text) ? text.replace(special, written) : text);

/** The letters of a column; the first is 0. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const firstDay = Date.UTC(1899, 11, 30);
/** Before it the calendar of spreadsheets has a day that never was. */
const daysFrom = '1900-03-01';

/** The number by which a spreadsheet knows a day; null where it knows none. */
export const serialOf = (text: string): number | null =>
  text.length === 10 && isDay(text) && text >= daysFrom ? (Date.parse(text) - firstDay) / 86_400_000 : null;

/** One cell: a text is never anything else than a text, and one that looks like a formula stays so when it is edited. */
export function cellXml(cell: Cell, at: string, type: ColumnToWrite['type']): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const serial = type === 'day' ? serialOf(cell) : null;
  if (serial !== null) return `<c r="${at}" s="${styles.day}"><v>${serial}</v></c>`;
  return textXml(cell, at, looksLikeFormula(cell) ? styles.inert : cell.includes('\n') ? styles.lines : styles.plain);
}

export const textXml = (text: string, at: string, style: number): string =>
  `<c r="${at}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/**
 * A text in parts that fit into cells, no character cut in two. The first ends with a word that it goes on; those that
 * follow begin with the title and their number.
 */
export function partsOf(text: string, title: string, continued: string): string[] {
  if (text.length <= longestCell) return [text];
  const room = longestCell - 200;
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + room, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last < 0xdc00) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  const name = title.slice(0, 100);
  return parts.map((part, i) =>
    i === 0 ? `${part} [… ${continued}: ${name} 2/${parts.length}]` : `[${name} ${i + 1}/${parts.length}] ${part}`,
  );
}
