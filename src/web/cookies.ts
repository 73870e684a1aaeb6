import type { Request, Response } from 'express';

/** The cookies of Vigil. The prefix binds each to this very host, over an encrypted way (RFC 6265bis, 4.1.3.2). */
export const cookieNames = {
  /** The sign-in. Without an age: it ends with the browser. */
  session: '__Host-session',
  /** Before sign-in: what the mark of a form is bound to. */
  visitor: '__Host-visitor',
  /** Says that somebody has signed in here before. */
  device: '__Host-device',
  /** A link from a mail that was opened here. Whoever writes an address sets it. */
  trip: '__Host-trip',
  /** A way that began here and comes back: single sign-on, a passkey. Never taken from an address. */
  way: '__Host-way',
} as const;
export type CookieName = keyof typeof cookieNames;

// Lax and not Strict: a link in a mail would show everybody as signed out.
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** The value of a cookie. Two of one name are a forgery: then there is none. */
export function cookieOf(request: Request, name: CookieName): string | undefined {
  const start = `${cookieNames[name]}=`;
  const found = (request.headers.cookie ?? '').split(';').flatMap((part) => {
    const text = part.trim();
    return text.startsWith(start) ? [text.slice(start.length)] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Sets a cookie, for `seconds` or until the browser closes. */
export function setCookie(response: Response, name: CookieName, value: string, seconds?: number): void {
  response.cookie(cookieNames[name], value, { ...attributes, ...(seconds ? { maxAge: seconds * 1000 } : {}) });
}

export const dropCookie = (response: Response, name: CookieName): void =>
  void response.clearCookie(cookieNames[name], attributes);
