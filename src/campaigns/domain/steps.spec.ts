import { type Progress, stepLeads, stepsOf } from './steps';

const fresh: Progress = { on: '2026-12-02', since: null, done: new Map(), rests: false };
const days = (...asked: Parameters<typeof stepLeads>) =>
  Object.fromEntries(stepsOf(stepLeads(...asked), fresh, '2026-11-01').map(({ step, due }) => [step, due]));

describe('the steps of an alert', () => {
  it('begin two months before an anniversary, and end the day after it', () => {
    expect(days('ANNIV-Y', undefined)).toEqual({
      plan: '2026-10-03',
      draft: '2026-11-02',
      sign_ons: '2026-11-18',
      translation: '2026-11-18',
      publish: '2026-12-02',
      log: '2026-12-03',
    });
  });

  it('leave three weeks for cards that go to a prison by post', () => {
    expect(days('BIRTHDAY', undefined).draft).toBe('2026-11-11');
  });

  it('of a task are to prepare and to log', () => {
    expect(Object.keys(days('LAW-LIMIT', undefined))).toEqual(['plan', 'log']);
  });

  it('stand on the nearest rungs of a ladder that the organisation set; of two the earlier', () => {
    expect(days('ANNIV-Y', [90, 30, 3])).toMatchObject({
      plan: '2026-09-03',
      draft: '2026-11-02',
      publish: '2026-11-29',
    });
  });

  it.each([[[]], [[0]], [[365, -90]]])('are never lost, whatever the ladder: %j', (ladder) => {
    expect(Object.keys(days('ANNIV-Y', ladder))).toHaveLength(6);
  });

  it('are late once their day is over, if somebody handles the alert and it is neither used nor put off', () => {
    const late = (change: Partial<Progress>) =>
      stepsOf(stepLeads('ANNIV-Y', undefined), { ...fresh, since: '2026-09-01', ...change }, '2026-11-03')
        .filter((one) => one.late)
        .map(({ step }) => step);

    expect(late({})).toEqual(['plan', 'draft']);
    expect(late({ done: new Map([['plan', { at: new Date(0), by: 'Omar' }]]) })).toEqual(['draft']);
    expect(late({ rests: true })).toEqual([]);
    expect(late({ since: null })).toEqual([]);
    expect(late({ since: '2026-11-03' })).toEqual([]);
  });
});
