import type { Audience } from '../../access/domain/audience';
import { languageFor } from '../../alerts/domain/wording/languages';
import { nameIn } from '../../alerts/domain/wording/names';
import type { DisclosedCase, DisclosedName } from '../../disclosure/domain/disclosed-case';
import type { ReportWords } from '../words/report-words';

const latin = /^[\p{Script=Latin}\p{M}\p{P}\p{Z}\p{Nd}]+$/u;
const order = ['main', 'transliteration', 'native', undefined, 'alias', 'pen name', 'do-not-publish'];

const rank = ({ kind }: DisclosedName): number => order.indexOf(kind);
const best = (names: readonly DisclosedName[]): DisclosedName | undefined =>
  [...names].sort((a, b) => rank(a) - rank(b))[0];

/**
 * The name by which the report speaks of the person: the form in the script of the language where there is one, else
 * the main one in Latin letters, else the main one. The reference where no name may be told.
 */
export function nameOf({ profile }: DisclosedCase<Audience>, words: ReportWords): string {
  const proper = profile.names.filter(({ kind }) => kind !== 'alias' && kind !== 'pen name');
  const main = best(proper) ?? best(profile.names);
  if (!main) return profile.reference;
  const inLatin = best(proper.filter(({ text }) => latin.test(text)));
  const names = proper.map(({ text, lang }) => ({ text, lang: lang ?? null }));
  return nameIn(languageFor(words.language), { gender: 'unknown', names }, (inLatin ?? main).text);
}

/** The other written forms of the name that are proper names, for the line beneath it. */
export const otherForms = (told: DisclosedCase<Audience>, name: string): readonly DisclosedName[] =>
  told.profile.names.filter(({ text, kind }) => text !== name && (kind === 'native' || kind === 'main'));
