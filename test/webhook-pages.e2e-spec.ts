import type { Page } from 'playwright-core';
import { Resolver } from '../src/webhooks/outside/resolver';
import { WebhookSender } from '../src/webhooks/webhook-sender';
import { barriersOn } from './barriers';
import { fill, follow, press, type Pages, startPages } from './page-actions';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
  // A network without names, so that nothing leaves this computer.
  pages.world.app.get(Resolver, { strict: false }).resolve = () => Promise.resolve([]);
}, 60_000);
afterAll(() => pages.close());

const said = (page: Page) => page.getByRole('status').first().textContent();
const barriers = async (path: string): Promise<string[]> => {
  const context = await pages.browser.visitor({ javaScript: true });
  const page = await context.newPage();
  await page.goto(path);
  const violations = await barriersOn(page);
  await context.close();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
};

it('an administrator without JavaScript makes a webhook, tests it, reads why nothing arrived, and removes it', async () => {
  const page = await pages.visit('/organisation');
  await follow(page, 'Programs and chats to which alerts may be sent');
  await follow(page, 'New webhook');
  expect(await barriers(page.url())).toEqual([]);
  await fill(page, { 'Name (needed)': 'Field chat', 'Address (needed)': 'https://10.0.0.1/hook' });
  await press(page, 'Make the webhook');
  expect(await page.getByRole('alert').textContent()).toContain('number for a host');
  await fill(page, { 'Address (needed)': 'https://hooks.example.org/hook' });
  await press(page, 'Make the webhook');
  expect(await page.locator('code.secret').textContent()).toMatch(/^whsec_.{44}$/);
  await follow(page, 'Done: to the webhook, to test it');
  const path = new URL(page.url()).pathname;

  await press(page, 'Send a test');
  expect(await said(page)).toContain('on its way');
  await pages.world.app.get(WebhookSender, { strict: false }).sendDue();
  await page.goto(path);
  expect(await page.getByRole('listitem').filter({ hasText: 'msg_' }).textContent()).toMatch(
    /A test.*waits.*1 try.*The name of the server is not known/s,
  );
  expect(await barriers(path)).toEqual([]);
  expect(await barriers(`${path}/rotation`)).toEqual([]);

  await follow(page, 'Another secret');
  await press(page, 'Make another secret');
  expect(await page.locator('code.secret').textContent()).toMatch(/^whsec_.{44}$/);
  await page.goto(path);
  await press(page, 'Switch it off');
  expect(await said(page)).toContain('The webhook is off');
  await press(page, 'Switch it on');
  await page.goto('/settings/webhooks');
  expect(await barriers('/settings/webhooks')).toEqual([]);
  await page.goto(`${path}/removal`);
  await press(page, 'Remove it');
  expect(await said(page)).toContain('The webhook is removed');
}, 60_000);
