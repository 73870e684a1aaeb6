import type { Sensitivity } from '../access/domain/audience';
import type { BoxKept } from './domain/box';
import type { ErasureReason } from './domain/erasure-reasons';
import type { DocumentType } from './domain/file-kinds';
import type { PageSize } from './drawing/page-size';

/** What people say of a document. */
export interface DocumentWords {
  title: string;
  /** Null: as the case. */
  sensitivity: Sensitivity | null;
  /** The events of the case to which it belongs. */
  eventIds: readonly string[];
}

/** A document of a case, without the file itself. */
export interface CaseDocument extends DocumentWords {
  id: string;
  defenderId: string;
  type: DocumentType;
  /** Bytes of the file. */
  size: number;
  pages: readonly PageSize[];
  /** Of the file as it came, in hexadecimal; null when it is erased. */
  sha256: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** The name of whoever brought it. */
  createdBy: string;
  erasure: { at: Date; by: string; reason: ErasureReason } | null;
}

/** Of which document a copy was made, and what was blacked out in it. Told to those who see both. */
export interface CopyOf {
  copyId: string;
  originalId: string;
  boxes: readonly BoxKept[];
}
