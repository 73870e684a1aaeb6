import type { Audience } from '../access/domain/audience';
import type { CaseChoice } from '../datasets/chosen-cases';
import type { Day } from '../lib/calendar-date';
import type { ReportLanguage } from '../reports/domain/report';
import type { ExportState, Failure } from './domain/export-state';
import type { ExportFormat } from './domain/formats';

/** What somebody wants to take out. */
export interface ExportWish {
  choice: CaseChoice;
  /** One of Vigil's (`domain/templates.ts`), or the id of one of the organisation. */
  template: string;
  audience: Audience;
  language: ReportLanguage;
  format: ExportFormat;
  /** As of which day status and days are told. */
  day: Day;
  /** Of a draft for the UN: are the identity documents of those who agreed printed in it? */
  identityDocuments: boolean;
}

export type AskedAgain = 'cases' | 'template';

/** One export: what was asked for, how far it is, and by what its copies are known again. */
export interface Export extends ExportWish {
  id: string;
  /** As `X-7KQ2-9MFD`: stands in every copy. */
  reference: string;
  /** Whose it is; null: the command line's. */
  accountId: string | null;
  state: ExportState;
  version: number;
  askedAt: Date;
  casesAll: number;
  casesDone: number;
  /** So many stand in the file; null until it is made. */
  casesIn: number | null;
  /** So many more are told of in it, as fellows in a joint case. */
  casesNamed: number;
  attempt: number;
  touchedAt: Date;
  /** So many of the cases need somebody else to agree. */
  protected: number;
  askUntil: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Of whoever agreed or refused. */
  reason: string | null;
  /** Of a template of the organisation: the version to which somebody agreed, and with which the file was made. */
  templateVersion: number | null;
  /** Why an agreement did not hold: further cases need one, or the template was changed. */
  askedAgain: AskedAgain | null;
  finishedAt: Date | null;
  /** Then the file is erased. */
  expiresAt: Date | null;
  fingerprint: string | null;
  /** Of the file, hexadecimal. */
  sha256: string | null;
  /** Bytes. */
  size: number | null;
  failure: Failure | null;
}

/** The same with the names of the people, for a page. */
export interface ListedExport extends Export {
  /** Who asked. */
  maker: string;
  /** Who agreed or refused. */
  decider: string | null;
}
