import { ticked } from './checks';

describe('the boxes of a form', () => {
  it('are one, many or none', () => {
    expect(ticked({ teams: 'a' }, 'teams')).toEqual(['a']);
    expect(ticked({ teams: ['a', 'case.read'] }, 'teams')).toEqual(['a', 'case.read']);
    expect([ticked({}, 'teams'), ticked(undefined, 'teams'), ticked('text', 'teams')]).toEqual([[], [], []]);
  });

  it('say nothing when something else stands there', () => {
    const odd = ['a\u0000', '\ud800', '', ' ', 'x'.repeat(81), { a: 'b' }, ['a'], 7, null];
    expect(ticked({ teams: odd }, 'teams')).toEqual([]);
    expect(ticked(Object.create({ teams: 'a' }), 'teams')).toEqual([]);
    expect(ticked({ teams: Array.from({ length: 500 }, () => 'a') }, 'teams')).toHaveLength(200);
  });
});
