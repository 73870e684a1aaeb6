import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Invalid } from '../../lib/errors';
import { Cursors } from './cursors';
import { KeyRing } from './key-ring';

const cursors = (): Cursors => new Cursors(new KeyRing([{ id: 1, secret: randomBytes(32) }]));

describe('A cursor', () => {
  it('is the same for the same place, and leads back to it', () => {
    const ours = cursors();

    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (n) => {
        expect(ours.open('defenders', ours.seal('defenders', n))).toBe(n);
        expect(ours.seal('defenders', n)).toBe(ours.seal('defenders', n));
      }),
    );
  });

  it('of one place tells nothing of its neighbours', () => {
    const ours = cursors();
    const [one, other] = [1, 2].map((n) => Buffer.from(ours.seal('defenders', n), 'base64url'));

    const same = [...one!].filter((byte, i) => byte === other![i]).length;

    expect(same).toBeLessThan(8);
  });

  it.each(['', 'x', '50', randomBytes(16).toString('base64url'), randomBytes(17).toString('base64url')])(
    'is not %s',
    (text) => {
      expect(() => cursors().open('defenders', text)).toThrow(Invalid);
    },
  );

  it('opens in no other list, and not with another key', () => {
    const ours = cursors();
    const cursor = ours.seal('defenders', 7);

    expect(() => ours.open('groups', cursor)).toThrow(Invalid);
    expect(() => cursors().open('defenders', cursor)).toThrow(Invalid);
  });
});
