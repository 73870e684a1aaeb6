import { Problem } from '../lib/errors';
import { dateOf, dateValues } from '../web/date-values';
import { FormReading, FormValues, linesOf, openedOn, textOf, writtenRows } from '../web/form-values';
import { consentScopes } from './domain/consent';
import type { Profile } from './profile';

/** Reads the form of a defender. What is left empty is not known. */
export function readDefenderForm(values: FormValues): FormReading {
  const problems: Problem[] = [];
  const rows = writtenRows(values, 'names', /^(lang|kind|sensitivity)$/);
  const answers = consentScopes.flatMap((scope) => {
    const value = textOf(values, `consent.${scope}`);
    return value ? [[scope, value] as const] : [];
  });
  const input = {
    reference: textOf(values, 'reference'),
    names: rows.map((i) => ({
      text: textOf(values, `names.${i}.text`),
      lang: textOf(values, `names.${i}.lang`),
      kind: textOf(values, `names.${i}.kind`),
      sensitivity: textOf(values, `names.${i}.sensitivity`),
    })),
    gender: textOf(values, 'gender'),
    born: dateOf(values, 'born', problems),
    birthday_calendar: textOf(values, 'birthday_calendar'),
    festivals: listOf(values, 'festivals'),
    country: textOf(values, 'country'),
    nationalities: nationalitiesOf(values),
    professions: listOf(values, 'professions'),
    rights: listOf(values, 'rights'),
    summary: textOf(values, 'summary'),
    confidentiality: textOf(values, 'confidentiality'),
    consent: answers.length ? Object.fromEntries(answers) : undefined,
  };
  return { input, problems, rows: { names: rows } };
}

/** Lines of a list. Where it was known to be none, an empty box still says none. */
const listOf = (values: FormValues, name: string): string[] | undefined =>
  linesOf(values, name) ?? (values[`${name}.none`] ? [] : undefined);

/** The nationalities that were chosen, one a list; none chosen is not known. */
function nationalitiesOf(values: FormValues): string[] | undefined {
  const codes = writtenRows(values, 'nationalities').flatMap((i) => textOf(values, `nationalities.${i}.code`) ?? []);
  return codes.length ? codes : undefined;
}

/** What the form shows for a defender who is corrected. */
export function defenderFormValues(profile: Profile): FormValues {
  const values: FormValues = {
    ...openedOn(profile),
    reference: profile.reference,
    gender: profile.gender ?? undefined,
    ...dateValues('born', profile.born),
    birthday_calendar: profile.birthdayCalendar ?? undefined,
    festivals: profile.festivals?.join('\n'),
    'festivals.none': profile.festivals?.length === 0 ? 'yes' : undefined,
    country: profile.country ?? undefined,
    ...Object.fromEntries((profile.nationalities ?? []).map((code, i) => [`nationalities.${i}.code`, code])),
    professions: profile.professions?.join('\n'),
    rights: profile.rights?.join('\n'),
    'professions.none': profile.professions?.length === 0 ? 'yes' : undefined,
    'rights.none': profile.rights?.length === 0 ? 'yes' : undefined,
    summary: profile.summary ?? undefined,
    confidentiality: profile.confidentiality ?? undefined,
  };
  profile.names.forEach(({ text, lang, kind, sensitivity }, i) => {
    values[`names.${i}.text`] = text;
    values[`names.${i}.lang`] = lang ?? undefined;
    values[`names.${i}.kind`] = kind ?? undefined;
    values[`names.${i}.sensitivity`] = sensitivity ?? undefined;
  });
  for (const scope of consentScopes) values[`consent.${scope}`] = profile.consent[scope];
  return values;
}
