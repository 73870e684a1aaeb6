import { countryName, isCountryCode } from './countries';

/**
 * The nationality of whoever has none: stateless (Convention relating to the Status of Stateless Persons, article 1). It
 * is something that is known; where nothing is known, nothing is written.
 */
export const stateless = 'stateless';

/** Is it a country code (ISO 3166-1 alpha-2), or the word for having no nationality? */
export const isNationality = (text: string): boolean => text === stateless || isCountryCode(text);

/** Why these cannot be the nationalities of one person; undefined when they can. */
export function badNationalities(codes: readonly string[]): string | undefined {
  if (codes.length === 0)
    return 'is empty. Leave it out where nothing is known, and write stateless where there is none.';
  const wrong = codes.findIndex((code) => !isNationality(code));
  if (wrong >= 0)
    return `entry ${wrong + 1} is neither a country code nor stateless. Write two capital letters, as CN or EG.`;
  if (new Set(codes).size < codes.length) return 'names one nationality twice; leave one out.';
  if (codes.length > 1 && codes.includes(stateless)) return 'says stateless and names a country. Write one of the two.';
  return undefined;
}

/** Nationalities for people, in English: "China, Canada", or "stateless". */
export const nationalitiesText = (codes: readonly string[]): string =>
  codes.map((code) => (code === stateless ? stateless : countryName(code))).join(', ');
