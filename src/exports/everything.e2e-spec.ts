import { fromBufferPromise } from 'yauzl';
import type { SignedIn } from '../../test/support/client';
import { invented, open, plant, setLevel } from '../../test/support/export-cases';
import { fetched } from '../../test/support/exports';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { ConfidentialService } from '../confidential/confidential.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
beforeEach(async () => {
  await world.empty();
  await plant(world, [invented('A-1', 'Invented Anna'), invented('B-1', 'Invented Bela', 'internal')]);
});
afterAll(() => world.close());

const ask = (http = world.http, more: object = {}) =>
  http
    .post('/exports')
    .type('form')
    .send({ template: 'everything', audience: 'internal', language: 'en', format: 'zip', ...more });

async function names(zip: Buffer): Promise<string[]> {
  const found: string[] = [];
  for await (const { fileName } of (await fromBufferPromise(zip, { lazyEntries: true })).eachEntry())
    found.push(fileName);
  return found;
}

describe('An administrator who takes everything out', () => {
  it('is led there by a page, and gets one file with every case that she sees, each with its line of the trail', async () => {
    expect((await world.http.get('/exports')).text).toContain('/exports/everything');
    expect((await world.http.get('/exports/everything').expect(200)).text).toContain(
      'name="template" value="everything"',
    );

    const { headers } = await ask().expect(303);
    await runDueJobs(world);
    const { bytes, disposition } = await fetched(world.http, headers.location!);

    expect(disposition).toMatch(/^attachment; filename="X-[2-9A-Z]{4}-[2-9A-Z]{4}\.zip"$/);
    expect(await names(bytes)).toEqual(expect.arrayContaining(['README.txt', 'cases.json', 'manifest.json']));
    expect(await world.sql(`SELECT count(*)::int AS n FROM audit_event WHERE act = 'export.case-taken'`)).toEqual([
      { n: 2 },
    ]);
    const found = await world.vigil('exports', 'trace', /X-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(disposition)![0]);
    expect(found.out).toContain('Test Owner');
  });

  it('waits for the word of somebody else where a restricted case is in it', async () => {
    await setLevel(world, 'B-1', 'restricted');
    const { headers } = await ask().expect(303);

    expect((await world.http.get(headers.location!)).text).toContain('Somebody else who sees all of them must agree');
    await runDueJobs(world);
    await world.http.get(`${headers.location!}/file`).expect(404);
  });

  it('cannot narrow it down: that is another export', async () => {
    const { text } = await ask(world.http, { country: 'CN' }).expect(422);
    expect(text).toContain('Leave the choice of cases empty');
  });
});

it('a sealed case is in no archive but that of the owner of the server', async () => {
  await setLevel(world, 'B-1', 'sealed');
  const { headers } = await ask().expect(303);
  await runDueJobs(world);
  const { bytes } = await fetched(world.http, headers.location!);

  expect((await names(bytes)).length).toBeGreaterThan(20);
  expect(await world.sql(`SELECT cases_in FROM export`)).toEqual([{ cases_in: 1 }]);
});

it.each(['staff', 'reviewer', 'researcher', 'campaigner', 'partner'] as const)(
  'a %s cannot take everything out',
  async (role) => {
    const { http, viewer } = await world.as(role);
    if (role === 'partner') await open(world, 'A-1', viewer.accountId!);

    await http.get('/exports/everything').expect(403);
    const { status } = await ask(http);
    expect([403, 422]).toContain(status);
  },
);

describe('Everything that an administrator took out', () => {
  let taker: SignedIn;
  beforeEach(async () => (taker = await world.as('administrator', { name: 'Invented Taker' })));
  const becomes = (role: string) =>
    world.sql('UPDATE account SET role = $2 WHERE id = $1', [taker.viewer.accountId, role]);
  const states = () => world.sql('SELECT state, failure FROM export');

  it('is handed to no program', async () => {
    const page = (await ask(taker.http).expect(303)).headers.location!;
    await runDueJobs(world);
    await world.sql(`UPDATE api_token SET scopes = '{case.export,case.read}' WHERE account_id = $1`, [
      taker.viewer.accountId,
    ]);

    const { body, headers } = await taker.http.get(`/api/v1${page}/file`).expect(403);

    expect(body.detail).toContain('a program may never take everything out');
    expect(headers['content-disposition']).toBeUndefined();
    expect(await world.sql(`SELECT detail ->> 'act' AS act FROM audit_event WHERE act = 'refused'`)).toEqual([
      { act: 'export.fetched' },
    ]);
    await fetched(taker.http, page);
  });

  it.each(['staff', 'reviewer'])('is not handed to her, nor made anew, once she is %s', async (role) => {
    const page = (await ask(taker.http).expect(303)).headers.location!;
    await runDueJobs(world);
    await becomes(role);

    const { text } = await taker.http.get(`${page}/file`).expect(403);

    expect(text).toContain('You may not take those out');
    expect(text).not.toContain('Make it anew');
    await taker.http.get(`/api/v1${page}/file`).expect(403);
    await taker.http.post(`${page}/anew`).expect(403);
    expect(await states()).toEqual([{ state: 'done', failure: null }]);
    await taker.http.post(`${page}/end`).expect(303);
    await taker.http.post(`${page}/anew`).expect(403);
    expect(await states()).toEqual([{ state: 'expired', failure: null }]);
  });

  it('is not made, nor tried again, when she is staff before the job runs', async () => {
    const page = (await ask(taker.http).expect(303)).headers.location!;
    await becomes('staff');
    await runDueJobs(world);

    expect(await states()).toEqual([{ state: 'failed', failure: 'rights' }]);
    await taker.http.post(`${page}/retry`).expect(403);
    expect(await states()).toEqual([{ state: 'failed', failure: 'rights' }]);
  });

  it('is not handed out once a sealed record in it was corrected', async () => {
    const [row] = await world.sql<{ id: string }>(`SELECT id FROM defender WHERE reference = 'A-1'`);
    const note = { kind: 'safety_note' as const, fields: { text: 'Invented' } };
    await world.inside(() => world.app.get(ConfidentialService).record(commandLine, row!.id, note));
    const page = (await ask(taker.http).expect(303)).headers.location!;
    await runDueJobs(world);
    await fetched(taker.http, page);
    await world.sql(`WITH actor AS (SELECT set_config('vigil.actor', 'test', true))
      UPDATE confidential_record r SET version = r.version + 1 FROM actor`);

    await taker.http.get(`${page}/file`).expect(409);
  });
});
