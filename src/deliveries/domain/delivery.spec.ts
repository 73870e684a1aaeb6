import { type Reason, reasons, reasonWords } from './delivery';

describe('the reason why something was not sent', () => {
  it('is told a partner without what the team has decided on the case', () => {
    const told = (Object.keys(reasons) as Reason[]).map((reason) => reasonWords(reason, true)).join('; ');

    expect(told).not.toMatch(/quiet|open to you|changed|stand/);
    expect(reasonWords('quiet', true)).toBe(reasonWords('hidden', true));
    expect(reasonWords('muted', true)).toBe('you had muted it');
  });

  it('is told a colleague as it is', () => {
    expect(reasonWords('quiet', false)).toContain('kept quiet');
  });
});
