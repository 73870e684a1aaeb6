import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { partsOf } from '../../test/support/file-texts';
import type { SignedIn } from '../../test/support/client';
import { asked, invented, open, plant } from '../../test/support/export-cases';
import { fetched } from '../../test/support/exports';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';

let world: World;
let staff: SignedIn;
let reviewer: SignedIn;

beforeAll(async () => {
  world = await startWorld();
  staff = await world.as('staff', { name: 'Invented Leaker' });
  reviewer = await world.as('reviewer', { name: 'Invented Tracer' });
  await plant(world, [invented('T-1', 'Invented Tara')]);
});
afterAll(() => world.close());

const trace = (bytes: Buffer) => reviewer.http.post('/exports/trace').attach('file', bytes, 'leaked');
const traceText = (text: string) => reviewer.http.post('/exports/trace').field('text', text);

/** The copy as somebody sends it on who has changed it a little: packed anew, or with something behind it. */
async function altered(bytes: Buffer, format: string): Promise<Buffer> {
  if (format !== 'docx' && format !== 'xlsx') return Buffer.concat([bytes, Buffer.from('\n')]);
  const zip = new ZipFile();
  for (const [name, part] of await partsOf(bytes)) zip.addBuffer(part, name);
  zip.addBuffer(Buffer.from('added'), 'docProps/added.txt');
  zip.end();
  return buffer(zip.outputStream);
}

describe('A copy that turned up', () => {
  it.each(['pdf', 'docx', 'xlsx', 'csv', 'html', 'json'])(
    'as %s leads to who made it, for whom, and who fetched it; also when somebody changed it',
    async (format) => {
      const template = format === 'xlsx' || format === 'csv' ? 'cases' : 'file';
      const page = await asked(staff.http, { template, format, defenders: 'T-1', audience: 'partner' });
      const { bytes, disposition } = await fetched(staff.http, page);
      const reference = /X-\w{4}-\w{4}/.exec(disposition)![0];

      const whole = await trace(bytes).expect(200);
      expect(whole.text).toContain(reference);
      expect(whole.text).toMatch(
        /This is the very file[^]*For: Partners[^]*Invented Leaker[^]*Fetched by[^]*Invented Leaker/,
      );

      const changed = await trace(await altered(bytes, format)).expect(200);
      expect(changed.text).toContain(reference);
      expect(changed.text).toMatch(/(reference|fingerprint) stands in it/);
    },
  );

  it('is found by its reference, its fingerprint and its SHA-256, by whoever may', async () => {
    const page = await asked(staff.http, { template: 'file', format: 'html', defenders: 'T-1' });
    const { text } = await staff.http.get(page).expect(200);
    const marks = [/X-\w{4}-\w{4}/, /[0-9a-f]{4}( [0-9a-f]{4}){3}/, /[0-9a-f]{64}/].map((mark) => mark.exec(text)![0]);

    for (const mark of [...marks, marks[0]!.toLowerCase()]) {
      expect((await traceText(mark).expect(200)).text).toMatch(/Invented Leaker[^]*Nobody has fetched the file/);
    }
    expect((await traceText('X-AAAA-BBBB').expect(200)).text).toContain('No export of this Vigil is known by it.');
    await reviewer.http.post('/exports/trace').field('text', '').expect(422);
    await staff.http.get('/exports/trace').expect(403);
    const lines = await world.sql<{ actor: string }>(`SELECT actor FROM audit_event WHERE act = 'export.traced'`);
    expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set([reviewer.viewer.userId]));
  });

  it('of cases that the reviewer does not see leads to who made it, and tells neither template nor number', async () => {
    await plant(world, [invented('S-1', 'Invented Sara', 'sealed')]);
    await open(world, 'S-1', staff.viewer.accountId!);
    const page = await asked(staff.http, { template: 'briefing', format: 'html', defenders: 'S-1 T-1' });
    const reference = /X-\w{4}-\w{4}/.exec((await staff.http.get(page)).text)![0];
    const other = await world.as('reviewer', { name: 'Invented Opener' });
    await open(world, 'S-1', other.viewer.accountId!);
    await other.http.post(`${page}/approval`).type('form').send({ decision: 'agree', version: '1' }).expect(303);
    await runDueJobs(world);
    await fetched(staff.http, page);

    const { text } = await traceText(reference).expect(200);
    expect(text).toMatch(/You do not see all its cases[^]*Invented Leaker[^]*Fetched by/);
    expect(text).not.toMatch(/Briefing|2 cases|Invented Opener|Colleagues/);
    await open(world, 'S-1', reviewer.viewer.accountId!);
    expect((await traceText(reference).expect(200)).text).toMatch(/Briefing[^]*2 cases[^]*Invented Opener/);
  });

  it.each([
    ['nothing', Buffer.alloc(1)],
    ['half a ZIP', Buffer.from('PK\u0003\u0004half')],
    ['half a PDF', Buffer.from('%PDF-1.7\nhalf')],
  ])('and is %s leads nowhere, and breaks nothing', async (_, bytes) => {
    expect((await trace(bytes).expect(200)).text).toContain('No export of this Vigil is known by it.');
  });
});

describe('A program', () => {
  it('asks for an export, looks how far it is, fetches the file and erases it', async () => {
    const wish = { defenders: ['t-1'], template: 'cases', audience: 'internal', format: 'csv' };
    const made = await staff.http.post('/api/v1/exports').send(wish).expect(201);
    const { id, reference, state } = made.body as Record<string, string>;
    expect([made.headers.location, state]).toEqual([`/api/v1/exports/${id}`, 'done']);
    expect((await staff.http.get('/api/v1/exports?limit=1').expect(200)).body).toMatchObject({
      items: [{ reference }],
    });

    const { bytes } = await fetched(staff.http, `/api/v1/exports/${id}`);
    expect(bytes.toString()).toContain('Invented Tara');
    expect((await staff.http.delete(`/api/v1/exports/${id}`).expect(200)).body).toMatchObject({ state: 'expired' });
    await staff.http.get(`/api/v1/exports/${id}/file`).expect(404);
    await reviewer.http.get(`/api/v1/exports/${id}`).expect(404);
  });

  it('is told what is wrong with its wish, field by field', async () => {
    const { body } = await staff.http
      .post('/api/v1/exports')
      .send({ defenders: ['NOBODY'], format: 'doc' })
      .expect(422);
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual([
      'audience',
      'format',
      'template',
    ]);
    const wrong = { defenders: ['NOBODY'], template: 'cases', audience: 'internal', format: 'pdf' };
    const again = await staff.http.post('/api/v1/exports').send(wrong).expect(422);
    expect(JSON.stringify(again.body)).toContain('there is no such case that you see');
  });
});
