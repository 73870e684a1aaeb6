import { Injectable } from '@nestjs/common';
import { Conflict, Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { PublicOrigin } from '../platform/public-origin';
import { AccountAccess } from './account-access';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { AccountsRepository } from './accounts.repository';
import { userAgentOf } from './client';
import { commonPasswords } from './common-passwords';
import { browserWords } from './domain/browser-words';
import { passwordProblem } from './domain/password-rules';
import { GuessLimits } from './guess-limits';
import { passwordChanged } from './mail/letters';
import { Outbox } from '../mail/outbox';
import { OneTimeLinks } from './one-time-links';
import { OpenSessionsRepository } from './open-sessions.repository';
import { Passwords } from './passwords';
import { SignIns } from './sign-ins.service';

/** Somebody who is signed in chooses another password. Runs inside the transaction of the request. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly limits: GuessLimits,
    private readonly passwords: Passwords,
    private readonly sessions: OpenSessionsRepository,
    private readonly access: AccountAccess,
    private readonly links: OneTimeLinks,
    private readonly signIns: SignIns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
  ) {}

  /**
   * Ends every other sign-in, every API token, and links for a new password that were sent before; this sign-in goes on.
   * @throws Invalid when the password is too easily guessed, or was not typed the same twice; Conflict when it was
   *   changed meanwhile, or too often lately; Busy
   */
  change(request: SignedInRequest, account: Account, password: string, again: string): Promise<void> {
    return this.passwords.forAccount(account.id, () => this.changeNow(request, account, password, again));
  }

  private async changeNow(request: SignedInRequest, account: Account, password: string, again: string): Promise<void> {
    const problem = passwordProblem(password, account, commonPasswords());
    if (problem) throw new Invalid([{ path: 'password', message: problem }]);
    if (password !== again)
      throw new Invalid([{ path: 'again', message: 'is not the same. Type the new password twice.' }]);
    if (!(await this.limits.passwordChange(account.id))) {
      throw new Conflict('You changed the password very often just now. Wait 15 minutes, then try again.');
    }
    const hash = await this.passwords.hash(password);
    if (!(await this.accounts.keepPassword(account.id, hash, account.passwordHash))) {
      throw new Conflict('Your password was changed at this moment in another browser. Sign in again.');
    }
    await this.links.endAll(account.id);
    const session = request.session!;
    const ended = await this.sessions.revokeOthers(account.id, session.id);
    const tokens = await this.access.endTokens(account.id); // whoever knew the old password may have made one
    await this.signIns.record('password.changed', request, account, session.id, { ended, tokens });
    const browser = browserWords(userAgentOf(request));
    const about = { name: account.name, origin: this.origin.text, at: this.clock.now(), browser };
    await this.outbox.put(account.id, passwordChanged(about));
  }
}
