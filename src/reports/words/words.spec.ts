import fc from 'fast-check';
import { parsePartialDate } from '../../lib/partial-date';
import { languageCodes } from '../../alerts/domain/wording/language';
import { dateText } from './date-said';
import { fill } from './fill';
import { countryText, durationText, genderText, momentText, reliabilityWords, reportedAs, sentenceText } from './said';
import { wordsOf } from './words';

/** Every word of a language, with its way through the dictionary. */
function leaves(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  return Object.entries(value as object).flatMap(([key, one]) => leaves(one, `${at}.${key}`));
}
const blanks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort();
const english = new Map(leaves(wordsOf('en')));

describe.each(languageCodes)('The words of reports in %s', (language) => {
  const words = wordsOf(language);

  it('are all there, each with the blanks that English has', () => {
    const said = leaves(words);
    expect(said.map(([at]) => at).sort()).toEqual([...english.keys()].sort());
    for (const [at, text] of said) {
      expect([at, text.trim()]).not.toEqual([at, '']);
      expect([at, blanks(text)]).toEqual([at, blanks(english.get(at)!)]);
    }
  });

  it('say any date without failing, and the year in it', () => {
    const day = fc.nat(40_000).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const mark = fc.constantFrom('', '?', '~', '%');
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), mark, (on, cut, end) => {
        expect(dateText(on.slice(0, cut) + end, words)).toContain(on.slice(0, 4));
      }),
      { numRuns: 100 },
    );
    for (const text of [
      '198X',
      '19XX',
      '2021-24',
      '2021-21~',
      '2021-09-19/2022-03-27',
      '2021-09/..',
      '/2021-09',
      '2020/',
    ])
      expect([text, dateText(parsePartialDate(text).text, words)]).toEqual([text, expect.stringMatching(/\d{2}/)]);
    for (const text of ['[2021-09-19,2021-09-21]', '[2020-08-31..2020-09-04]', '[..2021]', '[2021..]'])
      expect([text, dateText(text, words)]).toEqual([text, expect.stringMatching(/202\d/)]);
  });
});

it.each([
  ['ar', /\p{Script=Arabic}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
] as const)('No word of %s was left in English', (language, script) => {
  const neutral = /^(\.language|\.locale|\.direction|\.colon|\.columns\.number|\.dates\.fromTo)$/;
  const strange = leaves(wordsOf(language)).filter(([at, text]) => !neutral.test(at) && !script.test(text));
  expect(strange).toEqual([]);
});

it.each([
  ['en', 'reported as 19 or 21 September 2021'],
  ['fr', 'selon les sources\u00a0: 19 ou 21 septembre 2021'],
  ['es', 'según las fuentes: 19 o 21 de septiembre de 2021'],
  ['ar', 'تختلف المصادر: 19 أو 21 سبتمبر 2021'],
  ['zh', '各来源说法不一：2021年9月19日或21日'],
  ['ru', 'по разным сведениям: 19 или 21 сентября 2021 г.'],
] as const)('Days of one month on which sources differ share its name, in %s', (language, text) => {
  expect(reportedAs(['2021-09-19', '2021-09-21'], wordsOf(language))).toBe(text);
});

it.each([
  ['en', ['2021-09-30', '2021-10-01'], 'reported as 30 September 2021 or 1 October 2021'],
  ['en', ['2021-09', '2021-09-21'], 'reported as September 2021 or 21 September 2021'],
  ['en', ['2020', '2021'], 'reported as 2020 or 2021'],
  ['zh', ['2021-09-30', '2021-10-01'], '各来源说法不一：2021年9月30日或2021年10月1日'],
  [
    'ru',
    ['2021-09-19~', '2021-09-21'],
    'по разным сведениям: приблизительно 19 сентября 2021 г. или 21 сентября 2021 г.',
  ],
] as const)('Dates that do not share a month are told whole, in %s: %j', (language, dates, text) => {
  expect(reportedAs(dates, wordsOf(language))).toBe(text);
});

it.each([
  ['en', '5 years in prison; deprivation of political rights: 4 years'],
  ['fr', '5 ans de prison; privation des droits politiques\u00a0: 4 ans'],
  ['es', '5 años de prisión; privación de derechos políticos: 4 años'],
  ['ar', 'السجن: 5 سنوات؛ الحرمان من الحقوق السياسية: 4 سنوات'],
  ['zh', '监禁5年；剥夺政治权利4年'],
  ['ru', 'Лишение свободы: 5 лет; лишение политических прав: 4 года'],
] as const)('A sentence is said in %s', (language, text) => {
  expect(sentenceText({ imprisonment: 'P5Y', dpr: 'P4Y' }, wordsOf(language))).toBe(text);
});

describe('Pieces of text', () => {
  const en = wordsOf('en');

  it('a term, a moment, a country, a gender and a grade', () => {
    expect(durationText('P3Y6M', en)).toBe('3 years and 6 months');
    expect(momentText('2026-11-24T10:05:00Z', en)).toBe('24 November 2026 at 10:05 UTC');
    expect(countryText('CN', wordsOf('ru'))).toBe('Китай');
    expect([genderText('female', en), genderText('non-binary', en)]).toEqual(['Female', 'non-binary']);
    expect(['B2', 'disputed', 'likely', 'odd'].map((grade) => reliabilityWords(grade, wordsOf('fr')))).toEqual([
      'cotation B2',
      'contestée',
      'probable',
      'odd',
    ]);
  });

  it('life in prison, for life', () => {
    expect(sentenceText({ imprisonment: 'life', dpr: 'life', travel_ban: 'life', counted_from: '2021' }, en)).toBe(
      'Imprisonment for life; deprivation of political rights for life; travel ban for life; counted from 2021',
    );
  });

  it('braces in a name are filled by nothing', () => {
    expect(fill('{a} {b} {c}', { a: '{b}', b: 'x' })).toBe('{b} x {c}');
  });
});

it.each([
  [
    'Срок закончился: {date}. Об освобождении ничего не записано.',
    '18 сентября 2026 г.',
    'Срок закончился: 18 сентября 2026 г. Об',
  ],
  ['The term ended on {date}. No release is recorded.', '18 September 2026', 'The term ended on 18 September 2026. No'],
  ['Posted by {date}', 'Example Inc.', 'Posted by Example Inc.'],
])('One full stop ends a sentence: %s', (sentence, date, begins) => {
  expect(fill(sentence, { date })).toMatch(new RegExp(`^${begins.replaceAll('.', '\\.')}`));
});
