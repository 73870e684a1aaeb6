import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Conflict, Invalid, NotFound } from '../../lib/errors';
import { Clock } from '../../platform/clock';
import { PublicOrigin } from '../../platform/public-origin';
import type { Account } from '../account';
import type { SignedInRequest } from '../account.guard';
import { userAgentOf } from '../client';
import { browserWords } from '../domain/browser-words';
import { hasSecondFactor } from '../domain/first-stage';
import { Outbox } from '../../mail/outbox';
import { OpenSessionsRepository } from '../open-sessions.repository';
import { RecoveryCodes } from '../recovery-codes';
import { SecondFactors } from '../second-factors.service';
import { SignIns } from '../sign-ins.service';
import { keptBecause } from './domain/removal';
import { PasskeyCeremonies } from './passkey-ceremonies';
import { passkeyAdded, passkeyRemoved } from './passkey-letters';
import { type OwnPasskey, PasskeysRepository } from './passkeys.repository';

/** What came of a new passkey. */
export type PasskeyAdded = 'added' | 'refused' | { codes: string[] };

/** Somebody's own passkeys. Runs inside the transaction of the request. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly ceremonies: PasskeyCeremonies,
    private readonly passkeys: PasskeysRepository,
    private readonly sessions: OpenSessionsRepository,
    private readonly signIns: SignIns,
    private readonly secondFactors: SecondFactors,
    private readonly recovery: RecoveryCodes,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
  ) {}

  list({ session }: SignedInRequest): Promise<OwnPasskey[]> {
    return this.passkeys.list(session!.accountId);
  }

  /**
   * Adds the passkey that the browser made. The first second factor of an account ends every sign-in of it, and this one
   * goes on with a new secret and with recovery codes: as when an authenticator is set up.
   */
  async add(request: SignedInRequest, response: Response, json: string, label: string): Promise<PasskeyAdded> {
    const account = await this.signIns.hold(request);
    const session = request.session!;
    const made = await this.ceremonies.made(request, response, account, json);
    const name = label || browserWords(userAgentOf(request));
    const id = made && (await this.passkeys.add({ ...made, label: name }));
    if (!id) {
      await this.signIns.record('passkey.failed', request, account, session.id, { use: 'registration' });
      return 'refused';
    }
    await this.signIns.record('passkey.added', request, account, session.id, { passkey: id });
    await this.outbox.put(account.id, passkeyAdded(this.happening(request, account)));
    if (hasSecondFactor(account)) return 'added';
    return { codes: await this.secondFactors.inForce(request, response) };
  }

  /** @throws Invalid without a name; NotFound for a passkey that is not hers */
  async rename(request: SignedInRequest, id: string, label: string): Promise<void> {
    if (label === '') throw new Invalid([{ path: 'label', message: 'is needed: at most 60 characters.' }]);
    if (!(await this.passkeys.rename(request.session!.accountId, id, label))) throw new NotFound();
  }

  /**
   * Takes a passkey away, and ends all other sign-ins.
   * @throws NotFound for a passkey that is not hers; Conflict when her role would be left without a second factor
   */
  async remove(request: SignedInRequest, id: string): Promise<void> {
    const session = request.session!;
    const account = await this.signIns.hold(request);
    const own = await this.passkeys.list(account.id);
    if (!own.some((passkey) => passkey.id === id)) throw new NotFound();
    const why = keptBecause(account);
    if (why) throw new Conflict(why);
    await this.passkeys.remove(account.id, id);
    if (!account.totp && account.passkeys === 1) await this.recovery.end(account.id);
    await this.sessions.revokeOthers(account.id, session.id);
    await this.signIns.record('passkey.removed', request, account, session.id, { passkey: id });
    await this.outbox.put(account.id, passkeyRemoved(this.happening(request, account)));
  }

  private happening(request: SignedInRequest, { name }: Account) {
    const browser = browserWords(userAgentOf(request));
    return { name, origin: this.origin.text, at: this.clock.now(), browser };
  }
}
