import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Conflict } from '../lib/errors';
import { Clock } from '../platform/clock';
import { PublicOrigin } from '../platform/public-origin';
import { Redirect } from '../web/redirect';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { AccountsRepository } from './accounts.repository';
import { userAgentOf } from './client';
import { browserWords } from './domain/browser-words';
import { mayTurnOff } from './domain/first-stage';
import { recoveryCodeUsed, secondFactorReset } from './mail/letters';
import { Outbox } from '../mail/outbox';
import { OpenSessionsRepository } from './open-sessions.repository';
import { RecoveryCodes } from './recovery-codes';
import { SignIns } from './sign-ins.service';
import { type OfferedKey, Totp } from './totp';

/** The second step of signing in: an authenticator app, and codes on paper. Runs inside the transaction of the request. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly totp: Totp,
    private readonly recovery: RecoveryCodes,
    private readonly sessions: OpenSessionsRepository,
    private readonly signIns: SignIns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
  ) {}

  /** What the code is, if it is right: from the app, or a recovery code, of which the owner is told by mail. It is used up. */
  async shown(request: SignedInRequest, account: Account, typed: string): Promise<'app' | 'recovery' | undefined> {
    await this.signIns.hold(request);
    if (await this.totp.matches(account.id, typed)) return 'app';
    if (!(await this.recovery.spend(account.id, typed))) return undefined;
    const left = await this.recovery.left(account.id);
    await this.signIns.record('sign-in.recovery-code', request, account, request.session?.id, { left });
    await this.outbox.put(account.id, recoveryCodeUsed({ ...this.happening(request, account), left }));
    return 'recovery';
  }

  /**
   * Lets in who has shown a password and then this. Who came by a recovery code learns first how many are left.
   * @returns the path to go to
   */
  async enter(request: SignedInRequest, response: Response, shown: 'app' | 'recovery', next: string): Promise<string> {
    const path = await this.goOn(request, response, await this.signIns.hold(request), next);
    if (shown === 'app') return path;
    return `/account/second-factor?used=recovery${next === '/' ? '' : `&next=${encodeURIComponent(next)}`}`;
  }

  recoveryCodesLeft(accountId: string): Promise<number> {
    return this.recovery.left(accountId);
  }

  /** Makes a key for an app, to be shown by `offered`. Whatever is in force stays so. @throws Redirect: see `SignIns.hold` */
  async offer(request: SignedInRequest): Promise<void> {
    await this.signIns.hold(request);
    await this.totp.offer(request.session!.id);
  }

  /** The key that was made in this sign-in and waits for its first code. */
  offered({ session }: SignedInRequest): Promise<OfferedKey | undefined> {
    return this.totp.offered(session!.id, session!.email);
  }

  /**
   * Puts the offered key in force and gives new recovery codes, if the code is right. Every sign-in of the account ends,
   * and this one goes on with a new secret (OWASP ASVS 5.0, 7.4.3).
   * @throws Redirect: see `SignIns.hold`
   */
  async turnOn(request: SignedInRequest, response: Response, typed: string): Promise<string[] | undefined> {
    const account = await this.signIns.hold(request);
    const session = request.session!;
    if (!(await this.totp.accept(account.id, session.id, typed))) {
      await this.signIns.record('sign-in.code-failed', request, account, session.id, { step: 'set-up' });
      return undefined;
    }
    await this.signIns.record('sign-in.second-factor-on', request, account, session.id, { replaced: account.totp });
    return this.inForce(request, response);
  }

  /** Ends every sign-in of the account, goes on with this one as a whole one, and gives new recovery codes. */
  async inForce(request: SignedInRequest, response: Response): Promise<string[]> {
    const { accountId } = request.session!;
    await this.sessions.revokeAll(accountId);
    await this.goOn(request, response, (await this.accounts.byId(accountId))!, '/');
    return this.recovery.renew(accountId);
  }

  /** New recovery codes in place of the old ones. */
  async renewCodes(request: SignedInRequest, account: Account): Promise<string[]> {
    if (!account.totp && account.passkeys === 0) throw new Conflict('Set up a second step first.');
    await this.signIns.record('sign-in.recovery-codes-made', request, account, request.session?.id);
    return this.recovery.renew(account.id);
  }

  /**
   * Gives the authenticator up, and ends all other sign-ins.
   * @throws Conflict when the role demands a second factor and there is no other
   */
  async turnOff(request: SignedInRequest): Promise<void> {
    const account = await this.signIns.hold(request);
    if (!mayTurnOff(account)) throw new Conflict('Your role needs a second step of signing in.');
    const session = request.session!;
    await this.totp.turnOff(account.id);
    if (account.passkeys === 0) await this.recovery.end(account.id);
    await this.sessions.revokeOthers(account.id, session.id);
    await this.signIns.record('sign-in.second-factor-off', request, account, session.id);
    await this.outbox.put(account.id, secondFactorReset(this.happening(request, account)));
  }

  /** The sign-in goes on as a whole one. */
  private async goOn(request: SignedInRequest, response: Response, account: Account, next: string): Promise<string> {
    const method = await this.sessions.methodOf(request.session!.id);
    const path = await this.signIns.enter(request, response, account, { method, secondFactor: true }, next);
    if (path === undefined) throw new Redirect('/sign-in');
    return path;
  }

  private happening(request: SignedInRequest, { name }: Account) {
    return {
      name,
      origin: this.origin.text,
      at: this.clock.now(),
      browser: browserWords(userAgentOf(request)),
    };
  }
}
