import { AlertShown } from '../../alerts/views/alert-shown';
import { byWeek } from './weeks';

const on = (day: string, precision = 'day'): AlertShown =>
  ({ alert: { on: day, precision }, subject: { kind: 'census' } }) as unknown as AlertShown;

const headings = (today: string, ...days: string[]): string[] =>
  byWeek(
    days.map((day) => on(day)),
    today,
  ).map((week) => `${week.heading}: ${week.alerts.map((a) => a.alert.on.slice(5)).join(' ')}`);

describe('The coming alerts, in the portions in which people plan', () => {
  it('end a week with Sunday', () => {
    expect(headings('2026-11-24', '2026-11-24', '2026-11-29', '2026-11-30', '2026-12-06', '2026-12-07')).toEqual([
      'This week: 11-24 11-29',
      'Next week: 11-30 12-06',
      'Later in December: 12-07',
    ]);
  });

  it('have a short week on a Sunday', () => {
    expect(headings('2026-11-29', '2026-11-29', '2026-11-30')).toEqual(['This week: 11-29', 'Next week: 11-30']);
  });

  it('begin with tasks whose day has passed, and with dates whose day is not known and may still come', () => {
    expect(headings('2026-11-24', '2026-10-01', '2026-11-25')).toEqual(['Waiting: 10-01', 'This week: 11-25']);
    expect(byWeek([on('2026-11-01', 'month')], '2026-11-24')).toMatchObject([{ heading: 'Day not known' }]);
  });

  it('name a month of its own simply', () => {
    expect(headings('2026-10-05', '2026-10-30', '2026-11-02')).toEqual(['Later in October: 10-30', 'November: 11-02']);
  });
});
