import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Request, Response } from 'express';
import type { Account } from '../account';
import { BrowserTrips } from '../browser-trips';
import { type PasskeyAnswer, readAnswer, userHandleOf } from './domain/answer';
import { PasskeyPlace, type RelyingParty } from './passkey-place';
import { type NewPasskey, type Passkey, PasskeysRepository } from './passkeys.repository';

/** So long an answer is waited for, in seconds. */
const WAIT = 300;

/** What a passkey is shown for. An answer for one counts for no other. */
export type PasskeyUse = 'sign-in' | 'second-step' | 'proof';

/** What came of an answer. The reason is for the trail. */
export type PasskeyShown = { passkey: Passkey } | { refused: string; accountId?: string };

interface Challenge {
  challenge: string;
  use?: PasskeyUse;
}

/**
 * Asks browsers for passkeys and judges their answers (WebAuthn Level 3, 7). The person is always verified by the
 * authenticator, by finger, face or PIN: so one passkey is two factors. Each challenge is good for one answer.
 */
@Injectable()
export class PasskeyCeremonies {
  constructor(
    private readonly place: PasskeyPlace,
    private readonly trips: BrowserTrips,
    private readonly passkeys: PasskeysRepository,
  ) {}

  /** What a browser needs to make a passkey. @throws Conflict where there can be none */
  async askForNew(
    request: Request,
    response: Response,
    { id, email, name }: Account,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const options = await generateRegistrationOptions({
      rpName: 'Vigil',
      rpID: this.place.party(request).id,
      userName: email,
      userDisplayName: name,
      userID: userHandleOf(id),
      attestationType: 'none',
      excludeCredentials: (await this.passkeys.ofAccount(id)).map(described),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.trips.begin(response, 'passkey_registration', id, WAIT, { challenge: options.challenge });
    return options;
  }

  /** The passkey that a browser made; undefined when its answer is not right. */
  async made(
    request: Request,
    response: Response,
    account: Account,
    json: string,
  ): Promise<Omit<NewPasskey, 'label'> | undefined> {
    const { id: expectedRPID, origin: expectedOrigin } = this.place.party(request);
    const trip = await this.trips.end<Challenge>(request, response, 'passkey_registration');
    const answer = readAnswer(json);
    if (!trip || trip.accountId !== account.id || !answer) return undefined;
    const verified = await verifyRegistrationResponse({
      response: answer.text as RegistrationResponseJSON,
      expectedChallenge: trip.data.challenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!verified?.verified) return undefined;
    const { credential, credentialBackedUp: backedUp } = verified.registrationInfo;
    const { id: credentialId, publicKey, counter, transports = [] } = credential;
    return { accountId: account.id, credentialId, publicKey: Buffer.from(publicKey), counter, transports, backedUp };
  }

  /** What a browser needs to show a passkey. @param account undefined: nobody is known yet, any passkey of the site will do */
  async askFor(
    request: Request,
    response: Response,
    use: PasskeyUse,
    account?: Account,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({
      rpID: this.place.party(request).id,
      userVerification: 'required',
      allowCredentials: account && (await this.passkeys.ofAccount(account.id)).map(described),
    });
    const data: Challenge = { challenge: options.challenge, use };
    await this.trips.begin(response, 'passkey_sign_in', account?.id ?? null, WAIT, { ...data });
    return options;
  }

  /** Whose passkey was shown, and keeps that it was. */
  async shown(
    request: Request,
    response: Response,
    use: PasskeyUse,
    json: string,
    account?: Account,
  ): Promise<PasskeyShown> {
    const party = this.place.party(request);
    const trip = await this.trips.end<Challenge>(request, response, 'passkey_sign_in');
    const accountId = account?.id;
    if (!trip || trip.data.use !== use || trip.accountId !== (accountId ?? null)) {
      return { refused: 'challenge', accountId };
    }
    const answer = readAnswer(json);
    const passkey = answer && (await this.passkeys.byCredential(answer.id));
    if (!passkey || !belongs(passkey, answer, account)) return { refused: 'unknown', accountId };
    const counter = await newCounter(answer, passkey, trip.data.challenge, party);
    if (counter === undefined || !(await this.passkeys.used(passkey.id, counter))) {
      return { refused: 'answer', accountId: passkey.accountId };
    }
    return { passkey };
  }
}

const described = ({ credentialId: id, transports }: Passkey) => ({ id, transports });

/** Where nobody was known, the authenticator must say whose it is; where it says so, it must be true (WebAuthn, 7.2.6). */
function belongs({ accountId }: Passkey, { userHandle }: PasskeyAnswer, account: Account | undefined): boolean {
  if (account && account.id !== accountId) return false;
  if (!userHandle) return account !== undefined;
  return userHandle === Buffer.from(userHandleOf(accountId)).toString('base64url');
}

/** The count that comes with a right answer; undefined when it is wrong, or an older count shows that there is a copy. */
async function newCounter(
  { text }: PasskeyAnswer,
  { credentialId: id, publicKey, counter, transports }: Passkey,
  expectedChallenge: string,
  party: RelyingParty,
): Promise<number | undefined> {
  const verified = await verifyAuthenticationResponse({
    response: text as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id, publicKey: new Uint8Array(publicKey), counter, transports },
  }).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}
