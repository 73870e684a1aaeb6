import type { DisclosedName } from '../../disclosure/domain/disclosed-case';
import { mainName } from '../../defenders/domain/names';
import { stateless } from '../../lib/nationalities';
import { parsePartialDate } from '../../lib/partial-date';
import type { Run } from '../../reports/domain/report';
import { nameParts } from './name-parts';
import type { Writer } from './runs';
import type { IdentityDocument, PersonToSubmit, ToldCase } from './submission';
import type { ToldCustody } from './told-custody';

/** The name by which a draft speaks of the person; undefined where none may be told. */
export function nameTold({ profile }: ToldCase): DisclosedName | undefined {
  const names = publishable(profile.names);
  return names.length > 0 ? mainName(names) : undefined;
}

/** A name that is not to be published is told to nobody, whatever was said of it. */
const publishable = (names: readonly DisclosedName[]): DisclosedName[] =>
  names.filter(({ kind }) => kind !== 'do-not-publish');

const named = ({ text, lang }: DisclosedName): Run => ({ text, ...(lang && { lang }) });

/** The official forms: the main name, and that in the person's own script. */
const official = (told: ToldCase): DisclosedName[] => {
  const names = publishable(told.profile.names);
  const main = nameTold(told);
  return main ? [main, ...names.filter((name) => name !== main && name.kind === 'native')] : [];
};

/** Items I.1 and I.2, by the rule of names; what has no rule stays whole. */
export function familyAndGiven(told: ToldCase, writer: Writer): { family: Run[]; given: Run[] } {
  const forms = official(told);
  const split = forms.map((name) => ({ name, parts: nameParts(name) })).filter(({ parts }) => parts);
  const { words } = writer;
  if (forms.length === 0) return { family: [writer.notKnown], given: [writer.notKnown] };
  if (split.length === 0) {
    const whole = writer.all(forms.map((name) => [named(name)]));
    return { family: [...whole, { text: ' ' }, writer.mark(words.notSplit)], given: [writer.mark(words.notSplit)] };
  }
  const of = (part: 'family' | 'given'): Run[] => [
    ...writer.all(split.map(({ name, parts }) => [named({ ...name, text: parts![part] })])),
    { text: ' ' },
    writer.mark(words.toBeChecked),
  ];
  return { family: of('family'), given: of('given') };
}

/** The whole name as it is written, in its forms. */
export const fullName = (told: ToldCase, writer: Writer): Run[] =>
  writer.all(official(told).map((name) => [named(name)]));

/** Every other form that may be told. */
export function otherForms(told: ToldCase, writer: Writer): Run[] {
  const first = official(told);
  const others = publishable(told.profile.names).filter((name) => !first.includes(name));
  return writer.all(others.map((name) => [named(name)]));
}

/** Sex or gender, as it is recorded. */
export function sex({ profile }: ToldCase, writer: Writer): Run[] {
  return profile.gender ? [{ text: writer.words.genders[profile.gender] ?? profile.gender }] : [writer.notKnown];
}

/** Birth, and the age at the beginning of the detention; a child is called one. */
export function birthAndAge({ told }: PersonToSubmit, custody: ToldCustody, writer: Writer): Run[] {
  const { born } = told.profile;
  if (!born) return [writer.notKnown];
  const { words } = writer;
  const values: Run[][] = [[{ text: words.date(born) }]];
  const age = custody.arrest && agesAt(born, custody.arrest.date);
  if (age) values.push([{ text: words.ageAt(words.age(age.low, age.high)) }]);
  const childhood = age && childhoodOf(age);
  if (childhood) values.push([{ text: childhood === 'child' ? words.child : words.perhapsChild, strong: true }]);
  return writer.all(values);
}

/** How old somebody can have been, in whole years; null where a bound is not known, or the dates are in doubt. */
export function agesAt(born: string, on: string): { low: number; high: number } | null {
  const [birth, date] = [parsePartialDate(born), parsePartialDate(on)];
  if (birth.qualifier !== '' || date.qualifier !== '') return null;
  if (!birth.earliest || !birth.latest || !date.earliest || !date.latest) return null;
  const years = (from: string, to: string): number =>
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  const [low, high] = [years(birth.latest, date.earliest), years(birth.earliest, date.latest)];
  return low < 0 ? null : { low, high };
}

/** A child is everybody under eighteen (Convention on the Rights of the Child, article 1). */
export const childhoodOf = ({ low, high }: { low: number; high: number }): 'child' | 'perhaps' | null =>
  high < 18 ? 'child' : low < 18 ? 'perhaps' : null;

/** Professions, as they were recorded, in their own language. */
export function professions({ profile }: ToldCase, writer: Writer): Run[] {
  return writer.all((profile.professions ?? []).map((text) => [{ text }]));
}

/** Nationalities, or that the person has none; never taken from the country of the case. */
export function nationalities({ profile }: ToldCase, writer: Writer): Run[] {
  const { words } = writer;
  const said = (code: string): string => (code === stateless ? words.stateless : words.country(code));
  return writer.all((profile.nationalities ?? []).map((code) => [{ text: said(code) }]));
}

/** Where the person lived when the detention began, or lives: only where it was asked for, may be told, and was agreed to. */
export function residences({ residences: all }: PersonToSubmit, { arrest }: ToldCustody, writer: Writer): Run[] {
  const { words } = writer;
  const began = arrest && parsePartialDate(arrest.date).earliest;
  const left = (until: string | undefined): boolean => {
    const last = until === undefined ? null : parsePartialDate(until).latest;
    return last !== null && (!began || last < began);
  };
  return writer.all(
    all
      .filter(({ until }) => !left(until))
      .map(({ address, since, until }) => [
        { text: inOneLine(address) },
        ...(since ? [{ text: `, ${words.since(words.date(since))}` }] : []),
        ...(until ? [{ text: `, ${words.until(words.date(until))}` }] : []),
      ]),
  );
}

/** An address in lines as one line. */
export const inOneLine = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean)
    .join(', ');

/** Type, issuer, number: only where they were asked for, may be told, and were agreed to. */
export function documents(all: readonly IdentityDocument[], writer: Writer): Run[] {
  return writer.all(
    all.map(({ type, issuer, place, number, issued }) => {
      const { words } = writer;
      const day = issued && words.issuedOn(words.date(issued));
      const text = [type, words.issued(issuer, place, number), day].filter(Boolean).join(', ');
      return text ? [{ text }] : [];
    }),
  );
}
