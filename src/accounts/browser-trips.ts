import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../platform/database';
import { cookieOf, dropCookie, setCookie } from '../web/cookies';
import { type OneTimeLink, OneTimeLinks } from './one-time-links';

/** A way that begins in a browser, leads through an authenticator or another server, and comes back to that browser. */
export type TripPurpose = 'passkey_registration' | 'passkey_sign_in' | 'oidc';

const sweep = `
  DELETE FROM one_time_link WHERE token_hash IN
    (SELECT token_hash FROM one_time_link
      WHERE purpose IN ('passkey_registration', 'passkey_sign_in', 'oidc') AND expires_at < now()
      LIMIT 20 FOR UPDATE SKIP LOCKED)`;

/**
 * Keeps what such a way must bring back, in the database and once; the browser holds the secret to it in a cookie of its own,
 * which no link sets. So an
 * answer counts only in the browser that asked, once, for a few minutes.
 */
@Injectable()
export class BrowserTrips {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
  ) {}

  /** @param accountId null: before anybody is known */
  async begin(
    response: Response,
    purpose: TripPurpose,
    accountId: string | null,
    seconds: number,
    data: Record<string, unknown>,
  ): Promise<void> {
    setCookie(response, 'way', await this.links.issue(purpose, accountId, seconds, data), seconds);
    await this.database.query(sweep);
  }

  /** What was kept for the way that ends here. The statement that reads it uses it up. */
  async end<T>(request: Request, response: Response, purpose: TripPurpose): Promise<OneTimeLink<T> | undefined> {
    dropCookie(response, 'way');
    return this.links.spend<T>(purpose, cookieOf(request, 'way') ?? '');
  }
}
