import { audiences, type Audience } from '../access/domain/audience';
import { type CustodyStatus, reachableStatuses, type Standing } from '../custody/domain/custody-status';
import { isCountryCode } from '../lib/countries';
import type { Day } from '../lib/calendar-date';
import type { ReportLanguage } from '../reports/domain/report';
import { DayField } from '../web/day-field';
import { FlagField } from '../web/flag-field';
import { quoted } from '../web/fields';
import { CodeField, PatternField, TextField, TextListField } from '../web/text-fields';
import { type ExportFormat, exportFormats } from './domain/formats';
import { allLanguages } from './domain/templates';

/** So many cases can be named one by one. */
export const mostNamed = 200;

const standings = ['held', 'free', 'unclear', 'dead'] as const satisfies readonly Standing[];

/** What is to be taken out, for the form, the API and the command line. */
export class ExportInput {
  @TextListField({ max: 100, items: mostNamed, about: 'These cases, by reference; then no filter is taken' })
  defenders?: string[];

  @TextField({ max: 100, about: 'The members of this joint case, by its reference or id' })
  group?: string;

  @TextField({ max: 200, about: 'Words of a name, in any script, or the beginning of a reference' })
  q?: string;

  @PatternField({
    max: 2,
    checkFirst: true,
    about: 'Country code (ISO 3166-1 alpha-2)',
    check: (text) =>
      isCountryCode(text)
        ? undefined
        : `${quoted(text)} is not a country code of ISO 3166-1. Write two capital letters: CN.`,
  })
  country?: string;

  @CodeField([...standings, ...reachableStatuses], { what: 'a status', about: 'Status today, or what it comes to' })
  status?: Standing | CustodyStatus;

  @TextField({ max: 100, required: true, about: 'What it is made as: file, briefing, list, cases, wgad …' })
  template: string;

  @CodeField(audiences, { what: 'an audience', required: true })
  audience: Audience;

  @CodeField(allLanguages, { what: 'a language', about: 'Left out: en' })
  language?: ReportLanguage;

  @CodeField(exportFormats, { what: 'a format', required: true })
  format: ExportFormat;

  @DayField({ about: 'As of this day; left out: today' })
  day?: Day;

  @FlagField({
    about:
      'Of a draft for the UN: print the identity documents and the usual residence of those who agreed; needs `confidential.read`',
  })
  identity_documents?: boolean;
}

export const isStanding = (status: string): status is Standing => (standings as readonly string[]).includes(status);
