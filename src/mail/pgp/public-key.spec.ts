import { generateKey, readKey, reformatKey, revokeKey } from 'openpgp';
import { Invalid } from '../../lib/errors';
import { fingerprintText, isUsable, readPublicKey } from './public-key';

const now = new Date('2031-03-01T12:00:00Z');
const owner = { name: 'Mei Invented', email: 'mei@example.org' };
const make = (more = {}) => generateKey({ userIDs: [owner], date: new Date('2030-01-01T00:00:00Z'), ...more });

async function refusal(text: string, at = now): Promise<string> {
  const error: unknown = await readPublicKey(text, at).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Invalid)) throw new Error('It was taken, or failed otherwise.');
  return error.message;
}

describe('a public key', () => {
  it('is taken with its fingerprint and its end, and stored without what was around it', async () => {
    const { publicKey } = await make({ keyExpirationTime: 5 * 365 * 86_400 });
    const read = await readPublicKey(`\n\n  ${publicKey}\n`, now);
    expect(read.fingerprint).toMatch(/^[0-9A-F]{40}$/);
    expect(read.fingerprint).toBe((await readKey({ armoredKey: publicKey })).getFingerprint().toUpperCase());
    expect(read.userIds).toEqual(['Mei Invented <mei@example.org>']);
    expect(read.endsAt?.toISOString().slice(0, 10)).toBe('2034-12-31');
    expect(read.armored).toMatch(/^-----BEGIN PGP PUBLIC KEY BLOCK-----/);
  });

  it('is shown in groups of four', () => {
    expect(fingerprintText('0123456789ABCDEF0123456789ABCDEF01234567')).toBe(
      '0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567',
    );
  });
});

describe('what is refused as a public key', () => {
  it('a secret key, also under the head of a public one', async () => {
    const { privateKey } = await make();
    expect(await refusal(privateKey)).toContain('This is a secret key');
    expect(await refusal(privateKey.replaceAll('PRIVATE KEY BLOCK', 'PUBLIC KEY BLOCK'))).toContain('a secret key');
  });

  it('nothing, a text, a message, and half a key', async () => {
    const { publicKey } = await make();
    for (const text of ['', 'my key', publicKey.slice(0, 300), publicKey.replace(/\n[^\n]{20}/, '\nAAAA')]) {
      expect(await refusal(text)).toContain('This is no public key');
    }
  });

  it('a key that has expired, by the clock of Vigil', async () => {
    const { publicKey } = await make({ keyExpirationTime: 365 * 86_400 });
    expect(await refusal(publicKey)).toContain('This key has expired');
    await expect(readPublicKey(publicKey, new Date('2030-06-01'))).resolves.toBeDefined();
  });

  it('a key that was revoked', async () => {
    const { privateKey } = await make({ format: 'object' as never });
    const revoked = await revokeKey({ key: privateKey as never, date: new Date('2030-06-01') });
    expect(await refusal(revoked.publicKey)).toContain('This key was revoked');
  });

  it('a key that only signs', async () => {
    const { publicKey } = await make({ subkeys: [{ sign: true }] });
    expect(await refusal(publicKey)).toContain('no part for that');
  });

  it('several keys at once', async () => {
    const both = (await make()).publicKey + (await make()).publicKey;
    expect(await refusal(both)).toContain('several keys');
  });
});

describe('a stored key', () => {
  it('holds until it expires, and again when it was prolonged', async () => {
    const { privateKey } = await make({ keyExpirationTime: 365 * 86_400, format: 'object' as never });
    const key = (privateKey as never as { toPublic(): Parameters<typeof isUsable>[0] }).toPublic();
    expect(await isUsable(key, new Date('2030-12-31T00:00:00Z'))).toBe(true);
    expect(await isUsable(key, now)).toBe(false);
    const longer = await reformatKey({
      privateKey: privateKey as never,
      userIDs: [owner],
      keyExpirationTime: 10 * 365 * 86_400,
      date: new Date('2030-02-01T00:00:00Z'),
    });
    expect(await isUsable(await readKey({ armoredKey: longer.publicKey }), now)).toBe(true);
  });
});
