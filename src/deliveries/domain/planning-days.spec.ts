import { addDays } from '../../lib/calendar-date';
import { daysTakenUp, daysToPlan, latestDay, spanOf } from './planning-days';
import { sentOn } from '../../subscriptions/domain/rhythm';

const at = (text: string): Date => new Date(`${text}:00Z`);

describe('the days to plan', () => {
  it('begin an hour before the day begins in Kiritimati, first of all places', () => {
    expect(latestDay(at('2026-05-09T08:59'))).toBe('2026-05-09');
    expect(latestDay(at('2026-05-09T09:00'))).toBe('2026-05-10');
  });

  it('are at the first time those that are not over somewhere', () => {
    expect(daysToPlan(new Set(), null, at('2026-05-09T08:00'))).toEqual(['2026-05-08', '2026-05-09']);
    expect(daysToPlan(new Set(), null, at('2026-05-09T12:30'))).toEqual(['2026-05-09', '2026-05-10']);
  });

  it('are each day once', () => {
    const planned = new Set(['2026-05-08', '2026-05-09']);
    expect(daysToPlan(planned, '2026-05-08', at('2026-05-09T08:00'))).toEqual([]);
    expect(daysToPlan(planned, '2026-05-08', at('2026-05-09T10:00'))).toEqual(['2026-05-10']);
  });

  it('are all those on which nobody planned', () => {
    expect(daysToPlan(new Set(['2026-05-08']), '2026-05-08', at('2026-05-11T10:00'))).toEqual([
      '2026-05-09',
      '2026-05-10',
      '2026-05-11',
      '2026-05-12',
    ]);
  });

  it('are none when the clock was put back', () => {
    expect(daysToPlan(new Set(['2026-05-08', '2026-05-09']), '2026-05-08', at('2026-05-02T10:00'))).toEqual([]);
  });

  it('leave none out after the clock was a year ahead for a while', () => {
    const first = '2026-05-08';
    const planned = new Set([first, ...daysToPlan(new Set([first]), first, at('2027-05-09T10:00'))]);
    expect(planned.size).toBe(daysTakenUp + 2);
    expect(daysToPlan(planned, first, at('2026-05-09T10:00'))).toEqual(['2026-05-09', '2026-05-10']);
  });

  it('hold 29 February', () => {
    expect(daysToPlan(new Set(['2028-02-28']), '2028-02-28', at('2028-02-29T10:00'))).toEqual([
      '2028-02-29',
      '2028-03-01',
    ]);
  });
});

describe('a weekly digest', () => {
  it('brings on Monday what falls due until Sunday', () => {
    expect(spanOf('weekly', '2026-05-11')).toEqual({ from: '2026-05-11', to: '2026-05-17', sentOn: '2026-05-11' });
    expect(spanOf('weekly', '2026-05-12')).toBeNull();
    for (let n = 0; n < 7; n++) expect(sentOn('weekly', addDays('2026-05-11', n))).toBe('2026-05-11');
  });
});

describe('other rhythms', () => {
  it('bring each day its own', () => {
    expect(spanOf('daily', '2026-05-12')).toEqual({ from: '2026-05-12', to: '2026-05-12', sentOn: '2026-05-12' });
    expect(sentOn('single', '2026-05-12')).toBe('2026-05-12');
  });
});
