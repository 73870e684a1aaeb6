import fc from 'fast-check';
import { type HeadlineFacts, ruleCodes } from '../alert';
import { headline } from './headline';
import { languageCodes } from './language';
import { languageFor, speechOf } from './languages';
import { quietHeadlines } from './quiet';

const others = languageCodes.filter((code) => code !== 'en');

it.each(others)('there are words for every kind of date in %s', (code) => {
  const words = languageFor(code);
  const without = ruleCodes.filter((rule) => !speechOf(words).phrases.milestone[rule] && !words.messages[rule]);
  expect(without).toEqual([]);
});

const facts = fc.record({
  rule: fc.constantFrom(...ruleCodes),
  on: fc.constantFrom('2022-09-19', '2024-02-29', '2025-12-31'),
  until: fc.constantFrom('2026-01-02', undefined),
  count: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.nat(3000)),
  unit: fc.constantFrom('year', 'day', 'month', 'time', 'person'),
  precision: fc.constantFrom('day', 'month', 'window'),
  noun: fc.constantFrom('in_detention', 'in_prison', 'disappeared', 'house_arrest', 'deprived_of_liberty'),
  people: fc.array(
    fc.record({ gender: fc.constantFrom('female', 'male', 'unknown'), names: fc.constant([{ text: 'N' }]) }),
    { minLength: 1, maxLength: 8 },
  ),
  names: fc.array(fc.constantFrom('Nana', 'Nunu', 'Nini'), { minLength: 1, maxLength: 8 }),
  group: fc.constantFrom(undefined, { name: 'GG', hashtag: '#HH' }),
  standing: fc.constantFrom('all', 'some', 'none'),
  allFree: fc.boolean(),
  namedAlone: fc.boolean(),
  uncertain: fc.boolean(),
  detail: fc.constantFrom(
    undefined,
    { label: 'label', law: 'CN-37', date: '2021-10-27', again: true },
    { label: 'Nowruz', lunar: true, concerns: 'women' },
  ),
}) as unknown as fc.Arbitrary<HeadlineFacts>;

describe('Any headline in another language', () => {
  it('has no trace of the pattern, no double space and no empty place', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...others), (of, code) => {
        const text = headline(of, code);
        expect(text).not.toMatch(/[{}|\uE000-\uF8FF]|\bundefined\b|\bNaN\b| {2}|\n|^\s|\s$|\( |\(\)|（）|: :/);
        expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u2066-\u2069]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('names the joint case never by the hashtag that stands for all, where only some are held', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...others), (of, code) => {
        if (of.standing !== 'all') expect(headline(of, code)).not.toContain('#HH');
      }),
      { numRuns: 1000 },
    );
  });
});

it('a quiet case says in every language that there is something, and not of whom', () => {
  for (const code of languageCodes) expect(quietHeadlines[code]).toMatch(/Vigil/);
  expect(new Set(Object.values(quietHeadlines)).size).toBe(languageCodes.length);
});
