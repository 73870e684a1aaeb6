import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { hasSecondFactor } from './domain/first-stage';
import { GuessLimits } from './guess-limits';
import { OpenSessionsRepository } from './open-sessions.repository';
import { Passwords } from './passwords';
import { SecondFactors } from './second-factors.service';
import { SignIns } from './sign-ins.service';

/** What came of a proof of identity. */
export type ProofAnswer = 'given' | 'wrong' | 'too-many';

interface Typed {
  password: string;
  code: string;
}

/** By what somebody can prove on the page who she is. */
export interface WaysToProve {
  password: boolean;
  code: boolean;
}

/**
 * With a second factor, the password alone proves nothing. Who has no password, or passkeys and no app, proves it by a
 * passkey or by signing in again.
 */
export function waysToProve(account: Account): WaysToProve | undefined {
  if (account.passwordHash === null || (hasSecondFactor(account) && !account.totp)) return undefined;
  return { password: true, code: account.totp };
}

/** Fresh proof of identity before what is sensitive (OWASP ASVS 5.0, 7.5). Runs inside the transaction of the request. */
@Injectable()
export class Proofs {
  constructor(
    private readonly limits: GuessLimits,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: OpenSessionsRepository,
    private readonly signIns: SignIns,
  ) {}

  /** After too many tries the sign-in ends. @throws Busy */
  byPassword(request: SignedInRequest, response: Response, account: Account, typed: Typed): Promise<ProofAnswer> {
    return this.passwords.forAccount(account.id, () => this.prove(request, response, account, typed));
  }

  private async prove(
    request: SignedInRequest,
    response: Response,
    account: Account,
    typed: Typed,
  ): Promise<ProofAnswer> {
    const guess = await this.limits.proof(account.id);
    if (!guess.allowed) {
      await this.failed(request, account, 'too many');
      await this.signIns.leave(request, response);
      return 'too-many';
    }
    const ways = waysToProve(account);
    const right = await this.passwords.verify(account.passwordHash, typed.password);
    if (!ways || !right) return this.wrong(request, account, 'password');
    if (ways.code && !(await this.secondFactors.shown(request, account, typed.code))) {
      return this.wrong(request, account, 'code');
    }
    await guess.succeeded();
    await this.give(request, response, account);
    return 'given';
  }

  /** Takes identity as proved for a while, in this sign-in alone, and gives it a new secret. */
  async give(request: SignedInRequest, response: Response, account: Account): Promise<void> {
    const session = request.session!;
    const secret = await this.sessions.prove(session.id);
    this.signIns.goOnWith(request, response, { id: session.id, secret });
    await this.signIns.record('proof.given', request, account, session.id);
  }

  private async wrong(request: SignedInRequest, account: Account, reason: string): Promise<ProofAnswer> {
    await this.failed(request, account, reason);
    return 'wrong';
  }

  private failed(request: SignedInRequest, account: Account, reason: string): Promise<void> {
    return this.signIns.record('proof.failed', request, account, request.session?.id, { reason });
  }
}
