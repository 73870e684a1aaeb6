/** The end of the chain at a moment, signed. */
export interface Checkpoint {
  /** Number of the last link. */
  seq: number;
  /** Its hash, hexadecimal. */
  chain: string;
  /** ISO 8601 in UTC, to the millisecond. */
  at: string;
  /** Who signed: see `CheckingKey.id`. */
  key: string;
  /** Base64. */
  signature: string;
}

/** What is signed of a checkpoint. */
export const signedText = ({ seq, chain, at }: Pick<Checkpoint, 'seq' | 'chain' | 'at'>): string =>
  `vigil-checkpoint 1\n${seq}\n${chain}\n${at}\n`;

/** A checkpoint as one line of a file. */
export const lineOf = ({ seq, chain, at, key, signature }: Checkpoint): string =>
  `${JSON.stringify({ seq, chain, at, key, signature })}\n`;

/** Reads such a line; undefined when it is none. */
export function readLine(line: string): Checkpoint | undefined {
  try {
    const read = JSON.parse(line) as Partial<Record<keyof Checkpoint, unknown>>;
    const { seq, chain, at, key, signature } = read;
    const texts = [chain, at, key, signature];
    if (!Number.isSafeInteger(seq) || texts.some((text) => typeof text !== 'string')) return undefined;
    return { seq, chain, at, key, signature } as Checkpoint;
  } catch {
    return undefined;
  }
}

/** Do two say the same? */
export const sameCheckpoint = (a: Checkpoint, b: Checkpoint): boolean => lineOf(a) === lineOf(b);
