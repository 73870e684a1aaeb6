import { createHash } from 'node:crypto';

/** A name for a text that does not tell it: 22 characters (128 bits of SHA-256) that may stand in an address. */
export const shortDigest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
