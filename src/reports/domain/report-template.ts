import type { ReportLanguage, ReportLayout } from './report';

/**
 * What a report can be put together from, in the order in which Vigil offers it. `introduction`, `addressee`,
 * `salutation`, `closing` and `signature` are texts of the organisation; the others are filled from the cases.
 */
export const reportSections = [
  'addressee',
  'salutation',
  'introduction',
  'portrait',
  'summary',
  'profile',
  'status',
  'figures',
  'group',
  'timeline_picture',
  'timeline',
  'legal',
  'list',
  'statistics',
  'about_sources',
  'closing',
  'signature',
] as const;
export type ReportSection = (typeof reportSections)[number];

/** What is told of a person, and of what happened; each where its section is shown and the audience may be told it. */
export const reportFields = [
  'reference',
  'names',
  'gender',
  'born',
  'country',
  'nationalities',
  'professions',
  'rights',
  'status',
  'since',
  'days',
  'term_ends',
  'place',
  'sentence',
  'details',
  'legal',
  'sources',
  'quotes',
] as const;
export type ReportField = (typeof reportFields)[number];

/** Texts that an organisation writes itself: plain, with the placeholders {organisation}, {date} and {name}. */
export const templateTexts = ['addressee', 'salutation', 'introduction', 'closing', 'signature'] as const;
export type TemplateText = (typeof templateTexts)[number];

/** From what, in which order, a report is put together. Those of Vigil and those of an organisation are the same. */
export interface ReportTemplate {
  layout: ReportLayout;
  /** In this order, each at most once. */
  sections: readonly ReportSection[];
  fields: readonly ReportField[];
  /** Does the logo of the organisation stand on it? */
  logo: boolean;
  /** What is not written in the language of a report is left out. */
  texts: Partial<Record<ReportLanguage, Partial<Record<TemplateText, string>>>>;
}
