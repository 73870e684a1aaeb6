import type { Server } from 'node:net';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { barriersOn } from '../../../test/barriers';
import { openBrowser, type TestBrowser } from '../../../test/browser';
import { box, press } from '../../../test/page-actions';
import { readMail } from '../../../test/support/mail';
import { authenticatorOf } from '../../../test/support/passkeys';
import { member, PASSWORD } from '../../../test/support/sign-in';
import { cookiesOf } from '../../../test/support/visitor';
import { startWorld, type World } from '../../../test/world';
import { PublicOrigin } from '../../platform/public-origin';

let world: World;
let browser: TestBrowser;
let port: number;
beforeAll(async () => {
  world = await startWorld();
  ({ port } = (world.app.getHttpServer() as Server).address() as { port: number });
  world.app.get(PublicOrigin).listensOn(port);
  browser = await openBrowser(`http://localhost:${port}`);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  await world.empty();
  context = await browser.visitor({ javaScript: true });
  context.setDefaultTimeout(15_000); // says where it waits, before the test itself is given up
  page = await context.newPage();
});
afterEach(() => context.close());

const acts = async (...names: string[]) =>
  world.sql('SELECT act, account_id, detail FROM audit_event WHERE act = ANY ($1) ORDER BY id', [names]);
const path = () => new URL(page.url()).pathname;

async function signIn(email: string, on: Page = page): Promise<void> {
  await on.goto('/sign-in');
  await box(on, 'E-mail address').fill(email);
  await on.getByLabel('Password').fill(PASSWORD);
  await press(on, 'Sign in');
  await on.waitForURL((url) => url.pathname !== '/sign-in');
}

async function addPasskey(name: string): Promise<void> {
  await page.goto('/account/passkeys');
  await box(page.locator('section'), 'Name').fill(name);
  await press(page, 'Add a passkey');
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
}

/** The next answer to a form that was sent to this address. */
const answered = (to: string): Promise<Response> =>
  page.waitForResponse((r) => r.request().method() === 'POST' && new URL(r.url()).pathname === to);

async function signOut(): Promise<void> {
  await press(page, 'Sign out');
  await page.waitForURL(/\/sign-in/);
}

/** Takes back what a sign-in lately proved. */
const longAgo = () => world.sql(`UPDATE session SET sudo_until = now() - interval '1 second'`);

describe('a passkey', () => {
  it('is added by its owner, and opens her account without a password', async () => {
    const { id, email } = await member(world, 'campaigner');
    const device = await authenticatorOf(page);
    await signIn(email);

    await addPasskey('Blue key');

    expect(await page.locator('.codes li').count()).toBe(10);
    expect(await device.count()).toBe(1);
    await page.goto('/account/passkeys');
    expect(await page.locator('.passkeys').textContent()).toContain('Blue key');
    await signOut();
    await press(page, 'Sign in with a passkey');
    await page.waitForURL('/');
    const [key] = await world.sql('SELECT counter, last_used_at FROM passkey WHERE account_id = $1', [id]);
    expect(Number(key.counter)).toBeGreaterThan(0);
    expect(key.last_used_at).not.toBeNull();
    const done = (await acts('passkey.added', 'sign-in.done')).map(({ act, detail }) => [act, detail.method]);
    expect(done).toEqual([
      ['sign-in.done', 'password'],
      ['passkey.added', undefined],
      ['sign-in.done', 'password'],
      ['sign-in.done', 'passkey'],
    ]);
    expect((await acts('sign-in.done')).at(-1)).toMatchObject({ account_id: id, detail: { secondFactor: true } });
    expect((await readMail(world, id)).map(({ subject }) => subject)).toContain(
      'A passkey was added to your account at Vigil',
    );
  });

  it('leads on to where somebody wanted to go', async () => {
    const { email } = await member(world, 'campaigner');
    await authenticatorOf(page);
    await signIn(email);
    await addPasskey('Phone');
    await signOut();
    await page.goto('/groups?page=1');

    await press(page, 'Sign in with a passkey');
    await page.waitForURL('/groups?page=1');
  });

  it('gives an answer that counts once: it opens nothing with the same challenge, nor with a new one', async () => {
    const { email } = await member(world, 'campaigner');
    await authenticatorOf(page);
    await signIn(email);
    await addPasskey('Phone');
    await signOut();
    const posted = page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith('/sign-in/passkey'));
    await press(page, 'Sign in with a passkey');
    const answer = new URLSearchParams((await posted).postData()!).get('answer')!;
    const before = /__Host-way=([\w-]+)/.exec((await (await posted).allHeaders()).cookie!)![1]!;
    await page.waitForURL('/');
    await signOut();
    const again = () =>
      page.evaluate(async (answer) => {
        const { _csrf } = document.querySelector<HTMLFormElement>('form[data-passkey]')!.elements as never as {
          _csrf: HTMLInputElement;
        };
        const body = new URLSearchParams({ _csrf: _csrf.value, answer });
        return (await fetch('/sign-in/passkey', { method: 'POST', body, redirect: 'manual' })).status;
      }, answer);
    const own = { domain: 'localhost', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' as const };

    await context.addCookies([{ name: '__Host-way', value: before, ...own }]);
    expect((await context.cookies()).find(({ name }) => name === '__Host-way')?.value).toBe(before);
    expect(await again()).toBe(401);
    const asked = await page.evaluate(async () => {
      const mark = document.querySelector<HTMLInputElement>('form[data-passkey] [name=_csrf]')!.value;
      const body = new URLSearchParams({ _csrf: mark });
      return (await fetch('/sign-in/passkey/options', { method: 'POST', body })).status;
    });
    expect(asked).toBe(200);
    expect(await again()).toBe(401);

    await page.goto('/account');
    expect(path()).toBe('/sign-in');
    expect((await acts('passkey.failed')).map(({ detail }) => detail.reason)).toEqual(['challenge', 'answer']);
  });

  it('is refused when its count is behind, since then there is a copy of it', async () => {
    const { email } = await member(world, 'campaigner');
    await authenticatorOf(page);
    await signIn(email);
    await addPasskey('Phone');
    await signOut();
    await world.sql('UPDATE passkey SET counter = 1000');

    const sent = answered('/sign-in/passkey');
    await press(page, 'Sign in with a passkey');

    expect((await sent).status()).toBe(401);
    expect((await acts('passkey.failed')).map(({ detail }) => detail.reason)).toEqual(['answer']);
  });

  it('is refused in words to whoever was suspended, and to a finger that does not fit', async () => {
    const { id, email } = await member(world, 'campaigner');
    const device = await authenticatorOf(page);
    await signIn(email);
    await addPasskey('Phone');
    await signOut();
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [id]);

    const sent = answered('/sign-in/passkey');
    await press(page, 'Sign in with a passkey');
    expect((await sent).status()).toBe(401);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('That passkey did not work');
    expect((await acts('passkey.failed')).map(({ detail }) => detail.reason)).toEqual(['suspended']);
    await page.getByRole('link', { name: 'Back' }).click();
    await device.verifies(false);
    await press(page, 'Sign in with a passkey');
    await page.getByText('it was cancelled or took too long').waitFor();
    expect(path()).toBe('/sign-in');
  });

  it('is the second step after a password, and the proof before what is sensitive', async () => {
    const { email } = await member(world, 'campaigner');
    await authenticatorOf(page);
    await signIn(email);
    await addPasskey('Phone');
    await signOut();
    await signIn(email);
    expect(path()).toBe('/sign-in/code');

    await press(page, 'Use a passkey instead');
    await page.waitForURL('/');
    expect((await acts('sign-in.done')).at(-1)!.detail).toMatchObject({ method: 'password', secondFactor: true });
    await longAgo();
    await page.goto('/account/password');
    expect(path()).toBe('/confirm');
    await press(page, 'Confirm with a passkey');
    await page.waitForURL('/account/password');
    expect((await acts('proof.given')).length).toBe(1);
  });

  it('is the second factor that a researcher must set up', async () => {
    const { id, email } = await member(world, 'researcher');
    await authenticatorOf(page);
    await signIn(email);
    expect(path()).toBe('/account/second-factor');

    await page.getByRole('link', { name: 'Use a passkey instead' }).click();
    await page.waitForURL(/passkeys/);
    await box(page.locator('section'), 'Name').fill('Phone');
    await press(page, 'Add a passkey');
    await page.getByRole('link', { name: 'I have kept them: continue' }).click();

    await page.waitForURL('/');
    const open = await world.sql(
      'SELECT stage, second_factor FROM session WHERE account_id = $1 AND revoked_at IS NULL',
      [id],
    );
    expect(open).toEqual([{ stage: 'full', second_factor: true }]);
  });

  it('asks for proof before it is added, when the last one is long ago', async () => {
    const { email } = await member(world, 'campaigner');
    await authenticatorOf(page);
    await signIn(email);
    await longAgo();
    await page.goto('/account/passkeys');

    await press(page, 'Add a passkey');
    await page.waitForURL(/\/confirm/);
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Confirm');
    await page.waitForURL(/\/account\/passkeys/);
  });
});

describe('the passkeys of somebody', () => {
  it('keep one as long as the role needs a second step, and end other sign-ins when one goes', async () => {
    const { id, email } = await member(world, 'researcher');
    await authenticatorOf(page);
    await signIn(email);
    await addPasskey('Phone');
    await page.goto('/account/passkeys');

    await page.getByRole('button', { name: /^Remove Phone/ }).click();
    expect(await page.getByRole('alert').first().textContent()).toContain('Add another passkey or set up');
    await world.sql(
      `INSERT INTO passkey (account_id, credential_id, public_key, backed_up, label) VALUES ($1, 'b', '', true, 'Key')`,
      [id],
    );
    await page.getByRole('button', { name: /^Remove Phone/ }).click();
    await page.waitForURL(/done=passkey-removed/);
    expect(await world.sql('SELECT label FROM passkey')).toEqual([{ label: 'Key' }]);
    expect((await acts('passkey.removed')).length).toBe(1);
  });

  it('have names that she may change, and are out of reach of everybody else', async () => {
    const { id } = await member(world, 'partner');
    const [key] = await world.sql(
      `INSERT INTO passkey (account_id, credential_id, public_key, backed_up, label) VALUES ($1, 'c', '', true, 'Key')
       RETURNING id`,
      [id],
    );
    for (const act of ['label', 'remove']) {
      await world.http.post(`/account/passkeys/${key.id}/${act}`).type('form').send({ label: 'Mine' }).expect(404);
    }
    const ann = await world.as('campaigner');
    const [own] = await world.sql(
      `INSERT INTO passkey (account_id, credential_id, public_key, backed_up, label) VALUES ($1, 'd', '', true, 'Old')
       RETURNING id`,
      [ann.viewer.accountId],
    );
    const rename = (label: string) => ann.http.post(`/account/passkeys/${own.id}/label`).type('form').send({ label });
    await rename('New').expect(303);
    const { text } = await rename('  ').expect(422);
    expect(text).toContain('This is needed');
    expect(await world.sql('SELECT label FROM passkey ORDER BY credential_id')).toEqual([
      { label: 'Key' },
      { label: 'New' },
    ]);
  });

  it('cannot be made where Vigil is reached by a number or another name, which the page says', async () => {
    await page.goto(`http://127.0.0.1:${port}/sign-in`);
    const { text } = await world.http.get('/account/passkeys').expect(200);
    expect(text).toContain(`Passkeys of this Vigil belong to http://localhost:${port}. Open it there.`);
    expect(text).not.toContain('data-passkey');
    await world.http.post('/account/passkeys/options').expect(409);
  });
});

describe('the pages with passkeys', () => {
  it('meet no barrier that axe knows of', async () => {
    const { id, email } = await member(world, 'campaigner');
    await authenticatorOf(page);
    await signIn(email);
    await addPasskey('Blue key');
    await world.sql('UPDATE passkey SET backed_up = true WHERE account_id = $1', [id]);
    for (const path of ['/account/passkeys', '/confirm', '/account/second-factor']) {
      await page.goto(path);
      expect([path, (await barriersOn(page)).map(({ id }) => id)]).toEqual([path, []]);
    }
    await signOut();
    expect((await barriersOn(page)).map(({ id }) => id)).toEqual([]);
  });
});

describe('what is no answer of a browser', () => {
  it.each(['', '{', '[]', '{"id":7}', '{"id":"a"}', '{"id":"a","response":{}}', '{"id":"a","response":"x"}'])(
    'adds nothing and opens nothing: %s',
    async (answer) => {
      const url = `http://localhost:${port}`;
      const headers = { Host: `localhost:${port}` };
      const ask = () => world.http.post('/account/passkeys/options').set(headers).expect(200);
      const trip = cookiesOf(await ask()).find(({ name }) => name === '__Host-way')!.value;
      const cookie = `__Host-session=${world.http.held!.session}; __Host-way=${trip}`;
      await world.http
        .post('/account/passkeys')
        .set({ ...headers, Cookie: cookie, Origin: url })
        .type('form')
        .send({ answer })
        .expect(422);
      const proof = await world.http.post('/confirm/passkey/options').set(headers).expect(200);
      const second = cookiesOf(proof).find(({ name }) => name === '__Host-way')!.value;
      await world.http
        .post('/confirm/passkey')
        .set({ ...headers, Cookie: `__Host-session=${world.http.held!.session}; __Host-way=${second}` })
        .type('form')
        .send({ answer })
        .expect(401);
      expect(await world.sql('SELECT id FROM passkey')).toEqual([]);
    },
  );
});

describe('without JavaScript', () => {
  it('nothing of passkeys is to be seen, and the password works', async () => {
    const { email } = await member(world, 'campaigner');
    const plain = await (await browser.visitor()).newPage();
    await plain.goto('/sign-in');
    expect(await plain.getByRole('button', { name: 'Sign in with a passkey' }).isVisible()).toBe(false);

    await signIn(email, plain);
    expect(new URL(plain.url()).pathname).toBe('/');
    await plain.goto('/account/passkeys');
    expect(await plain.getByRole('button', { name: 'Add a passkey' }).isVisible()).toBe(false);
    expect(await plain.getByText('If no button appears here').isVisible()).toBe(true);
    await plain.context().close();
  });
});
