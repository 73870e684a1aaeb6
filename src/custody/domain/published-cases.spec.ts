import { huangXueqin, wangJianbing, statusOn } from '../../../test/support/timeline';
import { custodyOf } from './custody';
import { statusAsOf } from './status-answer';

describe('the status of Wang Jianbing', () => {
  const custody = custodyOf(wangJianbing);

  it('is serving on the day before his term ends, after 1275 days', () => {
    expect(statusAsOf(custody, wangJianbing, '2025-03-17')).toMatchObject({
      status: 'serving',
      since: '2021-09-19',
      days: 1275,
    });
  });

  it('is released the day after, with the supplementary penalty running to 18 March 2028', () => {
    const answer = statusAsOf(custody, wangJianbing, '2025-03-19');

    expect(answer).toMatchObject({ status: 'released_restricted', since: '2025-03-18', days: 1 });
    expect(answer.spell).toMatchObject({ from: '2021-09-19', to: '2025-03-18', days: 1276, term_ends: '2025-03-18' });
    expect(answer.spell!.supplementary).toEqual([{ kind: 'dpr', from: '2025-03-18', until: '2028-03-18' }]);
    expect(answer.because).toContain('deprivation of political rights runs to 18 March 2028');
  });

  it('is released in full when the penalty has run out', () => {
    expect(statusOn(wangJianbing, '2028-03-18')).toBe('released_restricted');
    expect(statusOn(wangJianbing, '2028-03-19')).toBe('released_full');
  });
});

describe('the status of Huang Xueqin', () => {
  it.each([
    ['2019-09-30', 'unknown'],
    ['2019-12-01', 'held_pretrial'],
    ['2020-01-17', 'released_full'],
    ['2021-09-18', 'released_full'],
    ['2021-09-19', 'held_pretrial'],
    ['2024-06-14', 'serving'],
    ['2024-07-10', 'held_convicted_appeal'],
    ['2024-09-10', 'serving'],
    ['2026-09-18', 'serving'],
    ['2026-09-19', 'term_ended_unconfirmed'],
    ['2030-01-01', 'term_ended_unconfirmed'],
  ] as const)('on %s is %s', (day, status) => {
    expect(statusOn(huangXueqin, day)).toBe(status);
  });

  it('says when the term ended and that no release is recorded', () => {
    const answer = statusAsOf(custodyOf(huangXueqin), huangXueqin, '2026-09-19');

    expect(answer).toMatchObject({
      since: '2026-09-19',
      days: 0,
      spell: { number: 2, to: null, term_ends: '2026-09-18' },
    });
    expect(answer.because).toContain('The term ended on 18 September 2026; no release is recorded');
  });
});
