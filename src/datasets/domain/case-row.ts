import type { Audience } from '../../access/domain/audience';
import { standingOf } from '../../custody/domain/custody-status';
import { nativeName } from '../../defenders/domain/names';
import type { DisclosedCase, DisclosedName } from '../../disclosure/domain/disclosed-case';
import type { Day } from '../../lib/calendar-date';
import type { ColumnCode } from './titles';
import { knownDate } from './known-date';
import { toldStanding } from './told-standing';

type Told = DisclosedCase<Audience>;
export type Values = Partial<Record<ColumnCode, string | number | null>>;

/** Several in one cell stand one under the other. */
const lines = (texts: readonly string[] | undefined): string | null => (texts?.length ? texts.join('\n') : null);

const latin = /^[\p{Script=Latin}\p{M}\p{P}\p{Z}\p{Nd}]+$/u;

/** The name by which the person is spoken of; null where none may be told. */
export function nameTold({ profile: { names } }: Told): DisclosedName | null {
  return (
    names.find(({ kind }) => kind === 'main') ?? names.find(({ kind }) => kind !== 'do-not-publish') ?? names[0] ?? null
  );
}

/** The names by what they are, each in one column. */
function namesTold(told: Told): Values {
  const main = nameTold(told);
  if (!main) return {};
  const { names } = told.profile;
  const native = nativeName(names);
  const inLatin = [main, ...names.filter(({ kind }) => kind === 'transliteration'), ...names].find(({ text }) =>
    latin.test(text),
  );
  const shown = new Set([main.text, native?.text, inLatin?.text]);
  return {
    name: main.text,
    name_native: native?.text ?? null,
    name_latin: inLatin?.text ?? null,
    other_names: lines([...new Set(names.map(({ text }) => text))].filter((text) => !shown.has(text))),
  };
}

/** Where the person stands on the day; nothing where that may not be told or is not known. */
function standingValues(told: Told, day: Day): Values {
  const standing = toldStanding(told, day);
  if (!standing || standing.answer.status === 'unknown') return {};
  const { status, since, spell } = standing.answer;
  const values: Values = { status, status_certain: standing.isCertain ? 'yes' : 'no' };
  if (standingOf(status) !== 'held' || !spell) return values;
  return { ...values, held_since: since, days_held: standing.isHeld ? spell.days : null, term_ends: spell.term_ends };
}

/** A row of the data set of cases, made of what the audience is told and nothing else. */
export function caseValues(told: Told, day: Day, country: (code: string) => string): Values {
  const { profile } = told;
  const last = told.events.findLast(({ date }) => (knownDate(date).earliest ?? '9999-12-31') <= day);
  return {
    reference: profile.reference,
    ...namesTold(told),
    gender: profile.gender,
    born: profile.born,
    country: profile.country,
    country_name: profile.country && country(profile.country),
    nationalities: lines(profile.nationalities),
    professions: lines(profile.professions),
    rights: lines(profile.rights),
    summary: profile.summary,
    ...standingValues(told, day),
    last_event: last?.kind,
    last_event_date: last?.date,
    as_of: day,
  };
}
