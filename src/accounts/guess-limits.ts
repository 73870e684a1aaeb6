import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Config } from '../platform/config';
import { addressOf } from './client';
import { networkOf } from './domain/network';
import { KnownDevice } from './known-device';
import { Throttle } from './throttle';

/** After so many seconds a limit lets in again. */
export const WAIT = 15 * 60;

const HOUR = 3600;

/** So many links for a new password are sent in an hour: to a person who asks, and to an address whoever asks. */
const links = { asked: 3, address: 30 } as const;

const limits = { network: 100, password: 8, code: 10, codeOfSignIn: 5, proof: 5, newKey: 10, change: 10 } as const;

/** One try: whether it may be looked at, and what to do once it was right. */
export interface Try {
  allowed: boolean;
  /** Is it refused, and the first of its kind for a while? Then it is told to the trail, which strangers must not fill. */
  toBeTold: boolean;
  succeeded(): Promise<void>;
}

/** How often somebody may guess. The limits are soft: they end by themselves, and none locks an account for good. */
@Injectable()
export class GuessLimits {
  constructor(
    private readonly throttle: Throttle,
    private readonly devices: KnownDevice,
    private readonly config: Config,
  ) {}

  /** Counts a try from this network: many accounts may be tried from one place. */
  async network(request: Request): Promise<boolean> {
    await this.throttle.tidy();
    // Behind an onion service everybody has the address of the Tor program.
    if (this.config.origin?.endsWith('.onion')) return true;
    return this.throttle.within('network', networkOf(addressOf(request)), limits.network, WAIT);
  }

  /** Counts a password for an address that was typed in. Whether anybody has it makes no difference to strangers. */
  async password(request: Request, email: string, accountId: string | undefined): Promise<Try> {
    const device = this.devices.of(request, accountId);
    if (device) return this.try('password-device', `${device}.${accountId}`, limits.password);
    const fromHere = await this.network(request);
    const one = await this.try('password', email, limits.password);
    if (fromHere) return one;
    return { ...one, allowed: false, toBeTold: await this.isFirst('network', networkOf(addressOf(request))) };
  }

  /**
   * Counts a link for a new password. A stranger uses up what may be asked for from her network, and at the most what may
   * be sent to the address; never what its owner may ask for in a browser in which she has signed in before.
   */
  async resetLink(request: Request, email: string, accountId: string | undefined): Promise<boolean> {
    const device = this.devices.of(request, accountId);
    if (device) return this.throttle.within('reset-device', `${device}.${accountId}`, links.asked, HOUR);
    const fromHere = await this.network(request);
    const key = `${networkOf(addressOf(request))} ${email}`;
    const here = await this.throttle.within('reset', key, links.asked, HOUR);
    return fromHere && here && this.throttle.within('reset-address', email, links.address, HOUR);
  }

  /** Counts a code at the second step: for this sign-in, and for the account whatever the sign-in. */
  async code(request: Request, accountId: string, sessionId: string): Promise<Try> {
    const device = this.devices.of(request, accountId);
    const here = await this.try('code-of-sign-in', sessionId, limits.codeOfSignIn);
    const all = await this.try(device ? 'code-device' : 'code', `${device ?? ''}.${accountId}`, limits.code);
    const allowed = here.allowed && all.allowed;
    return { allowed, toBeTold: here.toBeTold || all.toBeTold, succeeded: () => all.succeeded() };
  }

  /** Counts a proof of identity by somebody who is signed in. */
  proof(accountId: string): Promise<Try> {
    return this.try('proof', accountId, limits.proof);
  }

  /** Counts a first code of a new authenticator. */
  newKey(accountId: string): Promise<Try> {
    return this.try('new-key', accountId, limits.newKey);
  }

  /** Counts a new password that somebody who is signed in chooses. */
  async passwordChange(accountId: string): Promise<boolean> {
    return (await this.try('password-change', accountId, limits.change)).allowed;
  }

  private async try(purpose: string, key: string, limit: number): Promise<Try> {
    const allowed = await this.throttle.within(purpose, key, limit, WAIT);
    const toBeTold = !allowed && (await this.isFirst(purpose, key));
    return { allowed, toBeTold, succeeded: () => this.throttle.forget(purpose, key) };
  }

  private isFirst(purpose: string, key: string): Promise<boolean> {
    return this.throttle.within(`${purpose}-told`, key, 1, WAIT);
  }
}
