import sharp from 'sharp';
import { bundle, happened, jointCase, person } from '../../../test/support/bundles';
import { startWorld, type World } from '../../../test/world';
import { commandLine } from '../../access/viewer';
import { BundlesService } from '../../bundles/bundles.service';
import { Database } from '../../platform/database';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-09-24');
});
afterAll(() => world.close());

const taken = (date = '2021-09-19') => happened('apprehension', date, { citations: [{ title: 'Invented source' }] });
const take = (defenders: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(defenders, groups));
const idIn = async (table: string): Promise<string> =>
  (await world.sql<{ id: string }>(`SELECT id FROM ${table} ORDER BY seq LIMIT 1`))[0]!.id;
const change = (sql: string): Promise<unknown> => world.inside(() => world.app.get(Database).query(sql));

/** Makes a counter and gives its token. */
async function made(fields: Record<string, string> = {}, kind: 'defenders' | 'groups' = 'defenders'): Promise<string> {
  const id = await idIn(kind === 'defenders' ? 'defender' : 'case_group');
  const form = { counts: 'in_custody', language: 'en', ...fields };
  const { text } = await world.http.post(`/${kind}/${id}/counters`).type('form').send(form).expect(200);
  return /\/counter\/([\w-]{43})\.png/.exec(text)![1]!;
}
const fetched = (token: string, kind = 'json') => world.anonymous().get(`/counter/${token}.${kind}`);
const says = async (token: string): Promise<unknown> => {
  const { status, body } = await fetched(token);
  return status === 200 ? (body as { sentence: string }).sentence : status;
};

describe('A day counter', () => {
  it('gives websites the number of days as a picture, as a drawing and as data', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);
    const token = await made();

    const png = await fetched(token, 'png').expect(200).expect('Content-Type', 'image/png');
    const svg = await fetched(token, 'svg').expect(200).expect('Content-Type', 'image/svg+xml');
    const { body } = await fetched(token).expect(200);

    expect(body).toEqual({
      number: 1831,
      written: { number: '1831', unit: 'days' },
      sentence: '1831 days in detention: we stand with Iris Invented',
      language: 'en',
    });
    const { format, width, height, exif } = await sharp(png.body as Buffer).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'png', width: 1280, height: 480, exif: undefined });
    const drawing = (svg.body as Buffer).toString();
    expect(drawing).toMatch(/^<svg [^>]*viewBox="0 0 640 240"/);
    expect(drawing).not.toMatch(/<script|<text|<foreignObject|\son\w+=|href="(?!#)|Iris|url\(\s*['"]?(?!#)/i);
  });

  it('is put into a website without a name, which would stay there when nothing may be said any more', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);

    const { text } = await world.http
      .post(`/defenders/${await idIn('defender')}/counters`)
      .type('form')
      .send({ counts: 'in_custody', language: 'en' })
      .expect(200);

    const code = /<textarea id="code"[^>]*>(.*?)<\/textarea>/s.exec(text)![1]!;
    expect(code).toContain('alt=&quot;Day counter&quot;');
    expect(code).not.toMatch(/Iris|XX-1/);
  });

  it('goes on from day to day where the person is held, not where the server stands', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()], { country: 'CN' })]);
    const token = await made();

    world.clock.stopAtMoment('2026-09-24T15:30:00Z');
    expect(await says(token)).toContain('1831 days');
    expect((await fetched(token)).headers['cache-control']).toBe('public, max-age=1800');
    world.clock.stopAtMoment('2026-09-24T16:00:00Z');
    expect(await says(token)).toContain('1832 days');
    expect((await fetched(token)).headers['cache-control']).toBe('public, max-age=3600');
  });

  it('says it in the language that was chosen, and may count down to the end of a term', async () => {
    const sentence = happened('sentence', '2022-01-10', {
      sentence: { imprisonment: 'P6Y', counted_from: '2021-09-19' },
      citations: [{ title: 'Invented judgment' }],
    });
    await take([person('XX-1', 'Iris Invented', [taken(), sentence])]);

    expect(await says(await made({ language: 'fr' }))).toContain('1831 jours');
    const { body } = await fetched(await made({ counts: 'until_release' }));
    expect(body).toMatchObject({ number: 359, sentence: expect.stringContaining('ends in 359 days') });
  });

  it('may be shown by any website, is kept no longer than an hour, and knows what was fetched before', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);
    const token = await made();
    const elsewhere = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'image', 'Sec-Fetch-Mode': 'no-cors' };

    const { headers } = await fetched(token, 'png').set(elsewhere).set('Origin', 'https://example.org').expect(200);

    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers['set-cookie']).toBeUndefined();
    await fetched(token, 'png').set('If-None-Match', headers.etag!).expect(304);
    await world.anonymous().get(`/counter/${token}.png?x=1`).set(elsewhere).expect(403);
    await world.anonymous().get('/defenders').set(elsewhere).expect(403);
  });

  it('leaves nothing of who asked, and its token is kept nowhere', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);
    const token = await made();
    const before = await world.sql('SELECT count(*) FROM audit_event');

    await fetched(token, 'png').expect(200);
    await fetched('A'.repeat(43)).expect(404);

    expect(await world.sql('SELECT count(*) FROM audit_event')).toEqual(before);
    const rows = JSON.stringify(await world.sql('SELECT c.*, a.detail FROM day_counter c, audit_event a'));
    expect(rows).not.toContain(token);
    expect(rows).toContain(token.slice(0, 6));
  });
});

describe('A day counter is gone', () => {
  it.each([
    ['consent is withdrawn', `UPDATE consent SET value = 'withdrawn' WHERE scope = 'public_name'`],
    [
      'consent should have been asked for again',
      `UPDATE consent SET review_on = '2026-09-23' WHERE scope = 'public_name'`,
    ],
    ['the case is made quiet', `UPDATE defender SET stance = '{"value": "quiet"}'`],
    ['the case may not be known by everybody any more', `UPDATE defender SET confidentiality = 'internal'`],
    ['what it counts from is kept inside', `UPDATE event SET sensitivity = 'internal'`],
  ])('as soon as %s, and comes back with it', async (_what, sql) => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);
    const token = await made();
    expect(await says(token)).toContain('1831 days');

    await change(sql);

    expect(await says(token)).toBe(404);
    for (const kind of ['png', 'svg']) await fetched(token, kind).expect(404);
    const unknown = await fetched('A'.repeat(43));
    expect((await fetched(token)).text).toBe(unknown.text);
  });

  it('when the person is free: what is said of that a person decides', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);
    const token = await made();
    const id = await idIn('defender');
    const release = { kind: 'release', date: '2026-09-24' };
    await world.http.post(`/api/v1/defenders/${id}/events`).send(release).expect(201);

    expect(await says(token)).toBe(404);
  });

  it('when it is revoked, at once and for good, and both stand in the trail', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);
    const token = await made();
    const id = await idIn('defender');
    const list = (await world.http.get(`/defenders/${id}/counters`).expect(200)).text;
    const counter = /\/counters\/([0-9a-f-]{36})\/revocation/.exec(list)![1]!;

    const gone = world.http.post(`/counters/${counter}/revocation`);
    await gone.expect(303).expect('Location', `/defenders/${id}/counters?done=counter-revoked`);

    expect(await says(token)).toBe(404);
    const { text } = await world.http.get('/counters').expect(200);
    expect(text).toContain('Revoked by <bdi dir="auto">Test Owner</bdi>');
    expect(text).toContain('Iris Invented');
    expect(
      await world.sql(`SELECT act FROM audit_event WHERE act IN ('counter.made', 'counter.revoked') ORDER BY id`),
    ).toEqual([{ act: 'counter.made' }, { act: 'counter.revoked' }]);
  });
});

describe('A day counter of a joint case', () => {
  const group = [jointCase('G-1', 'The Invented Two', ['XX-1', 'XX-2'], { hashtag: '#Two', day_count: 'inclusive' })];

  it('counts as the case does', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()]), person('XX-2', 'Boris Invented', [taken()])], group);

    expect(await says(await made({}, 'groups'))).toBe('1832 days in detention: we stand with #Two');
  });

  it('is not made of people who were not taken on the same day', async () => {
    await take(
      [person('XX-1', 'Iris Invented', [taken()]), person('XX-2', 'Boris Invented', [taken('2021-10-01')])],
      group,
    );
    const form = { counts: 'in_custody', language: 'en' };

    const { text } = await world.http
      .post(`/groups/${await idIn('case_group')}/counters`)
      .type('form')
      .send(form)
      .expect(409);

    expect(text).toContain('Make a counter for each');
  });

  it('is gone when one of them may not be named any more', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()]), person('XX-2', 'Boris Invented', [taken()])], group);
    const token = await made({}, 'groups');

    await change(
      `UPDATE consent SET value = 'refused' WHERE defender_id = (SELECT id FROM defender WHERE reference = 'XX-2')`,
    );

    expect(await says(token)).toBe(404);
  });
});

describe('Who makes a day counter', () => {
  it('is whoever decides what may be told, with proof of identity', async () => {
    await take([person('XX-1', 'Iris Invented', [taken()])]);
    const path = `/defenders/${await idIn('defender')}/counters`;
    const [reviewer, researcher] = [await world.as('reviewer'), await world.as('researcher')];

    await researcher.http.post(path).type('form').send({ counts: 'in_custody', language: 'en' }).expect(403);
    await world.sql('UPDATE session SET sudo_until = NULL WHERE id = $1', [reviewer.held.sessionId]);
    await reviewer.http
      .get(path)
      .expect(303)
      .expect('Location', /^\/confirm/);
  });

  it('is told why there is nothing to count', async () => {
    await take([
      person('XX-1', 'Iris Invented', [taken('2021-09')]),
      person('XX-2', 'Boris', [taken()], { consent: {} }),
    ]);
    const [iris, boris] = await world.sql<{ id: string }>('SELECT id FROM defender ORDER BY seq');
    const form = { counts: 'in_custody', language: 'en' };
    const make = (id: string) => world.http.post(`/defenders/${id}/counters`).type('form').send(form);

    expect((await make(iris!.id).expect(409)).text).toContain('of whom the day is known on which it began');
    expect((await make(boris!.id).expect(409)).text).toContain('no consent for this purpose is recorded');
    const wrong = world.http
      .post(`/defenders/${boris!.id}/counters`)
      .type('form')
      .send({ ...form, language: 'tlh' });
    expect((await wrong.expect(422)).text).toContain('is not a language of counters');
  });
});
