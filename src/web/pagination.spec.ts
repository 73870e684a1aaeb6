import { pagesAround, placeOf } from './pagination';

const walk = (address: string | undefined) => placeOf(Object.fromEntries(new URLSearchParams(address?.split('?')[1])));

describe('The pages of a list', () => {
  it('lead forward, and back the way one came', () => {
    const first = pagesAround('/defenders', { country: 'CN' }, placeOf({}), '50');
    expect(first).toEqual({ previous: undefined, next: '/defenders?country=CN&after=50' });

    const second = pagesAround('/defenders', { country: 'CN' }, walk(first.next), '100');
    expect(second.previous).toBe('/defenders?country=CN');

    const third = pagesAround('/defenders', { country: 'CN' }, walk(second.next), undefined);
    expect(third).toEqual({ previous: '/defenders?country=CN&after=50', next: undefined });
  });

  it('remember a way of bounded length', () => {
    let next: string | undefined = '/defenders?after=1';
    for (let n = 2; n < 200; n++) next = pagesAround('/defenders', {}, walk(next), String(n)).next;

    expect(next!.length).toBeLessThan(200);
  });

  it('begin at the beginning when the address is not one of ours', () => {
    expect(placeOf({ after: '1; DROP TABLE', via: '5' })).toEqual({ via: [] });
    expect(placeOf({ after: ['1'], via: {} })).toEqual({ via: [] });
    expect(placeOf({ after: '7', via: 'x y.5.*' })).toEqual({ after: '7', via: ['5'] });
  });
});
