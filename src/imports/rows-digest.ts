import { createHash } from 'node:crypto';
import type { Sheet } from '../tabular/reading/workbook';

const modulus = 1n << 128n;

/**
 * What the rows of a table say, in whatever order rows and columns stand: SHA-256 of each row, added up. A table that was
 * sorted otherwise or saved in another format is known again by it. Nothing rests on it: it gives a note.
 */
export function rowsDigest({ header, rows }: Pick<Sheet, 'header' | 'rows'>): string {
  const columns = header.map((title, at) => ({ title: title.trim(), at })).sort((a, b) => (a.title < b.title ? -1 : 1));
  let sum = 0n;
  for (const { cells } of rows) {
    const told = columns.map(({ title, at }) => `${title}\u0000${(cells[at]?.text ?? '').trim()}`).join('\u0001');
    sum += BigInt(`0x${createHash('sha256').update(told).digest('hex').slice(0, 32)}`);
  }
  return (sum % modulus).toString(16).padStart(32, '0');
}
