import { letterTexts } from './letter-texts';
import type { ReportTemplate } from './report-template';

const who = ['reference', 'names', 'gender', 'born', 'country', 'nationalities', 'professions', 'rights'] as const;
const standing = ['status', 'since', 'days', 'term_ends'] as const;
const evidence = ['place', 'sentence', 'details', 'legal', 'sources', 'quotes'] as const;

/** The templates that Vigil brings. The texts of a letter are those of the organisation; what stands here is a start. */
export const builtInTemplates = {
  file: {
    layout: 'file',
    sections: [
      'introduction',
      'portrait',
      'profile',
      'status',
      'figures',
      'summary',
      'timeline_picture',
      'timeline',
      'legal',
      'group',
      'closing',
      'about_sources',
    ],
    fields: [...who, ...standing, ...evidence],
    logo: true,
    texts: {},
  },
  briefing: {
    layout: 'briefing',
    sections: [
      'introduction',
      'portrait',
      'status',
      'figures',
      'summary',
      'timeline_picture',
      'timeline',
      'group',
      'closing',
    ],
    fields: [...who, ...standing, 'place', 'sentence', 'sources'],
    logo: true,
    texts: {},
  },
  card: {
    layout: 'card',
    sections: ['portrait', 'status', 'figures', 'summary', 'timeline', 'closing'],
    fields: ['reference', 'names', 'country', 'professions', ...standing],
    logo: true,
    texts: {},
  },
  list: {
    layout: 'list',
    sections: ['introduction', 'list', 'closing', 'about_sources'],
    fields: ['reference', 'names', 'country', 'status', 'since', 'days', 'term_ends'],
    logo: true,
    texts: {},
  },
  annex: {
    layout: 'annex',
    sections: ['introduction', 'figures', 'statistics', 'closing', 'about_sources'],
    fields: ['country', 'status', 'since', 'days', 'gender', 'professions'],
    logo: true,
    texts: {},
  },
  letter: {
    layout: 'letter',
    sections: ['addressee', 'salutation', 'introduction', 'status', 'summary', 'timeline', 'closing', 'signature'],
    fields: ['names', 'country', 'professions', ...standing, 'place', 'sentence', 'sources'],
    logo: true,
    texts: letterTexts,
  },
} as const satisfies Record<string, ReportTemplate>;

export type BuiltInCode = keyof typeof builtInTemplates;

export const builtInCodes = Object.keys(builtInTemplates) as BuiltInCode[];

export const isBuiltIn = (code: string): code is BuiltInCode => Object.hasOwn(builtInTemplates, code);

/** A template that Vigil brings, as one that an organisation has; undefined when there is none of the code. */
export const builtInTemplate = (code: string): ReportTemplate | undefined =>
  isBuiltIn(code) ? builtInTemplates[code] : undefined;
