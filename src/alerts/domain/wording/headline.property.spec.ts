import fc from 'fast-check';
import { CustodyNoun } from '../../../custody/domain/custody-status';
import { calendarRules, HeadlineFacts, ruleCodes } from '../alert';
import { headline } from './headline';
import { joinNames } from './people';
import { english } from './english';

const nouns: CustodyNoun[] = ['in_detention', 'in_prison', 'disappeared', 'house_arrest', 'deprived_of_liberty'];

/** Names as people have them, and with every character that means something to MessageFormat, HTML or Markdown. */
const name = fc.oneof(
  fc.constantFrom(
    'Huang Xueqin',
    '黄雪琴',
    'أحمد',
    "O'Neil",
    'LIN ANRAN',
    '{count}',
    "'{'",
    'a#b|c',
    '<b>x</b>',
    '}{',
    "''",
    '$1',
    '%s',
    '\\',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((s) => s.trim().length > 0),
);

const facts: fc.Arbitrary<HeadlineFacts> = fc.record({
  rule: fc.constantFrom(...ruleCodes),
  on: fc.constantFrom('2022-09-19', '2024-02-29', '2025-12-31'),
  until: fc.constantFrom('2026-01-02', undefined),
  count: fc.nat(3000),
  unit: fc.constantFrom('year' as const, 'day' as const, 'month' as const, 'time' as const, 'person' as const),
  precision: fc.constantFrom('day' as const, 'month' as const, 'window' as const),
  noun: fc.constantFrom(...nouns),
  names: fc.array(name, { minLength: 1, maxLength: 8 }),
  group: fc.option(fc.record({ name, hashtag: fc.option(name, { nil: undefined }) }), { nil: undefined }),
  standing: fc.constantFrom('all' as const, 'some' as const, 'none' as const),
  allFree: fc.constantFrom(true, false, undefined),
  detail: fc.constantFrom(
    undefined,
    { label: 'custody before arrest', law: 'CN-37', date: '2021-10-27' },
    { label: 'Nowruz', lunar: true, concerns: 'women' as const },
  ),
});

/** The same facts with names that no sentence of ours contains, so that what is left is our own words. */
const plain = facts.map((f) => ({
  ...f,
  names: f.names.map((_, i) => `N${i}`),
  group: f.group && { name: 'GG', hashtag: '#HH' },
}));

/** A census and a day of the calendar name nobody. */
const isOfPeople = ({ rule }: HeadlineFacts): boolean =>
  rule !== 'CENSUS' && !(calendarRules as readonly string[]).includes(rule);

const claimsLiberty = /\b(is|are|was|were|been) (now )?(released|freed?|at liberty)\b|\bnow at liberty\b|\breleased\b/i;
const claimsHeld = /\bstill\b|\bwe stand with\b|\bwhere (is|are)\b|\bturns? \d+,? (in|under|deprived)/i;

describe('any headline', () => {
  it('holds each name as it is written, or the joint case in place of everyone', () => {
    fc.assert(
      fc.property(
        facts.filter((f) => isOfPeople(f)),
        (f) => {
          const text = headline(f);
          const list = joinNames(f.names, english);
          const tag = f.group?.hashtag
            ?.trim()
            .replace(/^[#＃]+/, '')
            .trim();
          const label = [f.group?.name.trim(), tag && `#${tag}`].filter((l): l is string => !!l);
          expect(text.includes(list) || label.some((l) => text.includes(l))).toBe(true);
          if (f.names.length <= 5) expect(f.names.every((n) => list.includes(n))).toBe(true);
          if (!f.group) expect(text).toContain(list);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has no trace of the pattern, no double space and no empty place', () => {
    fc.assert(
      fc.property(plain, (f) => {
        const text = headline(f);
        expect(text).not.toMatch(/[{}|]|\bundefined\b|\bNaN\b| {2}|\n|^\s|\s$|\s[:;,.?)]|\(\s|\(\)/);
        expect(text).toMatch(/^[A-Z0-9]/);
      }),
      { numRuns: 5000 },
    );
  });

  it('calls nobody at liberty unless everyone is known to be', () => {
    fc.assert(
      fc.property(plain, (f) => {
        if (!(f.standing === 'none' && f.allFree) || f.rule === 'REL-DUE')
          expect(headline(f)).not.toMatch(claimsLiberty);
      }),
      { numRuns: 5000 },
    );
  });

  it('calls nobody held where nobody is', () => {
    fc.assert(
      fc.property(plain, (f) => {
        if (f.standing === 'none' && isOfPeople(f)) expect(headline(f)).not.toMatch(claimsHeld);
      }),
      { numRuns: 5000 },
    );
  });

  it('names the joint case, and never by the hashtag that stands for all, where only some are held', () => {
    fc.assert(
      fc.property(plain, (f) => {
        if (f.standing === 'all' || !f.group || !isOfPeople(f)) return;
        expect(headline(f)).toContain('GG');
        expect(headline(f)).not.toContain('HH');
      }),
      { numRuns: 2000 },
    );
  });

  it('never calls a limit illegal, and promises no release', () => {
    fc.assert(
      fc.property(plain, (f) =>
        expect(headline(f)).not.toMatch(/illegal|unlawful|will be|to be released|free (her|him)\b/i),
      ),
      { numRuns: 2000 },
    );
  });
});
