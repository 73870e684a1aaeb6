import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { AuditTrail } from '../../audit/audit-trail';
import { Database } from '../../platform/database';
import type { Account } from '../account';
import type { SignedInRequest } from '../account.guard';
import { AccountsRepository } from '../accounts.repository';
import { BrowserTrips } from '../browser-trips';
import { addressOf } from '../client';
import { asEmail } from '../domain/email-address';
import { OneTimeLinks } from '../one-time-links';
import { signInDesk, SignIns } from '../sign-ins.service';
import { type Claims, isFresh, showedSecondFactor, vouchedEmail } from './domain/claims';
import { IdentitiesRepository } from './identities.repository';
import { type Kept, OidcServer } from './oidc-server';

/** So long somebody may stay on the other server, in seconds. */
const WAIT = 600;

/** Why somebody is not let in. */
export type SsoRefusal = 'failed' | 'no account' | 'other account';

/** What came of a way through the other server: the path to go to, or why not. */
export type SsoAnswer = { to: string } | { refused: SsoRefusal; next: string };

interface Trip extends Kept {
  next: string;
  /** When it began, in seconds of Unix time. */
  since: number;
  /** Was she to sign in there anew, to prove who she is? */
  again: boolean;
}

/** Lets people in by single sign-on. */
@Injectable()
export class Sso {
  constructor(
    private readonly database: Database,
    private readonly server: OidcServer,
    private readonly trips: BrowserTrips,
    private readonly identities: IdentitiesRepository,
    private readonly accounts: AccountsRepository,
    private readonly links: OneTimeLinks,
    private readonly signIns: SignIns,
    private readonly trail: AuditTrail,
  ) {}

  /** Gives the address of the other server. @param again whoever is signed in proves there who she is */
  async begin(request: SignedInRequest, response: Response, next: string, again: boolean): Promise<string> {
    const { to, kept } = await this.server.begin(again);
    const trip: Trip = { ...kept, next, again, since: await this.identities.now() };
    const accountId = again ? (request.session?.accountId ?? null) : null;
    await this.trips.begin(response, 'oidc', accountId, WAIT, { ...trip });
    return to;
  }

  /** Lets in whoever comes back, as far as what the server says of her reaches. */
  async end(request: SignedInRequest, response: Response): Promise<SsoAnswer> {
    const link = await this.trips.end<Trip>(request, response, 'oidc');
    if (!link) return this.refused(request, 'failed', '/', 'no way begun');
    const { next, again, since } = link.data;
    const claims = await this.server.end(request.originalUrl, link.data);
    if (!claims) return this.refused(request, 'failed', next, 'answer');
    const fresh = isFresh(claims, since);
    if (again && !fresh) return this.refused(request, 'failed', next, 'not asked anew');
    return this.database.transaction(signInDesk, async () => {
      // Nobody is put in another's place unasked: a way that a stranger began could end here.
      const here = request.session?.stage === 'full' ? request.session.accountId : null;
      const whose = link.accountId ?? here;
      const account = await this.accountOf(request, claims, whose === null);
      if (!account && !link.accountId && here) return this.refused(request, 'other account', next, 'other account');
      if (account?.status !== 'active') return this.refused(request, 'no account', next, account?.status, account?.id);
      if (whose && whose !== account.id) {
        return this.refused(request, 'other account', next, 'other account', account.id);
      }
      const shown = { method: 'oidc', secondFactor: showedSecondFactor(claims), stale: !fresh } as const;
      const to = await this.signIns.enter(request, response, account, shown, next);
      return to === undefined ? this.refused(request, 'failed', next, 'changed meanwhile', account.id) : { to };
    });
  }

  /** By the identity; the first time, if she may join, by an open invitation to the address that the server vouches for. */
  private async accountOf(request: SignedInRequest, claims: Claims, mayJoin: boolean): Promise<Account | undefined> {
    const known = await this.identities.accountOf(claims);
    if (known) return this.accounts.byId(known);
    const email = mayJoin ? vouchedEmail(claims) : undefined;
    const accountId = email && (await this.identities.accept(claims, asEmail(email)));
    if (!accountId) return undefined;
    await this.links.endAll(accountId);
    await this.trail.record({ act: 'account.joined', accountId, ip: addressOf(request), detail: { by: 'oidc' } });
    return this.accounts.byId(accountId);
  }

  private async refused(
    request: SignedInRequest,
    refused: SsoRefusal,
    next: string,
    reason = 'unknown',
    accountId?: string,
  ): Promise<SsoAnswer> {
    await this.trail.record({ act: 'sso.refused', accountId, ip: addressOf(request), detail: { reason } });
    return { refused, next };
  }
}
