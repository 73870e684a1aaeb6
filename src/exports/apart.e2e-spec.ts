import type { SignedIn } from '../../test/support/client';
import { asked, invented, open, plant, setLevel } from '../../test/support/export-cases';
import { fetched } from '../../test/support/exports';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';
import { ExportsService } from './exports.service';
import { MakingService } from './making.service';
import { SweepingService } from './sweeping.service';
import { Wishes } from './wishes.service';

let world: World;
let staff: SignedIn;

beforeAll(async () => (world = await startWorld()));
afterEach(() => world.clock.run());
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  staff = await world.as('staff', { name: 'Invented Asker' });
});

const people = (prefix: string, n: number) =>
  Array.from({ length: n }, (_, i) => invented(`${prefix}-${i}`, `Invented ${prefix} ${i}`));
const references = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}-${i}`).join(' ');
const csv = { template: 'cases', format: 'csv' };
const chunks = async () => (await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM export_chunk'))[0]!.n;
const sweep = () => world.app.get(SweepingService, { strict: false }).sweep();
const make = (page: string) => world.app.get(MakingService, { strict: false }).make(page.split('/')[2]!);

describe('Two exports at once', () => {
  it('of two people never mix: each file holds its own cases, all of them, and its own reference', async () => {
    await plant(world, [...people('A', 120), ...people('B', 120)]);
    const other = await world.as('staff', { name: 'Invented Other' });
    const mine = await asked(staff.http, { ...csv, q: 'Invented A' });
    const hers = await asked(other.http, { ...csv, q: 'Invented B' });

    await Promise.all([make(mine), make(hers)]);

    for (const [who, page, has, hasNot] of [
      [staff, mine, 'A', 'B'],
      [other, hers, 'B', 'A'],
    ] as const) {
      const { bytes, disposition } = await fetched(who.http, page);
      const text = bytes.toString();
      expect(new Set(text.match(new RegExp(`Invented ${has} \\d+`, 'g'))).size).toBe(120);
      expect(text).not.toContain(`Invented ${hasNot} `);
      expect(new Set(text.match(/X-\w{4}-\w{4}/g))).toEqual(new Set([/X-\w{4}-\w{4}/.exec(disposition)![0]]));
    }
    await staff.http.get(hers).expect(404);
    await staff.http.get(`${hers}/file`).expect(404);
    await staff.http.post(`${hers}/end`).expect(404);
  });

  it('that are the same job twice give one file: the second finds nothing to do', async () => {
    await plant(world, people('A', 30));
    const page = await asked(staff.http, csv);

    await Promise.all([make(page), make(page)]);
    await make(page);

    expect(await chunks()).toBe(1);
    const { bytes } = await fetched(staff.http, page);
    expect(new Set(bytes.toString().match(/Invented A \d+/g)).size).toBe(30);
    expect(await world.sql(`SELECT FROM audit_event WHERE act = 'export.made'`)).toHaveLength(1);
    expect(await world.sql(`SELECT FROM audit_event WHERE act = 'export.case-taken'`)).toHaveLength(30);
  });
});

describe('A file', () => {
  it('is kept sealed, in no byte readable, and erased when its time is over', async () => {
    await plant(world, people('A', 2));
    const page = await asked(staff.http, { ...csv, q: 'Invented A' });
    await runDueJobs(world);
    const [row] = await world.sql<{ sealed: Buffer; choice: Buffer }>(
      'SELECT c.sealed, e.choice FROM export_chunk c JOIN export e ON e.id = c.export_id',
    );
    for (const kept of [row!.sealed, row!.choice]) expect(kept.toString('latin1')).not.toContain('Invented');
    await sweep();
    await fetched(staff.http, page);

    world.clock.stopAtMoment(new Date(world.clock.now().getTime() + 86_400_000 + 60_000));
    await staff.http.get(`${page}/file`).expect(404);
    await sweep();

    expect(await chunks()).toBe(0);
    expect((await staff.http.get(page).expect(200)).text).toContain('The file is erased.');
  });

  it('is erased before its time by whoever made it', async () => {
    await plant(world, people('A', 1));
    const page = await asked(staff.http, csv);
    await staff.http.post(`${page}/end`).expect(303);

    expect(await chunks()).toBe(0);
    await staff.http.get(`${page}/file`).expect(404);
    await staff.http.post(`${page}/end`).expect(409);
  });

  it('is erased when its owner is suspended, and what waits of hers is cancelled', async () => {
    await plant(world, people('A', 2));
    await asked(staff.http, { ...csv, defenders: 'A-0' });
    await asked(staff.http, csv);
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [staff.viewer.accountId]);

    await sweep();
    await runDueJobs(world);

    expect(await chunks()).toBe(0);
    const states = await world.sql<{ state: string }>('SELECT state FROM export ORDER BY seq');
    expect(states.map(({ state }) => state)).toEqual(['expired', 'cancelled']);
  });

  it.each([
    ['sees one of its cases no more', () => setLevel(world, 'A-1', 'restricted')],
    [
      'may export no more',
      () => world.sql(`UPDATE account SET role = 'campaigner' WHERE id = $1`, [staff.viewer.accountId]),
    ],
  ])('is handed to nobody who %s', async (_, lose) => {
    await plant(world, people('A', 2));
    const page = await asked(staff.http, csv);
    await runDueJobs(world);
    await fetched(staff.http, page);

    await lose();

    const { status } = await staff.http.get(`${page}/file`);
    expect([403, 404]).toContain(status);
  });

  it('asks for fresh proof of identity, before it is made and before it is fetched', async () => {
    await plant(world, people('A', 1));
    const page = await asked(staff.http, csv);
    await world.sql('UPDATE session SET sudo_until = NULL');

    const fetchedLate = await staff.http.get(`${page}/file`).expect(303);
    expect(fetchedLate.headers.location).toMatch(/^\/confirm\?next=/);
    const { status } = await staff.http
      .post('/exports')
      .type('form')
      .send({ ...csv, day: '2026-11-24' });
    expect(status).toBe(403);
    expect(await world.sql('SELECT FROM export')).toHaveLength(1);
  });

  it('that was changed where it is kept is not handed over to its end', async () => {
    await plant(world, people('A', 1));
    const page = await asked(staff.http, csv);
    await world.sql('UPDATE export_chunk SET sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40))');

    await expect(fetched(staff.http, page)).rejects.toThrow();
  });
});

describe('What is made by a job', () => {
  it('is what whoever asked may see when it is made', async () => {
    await plant(world, [...people('A', 2), invented('R-1', 'Invented Rosa', 'internal')]);
    const page = await asked(staff.http, csv);
    await setLevel(world, 'R-1', 'restricted');
    await runDueJobs(world);

    const text = (await fetched(staff.http, page)).bytes.toString();
    expect(text).toMatch(/Invented A 0[^]*Invented A 1/);
    expect(text).not.toContain('Rosa');
  });

  it('fails with a word when she may export no more', async () => {
    await plant(world, people('A', 2));
    const page = await asked(staff.http, csv);
    await world.sql(`UPDATE account SET role = 'campaigner' WHERE id = $1`, [staff.viewer.accountId]);
    await runDueJobs(world);

    expect(await world.sql('SELECT state, failure FROM export')).toEqual([{ state: 'failed', failure: 'rights' }]);
    await staff.http.get(page).expect(403);
  });

  it('is stopped by whoever asked, and leaves nothing', async () => {
    await plant(world, people('A', 2));
    const page = await asked(staff.http, csv);
    await staff.http.post(`${page}/end`).expect(303);
    await runDueJobs(world);

    expect(await chunks()).toBe(0);
    expect((await staff.http.get(page)).text).toContain('You took it back.');
  });

  it('that fails says why, keeps nothing, and is made when it is tried again', async () => {
    await plant(world, people('A', 2));
    const page = await asked(staff.http, csv);
    await world.sql(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON export_chunk FOR EACH ROW EXECUTE FUNCTION full_disk()`);
    try {
      await runDueJobs(world);
      expect((await staff.http.get(page)).text).toMatch(/no room left on the disk[^]*Try again/);
      expect(await world.sql(`SELECT FROM audit_event WHERE act = 'export.case-taken'`)).toEqual([]);
    } finally {
      await world.sql('DROP TRIGGER full_disk ON export_chunk; DROP FUNCTION full_disk');
    }

    await staff.http.post(`${page}/retry`).expect(303);
    await runDueJobs(world);
    expect((await fetched(staff.http, page)).bytes.toString()).toMatch(/Invented A 1/);
  });

  it('is given up after several tries that never ended', async () => {
    await plant(world, people('A', 2));
    const page = await asked(staff.http, csv);
    await world.sql(`UPDATE export SET state = 'working', tries_left = 0`);
    await runDueJobs(world);

    expect((await staff.http.get(page)).text).toContain('begun several times and never ended');
  });

  it('is five at a time for one person', async () => {
    await plant(world, people('A', 2));
    for (let i = 0; i < 5; i++) await asked(staff.http, csv);

    const { text } = await staff.http
      .post('/exports')
      .type('form')
      .send({ ...csv, audience: 'internal' })
      .expect(409);
    expect(text).toContain('5 of your exports are not done yet');
    const all = { ...csv, audience: 'internal' as const, format: 'csv' as const };
    const wished = await world.inside(() => world.app.get(Wishes, { strict: false }).read(staff.viewer, all));
    await expect(world.app.get(ExportsService, { strict: false }).ask(staff.viewer, wished)).rejects.toThrow(
      /not done yet/,
    );
  });
});

it('251 cases stand in every format of tables, each once', async () => {
  await plant(world, people('A', 251));
  await open(world, 'A-0', staff.viewer.accountId!);
  for (const format of ['csv', 'json', 'xlsx']) {
    for (const template of ['cases', 'events']) {
      const page = await asked(staff.http, { template, format, defenders: '' });
      await runDueJobs(world);
      const { bytes } = await fetched(staff.http, page);
      expect([template, format, await rowsIn(bytes, format)]).toEqual([template, format, 251]);
      await staff.http.post(`${page}/end`).expect(303);
    }
  }
  expect(references('A', 251).split(' ')).toHaveLength(251);
});

/** Rows with a reference of their own, by readers that did not write them. */
async function rowsIn(bytes: Buffer, format: string): Promise<number> {
  const { read, utils } = await import('@e965/xlsx');
  const count = (rows: string[]): number => new Set(rows.filter((one) => /^A-\d+$/.test(one))).size;
  if (format === 'json') {
    const found = [...bytes.toString().matchAll(/"(A-\d+)"/g)].map(([, one]) => one!);
    JSON.parse(bytes.toString());
    return count(found);
  }
  const book = read(format === 'csv' ? bytes.toString('utf8') : bytes, {
    type: format === 'csv' ? 'string' : 'buffer',
  });
  const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
  expect(rows).toHaveLength(252);
  return count(rows.map((row) => String(row[0])));
}
