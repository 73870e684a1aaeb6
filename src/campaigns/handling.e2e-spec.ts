import { pageOf, pathOf, type Listed, listed, seenBy } from '../../test/support/alerts';
import { bundle, happened, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
let omar: SignedIn;
let lena: SignedIn;
let alert: Listed;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-10-20');
  const taken = happened('apprehension', '2025-12-02', { citations: [{ title: 'Invented report' }] });
  await world.app.get(BundlesService).import(commandLine, bundle([person('ANN', 'Ann Invented', [taken])]));
  omar = await world.as('campaigner', { name: 'Omar Example' });
  lena = await world.as('campaigner', { name: 'Lena Example' });
  alert = await listed(world, 'ANNIV-Y', '2026-12-01', '2026-12-31');
});

const post = ({ http }: SignedIn, what: string, form: object = {}) =>
  http
    .post(`${pathOf(alert)}/${what}?on=${alert.on}`)
    .type('form')
    .send(form);
const shown = (who: SignedIn = omar) => seenBy(who.http, pageOf(alert));
const take = (who: SignedIn = omar, version = 0) =>
  post(who, 'handling', { assignee: 'me', version: String(version) }).expect(303);
const history = async (): Promise<string> =>
  (await seenBy(world.http, `/defenders/${alert.subject.id}`)).section('history');

describe('Who handles an alert', () => {
  it('is nobody, until Omar takes it in one click', async () => {
    expect((await shown()).section('handling')).toContain('Nobody yet.');

    const answer = await take();
    const { section } = await seenBy(omar.http, answer.headers.location!);

    expect(section('handling')).toContain('Omar Example (you)');
    expect((await shown(lena)).section('handling')).toContain('Omar Example');
  });

  it('is handed to a colleague with a note, which all who see the case can read', async () => {
    await post(omar, 'handling', { assignee: lena.viewer.accountId!, note: 'Ask the sister first.', version: '0' });

    const { section } = await shown(lena);

    expect(section('handling')).toContain('Lena Example (you)');
    expect(section('handling')).toContain('Ask the sister first.');
    expect(section('handling')).toContain('Last changed by Omar Example');
  });

  it('can be those who handle alerts and see the case, and nobody else', async () => {
    const partner = await world.as('partner', { name: 'Paula Partner' });
    await world.as('staff', { name: 'Sam Staff' });

    const { section } = await shown();
    expect(section('handling')).toContain('Sam Staff');
    expect(section('handling')).not.toContain('Paula Partner');

    const answer = await post(omar, 'handling', {
      assignee: partner.viewer.accountId!,
      note: 'Kept words',
      version: '0',
    }).expect(422);
    expect(answer.text).toContain('Who handles it is nobody who may handle this alert');
    expect(answer.text).toContain('Kept words');
  });

  it('of a restricted case are only those to whom it is opened', async () => {
    const { id } = alert.subject;
    const version = (await world.http.get(`/api/v1/defenders/${id}`)).body.version;
    await world.http
      .put(`/api/v1/defenders/${id}/level`)
      .set('If-Match', `"${version}"`)
      .send({ level: 'restricted' })
      .expect(200);
    await omar.http.get(pageOf(alert)).expect(404);
    await world.http
      .post(`/api/v1/defenders/${id}/openings`)
      .send({ account: omar.viewer.accountId, reason: 'Campaigns for her.' })
      .expect(201);

    const { section } = await shown();

    expect(section('handling')).toContain('Omar Example');
    expect(section('handling')).not.toContain('Lena Example');
    await lena.http.get(pageOf(alert)).expect(404);
  });

  it('is told to two people who decide at once: who came second keeps her words and is shown what stands there', async () => {
    await post(lena, 'handling', { assignee: 'me', note: 'I have the contact.', version: '0' }).expect(303);

    const answer = await post(omar, 'handling', { assignee: 'me', note: 'I begin today.', version: '0' }).expect(412);

    expect(answer.text).toContain('This has been changed since you opened it');
    expect(answer.text).toContain('Handled by Lena Example');
    expect(answer.text).toContain('Note: I have the contact.');
    expect(answer.text).toContain('I begin today.');
    expect(answer.text).toContain('name="version" value="1"');
    expect((await shown()).section('handling')).toContain('Lena Example');
    await post(omar, 'handling', { assignee: 'me', note: 'I begin today.', version: '1' }).expect(303);
  });

  it('stands in the lists, and those without anybody can be asked for', async () => {
    const lists = ['/', '/calendar?month=2026-12', `/defenders/${alert.subject.id}`];
    world.clock.stopAt('2026-11-24');
    await take();

    for (const path of lists) expect((await seenBy(omar.http, path)).words).toContain('Taken by Omar Example');
    expect((await seenBy(omar.http, '/?handled=nobody')).section('coming')).not.toContain('One year');
    expect((await seenBy(omar.http, '/calendar?month=2026-12&handled=nobody')).words).not.toContain('One year');
    expect((await seenBy(omar.http, '/calendar?month=2026-12&handled=nobody')).words).toContain('Census');
  });

  it('stands in the history of the case and in the trail', async () => {
    await take();
    await post(omar, 'handling', { assignee: lena.viewer.accountId!, note: 'Please.', version: '1' });

    expect(await history()).toContain('Gave the alert of 2 December 2026 (anniversary of detention) to Lena Example');
    const trail = await world.sql(`SELECT act, defender_id FROM audit_event WHERE act LIKE 'alert.handled'`);
    expect(trail).toEqual(Array(2).fill({ act: 'alert.handled', defender_id: alert.subject.id }));
  });

  it('may be somebody who does not see the case any more: then the page says so', async () => {
    await take();
    await world.sql(`UPDATE account SET status = 'suspended' WHERE name = 'Omar Example'`);

    expect((await shown(lena)).section('handling')).toContain('hand it to somebody else');
  });
});

describe('The steps of an alert', () => {
  const steps = async (who?: SignedIn) => (await shown(who)).section('steps');

  it('have their days from the ladder, and nobody is late with what nobody took', async () => {
    const text = await steps();

    expect(text).toMatch(/Plan\nby 3 October 2026 \(17 days ago\)/);
    expect(text).toMatch(/Draft, consent and facts checked\nby 2 November 2026/);
    expect(text).toMatch(/Sign-ons of others\nby 18 November 2026/);
    expect(text).toMatch(/Publish\nby 2 December 2026/);
    expect(text).toMatch(/Log what was done\nby 3 December 2026/);
    expect(text).not.toContain('Overdue');
  });

  it('that lay before are due on the day on which somebody takes the alert', async () => {
    await take();
    expect(await steps()).toMatch(/Plan\nby 20 October 2026 \(today\)/);

    world.clock.stopAt('2026-10-22');
    expect(await steps()).toMatch(/Plan\nOverdue: by 20 October 2026 \(2 days ago\)/);
  });

  it('follow the ladder that the organisation set', async () => {
    await world.sql(`INSERT INTO lead_ladder (rule, days, changed_at) VALUES ('ANNIV-Y', '{90,20,0}', now())`);

    const text = await steps();

    expect(text).toMatch(/Plan\nby 3 September 2026/);
    expect(text).toMatch(/Draft, consent and facts checked\nby 12 November 2026/);
    expect(text).toMatch(/Publish\nby 2 December 2026/);
  });

  it('are ticked off with who and when, once, and taken back', async () => {
    await post(omar, 'steps/plan', { done: 'yes' }).expect(303);

    expect(await steps(lena)).toMatch(/Plan\nDone by Omar Example, 20 October 2026/);
    const again = await post(lena, 'steps/plan', { done: 'yes' }).expect(409);
    expect(again.text).toContain('This step is ticked off already.');

    await post(lena, 'steps/plan', { done: 'no' }).expect(303);
    expect(await steps()).toMatch(/Plan\nby/);
    expect(await history()).toContain('Ticked off plan of the alert of 2 December 2026');
    expect(await history()).toContain('Took back a tick on the alert of 2 December 2026');
  });

  it('that are not known are not there', async () => {
    await post(omar, 'steps/dance').expect(404);
  });

  it('that are overdue stand on the front page of whoever handles the alert, with their number', async () => {
    await take();
    world.clock.stopAt('2026-11-03');

    const { section, words } = await seenBy(omar.http, '/');

    expect(section('yours')).toContain('2 steps overdue');
    expect(section('yours')).toContain('Overdue: Plan, 20 October 2026 (14 days ago)');
    expect(words).toContain('2 steps of yours are overdue.');
    expect((await seenBy(lena.http, '/')).section('yours')).toContain('Nothing in the next two weeks.');
  });
});

describe('Not now', () => {
  const putOff = (form: object, who = omar) =>
    post(who, 'not-now', { until: '2026-11-15', reason: 'The lawyer asks for silence.', version: '0', ...form });

  it('puts the alert off until a day with a reason, which stands in the history of the case', async () => {
    await omar.http.get(`${pathOf(alert)}/not-now?on=${alert.on}`).expect(200);
    await putOff({}).expect(303);

    expect((await shown()).words).toContain('Not now, until 15 November 2026: The lawyer asks for silence.');
    expect((await seenBy(omar.http, '/calendar?month=2026-12')).words).toContain('Not now, until 15 November 2026');
    expect(await history()).toContain('Put off the alert of 2 December 2026 (anniversary of detention) until 15');
    expect(await history()).toContain('The lawyer asks for silence.');
  });

  it('ends by itself when the day is over, or when somebody takes the alert up again', async () => {
    await putOff({}).expect(303);
    world.clock.stopAt('2026-11-16');
    expect((await shown()).words).not.toContain('Not now, until');

    world.clock.stopAt('2026-10-20');
    await post(lena, 'taking-up').expect(303);
    expect((await shown()).words).not.toContain('Not now, until');
    expect(await history()).toContain('Took up the alert of 2 December 2026 (anniversary of detention) again');
    await post(lena, 'taking-up').expect(409);
  });

  it('lets nothing be overdue meanwhile', async () => {
    await take();
    await putOff({ version: '1' }).expect(303);
    world.clock.stopAt('2026-11-10');

    expect((await shown()).section('steps')).not.toContain('Overdue');
    expect((await seenBy(omar.http, '/')).section('yours')).toContain('Nothing in the next two weeks.');
  });

  it.each<[string, { reason?: string; until?: string }, string]>([
    ['without a reason', { reason: ' ' }, 'Reason is needed.'],
    ['until a day that is over', { until: '2026-10-20' }, 'Until is not to come. Choose a later day.'],
    ['until a day that is none', { until: 'soon' }, 'is not a day'],
  ])('is refused %s, with everything that was written', async (_, form, message) => {
    const answer = await putOff(form).expect(422);

    expect(answer.text).toContain(message);
    expect(answer.text).toContain(form.until ?? '2026-11-15');
  });

  it('is told to two people who decide at once', async () => {
    await take(lena);

    const answer = await putOff({}).expect(412);

    expect(answer.text).toContain('Handled by Lena Example');
    expect(answer.text).toContain('The lawyer asks for silence.');
  });
});

describe('A day that concerns nobody in particular', () => {
  const on = '2026-12-01';
  const keyOf = async (rule: string): Promise<string> => (await listed(world, rule, on, '2026-12-10')).key;
  const send = ({ http }: SignedIn, key: string, what: string, form: object = {}) =>
    http.post(`/calendar/days/${key}/${what}?on=${on}`).type('form').send(form);

  it('is taken, noted and ticked off where the census is, and colleagues see who has it', async () => {
    const key = await keyOf('CENSUS');
    expect((await seenBy(omar.http, `/calendar/census?on=${on}`)).section('handling')).toContain('Nobody yet.');
    await send(omar, key, 'handling', { assignee: 'me', note: 'List sent to CPJ.', version: '0' }).expect(303);
    await send(omar, key, 'steps/log', { done: 'yes' }).expect(303);

    const { section, words } = await seenBy(lena.http, `/calendar/census?on=${on}&key=${key}`);
    expect(section('handling')).toMatch(/Omar Example.*List sent to CPJ\./s);
    expect(section('steps')).toMatch(/Log what was done.*Done by Omar Example/s);
    expect(section('held')).toContain('Ann Invented');
    expect(words).toContain('Taken by Omar Example');
    await send(lena, key, 'handling', { assignee: 'me', version: '0' }).expect(412);
    await send(lena, key, 'steps/log', { done: 'yes' }).expect(409);
  });

  it('of the calendar has the steps of a campaign, stands under “Yours to do”, rests and is taken up', async () => {
    const key = await keyOf('INTL-DAY');
    await send(omar, key, 'handling', { assignee: 'me', version: '0' }).expect(303);
    expect((await seenBy(omar.http, '/')).section('yours')).toContain('International Human Rights Defenders Day');
    await send(omar, key, 'not-now', { until: '2026-10-19', reason: 'Too few of us.', version: '1' }).expect(422);
    await send(omar, key, 'not-now', { until: '2026-11-05', reason: 'Too few of us.', version: '1' }).expect(303);
    const page = () => seenBy(lena.http, `/calendar/days/${key}?on=2026-12-09`);
    expect((await page()).words).toMatch(/Not now, until 5 November 2026: .*Too few of us\./s);
    expect((await page()).section('steps')).toMatch(/Plan.*Draft.*Translations.*Publish/s);
    await send(omar, key, 'taking-up').expect(303);
    expect((await page()).words).not.toContain('Too few of us.');
  });

  it('shows partners no work of the team, and takes nothing from them', async () => {
    const key = await keyOf('CENSUS');
    await send(omar, key, 'handling', { assignee: 'me', note: 'Inside words', version: '0' }).expect(303);
    const partner = await world.as('partner');
    await send(partner, key, 'handling', { assignee: 'me', version: '1' }).expect(403);
    const answer = await partner.http.get(`/calendar/days/${key}?on=${on}`);
    expect(answer.text).not.toMatch(/Omar Example|Inside words|Who handles it/);
    await omar.http.get(`/calendar/days/${'x'.repeat(22)}?on=${on}`).expect(404);
    await omar.http.get(`/calendar/days/nothing?on=${on}`).expect(404);
  });
});
