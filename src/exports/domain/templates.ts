import type { Audience } from '../../access/domain/audience';
import { audiences } from '../../access/domain/audience';
import type { ReportLanguage } from '../../reports/domain/report';
import { archiveFormats, documentFormats, type ExportFormat, tableFormats } from './formats';

/** Who puts it together. */
export type TemplateKind = 'report' | 'submission' | 'table' | 'archive';

/** What an export can be made as, and what goes with it. */
export interface TemplateOffered {
  /** A code of ours, or the id of a template of the organisation. */
  code: string;
  kind: TemplateKind;
  /** For a list of choices. */
  name: string;
  formats: readonly ExportFormat[];
  audiences: readonly Audience[];
  languages: readonly ReportLanguage[];
  /** Did the organisation write it? */
  own: boolean;
  /** Which version of it is in use; null: it is of Vigil. */
  version: number | null;
  /** Does one case at least have to be chosen? A table without rows is a table. */
  needsCase: boolean;
}

export const allLanguages: readonly ReportLanguage[] = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];

const report = (code: string, name: string): TemplateOffered => ({
  code,
  kind: 'report',
  name,
  formats: documentFormats,
  audiences,
  languages: allLanguages,
  own: false,
  version: null,
  needsCase: true,
});

/** Forms of the UN are for the UN in confidence, in the languages in which it takes them; a working copy is for colleagues. */
const submission = (code: string, name: string): TemplateOffered => ({
  ...report(code, name),
  kind: 'submission',
  audiences: ['un_confidential', 'internal'],
  languages: ['en', 'fr', 'es'],
});

const table = (code: string, name: string): TemplateOffered => ({
  ...report(code, name),
  kind: 'table',
  formats: tableFormats,
  needsCase: false,
});

/** Those of Vigil, in the order in which they are offered. */
export const templatesOfVigil: readonly TemplateOffered[] = [
  report('file', 'Full case file'),
  report('briefing', 'Briefing of two pages'),
  report('card', 'Card of one page'),
  report('list', 'List of cases'),
  report('annex', 'Statistics, as an annex'),
  report('letter', 'Letter'),
  submission('wgad', 'UN draft: Working Group on Arbitrary Detention'),
  submission('special-procedures', 'UN draft: special procedures'),
  submission('wgeid', 'UN draft: Working Group on Enforced Disappearances'),
  table('cases', 'Table of cases, one a row'),
  table('events', 'Table of events, one a row'),
];

/** Everything that somebody sees, with files and accounts: for those alone who may take all of it. */
export const everything: TemplateOffered = {
  ...table('everything', 'Everything, as an archive'),
  kind: 'archive',
  formats: archiveFormats,
  audiences: ['internal'],
  languages: ['en'],
};

/** One of the organisation is put together as those of Vigil are. */
export const templateOfOrganisation = (id: string, name: string, version: number): TemplateOffered => ({
  ...report(id, name),
  own: true,
  version,
});
