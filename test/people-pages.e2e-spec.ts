import type { Page } from 'playwright-core';
import { barriersOn } from './barriers';
import { box, fill, follow, press, type Pages, startPages } from './page-actions';
import { openBrowser } from './browser';
import { PASSWORD } from './support/sign-in';

let pages: Pages;
beforeAll(async () => (pages = await startPages()), 60_000);
afterAll(() => pages.close());
beforeEach(() => pages.world.empty());

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const said = (page: Page) => page.getByRole('status').textContent();

/** Invites a partner of a new team, by the pages alone. Gives the link. */
async function invitePartner(page: Page): Promise<string> {
  await follow(page, 'People');
  await follow(page, 'Teams');
  await fill(page, { 'Name (needed)': 'Partners of the north' });
  await press(page, 'Form the team');
  expect(await said(page)).toContain('The team is formed.');
  await follow(page, 'People');
  await follow(page, 'Invite somebody');
  await fill(page, {
    'Name (needed)': 'Pat Lund',
    'E-mail address (needed)': 'pat@example.org',
    'Role (needed)': 'Partner',
  });
  await press(page, 'Invite');
  expect(await page.getByRole('alert').textContent()).toContain('A partner sees only what is shared with a team');
  expect(await box(page, 'Name (needed)').inputValue()).toBe('Pat Lund');
  await page.getByLabel('Partners of the north').check();
  await press(page, 'Invite');
  expect(await heading(page)).toBe('The invitation');
  return (await page.locator('code.secret').textContent())!;
}

it('somebody without JavaScript invites a partner, who joins, signs in, and is suspended and restored', async () => {
  const admin = await pages.visit('/');
  const link = new URL(await invitePartner(admin));
  const strangers = await openBrowser(new URL(admin.url()).origin);
  const pat = await (await strangers.visitor()).newPage();
  await pat.goto(link.pathname + link.search);
  expect(new URL(pat.url())).toMatchObject({ pathname: '/join', search: '' });
  await pat.getByLabel('Password', { exact: true }).fill('pat@example.org');
  await press(pat, 'Join');
  expect(await pat.getByRole('alert').textContent()).toContain('soon guessed');
  await pat.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await press(pat, 'Join');
  expect(await said(pat)).toContain('You have joined.');
  await pat.getByLabel('E-mail address', { exact: true }).fill('pat@example.org');
  await pat.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await press(pat, 'Sign in');
  await pat.goto('/defenders');
  expect(await heading(pat)).toBe('Defenders');

  await follow(admin, 'People');
  await follow(admin, 'Pat Lund');
  await follow(admin, 'Suspend');
  expect(await heading(admin)).toBe('Suspend Pat Lund?');
  await press(admin, 'Suspend');
  expect(await said(admin)).toContain('Nobody gets in with it.');
  await pat.goto('/defenders');
  expect(await heading(pat)).toBe('Sign in');
  await press(admin, 'Restore');
  expect(await said(admin)).toContain('restored');
  await strangers.close();
});

it('makes a token, which is shown once, and revokes it', async () => {
  const page = await pages.visit('/account/tokens');
  await fill(page, { 'Name (needed)': 'Monthly figures' });
  await page.getByLabel('See cases, alerts and joint cases').check();
  await press(page, 'Make the token');
  expect(await page.locator('code.secret').textContent()).toMatch(/^hrd_/);
  await follow(page, 'Done: to your tokens');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Monthly figures' })
    .getByRole('button', { name: 'Revoke' })
    .click();
  expect(await said(page)).toContain('revoked');
});

it('no page about people stands in the way of anybody', async () => {
  const admin = await pages.visit('/');
  await invitePartner(admin);
  const [{ id }] = await pages.world.sql(`SELECT id FROM account WHERE email = 'pat@example.org'`);
  const [team] = await pages.world.sql('SELECT id FROM team');
  const [me] = await pages.world.sql(`SELECT id FROM account WHERE email = 'owner@example.org'`);
  const paths = ['/people', '/people/invitation', `/people/${id}`, `/people/${me.id}`, `/people/${id}/suspension`];
  const open = ['/teams', `/teams/${team.id}`, '/account/tokens', '/forgot', '/join'];
  const page = await (await pages.browser.visitor({ width: 320, javaScript: true })).newPage();
  for (const path of [...paths, ...open]) {
    await page.goto(path);
    const violations = await barriersOn(page);
    expect([path, violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])]).toEqual([path, []]);
    const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    expect([path, wide]).toEqual([path, false]);
  }
}, 60_000);
