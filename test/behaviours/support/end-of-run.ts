import { traces } from './secrets';
import type { Vigil } from './vigil';

/** What holds for every answer of a run, and what a run must not leave behind: the last part of each file. */
export function endOfRun(vigil: () => Vigil): void {
  describe('8. and 23. In this whole run', () => {
    it('every page and every redirect had its headers and no script of its own, and nothing broke', () => {
      expect(vigil().pages).toBeGreaterThan(20);
      expect(vigil().faults).toEqual([]);
      expect(vigil().mistakes).toBe(0);
    });

    it('every cookie was bound to this host, out of reach of scripts, and sent over an encrypted way alone', () => {
      for (const { name, attributes } of vigil().cookies) {
        expect(name).toMatch(/^__Host-(session|visitor|device|trip|way)$/);
        expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
        expect(attributes.filter((one) => one.startsWith('Domain'))).toEqual([]);
      }
      const sessions = vigil().cookies.filter(({ name, value }) => name === '__Host-session' && value !== '');
      expect(sessions.length).toBeGreaterThan(0);
      // It ends with the browser.
      expect(sessions.flatMap(({ attributes }) => attributes.filter((one) => /^(Max-Age|Expires)/.test(one)))).toEqual(
        [],
      );
    });
  });

  describe('25. After this run', () => {
    it('none of its passwords, codes, keys, tokens and cookies stands in the database or in what the processes said', async () => {
      expect(vigil().secrets.size).toBeGreaterThan(10);
      const [{ email }] = await vigil().sql('SELECT email FROM account LIMIT 1');
      expect(await traces(vigil(), [email])).toEqual([email]); // what is kept is found
      expect(await traces(vigil())).toEqual([]);
    });
  });
}
