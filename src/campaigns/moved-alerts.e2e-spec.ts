import { pageOf, pathOf, type Listed, listed, seenBy } from '../../test/support/alerts';
import { bundle, type BundledEvent, happened, jointCase, person } from '../../test/support/bundles';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-10-20');
});

const ann = (...more: BundledEvent[]) =>
  person('ANN', 'Ann Invented', [happened('apprehension', '2025-12-02'), ...more]);
const load = (people: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(people, groups));
const year = (): Promise<Listed> => listed(world, 'ANNIV-Y', '2026-12-01', '2026-12-31');

/** The one-year alert of Ann, of whom somebody said that it was used, noted and planned. */
async function handled(): Promise<Listed> {
  const alert = await year();
  const send = (what: string, form: object) =>
    world.http
      .post(`${pathOf(alert)}/${what}?on=${alert.on}`)
      .type('form')
      .send(form)
      .expect(303);
  await send('handling', { assignee: 'me', note: 'The sister speaks.', version: '0' });
  await send('steps/plan', { done: 'yes' });
  return alert;
}

const eventOf = async (kind: string) =>
  (await world.sql<{ id: string; version: number }>('SELECT id, version FROM event WHERE kind = $1', [kind]))[0]!;
const correct = async (change: object) => {
  const { id, version } = await eventOf('apprehension');
  const input = { kind: 'apprehension', date: '2025-12-02', ...change };
  await world.http.put(`/api/v1/events/${id}`).set('If-Match', `"${version}"`).send(input).expect(200);
};

describe('When the date is corrected', () => {
  it.each([
    ['by some days', '2025-12-09', '9 December 2026'],
    ['by years', '2022-12-02', '2 December 2023'],
  ])('%s, the handling stays with the alert, and the page says that the date moved', async (_, date, day) => {
    await load([ann()]);
    const alert = await handled();

    await correct({ date });
    const { section, words } = await seenBy(world.http, pageOf(alert));

    expect(words).toContain(`The date has moved from 2 December 2026 to ${day}.`);
    expect(section('handling')).toContain('The sister speaks.');
    expect(section('steps')).toContain('Done by Test Owner');
  });

  it('the steps count from the new date', async () => {
    await load([ann()]);
    const alert = await handled();

    await correct({ date: '2026-01-09' });

    expect((await seenBy(world.http, pageOf(alert))).section('steps')).toMatch(/Publish\nby 9 January 2027/);
  });

  it('by the button, the form of the event opens and leads back to the alert', async () => {
    await load([ann()]);
    const alert = await handled();
    const { html } = await seenBy(world.http, pageOf(alert));
    const { id } = await eventOf('apprehension');
    const link = /<a class="btn" href="([^"]*)">\s*Fix the date/.exec(html)![1]!.replaceAll('&amp;', '&');
    expect(link).toBe(`/events/${id}/correction?next=${encodeURIComponent(pageOf(alert))}`);

    const form = (await world.http.get(link).expect(200)).text;
    const next = /name="next" value="([^"]*)"/.exec(form)![1]!;
    const [version, since] = ['version', 'since'].map(
      (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)![1],
    );
    const values = {
      kind: 'apprehension',
      'date.mode': 'exact',
      'date.day': '9',
      'date.month': '12',
      'date.year': '2025',
    };
    const answer = await world.http
      .post(`/events/${id}/correction`)
      .type('form')
      .send({ ...values, version, since, next })
      .expect(303);

    expect(answer.headers.location).toBe(`${pageOf(alert)}&done=event-corrected`);
    expect((await seenBy(world.http, answer.headers.location!)).words).toContain('The date has moved from');
  });

  it('the form leads nowhere outside', async () => {
    await load([ann()]);
    const { id } = await eventOf('apprehension');
    for (const next of ['https://evil.test/', '//evil.test', '/\\evil.test']) {
      const { text } = await world.http.get(`/events/${id}/correction?next=${encodeURIComponent(next)}`).expect(200);
      expect(text).not.toContain('evil.test');
    }
  });
});

describe('When the alert does not hold any more', () => {
  it('because Ann was released, the page says so and keeps what was done', async () => {
    await load([ann()]);
    const alert = await handled();
    const release = { kind: 'release', date: '2026-10-19' };
    await world.http.post(`/api/v1/defenders/${alert.subject.id}/events`).send(release).expect(201);

    const { words, section, html } = await seenBy(world.http, pageOf(alert));

    expect(words).toContain('Does not hold any more');
    expect(words).toContain('Nobody whom it concerned is held on that day any more.');
    expect(section('handling')).toContain('The sister speaks.');
    expect(section('steps')).toContain('Done by Test Owner');
    expect(section('steps')).not.toContain('Overdue');
    expect(html).not.toContain('One year in detention');
    expect(html).not.toContain('<blockquote');
  });

  it('because the event was retracted, it says that, with the reason', async () => {
    await load([ann()]);
    const alert = await handled();
    const { id, version } = await eventOf('apprehension');
    const reason = { reason: 'It was somebody else.' };
    await world.http.post(`/api/v1/events/${id}/retraction`).set('If-Match', `"${version}"`).send(reason).expect(200);

    const { words } = await seenBy(world.http, pageOf(alert));

    expect(words).toContain('An event on which it rested was retracted');
    expect(words).toContain('It was somebody else.');
  });

  it('because its date is known less well, it says that', async () => {
    await load([ann()]);
    const alert = await handled();
    await correct({ date: '2025' });

    expect((await seenBy(world.http, pageOf(alert))).words).toContain('is now known less well');
  });

  it('because a member left the joint case, it says that the members changed', async () => {
    const bo = person('BO', 'Bo Invented', [happened('apprehension', '2025-12-02')]);
    await load([ann(), bo], [jointCase('G', 'The two', ['ANN', 'BO'])]);
    const alert = await handled();
    const { body } = await world.http.get(`/api/v1/groups/${alert.subject.id}`).expect(200);
    const { id, version, created_at: _created, updated_at: _updated, ...input } = body;
    const members = input.members.map((one: object) => ({ ...one, to: '2026-01-01' }));
    await world.http
      .put(`/api/v1/groups/${id}`)
      .set('If-Match', `"${version}"`)
      .send({ ...input, members })
      .expect(200);

    expect((await seenBy(world.http, pageOf(alert))).words).toContain('The members of the joint case');
  });

  it('and nobody ever handled it, it is not there', async () => {
    await load([ann()]);
    const alert = await year();
    await world.http
      .post(`/api/v1/defenders/${alert.subject.id}/events`)
      .send({ kind: 'release', date: '2026-10-19' })
      .expect(201);

    await world.http.get(pageOf(alert)).expect(404);
  });
});
