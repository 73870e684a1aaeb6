import { pageOf, pathOf, type Listed, listed, seenBy } from '../../test/support/alerts';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
let omar: SignedIn;
let alert: Listed;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());

async function begin(joint: boolean): Promise<void> {
  await world.empty();
  world.clock.stopAt('2026-12-03');
  const taken = happened('apprehension', '2025-12-02', { citations: [{ title: 'Invented report' }] });
  const people = [person('ANN', 'Ann Invented', [taken]), person('BO', 'Bo Invented', [taken])];
  const groups = joint ? [jointCase('G', 'The two', ['ANN', 'BO'])] : [];
  await world.app.get(BundlesService).import(commandLine, bundle(joint ? people : people.slice(0, 1), groups));
  omar = await world.as('campaigner', { name: 'Omar Example' });
  alert = await listed(world, 'ANNIV-Y', '2026-12-01', '2026-12-31');
}

const done = {
  kind: 'joint_letter',
  'date.mode': 'exact',
  'date.day': '2',
  'date.month': '12',
  'date.year': '2026',
  summary: 'Letter of nine organisations to the embassy.',
  url: 'https://example.org/letter',
  title: 'Free Ann',
  reach: 'Embassy in Bern; 4,000 readers',
  version: '0',
};
const use = (form: object = {}, who: SignedIn = omar) =>
  who.http
    .post(`${pathOf(alert)}/use?on=${alert.on}`)
    .type('form')
    .send({ ...done, ...form });
const shown = (who: SignedIn = omar) => seenBy(who.http, pageOf(alert));
const events = () =>
  world.sql(`SELECT e.kind, e.date, e.summary, e.retraction_reason, d.reference FROM event e
    JOIN defender d ON d.id = e.defender_id WHERE e.kind <> 'apprehension' ORDER BY d.reference`);
const undoLink = async (): Promise<string> =>
  /href="([^"]*\/uses\/[^"]*\/undo[^"]*)"/.exec((await shown()).html)![1]!.replaceAll('&amp;', '&');

describe('A campaigner who uses an alert', () => {
  beforeEach(() => begin(false));

  it('logs what was done: it is an event on the timeline of the case, and stands on the page of the alert', async () => {
    const form = await seenBy(omar.http, `${pathOf(alert)}/use?on=${alert.on}`);
    expect(form.words).toContain('It becomes an event on the timeline of Ann Invented.');

    const answer = await use().expect(303);

    const after = await seenBy(omar.http, answer.headers.location!);
    expect(after.words).toContain('It is logged on the case');
    expect(after.section('done')).toContain('Joint letter, 2 December 2026');
    expect(after.section('done')).toContain('Reach: Embassy in Bern; 4,000 readers');
    expect(after.section('done')).toContain('Logged by Omar Example');
    expect(after.section('steps')).toContain('Done: it is logged on the case');
    const file = await seenBy(omar.http, `/defenders/${alert.subject.id}`);
    expect(file.section('timeline')).toContain('Joint letter');
    expect(file.section('timeline')).toContain('Letter of nine organisations to the embassy.');
    expect(file.section('timeline')).toContain('Free Ann');
    expect((await seenBy(omar.http, '/calendar?month=2026-12')).words).toContain('Used');
  });

  it('takes it back: it is retracted with the reason, and stays to be read', async () => {
    await use().expect(303);
    const undo = await undoLink();
    expect((await seenBy(omar.http, undo)).words).toContain('Retracted on the timeline of Ann Invented.');

    const nothing = await omar.http.post(undo).type('form').send({ reason: '' }).expect(422);
    expect(nothing.text).toContain('Reason is needed.');
    await omar.http.post(undo).type('form').send({ reason: 'It was never sent.' }).expect(303);

    expect(await events()).toEqual([expect.objectContaining({ retraction_reason: 'It was never sent.' })]);
    expect((await shown()).section('done')).toContain('Retracted');
    expect((await shown()).section('done')).toContain('Because: It was never sent.');
    expect((await shown()).section('steps')).not.toContain('Done: it is logged');
    expect((await seenBy(omar.http, '/calendar?month=2026-12')).words).not.toContain('Used');
    await omar.http.post(undo).type('form').send({ reason: 'Again.' }).expect(409);
  });

  it('cannot record anything else by that door, nor by another', async () => {
    await use({ kind: 'release' }).expect(422);
    await use({ kind: 'un_communication' }).expect(422);
    await omar.http.post(`/defenders/${alert.subject.id}/events`).type('form').send(done).expect(403);
    const [{ id }] = await world.sql(`SELECT id FROM event WHERE kind = 'apprehension'`);
    const undo = `${pathOf(alert)}/uses/${id}/undo?on=${alert.on}`;
    await omar.http.post(undo).type('form').send({ reason: 'Wrong.' }).expect(404);

    expect(await events()).toEqual([]);
  });

  it.each([
    ['nothing chosen', { kind: '' }, 'Choose what was done.'],
    ['nothing written', { summary: ' ' }, 'In a few sentences is needed.'],
    ['a day that is to come', { 'date.day': '4' }, 'When is still to come.'],
    ['a day that is none', { 'date.day': '31', 'date.month': '2' }, 'February'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'is not a web address'],
  ])('gets the form back with %s, and all that was written', async (_, form, message) => {
    const answer = await use(form).expect(422);

    expect(answer.text).toContain(message);
    expect(answer.text).toContain('Embassy in Bern; 4,000 readers');
    expect(await events()).toEqual([]);
  });

  it('is told when a colleague logged something at the same time, and loses nothing of hers', async () => {
    const lena = await world.as('campaigner', { name: 'Lena Example' });
    await use({ kind: 'statement' }, lena).expect(303);

    const answer = await use().expect(412);

    expect(answer.text).toContain('Logged by Lena Example: Statement');
    expect(answer.text).toContain('Letter of nine organisations to the embassy.');
    expect(await events()).toHaveLength(1);
  });

  it('ends what was put off', async () => {
    await omar.http
      .post(`${pathOf(alert)}/not-now?on=${alert.on}`)
      .type('form')
      .send({ until: '2027-01-01', reason: 'Later.', version: '0' })
      .expect(303);

    await use({ version: '1' }).expect(303);

    expect((await shown()).words).not.toContain('Not now, until');
  });

  it('leaves lines in the trail of the case', async () => {
    await use().expect(303);
    await omar.http
      .post(await undoLink())
      .type('form')
      .send({ reason: 'Wrong.' })
      .expect(303);

    const acts = await world.sql(`SELECT DISTINCT act FROM audit_event WHERE defender_id = $1`, [alert.subject.id]);
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['alert.read', 'alert.used', 'alert.undone']));
  });
});

describe('For a joint case', () => {
  beforeEach(() => begin(true));

  it('what was done is logged on the case of every member, and said so before', async () => {
    const form = await seenBy(omar.http, `${pathOf(alert)}/use?on=${alert.on}`);
    expect(form.words).toContain('each of the 2 whom the alert concerns: Ann Invented, Bo Invented.');

    await use().expect(303);

    expect((await events()).map(({ reference }) => reference)).toEqual(['ANN', 'BO']);
    expect((await shown()).section('done')).toContain('On the timeline of Ann Invented, Bo Invented.');
    expect((await shown()).section('done').match(/Joint letter/g)).toHaveLength(2); // once, and in the words of the link
  });

  it('it is taken back on every case, also when one of them was retracted before', async () => {
    await use().expect(303);
    const [{ id, version }] =
      await world.sql(`SELECT e.id, e.version FROM event e JOIN defender d ON d.id = e.defender_id
      WHERE d.reference = 'ANN' AND e.kind = 'joint_letter'`);
    await world.http
      .post(`/api/v1/events/${id}/retraction`)
      .set('If-Match', `"${version}"`)
      .send({ reason: 'Not for Ann.' })
      .expect(200);
    expect((await shown()).section('done')).not.toContain('Retracted\n');

    await omar.http
      .post(await undoLink())
      .type('form')
      .send({ reason: 'Not sent.' })
      .expect(303);

    expect((await events()).map((one) => one.retraction_reason)).toEqual(['Not for Ann.', 'Not sent.']);
  });
});
