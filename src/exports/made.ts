import type { Day } from '../lib/calendar-date';
import type { Export } from './export';

/** By what a copy is known again; the fingerprint of a document is worked out when it is put together. */
export interface Copy {
  /** As `X-7KQ2-9MFD`. */
  reference: string;
  /** ISO moment. */
  madeAt: string;
}

/** What is to be written. */
export type Order = Pick<Export, 'choice' | 'template' | 'audience' | 'language' | 'format' | 'identityDocuments'> & {
  day: Day;
  copy: Copy;
};

/** What was written. */
export interface Written {
  /** The cases that stand in it. */
  caseIds: string[];
  /** Those that are told of beside them, as fellows in a joint case. */
  namedIds: string[];
  /** Of a template of the organisation: which version it was made with. */
  templateVersion: number | null;
  fingerprint: string;
  /** Of a draft: why it is none to be sent yet, and what to look at before. In no file. */
  remarks?: string[];
}

/** Is told now and then how many cases were worked on; it throws when that is to stop. */
export type Progress = (done: number) => Promise<void>;
