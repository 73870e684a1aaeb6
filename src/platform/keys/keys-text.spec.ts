import { randomBytes } from 'node:crypto';
import { Conflict, Invalid, NotFound } from '../../lib/errors';
import { firstKeys, readKeys, withKey, withoutKey, withSealing } from './keys-text';

const base64 = (bytes = 32) => randomBytes(bytes).toString('base64');
const ids = (text: string) => readKeys(text).map(({ id }) => id);

function refusal(text: string): string {
  try {
    readKeys(text);
  } catch (error) {
    if (error instanceof Invalid) return error.message;
  }
  throw new Error('It was accepted.');
}

describe('the text of a keys file', () => {
  it('holds one key to a line, with comments and empty lines', () => {
    const secret = base64();
    const text = `# ours\r\n\n  2:${secret}  \n# the old one\n1 : ${base64(48)}\n`;
    expect(ids(text)).toEqual([2, 1]);
    expect(readKeys(text)[0]!.secret.toString('base64')).toBe(secret);
  });

  it('begins with one random key', () => {
    expect(readKeys(firstKeys())).toHaveLength(1);
    expect(firstKeys()).not.toBe(firstKeys());
  });

  it.each([
    ['nothing but a comment', '# 1:abc', 'There is no key in it.'],
    ['no id', base64(), 'line 1: Write id:key'],
    ['no base64', '1:not-a-key!', 'line 1: Write id:key'],
    ['half a byte of base64', `1:${base64().slice(0, 41)}`, 'line 1: Write id:key'],
    ['a key too short', `1:${base64(31)}`, 'Key 1 is too short'],
    ['an id of more than two bytes', `70000:${base64()}`, '70000 is not an id'],
    ['the id nought', `0:${base64()}`, '0 is not an id'],
    ['two keys with one id', `1:${base64()}\n1:${base64()}`, 'line 2: There are two keys 1'],
  ])('is refused with %s', (_, text, said) => expect(refusal(text)).toContain(said));

  it('is refused with one key under two ids', () => {
    const secret = base64();
    expect(refusal(`1:${secret}\n2:${secret}`)).toContain('line 2: Key 2 is another key once more.');
  });

  it.each([
    ['zeros', Buffer.alloc(32)],
    ['a sentence', Buffer.from('change me before you start Vigil')],
    ['a series', Buffer.from(Array.from({ length: 32 }, (_, i) => i))],
    ['a short word again and again', Buffer.from('vigil\0'.repeat(6))],
  ])('is refused with an example for a key: %s', (_, secret) =>
    expect(refusal(`1:${secret.toString('base64')}`)).toContain('is an example, not random'),
  );

  it('never repeats a key in what it says of it', () => {
    const [short, twice] = [base64(20), base64()];
    const said = refusal(`1:${short}\n2:${twice}\n3:${twice}\n${twice}\n5;${twice}`);
    expect(said.split('\n')).toHaveLength(4);
    for (const secret of [short, twice]) expect(said).not.toContain(secret.slice(0, 8));
  });
});

describe('a change of keys', () => {
  const text = `# ours\n2:${base64()}\n# old\n1:${base64()}\n`;

  it('adds the new key behind the sealing one', () => {
    const { text: more, id } = withKey(text);
    expect(ids(more)).toEqual([2, id, 1]);
    expect(more).toContain('# ours\n2:');
  });

  it('lets another key seal, and keeps the comments', () => {
    const changed = withSealing(text, 1);
    expect(ids(changed)).toEqual([1, 2]);
    expect(changed).toMatch(/^# ours\n1:.+\n2:.+\n# old\n$/);
    expect(withSealing(text, 2)).toBe(text);
  });

  it('takes a key away, but not the sealing one', () => {
    expect(ids(withoutKey(text, 1))).toEqual([2]);
    expect(() => withoutKey(text, 2)).toThrow(Conflict);
  });

  it('knows only its own keys', () => {
    expect(() => withSealing(text, 3)).toThrow(NotFound);
    expect(() => withoutKey(text, 3)).toThrow(NotFound);
  });
});
