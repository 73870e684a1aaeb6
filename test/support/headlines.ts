import { HeadlineFacts } from '../../src/alerts/domain/alert';
import { headline } from '../../src/alerts/domain/wording/headline';

/** The facts of a plain anniversary, with what a test changes. */
export const facts = (changes: Partial<HeadlineFacts>): HeadlineFacts => ({
  rule: 'ANNIV-Y',
  on: '2022-09-19',
  count: 1,
  unit: 'year',
  precision: 'day',
  noun: 'in_detention',
  names: ['Huang Xueqin'],
  standing: 'all',
  ...changes,
});

export const say = (changes: Partial<HeadlineFacts>) => headline(facts(changes));

export const xuebing = { name: 'Xuebing', hashtag: '#Xuebing' };
export const changsha = { name: 'Changsha Three', hashtag: '#ChangshaThree' };
export const three = ['Cheng Yuan', 'Liu Dazhi', 'Wu Gejianxiong'];
export const two = ['Huang Xueqin', 'Wang Jianbing'];
export const month: Partial<HeadlineFacts> = { precision: 'month' };
export const window: Partial<HeadlineFacts> = { precision: 'window', on: '2025-08-31', until: '2025-09-04' };
export const free: Partial<HeadlineFacts> = { standing: 'none', allFree: true };
export const unclear: Partial<HeadlineFacts> = { standing: 'none', allFree: false };

/** A table of facts and of the sentence that they make. */
export const table = (rows: [Partial<HeadlineFacts>, string][], base: Partial<HeadlineFacts> = {}) =>
  it.each(rows.map(([changes, text]) => [text, changes] as const))('%s', (text, changes) => {
    expect(say({ ...base, ...changes })).toBe(text);
  });
