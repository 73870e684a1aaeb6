import fc from 'fast-check';
import { found, type FoundRow, taken, years } from '../../../test/support/found-milestones';
import { between, facts } from '../../../test/support/milestones';
import { timeline } from '../../../test/support/timeline';
import { chineseDateOf } from '../../calendars/domain/chinese-date';
import { addDays } from '../../lib/calendar-date';

describe('a festival in detention', () => {
  const spring = (row: string): boolean => row.endsWith('spring-festival');
  it('is counted from the day she was taken, and only where her country keeps it', () => {
    const inChina = found([taken, ['release', '2024-02-09']], {}, ['FEST-INSIDE']);

    expect(inChina.filter(spring)).toEqual([
      '2022-02-01 FEST-INSIDE 1 spring-festival',
      '2023-01-22 FEST-INSIDE 2 spring-festival',
    ]);
    expect(found([taken], { country: 'IR' }, ['FEST-INSIDE']).filter(spring)).toEqual([]);
    expect(found([taken], { country: 'IR' }, ['FEST-INSIDE'])[0]).toBe('2022-01-01 FEST-INSIDE 1 new-year');
  });

  it.each<FoundRow>([
    [
      'is the one that the case says she keeps',
      [taken, ['release', '2023-03-01']],
      { festivals: ['losar'] },
      ['FEST-INSIDE'],
      ['2022-03-03 FEST-INSIDE 1 losar', '2023-02-21 FEST-INSIDE 2 losar'],
    ],
    ['is none where she keeps none', [taken], { festivals: [] }, ['FEST-INSIDE'], []],
    [
      'is none from a day that is not known',
      [['apprehension', '2021-09']],
      { festivals: ['losar'] },
      ['FEST-INSIDE'],
      [],
    ],
    [
      'is counted anew in a later custody',
      [taken, ['release', '2022-06-01'], ['re_arrest', '2023-01-01'], ['release', '2023-03-01']],
      { festivals: ['losar'] },
      ['FEST-INSIDE'],
      ['2022-03-03 FEST-INSIDE 1 losar', '2023-02-21 FEST-INSIDE 1 losar'],
    ],
  ])('%s', (_, happenings, more, rules, expected) => expect(found(happenings, more, rules)).toEqual(expected));

  it('of a faith is a question to the family, never a headline', () => {
    const of = (code: string) =>
      between(facts(timeline(taken), { festivals: [code] }), ...years, 'FEST-INSIDE').map((o) => o.basis.publishable);

    expect(new Set(of('ramadan'))).toEqual(new Set([false]));
    expect(new Set(of('nowruz'))).toEqual(new Set([true]));
  });
});

describe('a birthday by the lunar calendar', () => {
  const born = { birth: '1983-07-15' };
  it.each<FoundRow>([
    [
      'is kept on its day of the lunar year',
      [taken, ['release', '2023-12-31']],
      { ...born, birthdayCalendar: 'lunar' },
      ['BIRTHDAY', 'AGE-ROUND'],
      ['2022-07-04 BIRTHDAY 39', '2023-07-23 AGE-ROUND 40', '2023-07-23 BIRTHDAY 40'],
    ],
    [
      'is kept besides the other where both are',
      [taken, ['release', '2022-12-31']],
      { ...born, birthdayCalendar: 'both' },
      ['BIRTHDAY'],
      ['2022-07-04 BIRTHDAY 39', '2022-07-15 BIRTHDAY 39'],
    ],
  ])('%s', (_, happenings, more, rules, expected) => expect(found(happenings, more, rules)).toEqual(expected));

  it('comes once in every lunar year, on the same lunar day or the last of a short month', () => {
    const birth = fc.integer({ min: 0, max: 25_000 }).map((n) => addDays('1935-01-01', n));
    fc.assert(
      fc.property(birth, (day) => {
        const was = chineseDateOf(day)!;
        const one = facts(timeline(['apprehension', '2005-01-01']), { birth: day, birthdayCalendar: 'lunar' });
        const kept = between(one, '2010-03-01', '2020-12-31', 'BIRTHDAY').map((o) => ({
          ...chineseDateOf(o.on)!,
          count: o.count,
        }));
        expect(new Set(kept.map((k) => k.year)).size).toBe(kept.length);
        for (const k of kept) {
          expect([k.month, k.leap, k.count]).toEqual([was.month, false, k.year - was.year]);
          expect(k.day === was.day || (was.day === 30 && k.day === 29)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
