import { createHash, type Hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sheet, SheetRow } from '../tabular/reading/workbook';

const modulus = 1n << 128n;
/** So many characters are hashed together: cells one by one would be slow, and a whole row can be long. */
const together = 1 << 16;
/** After so many characters, or rows, others get their turn. */
const atOnce = { characters: 1 << 20, rows: 500 };

/** A column as it is told before each of its cells. */
interface ToldColumn {
  at: number;
  told: string;
}

/**
 * What the rows of a table say, in whatever order rows and columns stand: SHA-256 of each row, added up. A table that was
 * sorted otherwise or saved in another format is known again by it. Nothing rests on it: it gives a note.
 */
export async function rowsDigest({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Promise<string> {
  const columns = header
    .map((title, at) => ({ title: title.trim(), at }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, at }, i): ToldColumn => ({ at, told: `${i > 0 ? '\u0001' : ''}${title}\u0000` }));
  let sum = 0n;
  let [characters, counted] = [0, 0];
  for (const { cells } of rows) {
    const hash = createHash('sha256');
    for (const hashed of hashing(hash, cells, columns)) {
      characters += hashed;
      if (characters < atOnce.characters) continue;
      characters = 0;
      await nextTurn();
    }
    sum += BigInt(`0x${hash.digest('hex').slice(0, 32)}`);
    if (++counted % atOnce.rows === 0) await nextTurn();
  }
  return (sum % modulus).toString(16).padStart(32, '0');
}

/** Hashes a row piece by piece; gives the length of each. */
function* hashing(hash: Hash, cells: SheetRow['cells'], columns: readonly ToldColumn[]): Generator<number> {
  let piece = '';
  for (const { at, told } of columns) {
    piece += told + (cells[at]?.text ?? '').trim();
    if (piece.length < together) continue;
    hash.update(piece);
    yield piece.length;
    piece = '';
  }
  hash.update(piece);
  yield piece.length;
}
