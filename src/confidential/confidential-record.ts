import type { ConfidentialKind, ErasureReason, Fields } from './domain/kinds';

interface Kept {
  id: string;
  defenderId: string;
  kind: ConfidentialKind;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A record as it is in the database: sealed, or the tombstone of one that was erased. */
export interface SealedRow extends Kept {
  sealed: Buffer | null;
  erasedAt: Date | null;
  /** The name of whoever erased it. */
  erasedBy: string | null;
  erasureReason: ErasureReason | null;
}

/** What is left of an erased record. */
export interface Erasure {
  at: Date;
  by: string;
  reason: ErasureReason;
}

/**
 * A record as it is read. `damaged`: it was changed past Vigil, or stood for another record, and does not open.
 */
export type ConfidentialRecord = Kept &
  ({ state: 'open'; fields: Fields } | { state: 'damaged' } | { state: 'erased'; erasure: Erasure });
export type OpenRecord = Extract<ConfidentialRecord, { state: 'open' }>;

/** A record that has the number that somebody looked for. */
export interface Hit {
  id: string;
  defenderId: string;
  kind: ConfidentialKind;
}
