import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { KeyRing } from '../platform/keys/key-ring';
import { MuteLinks, type Muting } from './mute-links';

let world: World;
let omar: SignedIn;
let subscription: string;
let lin: string;
let two: string;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const taken = happened('apprehension', '2021-12-20', { citations: [{ title: 'Invented source' }] });
  const cases = bundle(
    [person('CN-LIN', 'Lin Invented', [taken]), person('CN-BO', 'Bo Invented', [taken])],
    [jointCase('G-2', 'The Two', ['CN-LIN', 'CN-BO'])],
  );
  await world.app.get(BundlesService).import(commandLine, cases);
  lin = (await world.sql<{ id: string }>(`SELECT id FROM defender WHERE reference = 'CN-LIN'`))[0]!.id;
  two = (await world.sql<{ id: string }>('SELECT id FROM case_group'))[0]!.id;
  omar = await world.as('campaigner', { name: 'Omar Example' });
  const input = { name: 'Omar’s own', defenders: ['CN-LIN'] };
  subscription = (await omar.http.post('/api/v1/subscriptions').send(input).expect(201)).body.id;
});

const link = (muting: Muting) => world.inside(() => world.app.get(MuteLinks).issue(subscription, muting));
const mutes = async () => (await omar.http.get('/api/v1/mutes').expect(200)).body.items;
const stranger = () => request(world.app.getHttpServer());

/** As a mail service does it for a reader (RFC 8058). */
const oneClick = (path: string) =>
  stranger().post(path).type('form').send('List-Unsubscribe=One-Click').set('User-Agent', 'Mail service');

describe('a link in a mail', () => {
  it.each<[string, () => Muting, RegExp, object]>([
    ['a kind of date', () => ({ rule: 'BIRTHDAY' }), /Mute this kind of date\?/, { rule: 'BIRTHDAY' }],
    ['a case', () => ({ defenderId: lin }), /Mute this case\?/, {}],
    ['a joint case', () => ({ groupId: two }), /Mute this case\?/, {}],
    ['everything', () => ({ all: true }), /Mute everything\?/, {}],
  ])('mutes %s without a sign-in, after it was said what it does', async (_, what, question, expected) => {
    const muting = what();
    const path = await link(muting);

    const { text, headers } = await stranger().get(path).expect(200);
    expect(text).toMatch(question);
    expect(headers['set-cookie']).toBeUndefined();
    expect(await mutes()).toEqual([]);

    const done = await stranger().post(path).type('form').send('').expect(200);
    expect(done.text).toContain('you will not be told of it any more');
    const isCase = 'defenderId' in muting || 'groupId' in muting;
    expect(await mutes()).toEqual([
      {
        id: expect.any(String),
        muted_at: '2026-11-24T12:00:00.000Z',
        ...expected,
        ...('defenderId' in muting && { defender: lin }),
        ...('groupId' in muting && { group: two }),
        ...(!isCase && { subscription }),
      },
    ]);
  });

  it('names nobody, nor the subscription, nor an id, in its address or on its page', async () => {
    for (const muting of [
      { rule: 'BIRTHDAY' } as const,
      { defenderId: lin },
      { groupId: two },
      { all: true } as const,
    ]) {
      const path = await link(muting);
      const bytes = Buffer.from(path.slice('/mute/k'.length), 'base64url').toString('latin1');
      for (const answer of [(await stranger().get(path)).text, (await stranger().post(path)).text, path, bytes])
        expect(answer).not.toMatch(
          new RegExp(`Lin|Bo |The Two|Omar|BIRTHDAY|${[lin, two, subscription].join('|')}|CN-`),
        );
    }
  });

  it('works with one click of a mail program, by either kind of form', async () => {
    await oneClick(await link({ all: true })).expect(200);
    await stranger()
      .post(await link({ rule: 'STALE' }))
      .field('List-Unsubscribe', 'One-Click')
      .expect(200);

    expect(await mutes()).toHaveLength(2);
  });

  it('mutes once, however often it is pressed, and the trail is told once', async () => {
    const path = await link({ all: true });
    for (let i = 0; i < 3; i++) await oneClick(path).expect(200);

    expect(await mutes()).toHaveLength(1);
    expect(await world.sql(`SELECT account_id, actor, detail FROM audit_event WHERE act LIKE '%by-link'`)).toEqual([
      { account_id: omar.viewer.accountId, actor: null, detail: { muted: 'everything' } },
    ]);
  });

  it('is refused for a while when it is pressed very often', async () => {
    const path = await link({ all: true });
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await oneClick(path)).status);

    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
  });

  it('still works after a year, also while the subscription is paused', async () => {
    const path = await link({ all: true });
    await omar.http.post(`/account/subscriptions/${subscription}/pause`).expect(303);
    world.clock.stopAt('2027-12-24');

    await oneClick(path).expect(200);
    expect(await mutes()).toHaveLength(1);
  });

  it('does not unmute', async () => {
    const path = await link({ all: true });
    await oneClick(path);
    await oneClick(path);
    const [{ id }] = await mutes();

    for (const asked of [stranger().delete(path), stranger().put(path), stranger().delete(`/api/v1/mutes/${id}`)])
      expect([401, 404, 405]).toContain((await asked).status);
    await stranger().post(`/account/subscriptions/mutes/${id}/removal`).expect(403);
    expect(await mutes()).toHaveLength(1);
  });
});

describe('a link that somebody made up or changed', () => {
  const told = ({ status, text }: Response): string => `${status} ${text}`;

  it('is answered as one that is in force, and mutes nothing', async () => {
    const path = await link({ all: true });
    const right = told(await oneClick(path));
    await world.sql('DELETE FROM subscription_mute');
    const at = Math.floor(path.length / 2);
    const changed = path.slice(0, at) + (path[at] === 'A' ? 'B' : 'A') + path.slice(at + 1);
    const otherLetter = path.replace('/mute/a', '/mute/c');
    const other = new KeyRing([{ id: 1, secret: Buffer.alloc(32, 7) }]).seal('a ', 'a');
    const madeUp = `/mute/a${Buffer.concat([Buffer.alloc(16), other]).toString('base64url')}`;

    for (const wrong of [changed, otherLetter, madeUp]) expect(told(await oneClick(wrong))).toBe(right);
    expect(await mutes()).toEqual([]);
  });

  it('does not tell whether the account is still there', async () => {
    const path = await link({ defenderId: lin });
    const before = [await stranger().get(path), await oneClick(path)].map(told);
    await world.sql('DELETE FROM account WHERE id = $1', [omar.viewer.accountId]);

    expect([await stranger().get(path), await oneClick(path)].map(told)).toEqual(before);
  });

  it.each(['/mute/x', '/mute/a', `/mute/z${'A'.repeat(80)}`, `/mute/${randomUUID()}`, `/mute/a${'A'.repeat(400)}`])(
    'is no link at all when it is %s',
    async (path) => {
      expect((await stranger().get(path)).status).toBe(404);
      expect((await oneClick(path)).status).toBe(404);
    },
  );
});

describe('somebody who is signed in', () => {
  it('mutes a kind, a case or a joint case, in one subscription or in all', async () => {
    const mute = async (input: object) => (await omar.http.post('/api/v1/mutes').send(input).expect(201)).body;

    expect(await mute({ rule: 'STALE' })).toMatchObject({ rule: 'STALE' });
    expect(await mute({ defender: 'cn-lin', subscription })).toMatchObject({ defender: lin, subscription });
    expect(await mute({ group: 'G-2' })).toMatchObject({ group: two });
    expect(await mute({ all: true, subscription })).toMatchObject({ subscription });
    expect(await mutes()).toHaveLength(4);
    expect((await omar.http.get('/account/subscriptions')).text).toContain('<span class="tag">Muted</span>');
  });

  it.each<[object, string, RegExp]>([
    [{ rule: 'BIRTH' }, 'rule', /not a kind of date/],
    [{ defender: 'NOBODY' }, 'defender', /not the reference of a case that you see/],
    [{ group: 'NONE' }, 'group', /not the reference of a joint case that you see/],
    [{ rule: 'STALE', defender: 'CN-LIN' }, 'rule', /Choose one/],
    [{}, 'rule', /or choose everything/],
  ])('is told why %j mutes nothing', async (input, field, message) => {
    const { body } = await omar.http.post('/api/v1/mutes').send(input).expect(422);
    expect(body.errors).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  it('takes her own mutes back, and nobody else’s', async () => {
    const { id } = (await omar.http.post('/api/v1/mutes').send({ rule: 'STALE' })).body;
    const mia = await world.as('campaigner', { name: 'Mia Example' });

    await mia.http.delete(`/api/v1/mutes/${id}`).expect(404);
    expect((await mia.http.get('/api/v1/mutes')).body.items).toEqual([]);
    await mia.http.post('/api/v1/mutes').send({ subscription, all: true }).expect(404);
    await omar.http.delete(`/api/v1/mutes/${id}`).expect(200);
    expect(await mutes()).toEqual([]);
  });
});

describe('a token that was made for reading', () => {
  it('reads what is muted, and silences nobody: neither by a mute nor by the end of a subscription', async () => {
    await world.sql(`UPDATE api_token SET scopes = '{case.read}' WHERE account_id = $1`, [omar.viewer.accountId]);
    await omar.http.get('/api/v1/subscriptions').expect(200);

    await omar.http.post('/api/v1/mutes').send({ all: true }).expect(403);
    await omar.http.post('/api/v1/subscriptions').send({ name: 'Another' }).expect(403);
    await omar.http.delete(`/api/v1/subscriptions/${subscription}`).expect(403);
    expect(await mutes()).toEqual([]);
    expect(await world.sql('SELECT ended_at FROM subscription')).toEqual([{ ended_at: null }]);

    await world.sql(`UPDATE api_token SET scopes = '{alert.subscribe}' WHERE account_id = $1`, [omar.viewer.accountId]);
    await omar.http.post('/api/v1/mutes').send({ all: true }).expect(201);
    await omar.http.delete(`/api/v1/subscriptions/${subscription}`).expect(200);
  });
});
