import { Injectable } from '@nestjs/common';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { PublicOrigin } from '../platform/public-origin';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { AccountsRepository } from './accounts.repository';
import { userAgentOf } from './client';
import { commonPasswords } from './common-passwords';
import { browserWords } from './domain/browser-words';
import { passwordProblem } from './domain/password-rules';
import { passwordChanged } from './mail/letters';
import { Outbox } from './mail/outbox';
import { Passwords } from './passwords';
import { SignIns } from './sign-ins.service';

/** Somebody who is signed in chooses another password. Runs inside the transaction of the request. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
  ) {}

  /**
   * Ends every other sign-in; this one goes on.
   * @throws Invalid when the password is too easily guessed, or was not typed the same twice
   */
  async change(request: SignedInRequest, account: Account, password: string, again: string): Promise<void> {
    const problem = passwordProblem(password, account, commonPasswords());
    if (problem) throw new Invalid([{ path: 'password', message: problem }]);
    if (password !== again)
      throw new Invalid([{ path: 'again', message: 'is not the same. Type the new password twice.' }]);
    await this.accounts.keepPassword(account.id, await this.passwords.hash(password), account.passwordHash);
    const session = request.session!;
    const ended = await this.signIns.revoke(account.id, { kept: session.id });
    await this.signIns.record('password.changed', request, account, session.id, { ended });
    const browser = browserWords(userAgentOf(request));
    const about = { name: account.name, origin: this.origin.text, at: this.clock.now(), browser };
    await this.outbox.put(account.id, passwordChanged(about));
  }
}
