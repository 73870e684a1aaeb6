import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeyRing } from '../platform/keys/key-ring';
import { cookieOf, setCookie } from '../web/cookies';
import { newSecret } from './secrets';

/**
 * The mark of a form: a MAC over the sign-in that the browser's cookie stands for or, before sign-in, over a random
 * cookie. It outlives the secrets of one sign-in, so that a form which was open while identity was proved in another
 * tab is not lost. Nothing is stored. Origin and Sec-Fetch-Site are looked at before, for every request: see `web/own-site.ts`.
 */
@Injectable()
export class FormMark {
  constructor(private readonly keys: KeyRing) {}

  /** The mark for the forms of this answer; a visitor without a cookie gets one. `session` is the id of the sign-in. */
  of(request: Request, response: Response, session: string | undefined): string {
    let bound = boundTo(request, session);
    if (!bound) {
      const visitor = newSecret();
      setCookie(response, 'visitor', visitor);
      bound = `visitor:${visitor}`;
    }
    return this.keys.mac('form', bound).toString('base64url');
  }

  /** Does the form that was sent carry the mark of this browser? */
  isOn(request: Request, session: string | undefined): boolean {
    const bound = boundTo(request, session);
    const given: unknown = (request.body as Record<string, unknown> | undefined)?._csrf ?? request.get('x-csrf-token');
    return !!bound && typeof given === 'string' && this.keys.macOk('form', bound, Buffer.from(given, 'base64url'));
  }
}

function boundTo(request: Request, session: string | undefined): string | undefined {
  if (session) return `session:${session}`;
  const visitor = cookieOf(request, 'visitor');
  return visitor && `visitor:${visitor}`;
}
