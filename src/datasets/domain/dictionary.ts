import type { LanguageCode } from '../../alerts/domain/wording/language';
import { type ColumnCode, columnTitles } from './titles';

/** What a column of a data set holds. */
export interface ColumnRule {
  code: ColumnCode;
  type: 'text' | 'day' | 'number';
  /** Characters, in a spreadsheet. */
  width: number;
  /** What it says, for whoever works with it. */
  about: string;
}

export const datasets = ['cases', 'events'] as const;
export type Dataset = (typeof datasets)[number];

const text = (code: ColumnCode, width: number, about: string): ColumnRule => ({ code, type: 'text', width, about });
const day = (code: ColumnCode, about: string): ColumnRule => ({ code, type: 'day', width: 12, about });

const person: ColumnRule[] = [
  text('reference', 16, 'By which the case is known; the same in every data set.'),
  text('name', 28, 'The name by which the team speaks of the person.'),
];
const copy = text('copy', 14, 'The reference of the export: a copy that is found somewhere can be traced by it.');

/** The columns of each data set, in their order. */
export const dictionary: Readonly<Record<Dataset, readonly ColumnRule[]>> = {
  cases: [
    ...person,
    text('name_native', 20, 'The name in the person’s own script, where it is another.'),
    text('name_latin', 24, 'The name in Latin letters: the main one, a transliteration, or another in that order.'),
    text('other_names', 28, 'Every other name that may be told, one a line.'),
    text('gender', 10, 'As the person states it.'),
    day('born', 'Date of birth in EDTF (ISO 8601-2): 1985, 1985-02 or 1985-02-14, with ? or ~ where it is in doubt.'),
    text('country', 8, 'Country of the case: ISO 3166-1 alpha-2, and XK for Kosovo.'),
    text('country_name', 18, 'The same in the language of the table.'),
    text(
      'nationalities',
      14,
      'Nationalities, one a line: ISO 3166-1 alpha-2, or stateless. Empty: not known, or not told.',
    ),
    text('professions', 24, 'What the person does, one a line.'),
    text('rights', 24, 'The rights that the person defends, one a line.'),
    text('summary', 60, 'A summary of the case.'),
    text(
      'status',
      22,
      'Code of the custody status on the day in as_of, worked out from the events. See “Statuses” below.',
    ),
    text('status_certain', 10, 'yes, or no where the dates leave open whether the status holds on that very day.'),
    day('held_since', 'The beginning of the detention that goes on, in EDTF; of nobody else.'),
    {
      code: 'days_held',
      type: 'number',
      width: 10,
      about:
        'Days from held_since to the day in as_of, the first not counted; only where the beginning is known to the day.',
    },
    day(
      'term_ends',
      'The last day of the term of imprisonment, while the person is held; only where it is known to the day.',
    ),
    text('last_event', 20, 'Code of the last event up to the day in as_of. See “Kinds of events” below.'),
    day('last_event_date', 'When it was, in EDTF.'),
    text(
      'joint_cases',
      24,
      'Names of the joint cases, one a line; only those of which every member may be named to the reader.',
    ),
    day('as_of', 'The day for which status, days and terms are stated.'),
    text('link', 30, 'Where the case is in Vigil; in tables for colleagues only.'),
    copy,
  ],
  events: [
    ...person,
    text('kind', 22, 'Code of what happened. See “Kinds of events” below.'),
    day(
      'date',
      'When, as well as it is known, in EDTF (ISO 8601-2): 2021-09-19, 2021-09, 2021~, [2021-09-01..2021-09-04].',
    ),
    day('earliest', 'The first day on which it may have been.'),
    day('latest', 'The last day on which it may have been.'),
    text(
      'precision',
      10,
      'day, month, season, year, decade, century, window (between two days), or open (one end is not known).',
    ),
    text('doubt', 12, 'uncertain (?), approximate (~) or both; empty where the date is stated without doubt.'),
    text('place', 20, 'Where, as it was written down.'),
    text('event_summary', 60, 'What happened, in words.'),
    text('imprisonment', 12, 'Imprisonment that a judgment imposes: an ISO 8601 duration (P4Y6M), or life.'),
    text('political_rights', 12, 'Deprivation of political rights, in the same way.'),
    text('travel_ban', 12, 'Ban to leave the country, in the same way.'),
    day('counted_from', 'The day from which the term counts, where the judgment says one; EDTF.'),
    text('release_type', 14, 'Code of the kind of release.'),
    text('forces', 20, 'The forces that took or hold the person.'),
    text('authority', 20, 'The authority that ordered it, or that decided.'),
    text('warrant', 12, 'shown or not_shown.'),
    text('law', 24, 'The legislation that was applied.'),
    text('reason', 24, 'The charge, or the reason that the authorities give.'),
    text(
      'source_titles',
      40,
      'Titles of the sources, one a line. Of several each is numbered, the same in the columns that follow.',
    ),
    text('source_links', 40, 'Their addresses.'),
    text('source_published', 14, 'When each was published, in EDTF.'),
    text('source_dates', 14, 'The date that each gives for the event, where it is another; EDTF.'),
    text('source_quotes', 60, 'What each says, word for word.'),
    text('source_reliability', 14, 'How reliable each is held to be.'),
    copy,
  ],
};

/** The columns of a data set as a table has them in a language. */
export const columnsIn = (dataset: Dataset, language: LanguageCode) =>
  dictionary[dataset].map(({ code, type, width }) => ({ code, type, width, title: columnTitles[code][language] }));
