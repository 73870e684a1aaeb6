import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../browser';
import { box, fill, follow, press, record, register } from '../page-actions';
import { client, OidcHost } from '../support/oidc';
import { authenticatorOf } from '../support/passkeys';
import { endOfRun } from './support/end-of-run';
import {
  codeOf,
  enter,
  enterAgain,
  letCodesPass,
  makeToken,
  member,
  OTHER,
  PASSWORD,
  signIn,
  type SignedIn,
} from './support/members';
import { Person } from './support/person';
import { secretsIn } from './support/secrets';
import { freePort, Vigil } from './support/vigil';

// What follows is one story, told in order: at its end the trail is held against it.
let vigil: Vigil;
let host: OidcHost;
let browser: TestBrowser;
let admin: SignedIn;
beforeAll(async () => {
  const origin = `http://localhost:${await freePort()}`;
  host = await OidcHost.start(`${origin}/sso/callback`);
  const oidc = { OIDC_ISSUER: host.issuer, OIDC_CLIENT_ID: client.clientId, OIDC_CLIENT_SECRET: client.clientSecret };
  vigil = await Vigil.start({ origin, env: oidc });
  vigil.keep(client.clientSecret);
  admin = await enter(vigil, 'administrator', 'Ada Invented');
  browser = await openBrowser(origin);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await vigil.close();
  await host.close();
});

let context: BrowserContext | undefined;
afterEach(async () => {
  for (const { value } of (await context?.cookies()) ?? []) vigil.keep(value);
  await context?.close();
  context = undefined;
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
/** The browser comes without a proxy: it is told from others by nothing but the network of this computer. */
const thisComputer = '127.0.0.0/24';

async function visit(javaScript: boolean): Promise<Page> {
  context = await browser.visitor({ javaScript });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

const seen = async (page: Page): Promise<void> => vigil.keep(...secretsIn(await page.content()));

describe('24. Everything works without JavaScript', () => {
  it('from the invitation by way of a case to signing out', async () => {
    const invited = { email: 'mei@example.org', name: 'Mei Invented', role: 'researcher' };
    await admin.person.submit('/people/invitation', invited);
    const link = await vigil.mailedLink(invited.email, 'Your invitation to Vigil');
    const page = await visit(false);
    await page.goto(link);
    expect(new URL(page.url())).toMatchObject({ pathname: '/join', search: '' });
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press(page, 'Join');
    await fill(page, { 'E-mail address': invited.email, Password: PASSWORD });
    await press(page, 'Sign in');
    await press(page, 'Set up an authenticator app');
    await seen(page);
    const secret = (await page.locator('code.key').textContent())!.replaceAll(' ', '');
    await fill(page, { 'Code from the app': await codeOf(secret) });
    await press(page, 'Turn on');
    await seen(page);
    expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10);
    await follow(page, 'I have kept them: continue');
    expect(await page.locator('form[data-passkey]:visible').count()).toBe(0);

    await register(page, 'Iris Invented');
    expect(await heading(page)).toContain('Iris Invented');
    await record(page, 'Taken into custody', 'Exact day', { Day: '19', Month: 'September', Year: '2021' });
    expect(await page.getByRole('main').textContent()).toContain('19 September 2021');
    await page.goto('/account/tokens');
    await fill(page, { 'Name (needed)': 'Figures' });
    await page.getByLabel('See cases, alerts and joint cases').check();
    await press(page, 'Make the token');
    await seen(page);
    const token = (await page.locator('code.secret').textContent())!;
    expect(JSON.parse((await new Person(vigil).n2.api(token, '/defenders')).text).items).toHaveLength(1);

    await page.goto('/account');
    await press(page, 'Sign out');
    await page.waitForURL(/\/sign-in/);
    await page.goBack(); // no browser has kept the page before
    expect(await heading(page)).toBe('Sign in');
    expect(await page.content()).not.toContain(invited.email);
  }, 60_000);
});

describe('24. With JavaScript, passkeys work', () => {
  it('one is made and opens the account; its answer does so once, and on no other process again', async () => {
    const { email } = await member(vigil, 'campaigner', { name: 'Pia Invented' });
    const page = await visit(true);
    await authenticatorOf(page);
    await page.goto('/sign-in');
    await fill(page, { 'E-mail address': email, Password: PASSWORD });
    await press(page, 'Sign in');
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.goto('/account/passkeys');
    await box(page.locator('section'), 'Name').fill('Phone');
    await press(page, 'Add a passkey');
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    await seen(page);
    await press(page, 'Sign out');
    await page.waitForURL(/\/sign-in/);

    const posted = page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith('/sign-in/passkey'));
    await press(page, 'Sign in with a passkey');
    const answer = new URLSearchParams((await posted).postData()!).get('answer')!;
    const trip = /__Host-way=([\w-]+)/.exec((await (await posted).allHeaders()).cookie!)![1]!;
    await page.waitForURL('/');
    expect(await page.getByRole('banner').textContent()).toContain('Pia Invented');

    const eve = new Person(vigil).n2;
    const _csrf = await eve.markOn('/sign-in');
    eve.jar.set('__Host-way', trip);
    vigil.keep(trip);
    expect((await eve.post('/sign-in/passkey', { _csrf, answer })).status).toBe(401);
    expect((await eve.post('/sign-in/passkey/options', { _csrf })).status).toBe(200);
    expect((await eve.post('/sign-in/passkey', { _csrf, answer })).status).toBe(401);
    expect(eve.session).toBeUndefined();
  }, 60_000);
});

interface Line {
  at: string;
  act: string;
  who: string;
  concerns?: string;
  network?: string;
  what: string;
}

/** What must stand on the trail: an act, whose it was or whom it concerned, and from where. */
const expected: { act: string; name?: string; network: string }[] = [];
const networkOf = ({ address }: Person): string => address.replace(/\.\d+$/, '.0/24');
const expectLine = (act: string, person: Person, name?: string): void =>
  void expected.push({ act, name, network: networkOf(person) });

describe('25. Everything is on record', () => {
  it('first it is done', async () => {
    const ben = await enter(vigil, 'campaigner', 'Ben Invented');
    for (const act of ['sign-in.done', 'token.made', 'token.revoked', 'session.revoked', 'refused', 'sign-out']) {
      expectLine(act, ben.person, 'Ben Invented');
    }
    const token = await makeToken(ben.person);
    const { text } = await ben.person.n2.get('/account/tokens');
    const revocation = /action="(\/account\/tokens\/[0-9a-f-]+\/revocation)"/.exec(text)![1]!;
    await ben.person.submit('/account/tokens', {}, revocation);
    expect((await ben.person.api(token, '/defenders')).status).toBe(401);
    await enterAgain(vigil, ben);
    await ben.person.submit('/account/sign-ins', { end: 'others' });
    expect((await ben.person.n2.get('/people')).status).toBe(403);
    await ben.person.submit('/account', {}, '/sign-out');

    const eve = new Person(vigil);
    for (const act of ['sign-in.failed', 'sign-in.throttled']) expectLine(act, eve, 'Ben Invented');
    for (let i = 0; i < 9; i += 1) await signIn(i % 2 ? eve.n2 : eve, ben.email, `a guess of Eve ${i}`);

    const rosa = await enter(vigil, 'researcher', 'Rosa Invented');
    for (const act of [
      'sign-in.begun',
      'sign-in.second-factor-on',
      'proof.failed',
      'proof.given',
      'password.changed',
    ]) {
      expectLine(act, rosa.person, 'Rosa Invented');
    }
    await rosa.person.submit('/confirm', { password: OTHER });
    await rosa.person.n2.submit('/confirm', { password: PASSWORD, code: await codeOf(rosa.secret) });
    await letCodesPass(vigil, rosa.id);
    await rosa.person.submit('/account/password', { password: OTHER, again: OTHER });
    const again = new Person(vigil);
    for (const act of ['sign-in.code-failed', 'sign-in.recovery-code', 'sign-in.recovery-codes-made']) {
      expectLine(act, again, 'Rosa Invented');
    }
    await signIn(again, rosa.email, OTHER);
    await again.submit('/sign-in/code', { code: '999999' });
    await again.n2.submit('/sign-in/code', { code: rosa.codes[0]! });
    await again.submit('/account/second-factor', {}, '/account/second-factor/codes');

    const forgetful = new Person(vigil);
    for (const act of ['password.reset-asked', 'password.reset']) expectLine(act, forgetful, 'Ben Invented');
    await forgetful.submit('/forgot', { email: ben.email });
    await forgetful.get(await vigil.mailedLink(ben.email, 'Choose a new password for Vigil'));
    expect((await forgetful.n2.submit('/reset', { password: OTHER })).status).toBe(303);

    const stranger = new Person(vigil);
    expectLine('sso.refused', stranger);
    host.person = { sub: 'sam', email: 'sam@elsewhere.example', email_verified: true };
    const { to } = await host.visit((await stranger.get('/sso/start')).location!);
    expect((await stranger.n2.get(to)).status).toBe(403);

    for (const act of [
      'account.invited',
      'account.role-changed',
      'account.suspended',
      'account.restored',
      'team.formed',
    ]) {
      expectLine(act, admin.person, 'Ada Invented');
    }
    const about = `/people/${ben.id}`;
    for (const [path, fields] of [
      [`${about}/role`, { role: 'staff' }],
      [`${about}/suspension`, {}],
      [`${about}/restoration`, {}],
      ['/teams', { name: 'Friends' }],
    ] as const) {
      expect((await admin.person.submit('/people', fields, path)).status).toBe(303);
    }
    for (const [act, name] of [
      ['account.joined', 'Mei Invented'],
      ['case.register', 'Mei Invented'],
      ['event.record', 'Mei Invented'],
      ['case.read', 'Mei Invented'],
      ['sign-out', 'Mei Invented'],
      ['passkey.added', 'Pia Invented'],
      ['sign-in.done', 'Pia Invented'],
    ] as const) {
      expected.push({ act, name, network: thisComputer });
    }
    expected.push({ act: 'passkey.failed', name: undefined, network: expect.any(String) });
  }, 60_000);

  it('then each of it stands on the trail, with whose it was, when, and from which network', async () => {
    const token = await makeToken(admin.person, ['audit.read']);
    const begun = (await vigil.sql(`SELECT min(created_at) AS at FROM account`))[0].at as Date;
    for (const { act, name, network } of expected) {
      const answer = await admin.person.n2.api(token, `/audit?act=${act}&limit=200`);
      const lines = JSON.parse(answer.text).items as Line[];
      const found = lines.filter((line) => name === undefined || [line.who, line.concerns].includes(name));
      expect([act, name, found.map((line) => line.network)]).toEqual([act, name, expect.arrayContaining([network])]);
      for (const { at } of found) expect(new Date(at).getTime()).toBeGreaterThanOrEqual(begun.getTime() - 1000);
    }
    const page = await admin.person.get('/audit?group=sign-in');
    for (const words of [
      'Ben Invented',
      'tried too often to sign in',
      'used a recovery code',
      'was not let in by single sign-on',
    ]) {
      expect(page.text + (await admin.person.get('/audit')).text).toContain(words);
    }
  });

  it.each([
    'UPDATE audit_event SET act = act',
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'DELETE FROM audit_chain',
  ])('and the application could not change it: %s', async (statement) => {
    await vigil.sql('SET ROLE vigil_app');
    try {
      await expect(vigil.sql(statement)).rejects.toThrow('permission denied');
      await expect(vigil.sql(`ALTER TABLE audit_event DISABLE TRIGGER ALL`)).rejects.toThrow('must be owner');
    } finally {
      await vigil.sql('RESET ROLE');
    }
  });

  it('and after both processes have stopped, the check finds the whole of it whole', async () => {
    await vigil.stop();
    const command = async (...args: string[]) => {
      const file = join(__dirname, '../../bin/vigil.mjs');
      const run = promisify(execFile)(process.execPath, [file, ...args], { env: vigil.environment });
      const { stdout } = await run.catch((error: { stdout: string }) => error);
      return stdout;
    };
    await command('audit', 'checkpoint');
    const verdict = JSON.parse(await command('audit', 'verify', '--json'));
    expect(verdict).toMatchObject({ faultCount: 0, faults: [], unsealed: { history: 0 } });
    expect(verdict.checked.trail).toBeGreaterThan(expected.length);
    await vigil.sql('SET session_replication_role = replica');
    const [{ id }] = await vigil.sql(
      `UPDATE audit_event SET network = '192.0.2.0/24' WHERE id = (SELECT max(id) FROM audit_event WHERE act = 'sso.refused')
       RETURNING id`,
    );
    const broken = JSON.parse(await command('audit', 'verify', '--json'));
    expect(broken.faults[0]).toMatchObject({ kind: 'row-changed', row: Number(id) });
  }, 60_000);
});

endOfRun(() => vigil);
