import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeyRing } from '../platform/keys/key-ring';
import { cookieOf, setCookie } from '../web/cookies';
import { newSecret } from './secrets';

const HALF_A_YEAR = 180 * 86_400;

/**
 * A browser in which somebody has signed in before. It opens nothing; but guesses that strangers make elsewhere are not
 * counted against it, so they cannot lock the owner out (OWASP ASVS 5.0, 6.1.1).
 */
@Injectable()
export class KnownDevice {
  constructor(private readonly keys: KeyRing) {}

  /** The name of this browser, if it is known for the account. */
  of(request: Request, accountId: string | undefined): string | undefined {
    const [name, mark] = (cookieOf(request, 'device') ?? '').split('.');
    if (!accountId || !name || !mark) return undefined;
    return this.keys.macOk('device', textOf(accountId, name), Buffer.from(mark, 'base64url')) ? name : undefined;
  }

  /** Makes the browser known for the account, and says whether it was before. */
  remember(request: Request, response: Response, accountId: string): boolean {
    const before = this.of(request, accountId);
    const name = before ?? newSecret();
    const mark = this.keys.mac('device', textOf(accountId, name)).toString('base64url');
    setCookie(response, 'device', `${name}.${mark}`, HALF_A_YEAR);
    return before !== undefined;
  }
}

const textOf = (accountId: string, name: string): string => `${accountId}.${name}`;
