import { isIP } from 'node:net';
import type { Request } from 'express';

/** The address that a request came from, without the zone; undefined when it is none. A proxy may have made it up. */
export function addressOf({ ip }: Request): string | undefined {
  const address = ip?.split('%')[0];
  return address && isIP(address) !== 0 ? address : undefined;
}

/** What the browser says of itself, as much of it as is kept. */
export const userAgentOf = (request: Request): string => (request.get('user-agent') ?? '').slice(0, 200);
