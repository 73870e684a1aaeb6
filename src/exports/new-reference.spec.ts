import { newReference } from './new-reference';

describe('a new reference', () => {
  it('is another one each time, and has no letter that is taken for another', () => {
    const all = Array.from({ length: 2_000 }, newReference);

    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^X-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(all.join('')).not.toMatch(/[01ILO]/);
  });
});
