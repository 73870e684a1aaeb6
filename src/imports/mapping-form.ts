import { levels, type Level } from '../access/domain/levels';
import { eventKindCodes } from '../custody/domain/event-kinds';
import { isCountryCode } from '../lib/countries';
import { Invalid, type Problem } from '../lib/errors';
import { isWebUrl } from '../lib/web-url';
import { type FormValues, textOf } from '../web/form-values';
import {
  type ColumnUse,
  type DateOrder,
  type FieldCode,
  type Mapping,
  type MappingDefaults,
  plainFields,
} from './domain/import-model';

export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
/** Every meaning that a column may have. */
export const allFields: readonly string[] = [...plainFields, ...eventKindCodes.map((kind) => `date:${kind}`)];
const fields = new Set<string>(allFields);

const isField = (text: string | undefined): text is FieldCode => text !== undefined && fields.has(text);
const orderOf = (text: string | undefined): DateOrder | undefined => dateOrders.find((one) => one === text);

/**
 * The form that says how columns are meant. What it does not show of the guess, as why an order of dates holds, stays
 * where the column keeps its meaning.
 * @throws Invalid
 */
export function readMappingForm(values: FormValues, header: readonly string[], guess: Mapping): Mapping {
  const problems: Problem[] = [];
  const columns = header.map((title, at): ColumnUse => {
    const field = textOf(values, `columns.${at}.field`) ?? 'ignore';
    if (!isField(field))
      problems.push({ path: `columns.${at}.field`, message: 'is not one of the list. Choose from the list.' });
    const before = guess.columns.find((use) => use.at === at);
    const dateOrder = orderOf(textOf(values, `columns.${at}.order`));
    const options = dateOrder === before?.options?.dateOrder ? before?.options : dateOrder && { dateOrder };
    return { header: title, at, field: isField(field) ? field : 'ignore', ...(options && { options }) };
  });
  const shape = textOf(values, 'shape') === 'event-per-row' ? 'event-per-row' : 'case-per-row';
  problems.push(...lacking(shape, columns));
  const defaults = readDefaults(values, problems);
  if (problems.length > 0) throw new Invalid(problems);
  return { shape, columns, defaults };
}

function lacking(shape: Mapping['shape'], columns: readonly ColumnUse[]): Problem[] {
  const has = (test: (field: FieldCode) => boolean): boolean => columns.some(({ field }) => test(field));
  const problems: Problem[] = [];
  if (!has((field) => field.startsWith('name.') || field === 'reference'))
    problems.push({
      path: 'columns.0.field',
      message:
        'Choose the column that holds the name of the person, or the reference of the case: without one of them nobody knows whom a row speaks of.',
    });
  if (shape === 'event-per-row' && !has((field) => field === 'event.date' || field.startsWith('date:')))
    problems.push({
      path: 'shape',
      message: 'Choose the column that holds the date of the event, since each row is an event.',
    });
  return problems;
}

function readDefaults(values: FormValues, problems: Problem[]): MappingDefaults {
  const given = (name: string): string | undefined => textOf(values, `defaults.${name}`);
  const refuse = (name: string, message: string): void => void problems.push({ path: `defaults.${name}`, message });
  const [country, language, sourceUrl, level] = [
    given('country')?.toUpperCase(),
    given('language'),
    given('sourceUrl'),
    given('confidentiality') ?? 'internal',
  ];
  if (country && !isCountryCode(country)) refuse('country', 'is not a country code. Write two letters, as CN or EG.');
  if (language && !/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(language))
    refuse('language', 'is not a language tag (BCP 47). Write zh, ug-Arab or en.');
  if (sourceUrl && !isWebUrl(sourceUrl))
    refuse('sourceUrl', 'is not the address of a page. It begins with https:// or http://.');
  if (!(levels as readonly string[]).includes(level))
    refuse('confidentiality', 'is not one of the list. Choose from the list.');
  return {
    country,
    language,
    sourceUrl,
    sourceTitle: given('sourceTitle'),
    dateOrder: orderOf(given('dateOrder')),
    confidentiality: level as Level,
  };
}

/** What the form shows. */
export function mappingValues({ shape, columns, defaults }: Mapping): FormValues {
  const values: FormValues = { shape };
  for (const { at, field, options } of columns) {
    values[`columns.${at}.field`] = field;
    values[`columns.${at}.order`] = options?.dateOrder;
  }
  for (const [name, value] of Object.entries(defaults) as [string, string | undefined][])
    values[`defaults.${name}`] = value;
  return values;
}
