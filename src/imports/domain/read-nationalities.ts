import { countryName } from '../../lib/countries';
import { badNationalities, nationalitiesText } from '../../lib/nationalities';
import { searchText } from '../../lib/search-text';
import { cleanText, plainForm, saysNothing, shown } from './clean-text';
import type { ValueReading } from './read-values';
import { countryOfName, regions } from './words/countries';
import { nationalityOfWord } from './words/nationalities';

const suggestion = 'Write codes of countries, as CN or CN; CA, or stateless.';

/**
 * The nationalities in a cell, by codes, names of countries, and words for their people in a few languages. What is not
 * understood whole is asked about: who belongs to a people, or comes from a place, need not be a national of the State
 * that holds it.
 */
export function readNationalities(written: string): ValueReading<string[]> {
  const { text } = cleanText(written);
  if (saysNothing(plainForm(text))) return { is: 'nothing' };
  const parts = partsOf(text);
  const codes = [...new Set(parts.flatMap((part) => nationalityOf(part) ?? []))];
  const open = parts.filter((part) => nationalityOf(part) === undefined);
  const answers = codes.length > 0 && !badNationalities(codes) ? [codes.join('; ')] : [];
  const [first] = open;
  if (first !== undefined) {
    const state = regions.has(searchText(first)) ? countryOfName(first) : undefined;
    const what = state
      ? `“${shown(first)}” is a place, not a nationality. The list of codes counts it to ${countryName(state)} (${state}).`
      : `“${shown(first)}” is not a nationality that Vigil knows.`;
    return { is: 'question', what, suggestion, answers: state ? [...answers, state] : answers };
  }
  const bad = badNationalities(codes);
  if (bad) return { is: 'question', what: `“${shown(text)}” ${bad}`, suggestion, answers: [] };
  const isAsWritten = codes.length === 1 && codes[0] === text;
  return {
    is: 'value',
    value: codes,
    ...(isAsWritten ? {} : { how: `${nationalitiesText(codes)} (${codes.join(', ')})` }),
  };
}

/** The whole where that is one nationality, as Trinidad and Tobago; otherwise what stands between commas, slashes and "and". */
function partsOf(text: string): string[] {
  if (nationalityOf(text) !== undefined) return [text];
  return text
    .split(/[;；\n|、,，/／&+]|\s(?:and|et|y|и)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !saysNothing(plainForm(part)));
}

function nationalityOf(part: string): string | undefined {
  for (const form of [
    part,
    part.replace(/[国國]籍$/u, ''),
    part.replace(/(?:籍|公民|人)$/u, ''),
    part.replace(/ and /iu, ' & '),
  ]) {
    if (regions.has(searchText(form))) return undefined;
    const code = nationalityOfWord(form) ?? countryOfName(form);
    if (code !== undefined) return code;
  }
  return undefined;
}
