import { countIn, countOf } from './count';

describe('The number on a card', () => {
  it.each([
    ['en', 1200, 'day', '1200', 'days'],
    ['en', 1, 'year', '1', 'year'],
    ['en', 10000, 'day', '10,000', 'days'],
    ['fr', 1, 'year', '1', 'an'],
    ['es', 5, 'year', '5', 'años'],
    ['zh', 1000, 'day', '1000', '天'],
    ['ru', 1, 'year', '1', 'год'],
    ['ru', 3, 'year', '3', 'года'],
    ['ru', 500, 'day', '500', 'дней'],
    ['ar', 5, 'year', '5', 'سنوات'],
    ['ar', 100, 'day', '100', 'يوم'],
  ] as const)('in %s, %d %s, is “%s” and “%s”', (language, count, unit, number, word) => {
    expect(countIn(count, unit, language)).toEqual({ number, unit: word });
  });

  it('of one and two is one word in Arabic', () => {
    expect(countIn(2, 'year', 'ar')).toEqual({ number: 'سنتان', unit: '' });
    expect(countIn(1, 'day', 'ar')).toEqual({ number: 'يوم', unit: '' });
  });

  it('is there where it is a time in custody, and nowhere else', () => {
    expect(countOf({ rule: 'COUNT-DAY', count: 500, unit: 'day' }, 'en')).toEqual({ number: '500', unit: 'days' });
    for (const rule of ['BIRTHDAY', 'AGE-ROUND', 'REL-COUNT', 'ANNIV-SENT', 'FEST-INSIDE'] as const)
      expect(countOf({ rule, count: 50, unit: 'year' }, 'en')).toBeNull();
  });
});
