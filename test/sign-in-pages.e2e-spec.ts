import type { Server } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { barriersOn } from './barriers';
import { openBrowser, type TestBrowser } from './browser';
import { follow, press } from './page-actions';
import { member, PASSWORD, Seconds } from './support/sign-in';
import { startWorld, type World } from './world';

let world: World;
let browser: TestBrowser;
let seconds: Seconds;
beforeAll(async () => {
  world = await startWorld();
  seconds = new Seconds(world);
  const { port } = (world.app.getHttpServer() as Server).address() as { port: number };
  browser = await openBrowser(`http://127.0.0.1:${port}`);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});
beforeEach(() => world.empty());

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

async function fillIn(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
}

/** Signs a researcher in and sets her app up, by the pages alone. Gives the key. */
async function begin(page: Page, look: (name: string) => Promise<void> = async () => {}): Promise<string> {
  await page.goto('/groups');
  await look('sign in');
  await fillIn(page, { 'E-mail address': 'rosa@example.org', Password: PASSWORD });
  await press(page, 'Sign in');
  await look('second factor');
  await press(page, 'Set up an authenticator app');
  await look('set up');
  const secret = (await page.locator('code.key').textContent())!.replaceAll(' ', '');
  await fillIn(page, { 'Code from the app': await seconds.code(secret) });
  await press(page, 'Turn on');
  seconds.pass(30);
  return secret;
}

it('somebody without JavaScript signs in, sets up an app, changes her password and signs out', async () => {
  await member(world, 'researcher', { email: 'rosa@example.org' });
  const page = await (await browser.visitor()).newPage();
  const secret = await begin(page);
  expect(await heading(page)).toBe('Your recovery codes');
  expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10);
  await follow(page, 'I have kept them: continue');
  expect(await heading(page)).toBe('Joint cases');
  await follow(page, 'Invented researcher');
  await follow(page, 'Change the password');
  const fresh = 'quiet lantern orchard 9';
  await fillIn(page, { 'New password': fresh, 'New password, once more': fresh });
  await press(page, 'Change the password');
  expect(await page.getByRole('status').textContent()).toContain('Your password is changed');
  await press(page, 'Sign out');
  expect(await heading(page)).toBe('Sign in');
  await fillIn(page, { 'E-mail address': 'rosa@example.org', Password: PASSWORD });
  await press(page, 'Sign in');
  expect(await page.getByRole('alert').textContent()).toContain('wrong');
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
  await fillIn(page, { 'E-mail address': 'rosa@example.org', Password: fresh });
  await press(page, 'Sign in');
  await fillIn(page, { 'Code from your app, or a recovery code': await seconds.code(secret) });
  await press(page, 'Continue');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.context().close();
});

it('the picture of the key is shown, and nothing on the way is kept from the keyboard', async () => {
  await member(world, 'researcher', { email: 'rosa@example.org' });
  const page = await (await browser.visitor()).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type('rosa@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await Promise.all([page.waitForURL('**/account/second-factor'), page.keyboard.press('Enter')]);
  expect(await heading(page)).toBe('Second step of signing in');
  await press(page, 'Set up an authenticator app');
  const picture = page.getByAltText('The key as a QR code');
  expect(
    await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
  ).toBeGreaterThan(200);
  await page.context().close();
});

describe('on the pages of signing in', () => {
  let context: BrowserContext;
  afterEach(() => context.close());

  it.each([false, true])('axe knows of no barrier (by night: %s)', async (dark) => {
    await member(world, 'researcher', { email: 'rosa@example.org' });
    context = await browser.visitor({ javaScript: true, dark });
    const page = await context.newPage();
    const look = async (name: string): Promise<void> => {
      const violations = await barriersOn(page);
      const found = violations.map((v) => [v.id, v.nodes.map((n) => n.html)]);
      expect({ name, found }).toEqual({ name, found: [] });
    };
    await begin(page, look);
    await look('recovery codes');
    for (const path of ['/account', '/account/second-factor', '/account/sign-ins', '/account/password', '/confirm']) {
      await page.goto(path);
      await look(path);
    }
  });
});
