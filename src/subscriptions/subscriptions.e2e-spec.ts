import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
let omar: SignedIn; // campaigner
let mia: SignedIn; // campaigner, too
const today = '2026-11-24';

const taken = (day: string) => happened('apprehension', day, { citations: [{ title: 'Invented source' }] });
const cases = bundle(
  [
    person('CN-LIN', 'Lin Invented', [taken('2021-12-20')], { country: 'CN' }),
    person('CN-BO', 'Bo Invented', [taken('2021-12-24')], { country: 'CN' }),
    person('VN-AN', 'An Invented', [taken('2022-12-28')], { country: 'VN' }),
    person('XX-HID', 'Hidden Invented', [taken('2022-12-29')], { country: 'CN', confidentiality: 'restricted' }),
  ],
  [jointCase('G-2', 'The Two', ['CN-LIN', 'CN-BO']), jointCase('G-HID', 'The hidden', ['XX-HID'])],
);

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt(today);
  await world.app.get(BundlesService).import(commandLine, cases);
  omar = await world.as('campaigner', { name: 'Omar Example' });
  mia = await world.as('campaigner', { name: 'Mia Example' });
});

const path = '/api/v1/subscriptions';
const subscribe = async (input: object, who = omar) => (await who.http.post(path).send(input).expect(201)).body;
const refused = async (input: object, who = omar) => (await who.http.post(path).send(input).expect(422)).body.errors;
const preview = async (id: string, who = omar) => (await who.http.get(`${path}/${id}/preview`).expect(200)).body;
const headlines = async (id: string, who = omar): Promise<string[]> =>
  (await preview(id, who)).next.map(({ alert }: { alert: { headline: string } }) => alert.headline);
const idOf = async (reference: string): Promise<string> =>
  (await world.sql<{ id: string }>('SELECT id FROM defender WHERE reference = $1', [reference]))[0]!.id;

describe('a campaigner', () => {
  it('subscribes to everything with nothing said, and is told how it stands', async () => {
    const made = await subscribe({});

    expect(made).toEqual({
      id: expect.any(String),
      state: 'active',
      name: 'Subscription 1',
      countries: [],
      groups: [],
      defenders: [],
      unseen: 0,
      rules: [],
      audience: 'all',
      way: 'mail',
      rhythm: 'single',
      language: 'en',
      zone: 'UTC',
      at: '07:00',
      names: false,
      version: 1,
    });
    expect((await omar.http.get(path).expect(200)).body.items).toEqual([made]);
  });

  it('keeps all that she says', async () => {
    const input = {
      name: 'The five',
      countries: ['CN', 'VN'],
      groups: ['g-2'],
      defenders: ['cn-lin', await idOf('VN-AN')],
      rules: ['ANNIV-Y', 'BIRTHDAY'],
      audience: 'public',
      filter: { q: 'Lin', standing: 'held' },
      leads: [0, 7, -1, 7],
      way: 'list',
      rhythm: 'weekly',
      language: 'ar',
      zone: 'Asia/Kathmandu',
      at: '18:30',
      quiet: { from: '22:00', to: '06:30' },
    };
    const made = await subscribe(input);

    expect(made).toMatchObject({ ...input, groups: ['G-2'], defenders: ['CN-LIN', 'VN-AN'], leads: [7, 0, -1] });
  });

  it.each<[object, string, RegExp]>([
    [{ countries: ['China'] }, 'countries', /"China" is not a country code.*CN/],
    [{ countries: 'CN' }, 'countries', /must be a list/],
    [{ rules: ['BIRTH'] }, 'rules', /"BIRTH" is not a kind of date/],
    [{ defenders: ['NOBODY'] }, 'defenders', /"NOBODY" is not the reference of a case that you see/],
    [{ defenders: ['XX-HID'] }, 'defenders', /"XX-HID" is not the reference of a case that you see/],
    [{ groups: ['G-HID'] }, 'groups', /"G-HID" is not the reference of a joint case that you see/],
    [{ leads: [] }, 'leads', /at least one day/],
    [{ leads: [400] }, 'leads', /holds 400.*up to 365/],
    [{ leads: ['7'] }, 'leads', /holds "7".*whole numbers/],
    [{ zone: 'Berlin' }, 'zone', /"Berlin" is not a time zone.*Europe\/Berlin/],
    [{ zone: '+02:00' }, 'zone', /is not a time zone/],
    [{ at: '7' }, 'at', /"7" is not a time of day.*07:00/],
    [{ quiet: { from: '22:00' } }, 'quiet.to', /is needed with the beginning/],
    [{ quiet: { from: '22:00', to: '22:00' } }, 'quiet.to', /same as the beginning/],
    [{ filter: { standing: 'held', status: 'serving' } }, 'filter.standing', /cannot both be asked for/],
    [{ language: 'de' }, 'language', /Accepted: en, fr, es, ar, zh, ru/],
    [{ way: 'webhook' }, 'webhook', /is needed/],
    [{ way: 'webhook', webhook: 'aaaaaaaa-0000-4000-8000-000000000000' }, 'webhook', /not one that you may send to/],
    [{ names: true }, 'names', /not allowed.*An administrator can allow them/],
    [{ everything: true }, 'everything', /is not a field here/],
  ])('is told what is wrong with %j, and what would be right', async (input, field, message) => {
    expect(await refused(input)).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  it('may have names in mails where the organisation allows them', async () => {
    await world.sql('INSERT INTO organisation (names_in_mails) VALUES (true)');

    expect((await subscribe({ names: true })).names).toBe(true);
  });

  it('changes a subscription, unless it was changed meanwhile', async () => {
    const { id } = await subscribe({ name: 'Mine', countries: ['CN'] });
    const change = (version: number, input: object) =>
      omar.http.put(`${path}/${id}`).set('If-Match', `"${version}"`).send(input);

    const { body } = await change(1, { countries: ['VN'], paused: true }).expect(200);
    expect(body).toMatchObject({ name: 'Mine', countries: ['VN'], state: 'paused', version: 2 });
    await change(1, {}).expect(412);
    await omar.http.put(`${path}/${id}`).send({}).expect(428);
    expect((await omar.http.get(`${path}/${id}`)).headers.etag).toBe('"2"');
  });

  it('ends one, which then is there no more', async () => {
    const { id } = await subscribe({});

    expect((await omar.http.delete(`${path}/${id}`).expect(200)).body.state).toBe('ended');
    await omar.http.get(`${path}/${id}`).expect(404);
    expect((await omar.http.get(path)).body.items).toEqual([]);
  });

  it('keeps at most fifty', async () => {
    await world.sql(
      `INSERT INTO subscription (account_id, name, way, rhythm, language, zone, at, created_at, updated_at, mute_handle, mute_secret)
       SELECT $1, 'No ' || n, 'mail', 'single', 'en', 'UTC', '07:00', now(), now(), decode(lpad(n::text, 32, '0'), 'hex'), ''
         FROM generate_series(1, 50) AS n`,
      [omar.viewer.accountId],
    );

    expect((await omar.http.post(path).send({}).expect(409)).body.detail).toMatch(/End one first/);
  });
});

describe('a subscription', () => {
  it('is nobody else’s to see, change or end', async () => {
    const { id } = await subscribe({});

    for (const who of [mia, { http: world.http }]) {
      await who.http.get(`${path}/${id}`).expect(404);
      await who.http.get(`${path}/${id}/preview`).expect(404);
      await who.http.put(`${path}/${id}`).set('If-Match', '"1"').send({}).expect(404);
      await who.http.delete(`${path}/${id}`).expect(404);
      expect((await who.http.get(path)).body.items).toEqual([]);
    }
  });

  it('keeps cases that were hidden from its owner, without saying which', async () => {
    const { id } = await subscribe({ defenders: ['CN-LIN', 'VN-AN'] });
    await hide('CN-LIN');

    expect((await omar.http.get(`${path}/${id}`)).body).toMatchObject({ defenders: ['VN-AN'], unseen: 1 });
    const put = (version: number, input: object) =>
      omar.http.put(`${path}/${id}`).set('If-Match', `"${version}"`).send(input).expect(200);
    expect((await put(1, { defenders: ['VN-AN'] })).body).toMatchObject({ unseen: 1 });
    expect((await put(2, { defenders: ['VN-AN'], forget_unseen: true })).body).toMatchObject({ unseen: 0 });
  });
});

/** Restricts a case, as an administrator does. */
async function hide(reference: string): Promise<void> {
  const id = await idOf(reference);
  const { etag } = (await world.http.get(`/api/v1/defenders/${id}`).expect(200)).headers;
  await world.http
    .put(`/api/v1/defenders/${id}/level`)
    .set('If-Match', etag!)
    .send({ level: 'restricted' })
    .expect(200);
}

describe('the preview', () => {
  it('tells the next dates, and the days on which each still comes', async () => {
    const { id } = await subscribe({ groups: ['G-2'], rules: ['ANNIV-Y'], leads: [60, 7, 0] });
    const { next } = await preview(id);

    expect(next).toEqual([
      { alert: expect.objectContaining({ on: '2026-12-20', rule: 'ANNIV-Y' }), days: ['2026-12-13', '2026-12-20'] },
      { alert: expect.objectContaining({ on: '2026-12-24', rule: 'ANNIV-Y' }), days: ['2026-12-17', '2026-12-24'] },
    ]);
  });

  it('follows the ladder of each kind of date where the subscription has no days of its own', async () => {
    const { id } = await subscribe({ defenders: ['VN-AN'], rules: ['ANNIV-Y'] });

    expect((await preview(id)).next[0].days).toEqual([
      '2026-11-28',
      '2026-12-14',
      '2026-12-21',
      '2026-12-26',
      '2026-12-28',
      '2026-12-29',
    ]);
  });

  it('narrows down by country, by words, by status and by kind', async () => {
    const of = async (input: object) =>
      (await headlines((await subscribe({ rules: ['ANNIV-Y'], ...input })).id)).join(' ');

    expect(await of({ countries: ['VN'] })).toMatch(/^[^T]*An Invented[^T]*$/);
    expect(await of({ filter: { q: 'an inv' } })).toMatch(/^.*An Invented.*$/);
    expect(await of({ filter: { q: 'nobody' } })).toBe('');
    expect(await of({ filter: { standing: 'free' } })).toBe('');
    expect(await of({ filter: { status: 'held_pretrial' }, countries: ['CN'] })).not.toContain('An Invented');
    expect(await of({ countries: ['CN'], rules: ['CENSUS'] })).toBe('');
  });

  it('shows nothing of a case that its owner may not see', async () => {
    const { id } = await subscribe({ rules: ['ANNIV-Y'], countries: ['CN', 'VN'] });
    await hide('VN-AN');

    expect((await headlines(id)).join(' ')).not.toMatch(/An Invented|Hidden/);
    expect((await headlines((await subscribe({ rules: ['ANNIV-Y'] }, mia)).id, mia)).join(' ')).not.toMatch(/Hidden/);
  });

  it('leaves out cases that are kept quiet, since they are never sent', async () => {
    await world.inside(() =>
      world.sql(
        `WITH actor AS (SELECT set_config('vigil.actor', 'test', true))
         UPDATE defender SET stance = '{"value": "quiet"}' FROM actor WHERE reference = 'VN-AN'`,
      ),
    );
    const { id } = await subscribe({ rules: ['ANNIV-Y'] });

    expect((await headlines(id)).join(' ')).not.toContain('An Invented');
    expect(await headlines(id)).not.toEqual([]);
  });

  it('leaves out what was muted', async () => {
    const { id } = await subscribe({ rules: ['ANNIV-Y', 'STALE'] });
    await omar.http.post('/api/v1/mutes').send({ defender: 'VN-AN' }).expect(201);

    expect((await headlines(id)).join(' ')).not.toContain('An Invented');
    await omar.http.post('/api/v1/mutes').send({ subscription: id, all: true }).expect(201);
    expect(await headlines(id)).toEqual([]);
  });

  it('says about how many notices come in a month', async () => {
    const { id } = await subscribe({ rules: ['ANNIV-Y'], leads: [7, 0] });

    // three dates with two notices each, in three months
    expect((await preview(id)).monthly).toBe(2);
  });
});

describe('the owner of the machine', () => {
  it('lists who subscribes, and nothing of what about', async () => {
    expect((await world.vigil('subscriptions')).out).toBe('Nobody subscribes to anything.\n');
    const { id } = await subscribe({ name: 'Mine', defenders: ['CN-LIN'], rhythm: 'daily' });
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [omar.viewer.accountId]);

    const { out } = await world.vigil('subscriptions');
    expect(out).toContain(`${omar.email}  Mine  suspended`);
    expect(out).toContain('mail, daily, 07:00 UTC, en; mutes: 0');
    expect(out).not.toContain('LIN');
    expect((await world.vigil('subscriptions', '--json')).json).toMatchObject([{ id, name: 'Mine', mutes: 0 }]);
  });
});
