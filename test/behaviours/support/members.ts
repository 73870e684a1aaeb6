import { randomUUID } from 'node:crypto';
import { generate } from 'otplib';
import { type Role, roleRules } from '../../../src/access/domain/roles';
import { hashedAt } from '../../support/hashes';
import { Person } from './person';
import type { Vigil } from './vigil';

export const PASSWORD = 'seven violet herons 🕊';
/** A password that nothing is to be said against, unlike the other one. */
export const OTHER = 'quiet lantern orchard 9';

let hash: Promise<string> | undefined;

export interface Member {
  id: string;
  email: string;
  role: Role;
}

/** Makes an account with a password, past the pages: the way in is tried elsewhere. */
export async function member(
  vigil: Vigil,
  role: Role,
  { status = 'active', name = `Invented ${role}` }: { status?: string; name?: string } = {},
): Promise<Member> {
  hash ??= hashedAt({ memoryCost: 64, timeCost: 1, parallelism: 1 }, PASSWORD.normalize('NFKC'));
  const email = `${role}-${randomUUID().slice(0, 8)}@example.org`;
  const [row] = await vigil.sql<{ id: string }>(
    'INSERT INTO account (email, name, role, status, password_hash) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [email, name, role, status, await hash],
  );
  return { id: row!.id, email, role };
}

/** Signs in by the form, as far as a password leads. */
export const signIn = (person: Person, email: string, password = PASSWORD) =>
  person.submit('/sign-in', { email, password });

/** What somebody keeps who has set up an authenticator app. */
export interface App {
  secret: string;
  codes: string[];
}

/** Sets an app up by the pages. She must be signed in far enough. */
export async function setUpApp(person: Person, accountId: string): Promise<App> {
  const home = '/account/second-factor';
  await person.submit(home, {}, `${home}/start`);
  const secret = /<code class="key">([A-Z2-7 ]+)</
    .exec((await person.get(`${home}/set-up`)).text)![1]!
    .replaceAll(' ', '');
  const code = await codeOf(secret);
  const { text } = await person.submit(`${home}/set-up`, { code }, `${home}/confirm`);
  const codes = [...text.matchAll(/<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})</g)].map((match) => match[1]!);
  await letCodesPass(person.vigil, accountId);
  return { secret, codes };
}

/** The code that an app shows, now or so many seconds from now. */
export const codeOf = (secret: string, later = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + later });

/** Lets ten minutes go by for codes: the one that was used is then an old one, and the app shows another. */
export const letCodesPass = (vigil: Vigil, accountId: string) =>
  vigil.sql('UPDATE totp SET last_step = last_step - 20 WHERE account_id = $1', [accountId]);

/** Somebody who is signed in all the way. */
export interface SignedIn extends Member, App {
  person: Person;
}

/** Makes somebody and signs her in by the pages, with an app where her role needs one. */
export async function enter(vigil: Vigil, role: Role, name?: string): Promise<SignedIn> {
  const who = await member(vigil, role, { name });
  const person = new Person(vigil);
  await signIn(person, who.email);
  const app = roleRules[role].secondFactor ? await setUpApp(person, who.id) : { secret: '', codes: [] };
  return { ...who, ...app, person };
}

/** Another browser of hers, signed in all the way. */
export async function enterAgain(vigil: Vigil, who: SignedIn, person = new Person(vigil)): Promise<Person> {
  await signIn(person, who.email);
  if (who.secret) {
    await person.submit('/sign-in/code', { code: await codeOf(who.secret) });
    await letCodesPass(vigil, who.id);
  }
  return person;
}

/** Makes a token on the page; gives it. */
export async function makeToken(person: Person, scopes: string[] = ['case.read'], days = '9'): Promise<string> {
  const { text, status } = await person.submit('/account/tokens', { name: 'Figures', scopes, days });
  const token = /hrd_[\w-]{43}/.exec(text)?.[0];
  if (!token) throw new Error(`No token was made: ${status}`);
  return token;
}

/** A token for all that the page offers her. */
export async function makeFullToken(person: Person): Promise<string> {
  const boxes = (await person.get('/account/tokens')).text.match(/<input[^>]* name="scopes"[^>]*>/g) ?? [];
  return makeToken(
    person,
    boxes.map((box) => / value="([^"]+)"/.exec(box)![1]!),
  );
}
