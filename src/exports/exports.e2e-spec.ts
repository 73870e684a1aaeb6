import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import type { Client, SignedIn } from '../../test/support/client';
import { fetched, wish } from '../../test/support/exports';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { ConfidentialService } from '../confidential/confidential.service';

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

describe('Identity documents in a draft for the UN', () => {
  const agreed = { confidentiality: 'partners', consent: { un_confidential: 'given' } };
  const draft = { template: 'wgad', audience: 'un_confidential', identity_documents: 'yes' };
  let reviewer: SignedIn;

  beforeEach(async () => {
    reviewer = await world.as('reviewer', { name: 'Invented Reviewer' });
    const refused = { ...agreed, consent: { un_confidential: 'refused' } };
    await plant([person('A-1', 'Invented Ann', [taken], agreed), person('B-1', 'Invented Bo', [taken], refused)]);
    for (const { id } of await world.sql<{ id: string }>('SELECT id FROM defender')) {
      const passport = { kind: 'identity_document' as const, fields: { type: 'passport', number: 'planted-77' } };
      await world.inside(() => world.app.get(ConfidentialService).record(commandLine, id, passport));
    }
  });
  const becomes = (role: string) =>
    world.sql('UPDATE account SET role = $2 WHERE id = $1', [reviewer.viewer.accountId, role]);

  it('are asked for by whoever may read them, announced, printed, and stand in the trail of the case', async () => {
    expect((await reviewer.http.get('/exports/new')).text).toContain('Print them in the draft');
    expect((await staff.http.get('/exports/new')).text).not.toContain('Print them in the draft');
    const preview = await reviewer.http.post('/exports/preview').type('form').send(wish(draft)).expect(200);
    expect(preview.text).toMatch(
      /Identity documents and the usual residence<\/b> will stand in it[^]*Invented Ann[^]*A-1[^]*1 record/,
    );
    expect(preview.text).not.toMatch(/B-1<\/bdi>\): 1 record/);
    expect(await acts('confidential.%')).toEqual([]);

    const { headers } = await make(reviewer.http, { ...draft, defenders: 'A-1' }).expect(303);
    expect((await reviewer.http.get(headers.location!)).text).toContain('With identity documents and residence.');
    expect((await fetched(reviewer.http, headers.location!)).bytes.toString()).toContain('planted-77');
    expect(await acts('confidential.%')).toEqual(['confidential.read']);
    expect(await acts()).toContain('export.identity-documents');

    const without = await make(reviewer.http, { ...draft, defenders: 'A-1', identity_documents: '' }).expect(303);
    expect((await fetched(reviewer.http, without.headers.location!)).bytes.toString()).not.toContain('planted-77');
  });

  it('are refused to anybody else, and with any other template', async () => {
    expect((await make(staff.http, draft).expect(403)).text).toContain('who may read confidential records');
    const wrong = await make(reviewer.http, { ...draft, template: 'file' }).expect(422);
    expect(wrong.text).toContain('Choose a draft for the UN as template');
    const body = { ...draft, format: 'html', identity_documents: true };
    await staff.http.post('/api/v1/exports').send(body).expect(403);
    await reviewer.http
      .post('/api/v1/exports')
      .send({ ...body, identity_documents: 'yes' })
      .expect(422);
    const { body: one } = await reviewer.http
      .post('/api/v1/exports')
      .send({ ...body, defenders: ['A-1'] })
      .expect(201);
    expect(one).toMatchObject({ state: 'done', identity_documents: true });
    expect(await world.sql('SELECT FROM export')).toHaveLength(1);
  });

  it('are made, made anew and handed over only as long as she may read them', async () => {
    const { headers } = await make(reviewer.http, draft).expect(303);
    await becomes('staff');
    await runDueJobs(world);
    const page = headers.location!;
    expect((await reviewer.http.get(page)).text).toContain('You may not take these cases out any more.');
    await reviewer.http.post(`${page}/retry`).expect(403);
    expect(await acts('confidential.%')).toEqual([]);

    await becomes('reviewer');
    await reviewer.http.post(`${page}/retry`).expect(303);
    await runDueJobs(world);
    await fetched(reviewer.http, page);
    await becomes('staff');
    expect((await reviewer.http.get(`${page}/file`).expect(403)).text).toMatch(
      /identity documents[^]*You may not take those out/,
    );
    await reviewer.http.post(`${page}/anew`).expect(403);

    await becomes('reviewer');
    await fetched(reviewer.http, page);
    await world.sql(`WITH actor AS (SELECT set_config('vigil.actor', 'test', true)) UPDATE confidential_record r
      SET version = r.version + 1 FROM actor WHERE r.kind = 'identity_document'`);
    await reviewer.http.get(`${page}/file`).expect(409);
    const { headers: anew } = await reviewer.http.post(`${page}/anew`).expect(303);
    await runDueJobs(world);
    await fetched(reviewer.http, anew.location!);
    await world.sql(`WITH actor AS (SELECT set_config('vigil.actor', 'test', true)) UPDATE confidential_record r
      SET sealed = NULL, lookup = '{}', erased_at = now(), erased_by = 'test', erasure_reason = 'asked' FROM actor`);
    await reviewer.http.get(`${anew.location}/file`).expect(409);
  });
});
