import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A message as it arrived. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver of webhooks, on this computer alone. */
export interface Receiver {
  /** For `VIGIL_WEBHOOK_ALLOW`. */
  place: string;
  url: string;
  received: Received[];
  /** Answers so from now on. */
  answers(status: number, body?: string): void;
  /** Takes messages and says nothing, until the answer is called. */
  hang(): () => void;
  /** Comes back when so many messages have arrived in all. */
  has(messages: number): Promise<void>;
  close(): Promise<unknown>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let [status, said] = [204, ''];
  let open: Promise<void> = Promise.resolve();
  let told: () => void = () => undefined;
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      received.push({ headers: request.headers, body });
      told();
      await open;
      response.writeHead(status).end(said);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    place,
    url: `http://${place}/hook`,
    received,
    answers: (code, body = '') => ([status, said] = [code, body]),
    hang: () => {
      let answer: () => void = () => undefined;
      open = new Promise((go) => (answer = go));
      return answer;
    },
    has: async (messages) => {
      while (received.length < messages) await new Promise<void>((go) => (told = go));
    },
    close: () => {
      server.closeAllConnections();
      server.close();
      return once(server, 'close');
    },
  };
}

/** Checks a message as a receiver is told to in docs/webhooks.md, which holds the same. @param now seconds */
export function verify(secret: string, { headers, body }: Received, now: number, seen = new Set<string>()): unknown {
  const [id, at, signatures] = ['id', 'timestamp', 'signature'].map((name) => String(headers[`webhook-${name}`]));
  if (Math.abs(now - Number(at)) > 300) throw new Error('too old');
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const mine = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  const fits = signatures!.split(' ').some((one) => {
    const [version, code = ''] = one.split(',');
    const theirs = Buffer.from(code, 'base64');
    return version === 'v1' && theirs.length === mine.length && timingSafeEqual(theirs, mine);
  });
  if (!fits) throw new Error('not signed');
  if (seen.has(id!)) throw new Error('seen before');
  seen.add(id!);
  return JSON.parse(body);
}
