import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { AuditTrail } from '../../audit/audit-trail';
import type { SignedInRequest } from '../account.guard';
import { AccountsRepository } from '../accounts.repository';
import { addressOf } from '../client';
import { Proofs } from '../proofs.service';
import { SecondFactors } from '../second-factors.service';
import { SignIns } from '../sign-ins.service';
import { PasskeyCeremonies, type PasskeyShown, type PasskeyUse } from './passkey-ceremonies';
import { PasskeysRepository } from './passkeys.repository';

/** Lets people in by a passkey, and takes it as second step and as proof. Each gives the path to go to; undefined: refused. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly ceremonies: PasskeyCeremonies,
    private readonly accounts: AccountsRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly signIns: SignIns,
    private readonly secondFactors: SecondFactors,
    private readonly proofs: Proofs,
    private readonly trail: AuditTrail,
  ) {}

  /** Instead of a password. Who was suspended learns no more than who holds a strange passkey. */
  async enter(request: SignedInRequest, response: Response, json: string, next: string): Promise<string | undefined> {
    const shown = await this.ceremonies.shown(request, response, 'sign-in', json);
    if ('refused' in shown) return this.refused(request, 'sign-in', shown);
    const account = await this.accounts.byId(shown.passkey.accountId);
    if (account?.status !== 'active') {
      return this.refused(request, 'sign-in', { refused: account?.status ?? 'gone', accountId: account?.id });
    }
    // After the account was read: a passkey that is removed later makes what was read out of date.
    if (!(await this.passkeys.byCredential(shown.passkey.credentialId))) {
      return this.refused(request, 'sign-in', { refused: 'removed', accountId: account.id });
    }
    return this.signIns.enter(request, response, account, { method: 'passkey', secondFactor: true }, next);
  }

  /** After the password. */
  async secondStep(
    request: SignedInRequest,
    response: Response,
    json: string,
    next: string,
  ): Promise<string | undefined> {
    const account = await this.signIns.hold(request);
    const shown = await this.ceremonies.shown(request, response, 'second-step', json, account);
    if ('refused' in shown) return this.refused(request, 'second-step', shown);
    return this.secondFactors.enter(request, response, 'app', next);
  }

  /** Before what is sensitive. */
  async prove(request: SignedInRequest, response: Response, json: string, next: string): Promise<string | undefined> {
    const account = await this.signIns.hold(request);
    const shown = await this.ceremonies.shown(request, response, 'proof', json, account);
    if ('refused' in shown) return this.refused(request, 'proof', shown);
    await this.proofs.give(request, response, account);
    return next;
  }

  private async refused(
    request: SignedInRequest,
    use: PasskeyUse,
    { refused: reason, accountId }: Extract<PasskeyShown, { refused: string }>,
  ): Promise<undefined> {
    const sessionId = request.session?.id;
    await this.trail.record({
      act: 'passkey.failed',
      accountId,
      sessionId,
      ip: addressOf(request),
      detail: { use, reason },
    });
  }
}
