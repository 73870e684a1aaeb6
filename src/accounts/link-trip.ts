import type { Request, Response } from 'express';
import { cookieOf, setCookie } from '../web/cookies';

/** So long the page may stay open, in seconds, before the link must be opened again. */
const OPEN_FOR = 3600;

/**
 * Takes the secret of a link that was opened out of the address, so that it stands in no history, no log and no Referer:
 * it goes into a cookie, and the browser on to the bare path. Nothing is used up. True when the answer was given.
 */
export function takeFromAddress(request: Request, response: Response, path: string): boolean {
  const { token } = request.query;
  if (token === undefined) return false;
  const secret = typeof token === 'string' && /^[\w-]{43}$/.test(token) ? token : 'none';
  setCookie(response, 'trip', secret, OPEN_FOR);
  response.redirect(303, path);
  return true;
}

/** The secret of the link that was opened in this browser; '' when there is none. */
export const secretOf = (request: Request): string => cookieOf(request, 'trip') ?? '';
