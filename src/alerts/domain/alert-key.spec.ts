import { alertKey, isAlertKey } from './alert-key';

const first = { rule: 'ANNIV-Y', subjectId: 'lin', count: 1, unit: 'year', of: 'apprehended' };

describe('the key of an alert', () => {
  it('stays the same when its date is corrected, since it holds no day', () => {
    expect(alertKey({ ...first, on: '2026-09-19' } as never)).toBe(alertKey({ ...first, on: '2026-09-20' } as never));
  });

  it.each([
    ['another rule', { rule: 'ANNIV-ENFD' }],
    ['another person', { subjectId: 'bo' }],
    ['another year', { count: 2 }],
    ['days instead of years', { unit: 'day' }],
    ['a second time in custody', { of: 'arrested again' }],
  ])('is another for %s', (_, change) => {
    expect(alertKey({ ...first, ...change })).not.toBe(alertKey(first));
  });

  it('may stand in an address and names nobody', () => {
    expect(isAlertKey(alertKey(first))).toBe(true);
    expect(alertKey(first)).not.toContain('lin');
  });
});
