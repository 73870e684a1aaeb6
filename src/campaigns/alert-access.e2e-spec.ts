import { apiOf, pageOf, pathOf, type Listed, listed, seenBy } from '../../test/support/alerts';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import type { Viewer } from '../access/viewer';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { Database } from '../platform/database';

let world: World;
let omar: SignedIn;
let paula: SignedIn;
let alert: Listed;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-12-03');
  omar = await world.as('campaigner', { name: 'Omar Example' });
  paula = await world.as('partner', { name: 'Paula Partner' });
});

const taken = happened('apprehension', '2025-12-02', { citations: [{ title: 'Invented report' }] });
const shared = { consent: { public_name: 'given', share_partner: 'given' } };

async function load(people: object[], groups: object[] = []): Promise<void> {
  await world.app.get(BundlesService).import(commandLine, bundle(people, groups));
  alert = await listed(world, 'ANNIV-Y', '2026-12-01', '2026-12-31');
  await world.inside(() =>
    world.app
      .get(Database)
      .query(`INSERT INTO case_opening (defender_id, account_id, opened_by) SELECT id, $1, 'test' FROM defender`, [
        paula.viewer.accountId,
      ]),
  );
}

const note = (words: string) =>
  omar.http
    .post(`${pathOf(alert)}/handling?on=${alert.on}`)
    .type('form')
    .send({ assignee: 'me', note: words, version: '0' })
    .expect(303);
const level = (reference: string, confidentiality: string) =>
  world.inside(() =>
    world.app
      .get(Database)
      .query('UPDATE defender SET confidentiality = $2 WHERE reference = $1', [reference, confidentiality]),
  );
/** Everything in the three tables, as far as somebody's transaction shows it. */
const rowsFor = (viewer: Viewer) =>
  world.app.get(Database).transaction(viewer, async () => {
    const rows = await world.app.get(Database).query<{ n: number }>(
      `SELECT (SELECT count(*) FROM alert_handling)::int + (SELECT count(*) FROM alert_step)::int
            + (SELECT count(*) FROM alert_action)::int AS n`,
    );
    return rows[0]!.n;
  });

describe('A partner', () => {
  beforeEach(() => load([person('ANN', 'Ann Invented', [taken], shared)]));

  it('reads what will be said and why, and nothing of how the team works', async () => {
    await note('The sister speaks.');

    const { html, section } = await seenBy(paula.http, pageOf(alert));

    expect(section('said')).toContain('One year in detention');
    expect(section('why')).toContain('Invented report');
    for (const word of [
      'Omar',
      'sister',
      'id="consent"',
      'id="obstacles"',
      'id="steps"',
      'Not now',
      'Who handles it</h2>',
    ])
      expect(html).not.toContain(word);
    for (const path of ['/', '/calendar?month=2026-12', `/defenders/${alert.subject.id}`]) {
      const { words } = await seenBy(paula.http, path);
      expect(words).not.toContain('Taken by');
      expect(words).not.toContain('Without anybody');
      expect(words).not.toContain('Yours to do');
    }
    expect((await paula.http.get(apiOf(alert)).expect(200)).body).not.toHaveProperty('handling');
  });

  it('is told neither that the organisation keeps a case quiet, nor what else stands in the way of a headline', async () => {
    await world.empty();
    paula = await world.as('partner', { name: 'Paula Partner' });
    await load([person('ANN', 'Ann Invented', [taken], { ...shared, stance: { value: 'under_review' } })]);

    const { words } = await seenBy(paula.http, pageOf(alert));
    const card = await paula.http.get(`${pathOf(alert)}/card/wide.png?on=${alert.on}`).expect(409);
    const { body } = await paula.http.get(apiOf(alert)).expect(200);

    for (const text of [words, card.text]) expect(text).not.toMatch(/quiet|review/i);
    expect(card.text).toContain('because it is not public.');
    for (const field of ['quiet', 'obstacles']) expect(body).not.toHaveProperty(field);
  });

  it('cannot take it, use it or put it off, by a page or as a program', async () => {
    for (const what of ['handling', 'use', 'not-now', 'taking-up', 'steps/plan'])
      await paula.http.post(`${pathOf(alert)}/${what}?on=${alert.on}`).expect(403);
    await paula.http.post(apiOf(alert).replace('?', '/handling?')).send({ assignee: 'me' }).expect(403);
  });

  it('finds nothing of it in the database either', async () => {
    await note('The sister speaks.');
    expect(await rowsFor(omar.viewer)).toBe(1);

    expect(await rowsFor(paula.viewer)).toBe(0);
  });
});

describe('Of a case that is hidden from her', () => {
  it('a campaigner finds neither the alert nor what was done with it, nor in the history of a member', async () => {
    const people = [person('ANN', 'Ann Invented', [taken]), person('BO', 'Bo Invented', [taken])];
    await load(people, [jointCase('G', 'The two', ['ANN', 'BO'])]);
    await note('The sister speaks.');
    const [{ id: ann }] = await world.sql(`SELECT id FROM defender WHERE reference = 'ANN'`);
    expect((await seenBy(omar.http, `/defenders/${ann}`)).section('history')).toContain('The sister speaks.');

    await level('BO', 'restricted');

    const hidden = await omar.http.get(pageOf(alert)).expect(404);
    const none = await omar.http.get(pageOf(alert).replace(alert.key, 'A'.repeat(22))).expect(404);
    expect(hidden.text.replace(/urn:uuid:\S+/g, '')).toBe(none.text.replace(/urn:uuid:\S+/g, ''));
    await omar.http
      .post(`${pathOf(alert)}/use?on=${alert.on}`)
      .type('form')
      .send({ version: '0' })
      .expect(404);
    expect(await rowsFor(omar.viewer)).toBe(0);
    expect((await seenBy(omar.http, `/defenders/${ann}`)).section('history')).not.toContain('sister');
  });

  it('a researcher who is told more keeps what a campaigner is not told', async () => {
    await load([person('ANN', 'Ann Invented', [taken])]);
    await note('The sister speaks.');
    await world.inside(() =>
      world.app.get(Database).query(`UPDATE event SET sensitivity = 'restricted' WHERE kind = 'apprehension'`),
    );

    await omar.http.get(pageOf(alert)).expect(404);
    expect(await rowsFor(omar.viewer)).toBe(0);
    const rita = await world.as('researcher', { name: 'Rita Example' });
    expect((await seenBy(rita.http, pageOf(alert))).section('handling')).toContain('The sister speaks.');
  });
});

describe('Of a joint case of which she is not told everything', () => {
  const partly = { ...happened('release', '2026-11-01'), sensitivity: 'restricted' };
  const statuses = () =>
    world.sql(`SELECT p.status, p.from_day FROM custody_period p JOIN defender d ON d.id = p.defender_id
      WHERE d.reference = 'BO' ORDER BY p.from_day`);

  beforeEach(() =>
    load(
      [person('ANN', 'Ann Invented', [taken]), person('BO', 'Bo Invented', [taken, partly])],
      [jointCase('G', 'The two', ['ANN', 'BO'])],
    ),
  );

  it('a campaigner may take the alert and log what was done, and what she is not told stays true', async () => {
    const before = await statuses();
    expect(before.at(-1).status).not.toMatch(/^held/);
    const mine = (await omar.http.get('/api/v1/alerts?on=2026-12-02').expect(200)).body.items.find(
      (one: Listed) => one.rule === 'ANNIV-Y',
    ) as Listed;
    alert = mine;
    await note('The sister speaks.');

    const action = { kind: 'statement', date: '2026-12-02', summary: 'Nine organisations.' };
    await omar.http.post(apiOf(alert).replace('?', '/actions?')).send(action).expect(201);

    expect(await statuses()).toEqual(before);
    expect(await world.sql(`SELECT FROM event WHERE kind = 'statement'`)).toHaveLength(2);
  });

  it('a campaigner is told to ask, where a colleague handles it who is told more', async () => {
    const key = alert.key;
    await world.http.post(apiOf(alert).replace('?', '/handling?')).send({ assignee: 'me' }).expect(200);
    await world.inside(() =>
      world.app
        .get(Database)
        .query(`UPDATE alert_handling SET event_ids = (SELECT array_agg(id) FROM event WHERE kind = 'release')`),
    );

    const answer = await omar.http.post(apiOf(alert).replace('?', '/handling?')).send({ assignee: 'me' }).expect(409);

    expect(answer.body.detail).toContain('A colleague who is told more of this case handles the alert already.');
    expect(alert.key).toBe(key);
  });
});

describe('As a program', () => {
  beforeEach(() => load([person('ANN', 'Ann Invented', [taken])]));

  const api = (what = '') => apiOf(alert).replace('?', `${what}?`);

  it('somebody gets an alert by its key, with what stands in its way and who handles it', async () => {
    const { body, headers } = await omar.http.get(api()).expect(200);

    expect(headers.etag).toBe('"0"');
    expect(body).toMatchObject({
      key: alert.key,
      holds: true,
      on: '2026-12-02',
      rule: 'ANNIV-Y',
      quiet: false,
      obstacles: [],
      alert: { headline: alert.headline, audience: 'public' },
      handling: { version: 0, used: false, actions: [] },
    });
    expect(body.handling.steps.map(({ step }: { step: string }) => step)).toEqual([
      'plan',
      'draft',
      'sign_ons',
      'translation',
      'publish',
      'log',
    ]);
  });

  it('takes it on the version that was read, ticks a step, puts it off and takes it up again', async () => {
    const taken = await omar.http.post(api('/handling')).set('If-Match', '"0"').send({ assignee: 'me' }).expect(200);
    expect(taken.body.handling.assignee.name).toBe('Omar Example');
    expect(taken.headers.etag).toBe('"1"');
    await omar.http.post(api('/handling')).set('If-Match', '"0"').send({ assignee: 'nobody' }).expect(412);
    await omar.http.post(api('/handling')).send({ assignee: 'somebody' }).expect(422);

    const ticked = await omar.http.put(api('/steps/plan')).expect(200);
    expect(ticked.body.handling.steps[0]).toMatchObject({ step: 'plan', done_by: 'Omar Example' });
    await omar.http.delete(api('/steps/plan')).expect(200);
    await omar.http.put(api('/steps/dance')).expect(404);

    const rest = { until: '2027-01-01', reason: 'The lawyer asks for silence.' };
    const rested = await omar.http.put(api('/rest')).send(rest).expect(200);
    expect(rested.body.handling).toMatchObject({ not_now_until: '2027-01-01', not_now_reason: rest.reason });
    await omar.http.delete(api('/rest')).expect(200);
    await omar.http.delete(api('/rest')).expect(409);
  });

  it('logs what was done and takes it back', async () => {
    const action = { kind: 'statement', date: '2026-12-02', summary: 'Nine organisations.', reach: '4,000 readers' };
    const used = await omar.http.post(api('/actions')).send(action).expect(201);
    const [one] = used.body.handling.actions;
    expect(one).toMatchObject({ reach: '4,000 readers', retracted: false, recorded_by: 'Omar Example' });
    await omar.http.get(`/api/v1/events/${one.events[0]}`).expect(200);

    const undo = api(`/actions/${one.id}/retraction`);
    await omar.http.post(undo).send({}).expect(422);
    const undone = await omar.http.post(undo).send({ reason: 'Not published.' }).expect(200);
    expect(undone.body.handling).toMatchObject({ used: false, actions: [{ retracted: true }] });
  });
});

describe('The database', () => {
  it('lets the application take out no handling and no action, and change no tick', async () => {
    await load([person('ANN', 'Ann Invented', [taken])]);
    for (const sql of [
      'DELETE FROM alert_handling',
      'DELETE FROM alert_action',
      'UPDATE alert_action SET reach = NULL',
      'UPDATE alert_step SET done_at = now()',
    ]) {
      const tried = world.inside(() => world.app.get(Database).query(sql));
      await expect(tried).rejects.toThrow('permission denied');
    }
  });
});
