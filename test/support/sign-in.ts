import { generate } from 'otplib';
import type { Role } from '../../src/access/domain/roles';
import { Passwords } from '../../src/accounts/passwords';
import type { World } from '../world';
import { Visitor } from './visitor';

export const PASSWORD = 'seven violet herons 🕊';

/** Somebody with an account and a password, who is not signed in. */
export interface Member {
  id: string;
  email: string;
}

/** Makes an account with a password, by SQL. */
export async function member(
  world: World,
  role: Role,
  { email = `${role}@example.org`, status = 'active' }: { email?: string; status?: string } = {},
): Promise<Member> {
  const hash = await world.app.get(Passwords, { strict: false }).hash(PASSWORD);
  const [row] = await world.sql<{ id: string }>(
    'INSERT INTO account (email, name, role, status, password_hash) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [email, `Invented ${role}`, role, status, hash],
  );
  return { id: row!.id, email };
}

/** Signs in by the form, as far as a password leads. */
export const signIn = (visitor: Visitor, email: string, password = PASSWORD, next?: string) =>
  visitor.submit(next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in', {
    email,
    password,
    ...(next ? { next } : {}),
  });

/** Time as the application sees it: a code is used up, and the next one comes after 30 seconds. */
export class Seconds {
  constructor(private readonly world: World) {}

  /** Lets so many seconds go by for codes from an app. */
  pass(seconds: number): void {
    const later = new Date(this.now.getTime() + seconds * 1000);
    this.world.clock.now = () => later;
  }

  get now(): Date {
    return this.world.clock.now();
  }

  /** The code that an app shows, now or so many seconds from now. */
  code(secret: string, later = 0): Promise<string> {
    return generate({ secret, epoch: Math.floor(this.now.getTime() / 1000) + later });
  }
}

/** What somebody keeps who has set up the second step. */
export interface Kept {
  secret: string;
  codes: string[];
}

/** Sets up an authenticator by the pages. She must be signed in far enough. */
export async function setUpApp(visitor: Visitor, seconds: Seconds): Promise<Kept> {
  const home = '/account/second-factor';
  await visitor.submit(home, {}, `${home}/start`);
  const secret = /<code class="key">([A-Z2-7 ]+)</
    .exec((await visitor.get(`${home}/set-up`)).text)![1]!
    .replaceAll(' ', '');
  const { text } = await visitor.submit(`${home}/set-up`, { code: await seconds.code(secret) }, `${home}/confirm`);
  const codes = [...text.matchAll(/<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})</g)].map((match) => match[1]!);
  seconds.pass(30);
  return { secret, codes };
}
