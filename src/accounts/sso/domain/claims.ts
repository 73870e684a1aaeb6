/** What of an ID token counts here (OpenID Connect Core 1.0, 2). It comes from outside: each value may be anything. */
export interface Claims {
  iss: string;
  sub: string;
  [name: string]: unknown;
}

/** By which a server says that somebody has shown a second factor (RFC 8176, 2). */
const secondFactors = new Set(['mfa', 'otp', 'hwk']);

/** Seconds by which the clock of another server may be behind. */
const SKEW = 30;

/** Has a second factor been shown there? */
export const showedSecondFactor = ({ amr }: Claims): boolean =>
  Array.isArray(amr) && amr.some((method) => secondFactors.has(method as string));

/** Did she sign in there for this, and not some time before? @param since when the way began, in seconds of Unix time */
export const isFresh = ({ auth_time: at }: Claims, since: number): boolean =>
  typeof at === 'number' && at >= since - SKEW;

/** Her address, if the server vouches for it (5.1). “true” as a text vouches for nothing. */
export const vouchedEmail = ({ email, email_verified: verified }: Record<string, unknown>): string | undefined =>
  verified === true && typeof email === 'string' ? email : undefined;
