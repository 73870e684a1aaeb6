import { barriersOn } from './barriers';
import { fill, follow, type Pages, press, startPages } from './page-actions';
import type { World } from './world';

let pages: Pages;
let world: World;
let mina: string;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
}, 60_000);
afterAll(() => pages.close());
beforeEach(async () => {
  await world.empty();
  const person = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }] };
  mina = (await world.http.post('/api/v1/defenders').send(person).expect(201)).body.id;
  await world.as('campaigner', { name: 'Omar Example' });
});

describe('Without JavaScript, an administrator', () => {
  it('seals a case, opens it to a colleague until a day, and ends that', async () => {
    const page = await pages.visit(`/defenders/${mina}`);
    await follow(page, 'Internal Who sees this case');
    await fill(page, { 'Another level': 'Sealed' });
    await press(page, 'See what follows');
    expect(await page.locator('main').textContent()).toContain(
      '1 person (1 campaigner) will not see the case any more',
    );
    await press(page, 'Change the level');
    expect(await page.getByRole('status').textContent()).toBe('The level is changed.');
    expect(await page.locator('main').textContent()).toContain('1 person sees it at this moment');

    await follow(page, 'Open it to somebody');
    const opening = { 'To whom (needed)': 'Omar Example (campaigner)', Until: '2099-05-03' };
    await fill(page, opening);
    await press(page, 'Open the case');
    expect(await page.getByRole('alert').textContent()).toContain('Reason is needed.');
    await fill(page, { 'Reason (needed)': 'Campaigns for her.' });
    await press(page, 'Open the case');
    const row = page.getByRole('listitem').filter({ hasText: 'Omar Example' });
    expect(await row.textContent()).toContain('until 3 May 2099');

    await press(page, 'End now Omar Example');
    expect(await page.getByRole('status').textContent()).toBe('The case is closed to them.');
    const own = page.getByRole('listitem').filter({ hasText: 'Test Owner' });
    expect(await own.first().textContent()).toContain('Nobody else would see it.');
    expect(await page.getByRole('button', { name: 'End now' }).count()).toBe(0);
  });
});

it('what was typed is kept while she says who she is, and sent with one press after that', async () => {
  const page = await pages.visit(`/defenders/${mina}/access/opening`, 390);
  await fill(page, { 'To whom (needed)': 'Omar Example (campaigner)', 'Reason (needed)': 'Campaigns for her.' });
  await world.sql('UPDATE session SET sudo_until = NULL');
  await press(page, 'Open the case');
  expect(await page.title()).toContain('Confirm that it is you, then send it again');
  await world.sql(`UPDATE session SET sudo_until = now() + interval '1 hour'`);
  await press(page, 'Send it again');
  expect(await page.getByRole('status').textContent()).toBe('The case is open to them.');
});

it('nobody meets a barrier on the pages that ask before something is lost', async () => {
  const ruth = await world.as('researcher', { name: 'Ruth Example' });
  const sealed = { reference: 'XX-SEALED', names: [{ text: 'Sara Invented' }], confidentiality: 'sealed' };
  await ruth.http.post('/api/v1/defenders').send(sealed).expect(201);
  const page = await (await pages.browser.visitor({ javaScript: true, width: 390 })).newPage();
  const looked = async () => (await barriersOn(page)).map(({ id }) => id);
  await page.goto(`/people/${ruth.viewer.accountId}/suspension`);
  expect(await page.locator('main').textContent()).toContain('1 sealed case is kept by this person alone');
  expect(await looked()).toEqual([]);
  await page.goto(`/defenders/${mina}/access/opening`);
  await fill(page, { 'To whom (needed)': 'Omar Example (campaigner)', 'Reason (needed)': 'Campaigns for her.' });
  await world.sql('UPDATE session SET sudo_until = NULL');
  await press(page, 'Open the case');
  await page.getByText('What you wrote').click();
  expect(await page.getByLabel('reason').inputValue()).toBe('Campaigns for her.');
  expect(await looked()).toEqual([]);
});

it('nobody meets a barrier on the pages about who sees a case', async () => {
  const { id } = (await world.sql(`SELECT id FROM account WHERE name = 'Omar Example'`))[0];
  for (const until of ['2099-05-03', undefined]) {
    const input = { account: id, reason: 'Campaigns for her.', until };
    const { body } = await world.http.post(`/api/v1/defenders/${mina}/openings`).send(input).expect(201);
    if (until) await world.http.delete(`/api/v1/defenders/${mina}/openings/${body.id}`).expect(200);
  }
  const page = await (await pages.browser.visitor({ javaScript: true, width: 390 })).newPage();
  for (const path of ['', '/access', '/access/level?level=sealed', '/access/opening']) {
    await page.goto(`/defenders/${mina}${path}`);
    const violations = await barriersOn(page);
    expect(violations.map((one) => [path, one.id, one.nodes.map((node) => node.html)])).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect([path, wide]).toEqual([path, 390]);
  }
});
