import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Busy, NotFound } from '../../lib/errors';
import { Config, type OidcClient } from '../../platform/config';
import { PublicOrigin } from '../../platform/public-origin';
import type { Claims } from './domain/claims';

/** What must come back from the other server, kept while somebody is there. */
export interface Kept {
  /** PKCE (RFC 7636). */
  verifier: string;
  state: string;
  nonce: string;
}

/** So long the other server may take for an answer, in seconds. */
const PATIENCE = 10;

/** The server by which people come in by single sign-on (OpenID Connect, code flow with PKCE). */
@Injectable()
export class OidcServer {
  private readonly log = new Logger('Single sign-on');
  private found?: Promise<oidc.Configuration>;

  constructor(
    private readonly config: Config,
    private readonly origin: PublicOrigin,
  ) {}

  /** Where to send the browser, and what to keep. @param again asks there anew who somebody is */
  async begin(again: boolean): Promise<{ to: string; kept: Kept }> {
    const server = await this.server();
    const kept = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    };
    const to = oidc.buildAuthorizationUrl(server, {
      redirect_uri: this.callback,
      scope: 'openid email',
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
      ...(again ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { to: to.href, kept };
  }

  /**
   * What the server says of whoever came back. State, nonce, issuer and signature are checked.
   * @param asked the address of the request, of which the query counts
   * @returns undefined when something is not right
   */
  async end(asked: string, { verifier, state, nonce }: Kept): Promise<Claims | undefined> {
    const server = await this.server();
    const url = new URL(this.callback);
    url.search = new URL(asked, 'http://vigil.invalid').search;
    try {
      const tokens = await oidc.authorizationCodeGrant(server, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || claims.email !== undefined || !server.serverMetadata().userinfo_endpoint) return claims;
      return { ...(await oidc.fetchUserInfo(server, tokens.access_token, claims.sub)), ...claims };
    } catch (error) {
      this.log.warn(`An answer of the server does not count: ${failureOf(error)}`);
      return undefined;
    }
  }

  private get callback(): string {
    return this.origin.link('/sso/callback');
  }

  /** Looked up once. A failure is not remembered: the next one who comes tries again. */
  private server(): Promise<oidc.Configuration> {
    const { oidc: client } = this.config;
    if (!client) throw new NotFound('Nobody comes in by single sign-on here.');
    return (this.found ??= discover(client).catch((error: unknown) => {
      this.found = undefined;
      this.log.warn(`The server cannot be asked: ${failureOf(error)}`);
      throw new Busy(away, PATIENCE);
    }));
  }
}

/** What went wrong, for whoever sets it up: codes alone, and nothing of anybody. */
function failureOf(error: unknown): string {
  const { code, error: answered, cause } = (error ?? {}) as { code?: unknown; error?: unknown; cause?: unknown };
  const words = [code, answered].filter((word) => typeof word === 'string' && /^\w{1,60}$/.test(word));
  if (words.length > 0) return words.join(' ');
  return cause ? failureOf(cause) : 'unknown';
}

const away = 'The server for single sign-on does not answer. Wait a little and try again, or sign in with a password.';

function discover({ issuer, clientId, clientSecret }: OidcClient): Promise<oidc.Configuration> {
  const [post, basic] = [oidc.ClientSecretPost(clientSecret), oidc.ClientSecretBasic(clientSecret)];
  // What a server takes it says itself; without a word it takes the latter (OpenID Connect Discovery 1.0, 3).
  const authentication: oidc.ClientAuth = (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ? post : basic)(server, ...rest);
  return oidc.discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: PATIENCE,
    // The configuration allows it on this computer alone.
    execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
  });
}
