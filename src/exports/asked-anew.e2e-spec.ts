import { jointCase } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { asked, invented, open, plant, setLevel } from '../../test/support/export-cases';
import { fetched } from '../../test/support/exports';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';

let world: World;
let staff: SignedIn;

beforeAll(async () => (world = await startWorld()));
afterEach(() => world.clock.run());
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  staff = await world.as('staff', { name: 'Invented Asker' });
  await plant(
    world,
    [invented('A-1', 'Invented Anna'), invented('B-1', 'Invented Bela'), invented('C-1', 'Invented Cilla')],
    [jointCase('G-1', 'Invented Pair', ['A-1', 'B-1'])],
  );
  await done(`UPDATE event e SET place = 'Invented Town', legal = '{"law":"Invented Act","reason":"None"}' FROM actor`);
  await done(`UPDATE defender d SET summary = 'Invented.', rights = '{expression,assembly}' FROM actor`);
});

/** Something that is done to a case meanwhile, past everything. */
const done = (sql: string, parameters: unknown[] = []) =>
  world.sql(`WITH actor AS (SELECT set_config('vigil.actor', 'test', true)) ${sql}`, parameters);
const ofA = `(SELECT d.id FROM defender d, actor WHERE d.reference = 'A-1')`;
const file = (page: string) => staff.http.get(`${page}/file`);
const chunks = async () => (await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM export_chunk'))[0]!.n;
const lines = async (act: string) =>
  (
    await world.sql<{ reference: string }>(
      `SELECT d.reference FROM audit_event e JOIN defender d ON d.id = e.defender_id WHERE e.act = $1 ORDER BY 1`,
      [act],
    )
  ).map(({ reference }) => reference);

const refusal = { closed: 'changed', status: '409' };
const withdrawn = `UPDATE consent c SET value = 'withdrawn' WHERE c.defender_id = ${ofA} AND c.scope = 'share_partner'`;

describe('The file of an export is not handed out any more', () => {
  it.each([
    ['consent is withdrawn', 'partner', withdrawn],
    [
      'the person is not to be mentioned',
      'partner',
      `UPDATE defender d SET stance = '{"value":"no_mention"}' FROM actor WHERE d.reference = 'A-1'`,
    ],
    [
      'the case is for colleagues now',
      'partner',
      `UPDATE defender d SET confidentiality = 'internal' FROM actor WHERE d.reference = 'A-1'`,
    ],
    [
      'a fact of it is for few',
      'internal',
      `UPDATE event e SET sensitivity = 'restricted' WHERE e.defender_id = ${ofA}`,
    ],
    [
      'a source of it is for colleagues',
      'partner',
      `UPDATE citation c SET sensitivity = 'internal' FROM event e WHERE e.id = c.event_id AND e.defender_id = ${ofA}`,
    ],
    [
      'a field of it is for colleagues',
      'partner',
      `UPDATE defender d SET sensitivity = '{"born":"internal"}' FROM actor WHERE d.reference = 'A-1'`,
    ],
    [
      'an event turned out to be wrong',
      'internal',
      `UPDATE event e SET retracted_at = now(), retraction_reason = 'Wrong.' WHERE e.defender_id = ${ofA}`,
    ],
    ['a name is taken away', 'internal', `UPDATE defender_name n SET text = 'Invented' WHERE n.defender_id = ${ofA}`],
    [
      'a fellow came to its joint case',
      'internal',
      `INSERT INTO group_member (group_id, defender_id, position) SELECT g.id, d.id, 7 FROM case_group g, defender d, actor WHERE d.reference = 'C-1'`,
    ],
    ...['place = NULL', `legal = '{"reason":"None"}'`].map((emptied) => [
      `a fact of it is emptied (${emptied})`,
      'internal',
      `UPDATE event e SET ${emptied} WHERE e.defender_id = ${ofA}`,
    ]),
    ...['summary = NULL', `rights = '{assembly}'`].map((emptied) => [
      `a field of it is emptied (${emptied})`,
      'internal',
      `UPDATE defender d SET ${emptied} FROM actor WHERE d.reference = 'A-1'`,
    ]),
    [
      'a source of it is deleted',
      'internal',
      `DELETE FROM citation c USING event e WHERE e.id = c.event_id AND e.defender_id = ${ofA}`,
    ],
    ['a fellow who is named in it withdrew', 'partner', withdrawn.replace('A-1', 'B-1')],
  ])('once %s (for %s)', async (_, audience, sql) => {
    const page = await asked(staff.http, { defenders: 'A-1', audience });
    await fetched(staff.http, page);

    await done(sql);

    const refused = await file(page).expect(409);
    expect(refused.text).toMatch(/decided anew what may be told of one of its cases[^]*Make it anew/);
    expect(refused.headers['content-disposition']).toBeUndefined();
    const told = await staff.http.get(`/api/v1${page}/file`).expect(409);
    expect(told.headers['content-type']).toContain('application/problem+json');
    expect(told.body).toMatchObject({ status: 409, detail: expect.stringContaining('Ask for the export anew.') });
    expect(
      await world.sql(`SELECT detail ->> 'closed' AS closed, detail ->> 'status' AS status FROM audit_event
        WHERE act = 'export.fetched' AND detail ? 'closed' AND detail ? 'export'`),
    ).toEqual([refusal, refusal]);
  });

  it('once the day has passed on which consent was to be asked for again', async () => {
    await done(`UPDATE consent c SET review_on = '2026-11-24' WHERE c.defender_id = ${ofA}`);
    await done(`UPDATE event e SET created_at = '2026-01-01' FROM actor`);
    await done(`UPDATE citation c SET recorded_at = '2026-01-01' FROM actor`);
    world.clock.stopAtMoment(new Date('2026-11-24T20:00:00Z'));
    const page = await asked(staff.http, { defenders: 'A-1', audience: 'public' });
    await fetched(staff.http, page);
    world.clock.stopAtMoment(new Date('2026-11-25T02:00:00Z'));
    await file(page).expect(409);
  });

  it('once its maker does not see one of its cases; made anew, it lacks that one, and the former file is erased', async () => {
    const page = await asked(staff.http, { template: 'cases', format: 'csv' });
    await runDueJobs(world);
    await fetched(staff.http, page);
    await setLevel(world, 'C-1', 'restricted');

    const refused = await file(page).expect(404);
    expect(refused.text).toMatch(/You do not see all its cases any more[^]*Make it anew/);
    const { headers } = await staff.http.post(`${page}/anew`).expect(303);
    await runDueJobs(world);

    expect((await fetched(staff.http, headers.location!)).bytes.toString()).toMatch(/Anna[^]*Bela/);
    expect((await fetched(staff.http, headers.location!)).bytes.toString()).not.toContain('Cilla');
    expect(await chunks()).toBe(1);
    expect(
      await world.sql(
        `SELECT e.reference FROM audit_event a JOIN export e ON e.reference = a.detail ->> 'export'
        WHERE a.act = 'export.ended' AND e.id = $1`,
        [page.split('/')[2]],
      ),
    ).toHaveLength(1);
    expect((await staff.http.get(page)).text).toContain('The file is erased.');
  });

  it('once one of its cases is restricted, until somebody agrees: also for whoever sees that case', async () => {
    const page = await asked(staff.http, { defenders: 'C-1' });
    await setLevel(world, 'C-1', 'restricted');
    await open(world, 'C-1', staff.viewer.accountId!);

    expect((await file(page).expect(409)).text).toContain('one of its cases came to be known to few');
    const { headers } = await staff.http.post(`${page}/anew`).expect(303);
    expect((await staff.http.get(headers.location!)).text).toContain('Waiting for somebody else to agree');
    await staff.http.post(`${headers.location}/anew`).expect(409);
  });

  it('but still is, when only more is known, or words are put right, or for colleagues somebody is asked for consent', async () => {
    const page = await asked(staff.http, { defenders: 'A-1' });
    const outside = await asked(staff.http, { defenders: 'A-1', audience: 'partner' });
    await done(`UPDATE event e SET place = 'Elsewhere' WHERE e.defender_id = ${ofA}`);
    await done(`INSERT INTO citation (event_id, position, title)
      SELECT e.id, 9, 'Invented further source' FROM event e WHERE e.defender_id = ${ofA}`);
    const [row] = await world.sql<{ id: string }>(`SELECT id FROM defender WHERE reference = 'A-1'`);
    const reviewer = await world.as('reviewer');
    await reviewer.http
      .post(`/api/v1/defenders/${row!.id}/events`)
      .send({ kind: 'visit', date: '2022-05' })
      .expect(201);
    await fetched(staff.http, outside);
    await done(withdrawn);

    await fetched(staff.http, page);
    await file(outside).expect(409);
  });
});

describe('A fellow in a joint case who is named', () => {
  it.each([
    ['file', 'html'],
    ['cases', 'csv'],
  ])(
    'in a %s stands in the trail of her own case, and closes the file when few may know of her',
    async (template, format) => {
      const page = await asked(staff.http, { defenders: 'A-1', template, format });
      await fetched(staff.http, page);

      expect([await lines('export.case-taken'), await lines('export.case-named')]).toEqual([['A-1'], ['B-1']]);
      expect((await staff.http.get(page)).text).toMatch(/1 case, and 1 fellow named in joint cases/);
      await setLevel(world, 'B-1', 'restricted');
      await file(page).expect(404);
    },
  );

  it('needs somebody to agree as the others do, and has no line where she is not named', async () => {
    await setLevel(world, 'B-1', 'restricted');
    await open(world, 'B-1', staff.viewer.accountId!);
    const page = await asked(staff.http, { defenders: 'A-1' });
    expect((await staff.http.get(page)).text).toContain('Waiting for somebody else to agree');

    const partner = await asked(staff.http, { defenders: 'A-1', audience: 'partner' });
    await fetched(staff.http, partner);
    expect(await lines('export.case-named')).toEqual([]);
  });
});
