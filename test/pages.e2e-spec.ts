import { box, fill, follow, Pages, press, record, register, startPages, when } from './page-actions';
import { World } from './world';

let pages: Pages;
let world: World;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
}, 60_000);
afterAll(() => pages.close());

const visit: Pages['visit'] = (...asked) => pages.visit(...asked);

describe('Without JavaScript, a researcher', () => {
  beforeEach(async () => {
    await world.empty();
    world.clock.stopAt('2026-11-24');
  });

  it('is told on an empty database what to do first', async () => {
    const page = await visit('/');

    await page.getByRole('link', { name: 'Register a defender' }).click();

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Register a defender');
  });

  it('registers Samira, records that she was taken in a month, and sees timeline and anniversary', async () => {
    const page = await visit('/');
    await register(page, 'Samira Beispiel', { Confidentiality: 'Public', 'Using the name in public': 'Given' });
    expect(await page.getByRole('status').textContent()).toContain('is registered');

    await record(page, 'Taken into custody', 'Month', { Month: 'December', Year: '2025' });

    const entry = page.locator('.happening');
    expect(await entry.textContent()).toContain('December 2025');
    expect(await entry.getByRole('heading').textContent()).toContain('Taken into custody');
    expect(await page.locator('.count').textContent()).toContain('since December 2025');
    await page.getByRole('link', { name: 'Today' }).click();
    const alert = page.locator('li.public').first();
    expect(await alert.textContent()).toContain('Samira Beispiel');
    expect(await alert.textContent()).toContain('One year in detention this month');
    expect(await alert.textContent()).toContain('from Tue 1 Dec');
  });

  it('says a date in each of the eight ways, and reads it back in words', async () => {
    const page = await visit('/');
    await register(page, 'Samira Beispiel');
    const between = { Day: '31', Month: 'August', Year: '2020' };

    await record(page, 'Summons', 'Exact day', { Day: '5', Month: 'March', Year: '2017' });
    await record(page, 'Threat', 'Year', { Year: '2016' });
    await record(page, 'Surveillance', 'About', { Month: 'March', Year: '2015' });
    await record(page, 'Exit ban', 'Before or on', between);
    await record(page, 'Travel ban', 'On or after', between);
    await follow(page, 'Record an event');
    await fill(page, { 'What happened (needed)': 'Trial session' });
    await when(page).getByRole('radio', { name: 'One of several days' }).check();
    await box(when(page), 'Either').fill('2020-09-02');
    await box(when(page), 'or').first().fill('2020-08-31');
    await press(page, 'Record');
    await follow(page, 'Record an event');
    await fill(page, { 'What happened (needed)': 'Verdict' });
    await when(page).getByRole('radio', { name: 'One day between' }).check();
    await fill(page.getByRole('group', { name: 'Date, or from' }).first(), { Day: '1', Month: 'June', Year: '2021' });
    await fill(page.getByRole('group', { name: 'To', exact: true }).first(), { Day: '3', Month: 'June', Year: '2021' });
    await press(page, 'Record');

    const dates = await page.locator('.happening p.when').allTextContents();
    expect(dates).toEqual([
      'one day between 1 and 3 June 2021',
      'by 31 August 2020',
      '31 August or 2 September 2020',
      '31 August 2020 or later',
      '5 March 2017',
      '2016',
      'about March 2015',
    ]);
  });

  it('gets a form back with everything that was written, and the way to what is wrong', async () => {
    const page = await visit('/defenders/new');
    await fill(page, { 'Name 1 (needed)': 'Samira Beispiel', Day: '29', Month: 'February', Year: '1954' });

    const [response] = await Promise.all([
      page.waitForResponse((r) => r.request().method() === 'POST'),
      press(page, 'Register'),
    ]);

    expect(response.status()).toBe(422);
    expect(await box(page, 'Name 1 (needed)').inputValue()).toBe('Samira Beispiel');
    expect(await box(page, 'Year').inputValue()).toBe('1954');
    const summary = page.getByRole('alert');
    expect(await summary.textContent()).toContain('Reference is needed');
    expect(await summary.textContent()).toContain('February 1954 had 28 days');
    await summary.getByRole('link', { name: /28 days/ }).click();
    expect(page.url()).toMatch(/#f-born-day$/);
    expect(await box(page, 'Day').getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for more rows without losing what is written, and without saving', async () => {
    const page = await visit('/defenders/new');
    await box(page, 'Name 1 (needed)').fill('Samira Beispiel');

    await press(page, 'More names');

    expect(await box(page, 'Name 1 (needed)').inputValue()).toBe('Samira Beispiel');
    expect(await box(page, 'Name 5').isVisible()).toBe(true);
    expect(await world.sql('SELECT count(*)::int AS n FROM defender')).toEqual([{ n: 0 }]);
  });

  it('sees what sources say of another day, beside the date that is used', async () => {
    const page = await visit('/');
    await register(page, 'Samira Beispiel');
    await follow(page, 'Record the first event');
    await fill(page, { 'What happened (needed)': 'Taken into custody', 'Why this date': 'The family was there.' });
    await fill(when(page), { Day: '19', Month: 'September', Year: '2021' });
    const source = page.getByRole('group', { name: 'Source 1' });
    await fill(source, { 'Source 1': 'Invented Watch' });
    await source.getByText('Another date, a quotation, reliability').click();
    const other = source.getByRole('group', { name: 'Date that this source gives' });
    await fill(other, { Day: '21', Month: 'September', Year: '2021' });

    await press(page, 'Record');

    const dispute = await page.locator('.dispute').innerText();
    expect(dispute).toContain('Invented Watch says 21 September 2021.');
    expect(dispute).toContain('Used here: 19 September 2021. The family was there.');
  });

  it('retracts an event with a reason, finds it folded away, and restores it', async () => {
    const page = await visit('/');
    await register(page, 'Samira Beispiel');
    await record(page, 'Taken into custody', 'Exact day', { Day: '1', Month: 'May', Year: '2026' });

    await page.getByRole('link', { name: 'Retract Taken into custody' }).click();
    await press(page, 'Retract');
    expect(await page.getByRole('alert').textContent()).toContain('Reason is needed');
    await box(page, 'Reason (needed)').fill('It was somebody else.');
    await press(page, 'Retract');

    expect(await page.locator('.happening').count()).toBe(0);
    expect(await page.locator('.person .tag').first().textContent()).toBe('Not known');
    await page.getByText('One retracted event').click();
    expect(await page.locator('main').textContent()).toContain('It was somebody else.');
    await page.getByRole('link', { name: 'Restore Taken into custody' }).click();
    await press(page, 'Restore');
    expect(await page.locator('.happening').count()).toBe(1);
    expect(await page.locator('.count').textContent()).toContain('207 days in detention');
  });

  it('who saves over a colleague’s correction is told who changed what, and keeps the text', async () => {
    const [mine, theirs] = [await visit('/'), await visit('/')];
    await register(mine, 'Samira Beispiel');
    await mine.getByRole('link', { name: 'Correct the profile' }).click();
    await theirs.goto(mine.url());
    await box(theirs, 'Gender').fill('female');
    await press(theirs, 'Save corrections');

    await box(mine, 'Summary').fill('Written at the same time.');
    await press(mine, 'Save corrections');

    const note = await mine.getByRole('alert').textContent();
    expect(note).toContain('changed since you opened it');
    expect(note).toContain('gender: nothing → female');
    expect(await box(mine, 'Summary').inputValue()).toBe('Written at the same time.');
    await press(mine, 'Save corrections');
    expect(await mine.getByRole('status').textContent()).toContain('saved');
  });

  it('who corrects an event that a colleague retracted is told so', async () => {
    const [mine, theirs] = [await visit('/'), await visit('/')];
    await register(mine, 'Samira Beispiel');
    await record(mine, 'Threat', 'Year', { Year: '2020' });
    await theirs.goto(mine.url());
    await follow(mine, 'Correct Threat');
    await follow(theirs, 'Retract Threat');
    await fill(theirs, { 'Reason (needed)': 'It was somebody else.' });
    await press(theirs, 'Retract');

    await fill(mine, { Place: 'Invented city' });
    await press(mine, 'Save corrections');

    expect(await mine.getByRole('alert').textContent()).toContain('retracted an event: Threat, 2020');
    expect(await box(mine, 'Place').inputValue()).toBe('Invented city');
  });

  it('forms a joint case of people who are registered, and is told which reference is not', async () => {
    const page = await visit('/');
    await register(page, 'Samira');
    await page.goto('/groups/new');
    await box(page, 'Name (needed)').fill('The Example Two');
    await box(page, 'Reference (needed)').fill('G-1');
    await box(page, 'Member 1').fill('REF-Samira');
    await box(page, 'Member 3').fill('REF-Nobody');
    await press(page, 'Form the joint case');

    expect(await page.getByRole('alert').textContent()).toContain('Member 3');
    await box(page, 'Member 3').fill('');
    await press(page, 'Form the joint case');

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('The Example Two');
    expect(await page.getByRole('link', { name: 'Samira' }).isVisible()).toBe(true);
  });
});
