import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import type { Client, SignedIn } from '../../test/support/client';
import { fetched, wish } from '../../test/support/exports';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
let staff: SignedIn;

const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
const anna = person('A-1', 'Invented Anna', [taken], { consent: { public_name: 'given' }, confidentiality: 'public' });
const bela = person('B-1', 'Invented Bela', [taken]);
const plant = async (people: unknown[], groups: unknown[] = []) => {
  await world.app.get(BundlesService).import(commandLine, bundle(people as never, groups as never));
};

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  staff = await world.as('staff', { name: 'Invented Staff' });
});

const make = (http: Client, fields: object) => http.post('/exports').type('form').send(wish(fields));
const acts = async (like = 'export.%') =>
  (await world.sql<{ act: string }>('SELECT act FROM audit_event WHERE act LIKE $1 ORDER BY id', [like])).map(
    ({ act }) => act,
  );

describe('Somebody who takes one case out', () => {
  it('sees what is withheld, makes it, fetches the file at once, and the trail says all of it', async () => {
    await plant([anna]);
    const preview = await staff.http
      .post('/exports/preview')
      .type('form')
      .send(wish({ defenders: 'a-1' }))
      .expect(200);
    expect(preview.text).toContain('1 case chosen');
    expect(preview.text).toContain('Invented Anna');

    const { headers } = await make(staff.http, { defenders: 'a-1' }).expect(303);
    const page = await staff.http.get(headers.location!).expect(200);
    expect(page.text).toMatch(/Ready[^]*1 case,[^]*erased in 24 hours/);
    const { bytes, disposition } = await fetched(staff.http, headers.location!);

    expect(bytes.toString('utf8')).toContain('Invented Anna');
    expect(disposition).toMatch(/^attachment; filename="X-[2-9A-Z]{4}-[2-9A-Z]{4}\.html"$/);
    expect(bytes.toString('utf8')).toContain(/X-[\w]{4}-[\w]{4}/.exec(disposition)![0]);
    expect(await acts()).toEqual([
      'export.preview',
      'export.made',
      'export.case-taken',
      'export.asked',
      'export.read',
      'export.fetched',
    ]);
  });

  it.each(['pdf', 'docx', 'html', 'json'])('gets it as %s', async (format) => {
    await plant([anna]);
    const { headers } = await make(staff.http, { defenders: 'A-1', format }).expect(303);

    const { bytes } = await fetched(staff.http, headers.location!);

    expect(bytes.length).toBeGreaterThan(1_000);
  });
});

describe('More than one case', () => {
  it('is made by a job, with a page that looks again and a mail without a name when it is ready', async () => {
    await plant([anna, bela], [jointCase('G-1', 'Invented Group', ['A-1', 'B-1'])]);
    const { headers } = await make(staff.http, { group: 'G-1', template: 'list' }).expect(303);
    const waiting = await staff.http.get(headers.location!).expect(200);
    expect(waiting.headers.refresh).toBe(`5; url=${headers.location}`);
    const still = await staff.http.get(`${headers.location}?look=off`).expect(200);
    expect([still.headers.refresh, still.text]).toEqual([undefined, expect.stringContaining('let it look by itself')]);
    expect(waiting.text).toContain('0 of 2 cases');

    await runDueJobs(world);

    const done = await staff.http.get(headers.location!).expect(200);
    expect(done.headers.refresh).toBeUndefined();
    const { bytes } = await fetched(staff.http, headers.location!);
    expect(bytes.toString()).toMatch(/Invented Anna[^]*Invented Bela/);
    const mails = await staff.http.get('/account/mail').expect(200);
    expect(mails.text).toMatch(/export X-\w{4}-\w{4} is ready/);
    expect(mails.text).not.toMatch(/Anna|Bela|A-1/);
  });
});
