import { type Key, readKeys } from 'openpgp';
import { Invalid } from '../../lib/errors';

/** A public key for mail, as its owner sees it. */
export interface PublicKey {
  /** Armoured, without anything secret. */
  armored: string;
  /** In capitals, without spaces. */
  fingerprint: string;
  /** What the key says of its owner. */
  userIds: string[];
  /** When it ends; null: never. */
  endsAt: Date | null;
}

/** Longer is no key of one person. In characters. */
export const LONGEST_KEY = 100_000;

/**
 * Reads a public key (OpenPGP, RFC 9580) that somebody has pasted, and holds it to what mail needs at this moment.
 * @throws Invalid when it is none, a secret one, several, revoked, expired, too weak or not for encryption
 */
export async function readPublicKey(text: string, now: Date): Promise<PublicKey> {
  if (text.includes('PRIVATE KEY BLOCK')) refuse(SECRET);
  const all = await readKeys({ armoredKeys: text.trim() }).catch(() => []);
  if (all.some((key) => key.isPrivate())) refuse(SECRET);
  if (all.length === 0) {
    refuse('This is no public key. Paste all of it, from “-----BEGIN PGP PUBLIC KEY BLOCK-----” to the end.');
  }
  if (all.length > 1 || text.split('BEGIN PGP PUBLIC KEY BLOCK').length > 2) {
    refuse('These are several keys. Paste the one that your mail is to be encrypted to.');
  }
  const [key] = all as [Key];
  await refuseUnusable(key, now);
  const ends = await key.getExpirationTime();
  return {
    armored: key.toPublic().armor(),
    fingerprint: key.getFingerprint().toUpperCase(),
    userIds: key.getUserIDs(),
    endsAt: ends instanceof Date ? ends : null,
  };
}

/** Can mail be encrypted to this key at this moment? */
export async function isUsable(key: Key, now: Date): Promise<boolean> {
  try {
    await refuseUnusable(key, now);
    return true;
  } catch (error) {
    if (error instanceof Invalid) return false;
    throw error;
  }
}

const SECRET =
  'This is a secret key. Vigil needs the public one, and keeps nothing of what you pasted. If others could read it ' +
  'here, make yourself a new key.';

async function refuseUnusable(key: Key, now: Date): Promise<void> {
  if (await key.isRevoked(undefined, undefined, now).catch(() => true)) refuse('This key was revoked.');
  const ends = await key.getExpirationTime().catch(() => null);
  if (ends instanceof Date && ends <= now) refuse(`This key has expired. Prolong it, or make a new one.`);
  if (key.getCreationTime() > now) refuse('This key begins to hold only in the future. Is the clock right?');
  const fit = await key.getEncryptionKey(undefined, now).catch(() => undefined);
  if (!fit)
    refuse('Mail cannot be encrypted to this key: it has no part for that which holds now and is strong enough.');
}

function refuse(message: string): never {
  throw new Invalid([{ path: 'key', message }]);
}

/** In groups of four, as people compare them. */
export const fingerprintText = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
