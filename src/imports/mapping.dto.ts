import { levels } from '../access/domain/levels';
import { Invalid, type Problem } from '../lib/errors';
import type { FormValues } from '../web/form-values';
import { ListField, ObjectField } from '../web/nested-fields';
import { CodeField, PatternField, TextField } from '../web/text-fields';
import type { Mapping } from './domain/import-model';
import { allFields, dateOrders, readMappingForm } from './mapping-form';

/** What one column of a table means. */
export class ColumnInput {
  @TextField({ max: 2_000, about: 'The heading of the column, as it is written' })
  header?: string;

  @PatternField({
    max: 3,
    about: 'The place of the column, from 1: for one without a heading, or whose heading stands twice',
    check: (text) => (/^[1-9]\d*$/.test(text) ? undefined : 'must be a number from 1 on.'),
  })
  place?: string;

  @CodeField(allFields, { what: 'a meaning of a column', required: true, about: 'What it holds' })
  field: string;

  @CodeField(dateOrders, { what: 'an order of day, month and year', about: 'How its dates of digits are written' })
  date_order?: string;
}

/** What holds where the table is silent. */
export class MappingDefaultsInput {
  @TextField({ max: 2, about: 'Country code (ISO 3166-1 alpha-2)' }) country?: string;
  @TextField({ max: 35, about: 'Language of names whose script does not tell it (BCP 47)' }) language?: string;
  @CodeField(dateOrders, { what: 'an order of day, month and year' }) date_order?: string;
  @CodeField(levels, { what: 'a level', about: 'Of new cases; internal when left out' }) confidentiality?: string;
  @TextField({ max: 300, about: 'Who made the table: each fact is cited so' }) source_title?: string;
  @TextField({ max: 2_000, about: 'Where the table was found' }) source_url?: string;
}

/** What the columns of a table mean. Columns that are not named are left out. */
export class MappingInput {
  @CodeField(['case-per-row', 'event-per-row'], { what: 'what a row is', about: 'case-per-row when left out' })
  shape?: string;

  @ListField(() => ColumnInput, { what: 'columns', required: true, min: 1, max: 500 })
  columns: ColumnInput[];

  @ObjectField(() => MappingDefaultsInput, { what: 'what holds where the table is silent' })
  defaults?: MappingDefaultsInput;
}

/**
 * The mapping that a program sends, for the table that it is of: by the same rules as the form.
 * @param within where it stands in what was sent, as `mapping.`; empty where it is the whole
 * @throws Invalid
 */
export function mappingFrom(input: MappingInput, header: readonly string[], within = ''): Mapping {
  const { country, language, date_order, confidentiality, source_title, source_url } = input.defaults ?? {};
  const values: FormValues = {
    shape: input.shape ?? 'case-per-row',
    'defaults.country': country,
    'defaults.language': language,
    'defaults.dateOrder': date_order,
    'defaults.confidentiality': confidentiality,
    'defaults.sourceTitle': source_title,
    'defaults.sourceUrl': source_url,
  };
  const problems: Problem[] = [];
  const message = noColumn(header);
  input.columns.forEach((column, i) => {
    const at = column.place === undefined ? header.indexOf(column.header ?? '') : Number(column.place) - 1;
    const path = `${within}columns[${i}]`;
    if (at < 0 || at >= header.length) problems.push({ path, message });
    else if (values[`columns.${at}.field`] !== undefined)
      problems.push({
        path,
        message: 'is said twice: name each column once, by its place where headings are the same.',
      });
    else {
      values[`columns.${at}.field`] = column.field;
      values[`columns.${at}.order`] = column.date_order;
    }
  });
  if (problems.length > 0) throw new Invalid(problems);
  try {
    return readMappingForm(values, header, {
      shape: 'case-per-row',
      columns: [],
      defaults: { confidentiality: 'internal' },
    });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      error.problems.map(({ path, message }) => ({
        path: `${within}${path.replace(/^columns\..*/, 'columns').replace('sourceUrl', 'source_url')}`,
        message,
      })),
    );
  }
}

/** How many headings are told, and how much of each: the same text stands beside each column that is wrong. */
const told = { headings: 20, characters: 60 };

function noColumn(header: readonly string[]): string {
  const titles = header
    .slice(0, told.headings)
    .map((title) =>
      title.length > told.characters ? `“${title.slice(0, told.characters).toWellFormed()}…”` : `“${title}”`,
    );
  const more = header.length - titles.length;
  return `names no column. The headings are: ${titles.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** A mapping as a program reads it, and may send it. */
export function presentMapping({ shape, columns, defaults }: Mapping): MappingInput {
  return {
    shape,
    columns: columns
      .filter(({ field }) => field !== 'ignore')
      .map(({ header, at, field, options }) => ({
        header,
        place: String(at + 1),
        field,
        ...(options?.dateOrder && { date_order: options.dateOrder }),
      })),
    defaults: {
      confidentiality: defaults.confidentiality,
      ...(defaults.country && { country: defaults.country }),
      ...(defaults.language && { language: defaults.language }),
      ...(defaults.dateOrder && { date_order: defaults.dateOrder }),
      ...(defaults.sourceTitle && { source_title: defaults.sourceTitle }),
      ...(defaults.sourceUrl && { source_url: defaults.sourceUrl }),
    },
  };
}
