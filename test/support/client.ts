import { randomUUID } from 'node:crypto';
import type { Server } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import request, { type Test } from 'supertest';
import type { Role } from '../../src/access/domain/roles';
import { permissions } from '../../src/access/domain/roles';
import { type Viewer, viewerOf } from '../../src/access/viewer';
import { hashOf, newSecret, TOKEN_PREFIX } from '../../src/accounts/secrets';
import { KeyRing } from '../../src/platform/keys/key-ring';
import { cookieNames } from '../../src/web/cookies';

type Verb = 'get' | 'post' | 'put' | 'delete' | 'patch' | 'head' | 'options';

/** What somebody holds who is signed in: a cookie for pages, a token for the API. */
export interface Held {
  session: string;
  /** The id of that sign-in. */
  sessionId: string;
  token: string;
}

/**
 * Speaks HTTP as one person: pages get her cookie, the API her token, and what she posts carries the mark of a form, as
 * if it had been written into the page. What a test sets itself is not touched.
 */
export class Client {
  constructor(
    private readonly app: INestApplication,
    readonly held?: Held,
  ) {}

  readonly get = (path: string): Test => this.send('get', path);
  readonly head = (path: string): Test => this.send('head', path);
  readonly options = (path: string): Test => this.send('options', path);
  readonly post = (path: string): Test => this.send('post', path);
  readonly put = (path: string): Test => this.send('put', path);
  readonly patch = (path: string): Test => this.send('patch', path);
  readonly delete = (path: string): Test => this.send('delete', path);

  private send(verb: Verb, path: string): Test {
    const asked = request(this.app.getHttpServer())[verb](path);
    if (!this.held) return asked;
    const { session, sessionId, token } = this.held;
    if (/^\/api(\/|$|\?)/i.test(path)) return asked.set('Authorization', `Bearer ${token}`);
    void asked.set('Cookie', `${cookieNames.session}=${session}`);
    return verb === 'get' || verb === 'head' ? asked : asked.set('X-CSRF-Token', markOf(this.app, sessionId));
  }
}

/** The mark that pages write into the forms of this sign-in. */
export const markOf = (app: INestApplication, sessionId: string): string =>
  app.get(KeyRing).mac('form', `session:${sessionId}`).toString('base64url');

/** Somebody with an account who is signed in. */
export interface SignedIn {
  http: Client;
  viewer: Viewer;
  email: string;
  held: Held;
  /** Puts the account and the sign-in back after the tables were emptied. */
  again(): Promise<void>;
}

/** Opens the port once: for an application without one supertest opens one for each request, which takes longer than most answers. */
export async function listening(app: INestApplication): Promise<INestApplication> {
  if (!(app.getHttpServer() as Server).listening) await app.listen(0, '127.0.0.1');
  return app;
}

type Sql = (text: string, parameters?: unknown[]) => Promise<unknown[]>;

/** Writes an account, a sign-in with its second factor shown, and a token with every scope: by SQL, so quickly. */
export async function signedIn(
  app: INestApplication,
  sql: Sql,
  role: Role,
  { name = `Invented ${role}`, email, teams = [] }: { name?: string; email?: string; teams?: string[] },
): Promise<SignedIn> {
  const id = randomUUID();
  const address = email ?? `${role}-${id.slice(0, 8)}@example.org`;
  const held = { session: newSecret(), sessionId: randomUUID(), token: TOKEN_PREFIX + newSecret() };
  const again = async (): Promise<void> => {
    await sql(`INSERT INTO account (id, email, name, role, status) VALUES ($1, $2, $3, $4, 'active')`, [
      id,
      address,
      name,
      role,
    ]);
    await sql(`INSERT INTO totp (account_id, secret, confirmed_at) VALUES ($1, '\\x00', now())`, [id]);
    await sql(
      `INSERT INTO session (id, token_hash, account_id, stage, method, second_factor, expires_at, sudo_until)
       VALUES ($3, $1, $2, 'full', 'password', true, now() + interval '1 day', now() + interval '1 day')`,
      [hashOf(held.session), id, held.sessionId],
    );
    await sql(
      `INSERT INTO api_token (account_id, name, token_hash, hint, scopes, expires_at)
       VALUES ($1, 'tests', $2, 'hrd_', $3, now() + interval '1 day')`,
      [id, hashOf(held.token), Object.keys(permissions)],
    );
    for (const team of teams) await sql('INSERT INTO team_member (team_id, account_id) VALUES ($1, $2)', [team, id]);
  };
  await again();
  return {
    http: new Client(await listening(app), held),
    viewer: viewerOf({ accountId: id, name, role, teams }),
    email: address,
    held,
    again,
  };
}
