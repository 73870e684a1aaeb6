import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Conflict } from '../../lib/errors';
import { PublicOrigin } from '../../platform/public-origin';

/** The site that passkeys are made for: the "relying party" of WebAuthn. */
export interface RelyingParty {
  /** The host name (WebAuthn, 5.1.2: RP ID). */
  id: string;
  /** Where the answer of a browser must come from. */
  origin: string;
}

/** Says whether passkeys can be used where people reach Vigil. */
@Injectable()
export class PasskeyPlace {
  constructor(private readonly origin: PublicOrigin) {}

  /** Why there can be none, in words; undefined when there can. */
  refusal(request: Request): string | undefined {
    const { hostname, host, origin } = new URL(this.origin.text);
    if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) {
      return `A passkey belongs to a name, and this Vigil is reached by a number, ${hostname}. Whoever runs it can give it a name.`;
    }
    return request.get('host')?.toLowerCase() === host
      ? undefined
      : `Passkeys of this Vigil belong to ${origin}. Open it there.`;
  }

  /** @throws Conflict where there can be none */
  party(request: Request): RelyingParty {
    const why = this.refusal(request);
    if (why) throw new Conflict(why);
    const { hostname, origin } = new URL(this.origin.text);
    return { id: hostname, origin };
  }
}
