import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { currentScope } from '../access/scope';
import { serverViewer, viewerOf } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { PublicOrigin } from '../platform/public-origin';
import { dropCookie, setCookie } from '../web/cookies';
import { Redirect } from '../web/redirect';
import { withNext } from '../web/safe-next';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { AccountsRepository } from './accounts.repository';
import { addressOf, userAgentOf } from './client';
import { browserWords } from './domain/browser-words';
import { firstStage, hasSecondFactor } from './domain/first-stage';
import { FormMark } from './form-mark';
import { KnownDevice } from './known-device';
import { newDevice } from './mail/letters';
import { Outbox } from '../mail/outbox';
import { type Method, OpenSessionsRepository } from './open-sessions.repository';

/** Acts where nobody is signed in yet. */
export const signInDesk = serverViewer('sign-in', 'Sign-in');

/** What somebody has shown. */
export interface Shown {
  method: Method;
  /** A second factor too: a code after a password, or a passkey that asked for a finger or a PIN. */
  secondFactor: boolean;
  /** Was it shown elsewhere, and not only now? Then it proves nothing for sensitive acts. */
  stale?: boolean;
}

/** Lets people in and out. Every way in ends in `enter`. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: OpenSessionsRepository,
    private readonly devices: KnownDevice,
    private readonly marks: FormMark,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
  ) {}

  /**
   * Begins a sign-in as far as what was shown reaches, in place of the one that the browser had, with a new secret
   * (OWASP ASVS 5.0, 7.2.4). How far that is, is decided by the account as it stands now.
   * @param account as it was read before anything was shown
   * @param next a path of our own: see `safeNext`
   * @returns the path to go to: the code page, the page where a second factor is set up, or `next`; undefined
   *   when the account is not active, or its sign-ins were ended or its password was changed since it was read
   */
  async enter(
    request: SignedInRequest,
    response: Response,
    account: Account,
    shown: Shown,
    next: string,
  ): Promise<string | undefined> {
    const begun = await this.database.transaction(signInDesk, async () => {
      await this.accounts.hold(account.id);
      const now = await this.accounts.byId(account.id);
      if (!now || !standsAsRead(now, account, shown)) {
        await this.record('sign-in.failed', request, account, undefined, { reason: 'changed meanwhile' });
        return undefined;
      }
      const stage = firstStage(now, shown.secondFactor);
      if (request.session) await this.sessions.revoke(request.session.accountId, request.session.id);
      const begun = await this.sessions.begin({
        accountId: account.id,
        stage,
        ...shown,
        address: addressOf(request),
        userAgent: userAgentOf(request),
      });
      await this.record(stage === 'full' ? 'sign-in.done' : 'sign-in.begun', request, account, begun.id, {
        ...shown,
        ...(stage === 'full' ? {} : { stage }),
      });
      if (stage === 'full') {
        await this.arrived(request, now, this.devices.remember(request, response, account.id));
      }
      return { ...begun, stage };
    });
    if (!begun) return undefined;
    const { stage } = begun;
    this.goOnWith(request, response, begun);
    dropCookie(response, 'visitor');
    const scope = currentScope();
    if (scope && stage === 'full') scope.viewer = request.viewer;
    if (stage === 'second_factor') return withNext('/sign-in/code', next);
    return stage === 'enrol' ? withNext('/account/second-factor', next) : next;
  }

  /**
   * Before somebody who is signed in, or half in, changes how she signs in: nobody else does before the open transaction
   * ends. Who was signed out meanwhile begins anew; who may only set up a second factor shows the one that there is now.
   * @returns the account as it stands
   * @throws Redirect
   */
  async hold({ session }: SignedInRequest): Promise<Account> {
    const { accountId, id, stage } = session!;
    await this.accounts.hold(accountId);
    const account = await this.accounts.byId(accountId);
    if (account?.status !== 'active' || !(await this.sessions.isOpen(id))) throw new Redirect('/sign-in');
    if (stage === 'enrol' && hasSecondFactor(account)) throw new Redirect('/sign-in/code');
    return account;
  }

  /** Gives the browser the secret of its sign-in, and makes the forms of this very answer ones of it. */
  goOnWith(request: SignedInRequest, response: Response, { id, secret }: { id: string; secret: string }): void {
    setCookie(response, 'session', secret);
    const scope = currentScope();
    if (scope) scope.csrf = this.marks.of(request, response, id);
  }

  /** Ends the sign-in of this browser, here and not only in the browser (OWASP ASVS 5.0, 7.4.1). */
  async leave(request: SignedInRequest, response: Response): Promise<void> {
    const { session } = request;
    if (session) await this.sessions.revoke(session.accountId, session.id);
    dropCookie(response, 'session');
    const scope = currentScope();
    if (scope) scope.viewer = undefined;
  }

  /** Writes a line of the trail about somebody who signs in or is signed in. */
  record(
    act: string,
    request: SignedInRequest,
    account: Pick<Account, 'id' | 'name' | 'role'>,
    sessionId: string | undefined,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    const { id: accountId, name, role } = account;
    const viewer = viewerOf({ accountId, name, role, teams: [] });
    return this.trail.record({ act, viewer, sessionId, detail });
  }

  private async arrived(request: SignedInRequest, { id, name, lastSignInAt }: Account, known: boolean): Promise<void> {
    await this.accounts.signedIn(id);
    if (known || !lastSignInAt) return;
    const browser = browserWords(userAgentOf(request));
    await this.outbox.put(id, newDevice({ name, origin: this.origin.text, at: this.clock.now(), browser }));
  }
}

function standsAsRead(now: Account, read: Account, { method }: Shown): boolean {
  if (now.status !== 'active' || now.credentialsVersion !== read.credentialsVersion) return false;
  return method !== 'password' || now.passwordHash === read.passwordHash;
}
