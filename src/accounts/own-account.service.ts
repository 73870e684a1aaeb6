import { Injectable } from '@nestjs/common';
import { isUuid } from '../lib/uuid';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { AccountsRepository } from './accounts.repository';
import { type OpenSession, OpenSessionsRepository } from './open-sessions.repository';
import { SignIns } from './sign-ins.service';

/** What somebody sees and ends of her own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: OpenSessionsRepository,
    private readonly signIns: SignIns,
  ) {}

  /** The account of whoever is signed in. */
  async of({ session }: SignedInRequest): Promise<Account> {
    return (await this.accounts.byId(session!.accountId))!;
  }

  /** Where she is signed in now. */
  openIn({ session }: SignedInRequest): Promise<OpenSession[]> {
    return this.sessions.ofAccount(session!.accountId);
  }

  /** Ends one sign-in of her own, or all but this one. The id of somebody else's changes nothing. */
  async end(request: SignedInRequest, which: string): Promise<void> {
    const session = request.session!;
    if (which !== 'others' && !isUuid(which)) return;
    const { accountId } = session;
    await this.accounts.hold(accountId);
    const ended =
      which === 'others'
        ? await this.sessions.revokeOthers(accountId, session.id)
        : Number(await this.sessions.revoke(accountId, which));
    const detail = { which, ended };
    await this.signIns.record('session.revoked', request, await this.of(request), session.id, detail);
  }
}
