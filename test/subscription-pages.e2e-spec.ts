import type { Page } from 'playwright-core';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { barriersOn } from './barriers';
import { box, fill, follow, press, type Pages, startPages } from './page-actions';
import { bundle, happened, jointCase, person } from './support/bundles';

let pages: Pages;
beforeAll(async () => (pages = await startPages()), 60_000);
afterAll(() => pages.close());
beforeEach(async () => {
  await pages.world.empty();
  pages.world.clock.stopAt('2026-11-24');
  const taken = (day: string) => happened('apprehension', day, { citations: [{ title: 'Invented source' }] });
  const cases = bundle(
    [
      person('CN-LIN', 'Lin Invented', [taken('2021-12-20')], { country: 'CN', born: '1988-12-02' }),
      person('CN-BO', 'Bo Invented', [taken('2021-12-24')], { country: 'CN' }),
      person('VN-AN', 'An Invented', [taken('2022-12-28')], { country: 'VN', born: '1980-01-14' }),
    ],
    [jointCase('G-2', 'The Two', ['CN-LIN', 'CN-BO'], { hashtag: '#TheTwo' })],
  );
  await pages.world.app.get(BundlesService).import(commandLine, cases);
});

const said = (page: Page) => page.getByRole('status').first().textContent();
const lines = async (page: Page): Promise<string> =>
  (await page.getByRole('region', { name: 'What it would bring' }).textContent())!;

it('somebody without JavaScript begins with everything, pauses it, ends it and takes that back', async () => {
  const page = await pages.visit('/account');
  await follow(page, 'Subscriptions');
  expect(await page.getByRole('heading', { name: 'You are told of nothing yet' }).count()).toBe(1);

  await press(page, 'Alerts of everything I may see, weekly');
  expect(await said(page)).toContain('You are subscribed.');
  expect(await page.getByRole('listitem').filter({ hasText: 'Everything, weekly' }).textContent()).toContain(
    'Every case that you may see · every kind of date',
  );

  await press(page, 'Pause Everything, weekly');
  expect(await said(page)).toContain('paused');
  await press(page, 'Resume Everything, weekly');
  await follow(page, 'End Everything, weekly');
  await press(page, 'End it');
  expect(await said(page)).toContain('“Everything, weekly” has ended.');
  await press(page, 'Take it back');
  expect(await said(page)).toContain('The subscription is back');
  expect(await page.getByRole('link', { name: 'Everything, weekly', exact: true }).count()).toBe(1);
});

it('somebody subscribes to a list that she narrowed down, sees what it would bring, and changes it', async () => {
  const page = await pages.visit('/defenders?country=CN&status=held&q=inv');
  await follow(page, 'Subscribe to this list');
  expect(await page.getByLabel('China').isChecked()).toBe(true);
  expect(await box(page, 'Name or reference').inputValue()).toBe('inv');
  expect(await box(page, 'Status today').inputValue()).toBe('held');
  expect(await lines(page)).toContain('Lin Invented');
  expect(await lines(page)).not.toContain('An Invented');

  await fill(page, { 'Name of the subscription': 'China', 'Lead times': 'My own days', 'Own days': '3, soon' });
  await press(page, 'Show what it would bring');
  expect(await page.getByRole('alert').textContent()).toContain('"soon" is not a whole number of days');
  await fill(page, { 'Own days': '3, 0', 'Time zone': 'Europe/Berlin', Rhythm: 'One message a day' });
  await press(page, 'Show what it would bring');
  expect(await lines(page)).toContain('Comes on 29 Nov and 2 Dec 2026');
  expect(await lines(page)).toContain('at most one message a day');
  await press(page, 'Subscribe');
  await follow(page, 'China');
  expect(await box(page, 'Own days').inputValue()).toBe('3, 0');

  await fill(page, { 'Quiet from': '22:00' });
  await press(page, 'Save');
  expect(await page.getByRole('alert').textContent()).toContain('Quiet until is needed');
  await fill(page, { 'Quiet until': '06:00', Language: 'Arabic (العربية)' });
  await press(page, 'Save');
  expect(await said(page)).toContain('The subscription is changed.');
  await follow(page, 'Subscriptions');
  expect(await page.getByRole('listitem').filter({ hasText: 'China' }).last().textContent()).toContain(
    'by mail at 07:00 (Europe/Berlin), never from 22:00 to 06:00, in Arabic. Told of 3 days before, on the day.',
  );
});

it('somebody who changes a subscription in two windows is told, and loses nothing that she wrote', async () => {
  const first = await pages.visit('/defenders');
  await follow(first, 'Subscribe to this list');
  await fill(first, { 'Name of the subscription': 'Mine' });
  await press(first, 'Subscribe');
  await follow(first, 'Mine');
  const second = await pages.visit(new URL(first.url()).pathname);
  await fill(first, { 'Time of day': '08:00' });
  await press(first, 'Save');

  await fill(second, { 'Time of day': '09:00' });
  await press(second, 'Save');
  expect(await second.getByRole('alert').textContent()).toContain('This has been changed since you opened it');
  expect(await box(second, 'Time of day').inputValue()).toBe('09:00');
  await press(second, 'Save');
  expect(await said(second)).toContain('The subscription is changed.');
});

it('somebody subscribes to one case and to one joint case, and mutes and unmutes a case', async () => {
  const page = await pages.visit('/groups');
  await follow(page, 'The Two');
  await follow(page, 'Subscribe to this joint case');
  expect(await page.getByLabel('The Two').isChecked()).toBe(true);
  await press(page, 'Subscribe');
  await page.goto('/defenders');
  await follow(page, 'An Invented');
  await follow(page, 'Subscribe to this case');
  expect(await box(page, 'Cases').inputValue()).toBe('VN-AN');
  await press(page, 'Subscribe');

  await fill(page, { 'Or a case': 'NOBODY' });
  await press(page, 'Mute');
  expect(await page.getByRole('alert').textContent()).toContain('"NOBODY" is not the reference of a case');
  await fill(page, { 'Or a case': 'VN-AN', Where: 'Subscription 2' });
  await press(page, 'Mute');
  const muted = page.getByRole('region', { name: 'Muted' });
  expect(await muted.textContent()).toContain('An Invented');
  await press(page, 'Unmute An Invented');
  expect(await muted.textContent()).toContain('Nothing is muted.');
});

it('names in mails cannot be ticked, with the reason, until the organisation allows them', async () => {
  const page = await pages.visit('/account/subscriptions/new');
  const names = page.getByLabel('Name people in mails');
  expect(await names.isDisabled()).toBe(true);
  expect(await page.getByRole('group', { name: 'Names' }).textContent()).toContain('An administrator can allow them.');

  await pages.world.sql('INSERT INTO organisation (names_in_mails) VALUES (true)');
  await page.reload();
  expect(await names.isDisabled()).toBe(false);
});

it('the pages of subscriptions have no barriers that a program can find, wide or narrow', async () => {
  const { world, browser } = pages;
  const { body } = await world.http.post('/api/v1/subscriptions').send({ countries: ['CN'], defenders: ['CN-LIN'] });
  await world.http.post('/api/v1/mutes').send({ defender: 'VN-AN' });
  const addresses = [
    '/account/subscriptions',
    `/account/subscriptions/${body.id}`,
    `/account/subscriptions/${body.id}/end`,
    '/account/subscriptions/new',
    '/settings/ladders',
    '/settings/ladders/BIRTHDAY',
    `/mute/a${'A'.repeat(90)}`,
  ];
  for (const width of [1280, 390]) {
    const page = await (await browser.visitor({ width, javaScript: true })).newPage();
    for (const address of addresses) {
      await page.goto(address);
      if (width > 1000) {
        const violations = await barriersOn(page);
        expect([address, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([address, []]);
      }
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect([address, width, scrolls]).toEqual([address, width, false]);
    }
  }
}, 120_000);
