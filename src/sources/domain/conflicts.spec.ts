import { conflictsOf, isDisputed } from './conflicts';

const event = (date: string, ...dates: (string | undefined)[]) => ({
  date,
  citations: dates.map((d) => ({ date: d })),
});

describe('what sources say of a date', () => {
  it.each([
    ['2021-09-19', '2021-09-21', 'contradicts', 'later', 'another day'],
    ['2021-09-21', '2021-09-19', 'contradicts', 'earlier', 'an earlier day'],
    ['2021-09-19', '2021-10', 'contradicts', 'later', 'another month'],
    ['2021-09-19', '2021-09', 'differs', null, 'the month of the day'],
    ['2021-09', '2021-09-19', 'differs', null, 'a day of the month'],
    ['[2020-08-31..2020-09-04]', '2020-09-01', 'differs', null, 'one of the days'],
    ['[2020-08-31..2020-09-04]', '2020-09-05', 'contradicts', 'later', 'none of the days'],
    ['2021-09-19', '2021-09-19?', 'differs', null, 'the same day, less surely'],
    ['2021-09-19/..', '2021-10-01', 'differs', null, 'a day within an open interval'],
  ])('%s against %s: %s (%s) — %s', (date, says, verdict, order, _) => {
    expect(conflictsOf(event(date, says))).toEqual([{ citation: { date: says }, says, verdict, order }]);
    expect(isDisputed(event(date, says))).toBe(verdict === 'contradicts');
  });

  it('say nothing against it when they give the same day, or none', () => {
    expect(conflictsOf(event('2021-09-19', '2021-09-19', undefined))).toEqual([]);
    expect(isDisputed(event('2021-09-19', '2021-09-19', undefined))).toBe(false);
  });

  it('are in dispute when they contradict each other, though each agrees with the month that was preferred', () => {
    const arrest = event('2021-09', '2021-09-19', '2021-09-21');

    expect(isDisputed(arrest)).toBe(true);
    expect(conflictsOf(arrest).map((c) => c.verdict)).toEqual(['differs', 'differs']);
  });
});
