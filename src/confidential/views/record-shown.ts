import type { ConfidentialKind, ErasureReason } from '../domain/kinds';

/** A record as pages show it. */
export interface RecordShown {
  id: string;
  kind: ConfidentialKind;
  updatedAt: Date;
  state: 'open' | 'damaged' | 'erased';
  fields?: Record<string, string>;
  erasure?: { at: Date; by: string; reason: ErasureReason };
}

/** Whose records they are. */
export interface Owner {
  id: string;
  name: string;
}
