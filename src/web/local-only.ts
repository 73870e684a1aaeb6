import type { NextFunction, Request, Response } from 'express';
import { HttpRefusal } from './http-refusal';

const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps pages of other sites out while there are no accounts: whoever reaches the port is the owner.
 * The Host must name this computer, or a foreign name could be pointed at it (DNS rebinding) and its pages read
 * everything; and nothing may come from the page of another site: it could write here, or learn from the time of an
 * answer whether a name is known. A link from elsewhere leads to a page that asks nothing of the database.
 */
export function localOnly(request: Request, _response: Response, next: NextFunction): void {
  const host = request.headers.host ?? '';
  if (!local.test(host)) {
    return next(new HttpRefusal(403, 'Vigil answers only to localhost, 127.0.0.1 and [::1] on this computer.'));
  }
  if (!fromHere(request, host, reading.has(request.method))) {
    return next(new HttpRefusal(403, 'This came from another site, which may not look or change anything here.'));
  }
  next();
}

/** Browsers say where a request comes from. A program that says nothing is nobody's browser. */
function fromHere(request: Request, host: string, reads: boolean): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // A browser that says nothing of the site sends an Origin with what writes.
  return reads || origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
}
