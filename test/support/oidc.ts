import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { OidcStore } from './oidc-store';

/** Somebody as the other server knows her. */
export interface Known {
  sub: string;
  email?: string;
  email_verified?: boolean;
  /** What she has shown there, as `mfa`. */
  amr?: string[];
}

/** What a way through the other server came to. */
export interface Returned {
  /** Path and query at which the browser comes back to us. */
  to: string;
  /** What was asked of the other server. */
  asked: URLSearchParams;
}

export const client = { clientId: 'vigil', clientSecret: 'a secret of forty-three letters for the tests' };

/** A real server for OpenID Connect, in this process, on this computer alone. Whoever comes is the one who sits there. */
export class OidcHost {
  /** Who sits at the other server. */
  person: Known = { sub: 'nobody' };
  /** For so many seconds she has been signed in there. */
  signedInBefore = 0;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** @param redirect where our application takes people back */
  static async start(redirect: string, port = 0): Promise<OidcHost> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const host = new OidcHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    const provider = await providerOf(host, redirect);
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (request.url!.startsWith('/interaction/')) void host.signIn(provider, request, response);
      else void answer(request, response);
    });
    return host;
  }

  /**
   * Goes where our application sends a browser, signs in there, and stops on the way back.
   * @param ignoring what the other server does not heed of what it is asked
   */
  async visit(address: string, ignoring: string[] = []): Promise<Returned> {
    const cookies = new Map<string, string>();
    const asked = new URL(address).searchParams;
    const heeded = new URL(address);
    ignoring.forEach((name) => heeded.searchParams.delete(name));
    let at = heeded.href;
    for (let steps = 0; at.startsWith(this.issuer); steps += 1) {
      if (steps > 10) throw new Error(`The other server leads in a circle: ${at}`);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        cookies.set(name!, value!);
      }
      const to = response.headers.get('location');
      if (!to) throw new Error(`The other server answered ${response.status}: ${await response.text()}`);
      at = new URL(to, at).href;
    }
    const { pathname, search } = new URL(at);
    return { to: pathname + search, asked };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { sub: accountId, amr } = this.person;
    const ts = Math.floor(Date.now() / 1000) - this.signedInBefore;
    await provider.interactionFinished(request, response, { login: { accountId, amr, ts } });
  }
}

async function providerOf(host: OidcHost, redirect: string): Promise<Provider> {
  const { default: Provider } = await import('oidc-provider');
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const key = { ...(await crypto.subtle.exportKey('jwk', privateKey)), use: 'sig', alg: 'ES256', kid: 'test' };
  const provider: Provider = new Provider(host.issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirect],
        id_token_signed_response_alg: 'ES256',
        require_auth_time: true,
      },
    ],
    jwks: { keys: [key] },
    adapter: OidcStore,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ ...host.person, sub: accountId }) }),
    loadExistingGrant: async (context) => {
      const { client: asking, session } = context.oidc;
      const grant = new provider.Grant({ clientId: asking!.clientId, accountId: session!.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  return provider;
}
