import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isLocal } from '../platform/config';
import { HttpRefusal } from './http-refusal';

const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps pages of other sites out, before anything of a request is read. The Host must be the name under which people
 * reach Vigil, or a foreign name could be pointed at it (DNS rebinding). A page of another site may lead people here by
 * a link, and nothing more: it can neither write nor load anything from here.
 *
 * @param origin where people reach Vigil; without it only this computer does
 */
export function ownSite(origin: string | undefined): RequestHandler {
  const host = origin === undefined || isLocal(origin) ? undefined : new URL(origin).host;
  return (request: Request, _response: Response, next: NextFunction): void => {
    const given = (request.headers.host ?? '').toLowerCase();
    if (host === undefined ? !local.test(given) : given !== host) {
      const names = host ?? 'localhost, 127.0.0.1 and [::1] on this computer';
      return next(new HttpRefusal(403, `Vigil answers only to ${names}.`));
    }
    const own = host === undefined ? `http://${given}` : origin!;
    if (!fromHere(request, own) && !isShownElsewhere(request)) {
      return next(new HttpRefusal(403, 'This came from another site, which may not look or change anything here.'));
    }
    next();
  };
}

/** Day counters are made to stand in pages of others. Nobody is signed in there, and the address alone says what is shown. */
const isShownElsewhere = ({ method, url }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && /^\/counter\/[\w-]{43}\.(png|svg|json)$/.test(url);

/** Browsers say where a request comes from. A program that says nothing is nobody's browser. */
function fromHere(request: Request, own: string): boolean {
  const reads = reading.has(request.method);
  const site = request.get('sec-fetch-site');
  const follows = reads && request.get('sec-fetch-mode') === 'navigate' && request.get('sec-fetch-dest') === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !follows) return false;
  const origin = request.get('origin');
  // A browser that says nothing of the site sends an Origin with what writes.
  return reads || origin === undefined || origin.toLowerCase() === own;
}
