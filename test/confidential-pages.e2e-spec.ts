import type { Page } from 'playwright-core';
import { barriersOn } from './barriers';
import { box, fill, follow, type Pages, press, startPages } from './page-actions';
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
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const notice = (page: Page) => page.getByRole('status').textContent();
const visit = (path: string) => pages.visit(path);
const sister = {
  Name: 'Invented Sister',
  'Relation to the defender': 'sister',
  'May be contacted': 'Only by …',
  'Only by': 'her cousin',
  Phone: '+44 20 7946 0958',
};

describe('Without JavaScript, a researcher', () => {
  it('records, corrects and erases a contact, and is told that erasing cannot be undone', async () => {
    const page = await visit(`/defenders/${mina}`);
    await follow(page, 'Confidential records');
    await follow(page, 'Record a contact');
    await fill(page, { ...sister, 'Only by': '' });
    await press(page, 'Seal and keep');
    expect(await page.getByRole('alert').textContent()).toContain('Only by is needed: say by whom.');
    expect(await box(page, 'Phone').inputValue()).toBe(sister.Phone);
    await fill(page, { 'Only by': 'her cousin' });
    await press(page, 'Seal and keep');
    expect(await notice(page)).toContain('sealed and kept');
    const card = page.locator('.card', { hasText: 'Invented Sister' });
    expect(await card.textContent()).toContain('Only by …');

    await follow(page, 'Correct');
    await fill(page, { Phone: '+1 202 555 0100' });
    await press(page, 'Seal and keep');
    expect(await notice(page)).toContain('corrections are sealed');
    expect(await card.textContent()).toContain('+1 202 555 0100');

    await follow(page, 'Erase');
    expect(await page.locator('main').textContent()).toContain('This cannot be undone');
    await press(page, 'Erase for good');
    expect(await page.getByRole('alert').textContent()).toContain('Reason');
    await fill(page, { 'Reason (needed)': 'the person asked for it' });
    await press(page, 'Erase for good');

    expect(await notice(page)).toBe('The record is erased for good.');
    expect(await page.content()).not.toContain('Invented Sister');
    expect(await page.locator('#erased + details').textContent()).toContain('Test Owner · the person asked for it');
  });

  it('is shown what a colleague wrote meanwhile, before she overwrites it', async () => {
    const note = { kind: 'safety_note', safety_note: { text: 'Ring only on Mondays.' } };
    const { body } = await world.http.post(`/api/v1/defenders/${mina}/confidential`).send(note).expect(201);
    const page = await visit(`/confidential/${body.id}/correction`);
    const theirs = { kind: 'safety_note', safety_note: { text: 'Never ring at all.' } };
    await world.http.put(`/api/v1/confidential/${body.id}`).set('If-Match', '"1"').send(theirs).expect(200);

    await fill(page, { 'Note (needed)': 'Ring only on Tuesdays.' });
    await press(page, 'Seal and keep');

    const said = await page.locator('#stale').textContent();
    expect(said).toContain('corrected a confidential record: safety note');
    expect(await page.getByRole('region', { name: 'As it stands now' }).textContent()).toContain('Never ring at all.');
    expect(await box(page, 'Note (needed)').inputValue()).toBe('Ring only on Tuesdays.');
    await press(page, 'Seal and keep');
    expect(await notice(page)).toContain('corrections are sealed');
  });

  it('offers a source by a code, and finds out whether somebody is known already', async () => {
    const page = await visit(`/defenders/${mina}/confidential`);
    await follow(page, 'Record a confidential source');
    const code = await box(page, 'Code').inputValue();
    expect(code).toMatch(/^S-\w{6}$/);
    await press(page, 'Seal and keep');
    expect(await page.locator('main').textContent()).toContain(`In a citation write “source ${code}”`);
    await follow(page, 'Record a contact');
    await fill(page, sister);
    await press(page, 'Seal and keep');

    await follow(page, 'Is somebody known already? Look for a document or phone number');
    await fill(page, { 'Number (needed)': '0044 20 79460958' });
    await press(page, 'Look');

    expect(page.url()).toMatch(/\/confidential\/search$/);
    expect(await page.getByRole('heading', { name: 'Found in 1 record' }).count()).toBe(1);
    await follow(page, 'Mina Invented');
    expect(await heading(page)).toBe('Confidential records');
  });
});

it.each(['', '/new?kind=relative_contact', '/new?kind=confidential_source'])(
  'nobody meets a barrier on the pages of confidential records: “%s”',
  async (path) => {
    const input = { kind: 'relative_contact', relative_contact: { name: 'Invented Sister' } };
    const { body } = await world.http.post(`/api/v1/defenders/${mina}/confidential`).send(input).expect(201);
    const visitor = await pages.browser.visitor({ javaScript: true });
    const page = await visitor.newPage();
    const more = path === '' ? [`/confidential/${body.id}/erasure`, '/confidential/search'] : [];
    for (const address of [`/defenders/${mina}/confidential${path}`, ...more]) {
      await page.goto(address);
      const violations = await barriersOn(page);
      expect(violations.map(({ id, nodes }) => [address, id, nodes.map((node) => node.html)])).toEqual([]);
    }
  },
);
