import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { AccountsRepository } from './accounts.repository';
import { asEmail } from './domain/email-address';
import { GuessLimits } from './guess-limits';
import { Passwords } from './passwords';

/** What came of an address and a password. Who is refused does not learn why. */
export type PasswordAnswer = { account: Account } | { refused: 'wrong' | 'too-many' };

/**
 * Says whose address and password these are. To an address that is not known, to somebody who was suspended or has not
 * joined yet, it answers like to a wrong password, with the same work (OWASP ASVS 5.0, 6.3.8).
 */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly limits: GuessLimits,
    private readonly passwords: Passwords,
    private readonly trail: AuditTrail,
  ) {}

  async of(request: SignedInRequest, typed: string, password: string): Promise<PasswordAnswer> {
    const email = asEmail(typed);
    const account = await this.accounts.byEmail(email);
    const guess = await this.limits.password(request, email, account?.id);
    const about = { accountId: account?.id };
    if (!guess.allowed) {
      if (guess.toBeTold) {
        await this.trail.record({ act: 'sign-in.throttled', ...about, detail: { step: 'password' } });
      }
      return { refused: 'too-many' };
    }
    const right = await this.passwords.verify(account?.passwordHash, password);
    if (!account || !right || account.status !== 'active') {
      await this.trail.record({ act: 'sign-in.failed', ...about, detail: { reason: reasonOf(account) } });
      return { refused: 'wrong' };
    }
    await guess.succeeded();
    return { account: { ...account, passwordHash: await this.renew(account, password) } };
  }

  /** A hash that costs less than today's is made anew while the password is at hand. Gives the one that holds. */
  private async renew({ id, passwordHash }: Account, password: string): Promise<string | null> {
    if (passwordHash === null || !this.passwords.outdated(passwordHash)) return passwordHash;
    const hash = await this.passwords.hash(password);
    return (await this.accounts.keepPassword(id, hash, passwordHash)) ? hash : passwordHash;
  }
}

function reasonOf(account: Account | undefined): string {
  if (!account) return 'unknown';
  return account.status === 'active' ? 'password' : account.status;
}
