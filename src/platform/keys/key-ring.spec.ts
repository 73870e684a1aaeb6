import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { KeyRing, Unopenable } from './key-ring';

const key = (id: number) => ({ id, secret: randomBytes(32) });
const [old, next] = [key(7), key(300)];
const before = new KeyRing([old]);
const during = new KeyRing([old, next]);
const after = new KeyRing([next, old]);

const plain = fc.uint8Array({ maxLength: 300 });
const place = fc.tuple(fc.constantFrom('totp', 'outgoing_mail'), fc.uuid()).map(([t, id]) => `${t}|secret|${id}`);

describe('a sealed value', () => {
  it('opens to what was sealed, in its own place', () => {
    fc.assert(
      fc.property(plain, place, (bytes, aad) => {
        expect(new Uint8Array(during.open(during.seal(bytes, aad), aad))).toEqual(bytes);
      }),
    );
  });

  it('takes text as UTF-8', () => {
    expect(before.open(before.seal('高智晟 🕊', 'a|b|1'), 'a|b|1').toString()).toBe('高智晟 🕊');
  });

  it('is refused when a single bit of it was changed', () => {
    fc.assert(
      fc.property(plain, place, fc.nat(), (bytes, aad, n) => {
        const box = before.seal(bytes, aad);
        const bit = n % (box.length * 8);
        box[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => before.open(box, aad)).toThrow(Unopenable);
      }),
    );
  });

  it('is refused in another row, another column, another table', () => {
    fc.assert(
      fc.property(plain, place, place, (bytes, aad, other) => {
        fc.pre(aad !== other);
        expect(() => before.open(before.seal(bytes, aad), other)).toThrow(Unopenable);
      }),
    );
  });

  it('is refused when its end is missing', () => {
    fc.assert(
      fc.property(plain, place, fc.nat(), (bytes, aad, n) => {
        const box = before.seal(bytes, aad);
        expect(() => before.open(box.subarray(0, n % box.length), aad)).toThrow(Unopenable);
      }),
    );
  });

  it('is refused under another key, be it missing or one with the same id', () => {
    const box = before.seal('secret', 'a|b|1');
    expect(() => new KeyRing([next]).open(box, 'a|b|1')).toThrow(/Key 7.*not in the keys file/);
    expect(() => new KeyRing([key(7)]).open(box, 'a|b|1')).toThrow(Unopenable);
  });

  it('tells nothing of its content, its row or its key in a refusal', () => {
    const box = before.seal('Aunt Lin, +86 10 1234', 'contact|phone|row-of-lin');
    const said = [box.subarray(0, 20), Buffer.from('Aunt Lin, +86 10 1234'), Buffer.alloc(0), box].map((given) => {
      try {
        return before.open(given, 'contact|phone|other-row').toString();
      } catch (error) {
        return inspect(error);
      }
    });
    expect(said.join('\n')).not.toMatch(/Aunt|1234|-row|row-of/);
    expect(said[3]).toContain('contact.phone');
  });

  it('is different each time', () => {
    expect(before.seal('same', 'a|b|1')).not.toEqual(before.seal('same', 'a|b|1'));
  });

  it('is longer than what it holds by 31 bytes', () => {
    expect(before.seal('12345', 'a|b|1')).toHaveLength(36);
  });
});

describe('while keys are changed', () => {
  it('a node that still seals with the old key reads what the new one sealed, and the other way round', () => {
    expect(during.open(after.seal('x', 'a|b|1'), 'a|b|1').toString()).toBe('x');
    expect(after.open(before.seal('x', 'a|b|1'), 'a|b|1').toString()).toBe('x');
  });

  it('what the old key sealed is stale as soon as the new one seals', () => {
    expect(during.stale(before.seal('x', 'a|b|1'))).toBe(false);
    expect(after.stale(before.seal('x', 'a|b|1'))).toBe(true);
    expect(after.stale(after.seal('x', 'a|b|1'))).toBe(false);
    expect(() => after.stale(Buffer.from('x'))).toThrow(Unopenable);
  });

  it('a digest of any key of the ring is good, until that key is taken away', () => {
    const mac = before.mac('csrf', 'session');
    expect(after.macOk('csrf', 'session', mac)).toBe(true);
    expect(new KeyRing([next]).macOk('csrf', 'session', mac)).toBe(false);
  });
});

describe('a keyed digest', () => {
  it('is good for its purpose and its data alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (purpose, data, otherPurpose, otherData) => {
        const same = purpose === otherPurpose && Buffer.from(data).equals(Buffer.from(otherData));
        expect(during.macOk(otherPurpose, otherData, during.mac(purpose, data))).toBe(same);
      }),
    );
  });

  it('of another length is no digest', () => {
    const mac = before.mac('csrf', 'session');
    expect(before.macOk('csrf', 'session', Buffer.alloc(0))).toBe(false);
    expect(before.macOk('csrf', 'session', mac.subarray(0, 31))).toBe(false);
    expect(before.macOk('csrf', 'session', Buffer.concat([mac, Buffer.from([0])]))).toBe(false);
  });
});

it('a ring shows no key when it is printed', () => {
  expect(inspect(during, { depth: 9, showHidden: true }) + JSON.stringify(during)).not.toMatch(/Buffer|secret/);
});
