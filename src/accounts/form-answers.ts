import type { Response } from 'express';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { safeNext } from '../web/safe-next';
import { WAIT } from './guess-limits';
import { TooManyPage } from './views/too-many-page';

/** Beyond the longest password that can be chosen, however it is composed. */
const LONGEST_TYPED = 2_000;

/** A password as it was typed. */
export const passwordOf = (body: unknown, name = 'password'): string => textField(body, name, LONGEST_TYPED);

/** Where the form says to go afterwards. */
export const nextOf = (body: unknown): string => safeNext(textField(body, 'next', 2_000));

/** Sends a form back: 401 for what is wrong, 429 for too many tries, with the seconds to wait (RFC 6585, 4). */
export function refusal(response: Response, why: 'wrong' | 'too-many', html: string): void {
  if (why === 'too-many') response.setHeader('Retry-After', String(WAIT));
  response
    .status(why === 'wrong' ? 401 : 429)
    .type('html')
    .send(html);
}

/** After too many tries a sign-in has ended. */
export const sendTooMany = (response: Response): void => refusal(response, 'too-many', page(TooManyPage, {}));
