import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpRefusal } from './http-refusal';

/** States the version of what is answered, for the If-Match of a change (RFC 9110, 8.8.3). */
export function withETag<T extends { version: number }>(response: Response, thing: T): T {
  response.setHeader('ETag', `"${thing.version}"`);
  return thing;
}

/**
 * The version named by If-Match, which a change must state so that nobody overwrites what they have not seen.
 * @throws HttpRefusal 428 when there is none (RFC 6585, 3); 412 when it cannot be one of ours
 */
export function readIfMatch(header: string | undefined): number {
  const tag = header?.trim();
  if (!tag || tag === '*') {
    throw new HttpRefusal(
      428,
      'State the version that you read: send its ETag as If-Match, for example If-Match: "3".',
    );
  }
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (version === undefined) {
    throw new HttpRefusal(412, 'If-Match is not the ETag of a version. Read the thing again and send its ETag.');
  }
  return Number(version);
}

/** The version of the If-Match header; without one the request is refused. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readIfMatch(context.switchToHttp().getRequest<Request>().get('if-match')),
);

/** The version of the If-Match header, if one was sent. */
export const IfMatchOptional = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const header = context.switchToHttp().getRequest<Request>().get('if-match');
  return header === undefined ? undefined : readIfMatch(header);
});
