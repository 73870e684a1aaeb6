import type { Response } from 'express';
import { HttpRefusal } from '../web/http-refusal';
import { WAIT } from './guess-limits';

/** To be thrown where this network has tried too often (RFC 6585, 4). */
export function tooManyFromHere(response: Response): HttpRefusal {
  response.setHeader('Retry-After', String(WAIT));
  return new HttpRefusal(429, 'There were too many tries from your network. Wait 15 minutes, then try again.');
}
