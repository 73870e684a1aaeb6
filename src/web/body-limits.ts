import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, urlencoded, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { HttpRefusal } from './http-refusal';

/** Larger imports come by the command line. */
export const jsonLimit = 1_048_576;
export const formLimit = 1_048_576;
const deepest = 50;

/** Reads the bodies of requests: JSON under /api, forms elsewhere. Whatever cannot be read is refused, never guessed. */
export function bodyParsers(): RequestHandler[] {
  return [
    refuseOtherContent,
    json({ limit: jsonLimit, type: 'application/json', inflate: false, verify: onlyUtf8 }),
    urlencoded({ limit: formLimit, extended: false, parameterLimit: 5_000, inflate: false, verify: onlyUtf8Form }),
    refuseUnsound,
  ];
}

export const isApi = (request: Request): boolean => /^\/api(\/|$|\?)/i.test(request.originalUrl);

function refuseOtherContent(request: Request, _response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const type = isApi(request) ? 'application/json' : 'application/x-www-form-urlencoded';
  // A form with files is left unread here: the guard reads it, once it is known who sends it and that a file is taken.
  if (!hasBody || request.is(type) || request.is('multipart/form-data')) return next();
  next(new HttpRefusal(415, `The body must be ${type}, in UTF-8.`));
}

function onlyUtf8(_request: IncomingMessage, _response: ServerResponse, body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw new HttpRefusal(415, 'The body must be in UTF-8.');
  if (!isUtf8(body)) throw new HttpRefusal(400, 'The body is not valid UTF-8.');
}

function onlyUtf8Form(request: IncomingMessage, response: ServerResponse, body: Buffer, encoding: string): void {
  onlyUtf8(request, response, body, encoding);
  try {
    decodeURIComponent(body.toString('latin1'));
  } catch {
    throw new HttpRefusal(400, 'The form is not well-formed: its percent-encoding is broken or not UTF-8.');
  }
}

function refuseUnsound(request: Request, _response: Response, next: NextFunction): void {
  const reason = unsound(request.body, 0);
  next(reason === undefined ? undefined : new HttpRefusal(400, reason));
}

/** Why no field may hold this, wherever it stands: PostgreSQL could not keep it, or nobody means it. */
export function unsound(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'The body holds the character NUL (U+0000); leave it out.';
    return value.isWellFormed() ? undefined : 'The body holds half a character (a lone surrogate); write it again.';
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= deepest) return `The body is nested more than ${deepest} levels deep.`;
  for (const [key, inner] of Object.entries(value)) {
    const reason = unsound(key, depth) ?? unsound(inner, depth + 1);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
