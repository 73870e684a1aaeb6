import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { Database } from '../platform/database';

let world: World;
let ruth: SignedIn; // researcher
let omar: SignedIn; // campaigner
let jo: SignedIn; // of another organisation
let mina: string;
const asia = randomUUID();
const friends = randomUUID();

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  await world.sql(`INSERT INTO team (id, name) VALUES ($1, 'Asia'), ($2, 'Friends')`, [asia, friends]);
  ruth = await world.as('researcher', { name: 'Ruth Example' });
  omar = await world.as('campaigner', { name: 'Omar Example', teams: [asia] });
  jo = await world.as('partner', { name: 'Jo Outside', teams: [friends] });
  mina = await registered();
});

async function registered(): Promise<string> {
  const input = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }], confidentiality: 'restricted' };
  return (await ruth.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
}

/** What a page would not do, as the history wants it: in a transaction that says who acts. */
const written = (sql: string, values: unknown[]) => world.inside(() => world.app.get(Database).query(sql, values));

const path = () => `/api/v1/defenders/${mina}`;
const reason = 'Writes the appeal.';
const open = (to: object, who = ruth) => who.http.post(`${path()}/openings`).send({ reason, ...to });
const openings = async (who = ruth) => (await who.http.get(`${path()}/openings`).expect(200)).body.items;
const close = async (name: string, who = ruth) => {
  const found = (await openings(who)).find((one: { name: string }) => one.name === name);
  return who.http.delete(`${path()}/openings/${found.id}`);
};
const level = async (to: string, who = ruth) => {
  const { etag } = (await who.http.get(path()).expect(200)).headers;
  return who.http.put(`${path()}/level`).set('If-Match', etag!).send({ level: to });
};
const sees = async (who: SignedIn) => (await who.http.get(path())).status === 200;
const problem = { field: expect.any(String), message: expect.any(String) };

describe('a restricted case', () => {
  it('is kept by whoever restricts it, seen by administrators, and does not exist for others', async () => {
    expect([await sees(ruth), await sees(omar), await sees(jo)]).toEqual([true, false, false]);
    await world.http.get(path()).expect(200);
    expect(await openings()).toMatchObject([{ name: 'Ruth Example', state: 'open', opened_by: 'Ruth Example' }]);
  });

  it('is seen by a colleague from the moment it is opened to her until it is closed', async () => {
    const { body } = await open({ account: omar.viewer.accountId }).expect(201);

    expect(body).toMatchObject({ name: 'Omar Example', role: 'campaigner', state: 'open', reason, idle: false });
    expect(await sees(omar)).toBe(true);
    expect((await close('Omar Example')).body).toMatchObject({ id: body.id, state: 'ended' });
    expect(await sees(omar)).toBe(false);
    expect((await close('Omar Example')).status).toBe(409);
  });

  it('is seen by the people of a team, as long as they belong to it', async () => {
    await open({ team: 'asia' }).expect(201);

    expect(await sees(omar)).toBe(true);
    await world.sql('DELETE FROM team_member WHERE account_id = $1', [omar.viewer.accountId]);
    expect(await sees(omar)).toBe(false);
  });

  it('is open to the end of the last day, and no longer', async () => {
    const { body } = await open({ email: omar.email.toUpperCase(), until: '2099-05-03' }).expect(201);
    expect(body).toMatchObject({ until: '2099-05-03', ends_at: '2099-05-04T00:00:00.000Z' });

    await written(`UPDATE case_opening SET ends_at = now() - interval '1 second' WHERE id = $1`, [body.id]);
    expect(await sees(omar)).toBe(false);
    expect(await openings()).toContainEqual(expect.objectContaining({ id: body.id, state: 'ended' }));
  });

  it('can be opened anew after that, and given another end meanwhile', async () => {
    const first = (await open({ account: omar.viewer.accountId, until: '2099-05-03' }).expect(201)).body;
    const moved = (await open({ account: omar.viewer.accountId, until: '2099-06-01' }).expect(201)).body;
    await close('Omar Example');
    const again = (await open({ account: omar.viewer.accountId }).expect(201)).body;

    expect(moved).toMatchObject({ id: first.id, opened_at: first.opened_at, until: '2099-06-01' });
    expect(again.id).toBe(first.id);
    expect(again.until).toBeUndefined();
    expect(await sees(omar)).toBe(true);
  });

  it('cannot be opened to another organisation, nor to a team in which somebody belongs to one', async () => {
    const refused = async (to: object) => (await open(to).expect(422)).body.errors[0].message;

    expect(await refused({ account: jo.viewer.accountId })).toMatch(
      /^Jo Outside belongs to another organisation.*level first/,
    );
    expect(await refused({ team: friends })).toMatch(/^In the team Friends, Jo Outside belongs/);
    expect(await openings()).toHaveLength(1);
  });

  it.each([
    [{}, 'account'],
    [{ account: '00000000-0000-4000-8000-000000000000' }, 'account'],
    [{ account: 'nobody' }, 'account'],
    [{ email: 'nobody@example.org' }, 'email'],
    [{ team: 'Nobody' }, 'team'],
    [{ team: 'Asia', email: 'nobody@example.org' }, 'account'],
    [{ team: 'Asia', until: '2020-01-01' }, 'until'],
    [{ team: 'Asia', until: '3 May' }, 'until'],
    [{ team: 'Asia', reason: ' ' }, 'reason'],
    [{ team: 'Asia', forever: true }, 'forever'],
  ])('is not opened by %j', async (to, field) => {
    expect((await open(to).expect(422)).body.errors).toEqual([{ ...problem, field }]);
  });

  it('is not opened to somebody who is suspended', async () => {
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [omar.viewer.accountId]);

    const { body } = await open({ account: omar.viewer.accountId }).expect(422);

    expect(body.errors).toEqual([{ field: 'account', message: expect.stringMatching(/^Omar Example is suspended/) }]);
  });

  it('is opened by nobody for longer than she sees it herself', async () => {
    const rita = await world.as('reviewer', { name: 'Rita Example' });
    await open({ account: rita.viewer.accountId, until: '2099-05-03' }).expect(201);

    for (const to of [{ account: rita.viewer.accountId }, { team: 'Asia', until: '2099-05-04' }]) {
      const { body } = await open(to, rita).expect(422);
      expect(body.errors).toEqual([{ field: 'until', message: expect.stringMatching(/^is later.*3 May 2099/) }]);
    }
    await open({ team: 'Asia', until: '2099-05-03' }, rita).expect(201);
  });

  it('may be given up by whoever does not need it any more', async () => {
    const rita = await world.as('reviewer', { name: 'Rita Example' });
    await open({ account: rita.viewer.accountId }).expect(201);

    expect((await close('Rita Example', rita)).body).toMatchObject({ state: 'ended' });
    expect(await sees(rita)).toBe(false);
  });
});

describe('a case for partners', () => {
  it('is seen by another organisation when it is opened to it and consent allows that', async () => {
    await level('partners');
    await written(`INSERT INTO consent (defender_id, scope, value) VALUES ($1, 'share_partner', 'given')`, [mina]);
    expect(await sees(jo)).toBe(false);
    expect((await open({ team: 'Friends' }).expect(201)).body.idle).toBe(false);
    expect(await sees(jo)).toBe(true);

    await written(`UPDATE consent SET value = 'withdrawn' WHERE defender_id = $1`, [mina]);
    expect(await sees(jo)).toBe(false);
    expect((await openings()).find((one: { name: string }) => one.name === 'Friends').idle).toBe(true);
  });

  it('is lost to it when the level is made narrower', async () => {
    await level('partners');
    await open({ account: jo.viewer.accountId });
    const { body } = await level('internal');

    expect(body).toMatchObject({ level: 'internal', people: 3 });
    expect([await sees(jo), await sees(omar)]).toEqual([false, true]);
    expect((await openings()).map((one: { name: string; idle: boolean }) => [one.name, one.idle])).toEqual([
      ['Jo Outside', true],
      ['Ruth Example', false],
    ]);
  });
});

describe('a sealed case', () => {
  beforeEach(async () => {
    await open({ team: 'Asia' }).expect(201);
    expect((await level('sealed')).body).toMatchObject({ level: 'sealed', people: 1, roles: [] });
  });

  it('is seen by those to whom it is opened by name, not by teams or administrators', async () => {
    expect([await sees(ruth), await sees(omar)]).toEqual([true, false]);
    await world.http.get(path()).expect(404);
    expect(await openings()).toMatchObject([
      { name: 'Ruth Example', state: 'open' },
      { name: 'Asia', state: 'ended' },
    ]);

    const { body } = await open({ team: 'Asia' }).expect(422);
    expect(body.errors[0].message).toMatch(/^A sealed case is opened to people by name alone/);
    await open({ account: omar.viewer.accountId }).expect(201);
    expect(await sees(omar)).toBe(true);
  });

  it('does not come back to its teams when it is opened up again', async () => {
    await level('restricted');

    expect(await sees(omar)).toBe(false);
  });

  it('cannot be lost to everybody', async () => {
    expect((await close('Ruth Example')).body).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/^This is the last/),
    });
    await open({ account: ruth.viewer.accountId, until: '2099-01-01' }).expect(409);

    await open({ account: omar.viewer.accountId, until: '2099-01-01' }).expect(201);
    expect((await close('Ruth Example')).status).toBe(409);

    await open({ account: omar.viewer.accountId }).expect(201);
    expect((await close('Ruth Example')).status).toBe(200);
    expect([await sees(ruth), await sees(omar)]).toEqual([false, true]);
  });

  it('is kept for one of two who close it at the same moment, each to the other', async () => {
    const rita = await world.as('reviewer', { name: 'Rita Example' });
    await open({ account: rita.viewer.accountId }).expect(201);

    const all: { id: string; name: string }[] = await openings();
    const one = (name: string) => `${path()}/openings/${all.find((it) => it.name === name)!.id}`;

    const answers = await Promise.all([rita.http.delete(one('Ruth Example')), ruth.http.delete(one('Rita Example'))]);

    const [done, refused] = answers.map(({ status }) => status).sort();
    expect(done).toBe(200);
    expect([404, 409]).toContain(refused);
    expect([await sees(ruth), await sees(rita)]).toContain(true);
  });

  it('is open to no team, also when it is opened to one at the moment in which it is sealed', async () => {
    await level('restricted');

    const [sealed, opened] = await Promise.all([level('sealed'), open({ team: 'Asia' })]);

    expect(sealed.status).toBe(200);
    expect([201, 422]).toContain(opened.status);
    expect((await openings()).filter((one: { state: string }) => one.state === 'open')).toMatchObject([
      { name: 'Ruth Example' },
    ]);
    expect(await sees(omar)).toBe(false);
  });

  it('cannot be sealed by somebody who would soon lose it, and the case with her', async () => {
    const rita = await world.as('reviewer', { name: 'Rita Example' });
    await level('restricted');
    await open({ account: rita.viewer.accountId, until: '2099-01-01' });
    await close('Ruth Example');

    expect(await level('sealed', rita)).toMatchObject({ status: 409 });
    expect(await level('restricted', rita)).toMatchObject({ status: 200 });
  });
});

describe('the level of a case', () => {
  it('is not changed by whoever did not see what others changed', async () => {
    await level('internal');
    await ruth.http.put(`${path()}/level`).set('If-Match', '"1"').send({ level: 'public' }).expect(412);
    await ruth.http.put(`${path()}/level`).send({ level: 'public' }).expect(428);
    await ruth.http.post(`${path()}/openings`).set('If-Match', '"1"').send({ team: 'Asia', reason }).expect(412);
    expect((await ruth.http.get(path())).body.confidentiality).toBe('internal');
  });

  it('stays as it is where a correction does not speak of it', async () => {
    for (const stands of ['sealed', 'restricted', 'public']) {
      await level(stands);
      const { version } = (await ruth.http.get(path()).expect(200)).body;
      const input = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }], summary: `Was ${stands}.` };

      const { body } = await ruth.http.put(path()).set('If-Match', `"${version}"`).send(input).expect(200);

      expect(body.confidentiality).toBe(stands);
    }
  });

  it('has a line in the trail when a correction changes it, and none when it does not', async () => {
    const input = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }] };
    await ruth.http.put(path()).set('If-Match', '"1"').send(input).expect(200);
    await ruth.http
      .put(path())
      .set('If-Match', '"2"')
      .send({ ...input, confidentiality: 'internal' })
      .expect(200);

    const lines = `SELECT act, actor, detail FROM audit_event WHERE defender_id = $1 AND act ~ 'level|correct' ORDER BY id`;
    expect(await world.sql(lines, [mina])).toEqual([
      { act: 'case.correct', actor: ruth.viewer.accountId, detail: {} },
      { act: 'access.level-changed', actor: ruth.viewer.accountId, detail: { from: 'restricted', to: 'internal' } },
      { act: 'case.correct', actor: ruth.viewer.accountId, detail: {} },
    ]);
  });

  it.each([[{ level: 'secret' }], [{}], [{ level: null }]])('is none of %j', async (input) => {
    await ruth.http.put(`${path()}/level`).set('If-Match', '"1"').send(input).expect(422);
  });

  it('is not changed by a program that was not made for it, by any way', async () => {
    await world.sql(`UPDATE api_token SET scopes = '{case.read,case.write}' WHERE account_id = $1`, [
      ruth.viewer.accountId,
    ]);
    const names = [{ text: 'Mina Invented' }];

    await ruth.http.put(`${path()}/level`).set('If-Match', '"1"').send({ level: 'public' }).expect(403);
    const input = { reference: 'XX-MINA', names, confidentiality: 'public' };
    await ruth.http.put(path()).set('If-Match', '"1"').send(input).expect(403);
    await ruth.http
      .put(path())
      .set('If-Match', '"1"')
      .send({ ...input, confidentiality: 'restricted' })
      .expect(200);
  });

  it('is not for campaigners, staff and partners to see or change', async () => {
    await level('internal');
    await omar.http.get(`${path()}/openings`).expect(403);
    await omar.http.put(`${path()}/level`).set('If-Match', '"2"').send({ level: 'public' }).expect(403);
  });
});

describe('the trail', () => {
  it('says who opened, closed and looked, without a name', async () => {
    await open({ account: omar.viewer.accountId, until: '2099-05-03' }).expect(201);
    await level('internal');
    await close('Omar Example');

    const trail = await world.sql(
      `SELECT act, detail FROM audit_event WHERE defender_id = $1 AND act LIKE 'access.%' AND act <> 'access.read' ORDER BY id`,
      [mina],
    );

    expect(trail).toMatchObject([
      { act: 'access.opened', detail: { accountId: omar.viewer.accountId, until: '2099-05-03' } },
      { act: 'access.level-changed', detail: { from: 'restricted', to: 'internal' } },
      { act: 'access.closed', detail: { accountId: omar.viewer.accountId } },
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/Omar|example\.org|appeal/);
  });

  it('is told in the history of the case, in words; why a case was opened is for those who keep the record', async () => {
    await open({ account: omar.viewer.accountId, until: '2099-05-03' }).expect(201);
    await open({ team: 'Asia' }).expect(201);
    await level('sealed');

    const { items } = (await ruth.http.get(`${path()}/history`).expect(200)).body;

    expect(items.map((one: { what: string; details: string[] }) => [one.what, ...one.details])).toEqual([
      [
        'changed how widely the case may be known',
        'confidentiality: restricted → sealed',
        'closed the case to the team Asia',
      ],
      ['opened the case to the team Asia', reason],
      ['opened the case to Omar Example until 3 May 2099', reason],
      [
        'registered the case XX-MINA',
        'opened the case to Ruth Example: made the case narrower',
        'added a name: Mina Invented',
      ],
    ]);
    expect(JSON.stringify(items)).not.toContain('@example.org');
    await open({ account: omar.viewer.accountId }).expect(201);
    const told = (await omar.http.get(`${path()}/history`).expect(200)).text;
    expect(told).toContain('opened the case to Omar Example');
    expect(told).not.toContain(reason);
  });
});
