import { dayOf, lastUsefulDay, overtaken } from './usefulness';

const notice = (lead: number, more: object = {}) => ({ lead, on: '2026-05-20', until: null, isTask: false, ...more });

describe('a notice', () => {
  it.each([
    ['of a date to come is of use until the date', notice(7), '2026-05-13', '2026-05-20'],
    ['of a headline is of use until the day after', notice(0), '2026-05-20', '2026-05-21'],
    ['of a task is of use for two weeks', notice(0, { isTask: true }), '2026-05-20', '2026-06-03'],
    ['of what is to be done after a date is of use for two weeks', notice(-7), '2026-05-27', '2026-06-10'],
    [
      'of a date that is not known to the day is of use until the last that it may be',
      notice(7, { until: '2026-05-25' }),
      '2026-05-13',
      '2026-05-25',
    ],
  ])('%s', (_, one, day, last) => {
    expect(dayOf(one)).toBe(day);
    expect(lastUsefulDay(one)).toBe(last);
  });
});

describe('of several notices that wait', () => {
  it('the last whose day has come goes out, and overtakes those before it', () => {
    const all = [notice(14), notice(7), notice(2)];
    expect(overtaken(all, '2026-05-18')).toEqual([all[0], all[1]]);
  });

  it('those of a week to come overtake none', () => {
    const all = [notice(2), notice(0)];
    expect(overtaken(all, '2026-05-18')).toEqual([]);
    expect(overtaken(all, '2026-05-20')).toEqual([all[0]]);
  });

  it('those of another date of the same alert overtake none', () => {
    expect(overtaken([notice(7), notice(2, { on: '2026-06-20' })], '2026-06-18')).toEqual([]);
  });
});
