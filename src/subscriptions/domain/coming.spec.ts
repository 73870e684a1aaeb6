import { comingOf, monthlyOf } from './coming';

describe('what is still to come', () => {
  const birthday = { on: '2026-12-01' };
  const past = { on: '2026-11-20' };
  const leads = (one: { on: string }) => (one === birthday ? [30, 7, 0, -1] : [0, -7]);

  it('has the days that are left, in the order of the dates', () => {
    expect(comingOf([birthday, past], leads, '2026-11-24')).toEqual([
      { alert: past, days: ['2026-11-27'] },
      { alert: birthday, days: ['2026-11-24', '2026-12-01', '2026-12-02'] },
    ]);
    expect(comingOf([past], leads, '2026-11-28')).toEqual([]);
  });

  it('comes on Monday with what falls due in the week, once a week', () => {
    // 1 December 2026 is a Tuesday
    expect(comingOf([birthday], leads, '2026-11-24', 'weekly')).toEqual([{ alert: birthday, days: ['2026-11-30'] }]);
  });

  it('comes so often a month, as far as some weeks can say', () => {
    const daily = Array.from({ length: 30 }, (_, i) => ({ on: `2026-11-${String(i + 1).padStart(2, '0')}` }));

    expect(monthlyOf(daily, () => [0, 1], '2026-11-01', '2026-11-30')).toBe(61);
    expect(monthlyOf(daily, () => [0], '2026-11-01', '2026-11-07')).toBeNull();
  });
});
