import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { SetCookie } from '../../support/visitor';

/** What is sent, exactly as it stands here. */
export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** What came back. Redirects are not followed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Where a redirect leads. */
  location: string | undefined;
  cookies: SetCookie[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Speaks HTTP to a port of this computer, without changing anything of the address or the headers. */
export function send(port: number, { method, path, headers, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } };
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
          location: response.headers.location,
          cookies: (response.headers['set-cookie'] ?? []).map(readCookie),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Closes the connections that were kept open. */
export const hangUp = (): void => agent.destroy();

function readCookie(line: string): SetCookie {
  const [pair = '', ...attributes] = line.split('; ');
  const equals = pair.indexOf('=');
  return { name: pair.slice(0, equals), value: pair.slice(equals + 1), attributes };
}
