import { type IncomingMessage, request as httpRequest, Agent as HttpAgent, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config';
import { PublicOrigin } from '../../platform/public-origin';
import { type Trouble } from '../domain/delivery-state';
import { answerOf, type Answer } from './answer';
import { isOutside, isSameAddress } from './outside-address';
import { readReceiverUrl, type ReceiverUrl } from './receiver-url';
import { type Resolved, Resolver } from './resolver';

/** What came of a request. `trouble` is absent when the receiver took it. */
export interface Outcome {
  trouble?: Trouble;
  status?: number;
  /** The beginning of what it answered. */
  answer?: string;
  /** The receiver may have got it, though it did not say that it took it: see `gateways`. */
  mayHaveArrived?: true;
}

/** Answers of a server in between, which may have handed it on: RFC 9110, 15.6.3 and 15.6.5. */
const gateways = [502, 504];

/** Milliseconds until a connection stands, and for all of it. */
const limits = { connect: 5_000, total: 10_000 };

/** Ends a request with a word of ours: what the system says of it may name inside addresses. */
class Refused extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

/**
 * Posts to addresses that people wrote, and to nothing inside (OWASP SSRF prevention; ASVS 5.0, 1.3.6 and 15.3.2). The
 * name is resolved once; each address is checked; the connection goes to what was checked and to nothing else. Redirects
 * are answers, and are not followed. No proxy is taken from the environment, and no certificate is let pass.
 */
@Injectable()
export class OutsidePost {
  constructor(
    private readonly config: Config,
    private readonly origin: PublicOrigin,
    private readonly resolver: Resolver,
  ) {}

  /** Never fails: what goes wrong is an outcome. @param text the address of the receiver */
  async post(text: string, headers: Record<string, string>, body: string, times = limits): Promise<Outcome> {
    const end = AbortSignal.timeout(times.total);
    const connection = { stands: false };
    try {
      const to = readReceiverUrl(text, this.config.webhookAllow, new URL(this.origin.text).hostname);
      if (typeof to === 'string') throw new Refused('address');
      const pinned = await this.checked(to, end);
      return outcomeOf(await send(to, pinned, headers, body, end, times.connect, () => (connection.stands = true)));
    } catch (error) {
      return {
        trouble: end.aborted ? 'timeout' : troubleOf(error),
        ...(connection.stands && { mayHaveArrived: true }),
      };
    }
  }

  /** All addresses of the host. One that is inside makes all of them suspect. */
  private async checked({ host, allowed }: ReceiverUrl, end: AbortSignal): Promise<Resolved[]> {
    const all = await Promise.race([this.lookUp(host), aborted(end)]);
    const own = this.resolver.own();
    const isFit = ({ address }: Resolved): boolean =>
      isOutside(address) && !own.some((one) => isSameAddress(one, address));
    if (!allowed && !all.every(isFit)) throw new Refused('inside');
    return all;
  }

  private async lookUp(host: string): Promise<Resolved[]> {
    const all = await this.resolver.resolve(host).catch(() => []);
    if (all.length === 0) throw new Refused('unresolved');
    return all;
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Refused('timeout')), { once: true }));

/** Node asks this in place of DNS: it knows only what was checked. */
const pinnedTo =
  (all: Resolved[]): LookupFunction =>
  (_host, options, done) => {
    if (options.all) done(null, all);
    else done(null, all[0]!.address, all[0]!.family);
  };

function send(
  { url, host, port }: ReceiverUrl,
  pinned: Resolved[],
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
  connectWithin: number,
  onConnected: () => void,
): Promise<Answer> {
  const bytes = Buffer.from(body);
  const encrypted = url.protocol === 'https:';
  // Agents of their own: the global ones may have been told of a proxy, and keep connections.
  const agent = encrypted ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });
  const options = {
    method: 'POST',
    host,
    port,
    path: `${url.pathname}${url.search}`,
    headers: { ...headers, Host: url.host, 'Content-Length': String(bytes.length) },
    agent,
    signal,
    lookup: pinnedTo(pinned),
    maxHeaderSize: 16_384,
    ...(encrypted && { servername: host, rejectUnauthorized: true, minVersion: 'TLSv1.2' as const }),
  };
  return new Promise<Answer>((resolve, reject) => {
    const request = (encrypted ? httpsRequest : httpRequest)(options, (response: IncomingMessage) => {
      answerOf(response).then(resolve, reject);
    });
    request.on('error', reject);
    guard(request, pinned, encrypted, connectWithin, onConnected);
    request.end(bytes);
  }).finally(() => agent.destroy());
}

/** Ends what takes too long to connect, and what has connected to anything else than was checked. */
function guard(
  request: ClientRequest,
  pinned: Resolved[],
  encrypted: boolean,
  within: number,
  onConnected: () => void,
): void {
  const timer = setTimeout(() => request.destroy(new Refused('timeout')), within);
  request.once('close', () => clearTimeout(timer));
  request.once('socket', (socket) =>
    socket.once(encrypted ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      const there = socket.remoteAddress ?? '';
      if (pinned.some(({ address }) => isSameAddress(address, there))) onConnected();
      else request.destroy(new Refused('inside'));
    }),
  );
}

function outcomeOf({ status, text }: Answer): Outcome {
  const said = { status, answer: text };
  if (status >= 200 && status < 300) return said;
  if (status === 410) return { ...said, trouble: 'gone' };
  const trouble = status >= 300 && status < 400 ? 'redirect' : 'refused';
  return { ...said, trouble, ...(gateways.includes(status) && { mayHaveArrived: true }) };
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.trouble;
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_)/.test(code);
  return isTls ? 'tls' : code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
}
