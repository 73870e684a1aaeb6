import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, fit for a cookie and a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: so long a random text needs no salt and no slow hash. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** By this beginning a lost API token is known for what it is. */
export const TOKEN_PREFIX = 'hrd_';
