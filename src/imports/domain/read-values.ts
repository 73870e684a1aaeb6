import type { Level } from '../../access/domain/levels';
import { countryName } from '../../lib/countries';
import { searchText } from '../../lib/search-text';
import { cleanText, plainForm, saysNothing, shown } from './clean-text';
import { countryOfName, regions } from './words/countries';
import { genderWords, levelWords, statusWords, type StatusWord } from './words/short-words';

/** A value of a vocabulary; `how` tells where it is not what was written. */
export type ValueReading<T> =
  | { is: 'nothing' }
  | { is: 'value'; value: T; how?: string }
  | { is: 'question'; what: string; suggestion: string; answers: string[] };

const nothing = { is: 'nothing' } as const;

export function readGender(written: string): ValueReading<string> {
  const { text } = cleanText(written);
  const plain = plainForm(text);
  if (saysNothing(plain)) return nothing;
  const known = genderWords.get(plain);
  if (known) return { is: 'value', value: known, ...(known === text ? {} : { how: known }) };
  if (text.length <= 40 && !/\d/.test(text) && !text.includes('\n'))
    return { is: 'value', value: text, how: 'as the person states it' };
  return {
    is: 'question',
    what: `“${shown(text)}” is no gender.`,
    suggestion: 'Write female, male, or at most 40 characters.',
    answers: ['female', 'male'],
  };
}

// making a display name anew for each row costs more than reading the row
const codeNames = new Map<string, string>();

function nameOfCode(code: string): string {
  const name = codeNames.get(code) ?? countryName(code);
  codeNames.set(code, name);
  return name;
}

export function readCountry(written: string): ValueReading<string> {
  const { text } = cleanText(written);
  if (saysNothing(plainForm(text))) return nothing;
  const code = countryOfName(text);
  const isRegion = regions.has(searchText(text));
  if (code)
    return {
      is: 'value',
      value: code,
      ...(code === text
        ? {}
        : { how: `${nameOfCode(code)} (${code})${isRegion ? ', to which the record counts it' : ''}` }),
    };
  const parts = text.split(/[,;/、，]|\s-\s/).map(countryOfName);
  const codes = [...new Set(parts.filter((part) => part !== undefined))];
  return {
    is: 'question',
    what:
      codes.length > 1 ? `“${shown(text)}” names several countries.` : `“${shown(text)}” is not the name of a country.`,
    suggestion: codes.length ? `Write ${codes.join(' or ')}.` : 'Write the code, as CN or EG, or the name in English.',
    answers: codes,
  };
}

export function readLevel(written: string): ValueReading<Level> {
  const { text } = cleanText(written);
  const plain = plainForm(text);
  if (saysNothing(plain)) return nothing;
  const value = levelWords.get(plain);
  if (value) return { is: 'value', value, ...(value === text ? {} : { how: value }) };
  return {
    is: 'question',
    what: `“${shown(text)}” is no degree of confidentiality.`,
    suggestion: 'Write public, partners, internal, restricted or sealed.',
    answers: ['internal', 'restricted'],
  };
}

export function readStatus(written: string): ValueReading<StatusWord> {
  const { text } = cleanText(written);
  const plain = plainForm(text).replace(/[.。]$/, '');
  if (saysNothing(plain)) return nothing;
  const value = statusWords.get(plain);
  return value
    ? { is: 'value', value }
    : {
        is: 'question',
        what: `“${shown(text)}” is not a status that Vigil knows.`,
        suggestion: 'Status follows from dated events: map the dates of arrest and release instead.',
        answers: [],
      };
}

/** A list in a cell: by semicolons or lines, otherwise by commas and slashes. At most 100 of 200 characters. */
export function readList(written: string): { items: string[]; how?: string; left: number } {
  const { text } = cleanText(written);
  if (saysNothing(plainForm(text))) return { items: [], left: 0 };
  const strong = /[;；\n|、]/;
  const parts = text
    .split(strong.test(text) ? /[;；\n|、]/ : /[,，/／]/)
    .map((item) => item.trim())
    .filter((item) => item !== '' && !saysNothing(plainForm(item)));
  const unique = [...new Set(parts)];
  const items = unique.filter((item) => item.length <= 200).slice(0, 100);
  return {
    items,
    left: unique.length - items.length,
    ...(items.length === 1 && items[0] === written
      ? {}
      : { how: items.map((item) => `“${shown(item, 40)}”`).join(', ') }),
  };
}
