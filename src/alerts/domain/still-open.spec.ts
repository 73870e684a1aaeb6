import { DefenderMilestone } from '../../milestones/domain/milestone';
import { isStillOpen } from './still-open';

const on = (day: string, precision: DefenderMilestone['precision'], windowDays = 0) =>
  ({ on: day, precision, windowDays }) as DefenderMilestone;

describe('What began before 24 November', () => {
  it.each([
    ['a known day', on('2026-11-23', 'day'), false],
    ['some day of November', on('2026-11-01', 'month'), true],
    ['some day of October', on('2026-10-01', 'month'), false],
    ['one day up to the 24th', on('2026-11-20', 'window', 4), true],
    ['one day up to the 23rd', on('2026-11-20', 'window', 3), false],
    ['one day of a window that began long ago', on('2026-08-01', 'window', 200), false],
  ])('%s: is it still open? %s', (_, milestone, open) => {
    expect(isStillOpen(milestone, '2026-11-24')).toBe(open);
  });

  it('is open to the last day of its month', () => {
    expect(isStillOpen(on('2026-12-01', 'month'), '2026-12-31')).toBe(true);
  });
});
