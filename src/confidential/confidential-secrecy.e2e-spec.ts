import { readFileSync } from 'node:fs';
import type { Role } from '../access/domain/roles';
import type { Client } from '../../test/support/client';
import { all } from '../../test/behaviours/support/together';
import { routesOf } from '../../test/support/routes';
import { FileFolder } from '../../test/support/sample-cases';
import { dump, marksIn, plant, planted, type PlantedKind, plantedKinds, written } from '../../test/support/sealed';
import { startWorld, type World } from '../../test/world';

let world: World;
let mina: string;
let ids: Record<PlantedKind, string>;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  const consent = { public_name: 'given', share_partner: 'given' };
  const person = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }], confidentiality: 'public', consent };
  mina = (await world.http.post('/api/v1/defenders').send(person).expect(201)).body.id;
  const event = { kind: 'apprehension', date: '2021-09-19', citations: [{ title: 'Newspaper' }] };
  await world.http.post(`/api/v1/defenders/${mina}/events`).send(event).expect(201);
  ids = await plant(world, mina);
});

/** Where confidential records are meant to be read. */
const sealed = /^GET (\/api\/v1)?(\/defenders\/:id\/confidential|\/confidential\/:id\/(correction|erasure))$/;

/** Everything that can be fetched, once for the case and once for each of its records. */
async function fetched(http: Client, except: RegExp): Promise<string> {
  const texts: string[] = [];
  const routes = routesOf(world.app).filter(({ method, name }) => method === 'get' && !except.test(name));
  await all(routes, async ({ name, path }) => {
    const named = path.includes(':') ? [mina, ...Object.values(ids)] : [''];
    for (const id of named) {
      const { text, status, headers } = await http.get(path.replace(/:\w+/g, id));
      expect([name, status, status < 500]).toEqual([name, status, true]);
      texts.push(text ?? '', headers.location ?? '');
    }
  });
  expect(texts.length).toBeGreaterThan(50);
  return texts.join('\n');
}

describe('what a confidential record says', () => {
  it('is read by those who may, whole', async () => {
    const { text } = await world.http.get(`/defenders/${mina}/confidential`).expect(200);

    const words = plantedKinds.flatMap((kind) => Object.entries(planted[kind]));
    for (const [name, value] of words) {
      if (['may_be_contacted', 'how_known', 'from', 'until', 'issued'].includes(name)) continue;
      for (const line of value.split('\n')) expect(text).toContain(line);
    }
    expect(text).toContain('Only by …');
    expect(text).toContain('Saw or heard it');
    for (const date of ['April 2011', 'about 2012', 'January 2031']) expect(text).toContain(date);
  });

  it.each(plantedKinds)('stands in the form that corrects it, field by field: %s', async (kind) => {
    const { text } = await world.http.get(`/confidential/${ids[kind]}/correction`).expect(200);

    const standing = (name: string): string | undefined => {
      const field = new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>([^<]*)`).exec(text);
      const list = new RegExp(`<select[^>]* name="${name}"[^>]*>.*?</select>`).exec(text);
      const option = list && (/<option[^>]* selected[^>]*>/.exec(list[0])?.[0] ?? '');
      return / value="([^"]*)"/.exec(option ?? field?.[0] ?? '')?.[1] ?? field?.[1];
    };
    const names = Object.keys(planted[kind]);
    expect(Object.fromEntries(names.map((name) => [name, standing(name)]))).toEqual(planted[kind]);
  });

  it.each<Role>(['campaigner', 'staff', 'partner'])('is on no page and in no answer for a %s', async (role) => {
    const { http, viewer } = await world.as(role);
    const opening = `INSERT INTO case_opening (defender_id, account_id, opened_by) VALUES ($1, $2, 'test')`;
    await world.sql(`SELECT set_config('vigil.actor', 'test', false)`);
    await world.sql(opening, [mina, viewer.accountId]);
    expect((await http.get(`/defenders/${mina}`).expect(200)).text).toContain('Mina Invented');

    expect(marksIn(await fetched(http, /^$/))).toEqual([]);

    await http.get(`/defenders/${mina}/confidential`).expect(403);
    await http.get(`/api/v1/defenders/${mina}/confidential`).expect(403);
    await http.post('/confidential/search').type('form').send({ number: planted.identity_document.number }).expect(403);
    const note = { kind: 'safety_note', safety_note: { text: 'x' } };
    await http.post(`/api/v1/defenders/${mina}/confidential`).send(note).expect(403);
    const seen = await http.get(`/defenders/${mina}`);
    expect(seen.text).not.toContain('/confidential');
  });

  it('is nowhere else, not even for an administrator', async () => {
    expect(marksIn(await fetched(world.http, sealed))).toEqual([]);
  });

  it('is in no dump of the database: not in the record, not in the history, not in the trail', async () => {
    const path = `/api/v1/confidential/${ids.relative_contact}`;
    const input = { kind: 'relative_contact', relative_contact: planted.relative_contact };
    await world.http.put(path).set('If-Match', '"1"').send(input).expect(200);
    await world.http.post('/confidential/search').type('form').send({ number: planted.identity_document.number });

    const text = await dump(world);

    expect(text).toContain('Mina Invented');
    expect(text).toContain(ids.safety_note);
    expect(marksIn(text)).toEqual([]);
  });

  it('is in no export, no alert and no status', async () => {
    const folder = new FileFolder();
    const out = `${folder.path}/out.json`;
    await world.vigil('export', '--format', 'json', '--out', out);
    const bundle = readFileSync(out, 'utf8');
    folder.remove();
    const alerts = await world.vigil('alerts', '--from', '2021-01-01', '--to', '2031-01-01', '--json');
    const status = await world.vigil('status', 'XX-MINA', '--json');

    expect(bundle).toContain('Mina Invented');
    expect(alerts.out).toContain('XX-MINA');
    expect(marksIn([bundle, alerts.out, alerts.err, status.out].join('\n'))).toEqual([]);
  });

  it('is in no log, whatever goes wrong', async () => {
    const log = await written(async () => {
      const url = `/api/v1/defenders/${mina}/confidential`;
      const input = { kind: 'relative_contact', relative_contact: planted.relative_contact };
      await world.http
        .post(url)
        .send({ ...input, PLANTED: 1 })
        .expect(422);
      await world.http.post(url).type('json').send(`{"kind": "PLANTED`).expect(400);
      await world.http.put(`/api/v1/confidential/${ids.safety_note}`).set('If-Match', '"9"').send(input).expect(422);
      await world.sql('ALTER TABLE confidential_record RENAME COLUMN lookup TO away');
      try {
        expect(marksIn((await world.http.post(url).send(input).expect(500)).text)).toEqual([]);
        const form = { kind: 'relative_contact', ...planted.relative_contact };
        const page = await world.http.post(`/defenders/${mina}/confidential`).type('form').send(form).expect(500);
        expect(marksIn(page.text)).toEqual([]);
      } finally {
        await world.sql('ALTER TABLE confidential_record RENAME COLUMN away TO lookup');
      }
    });

    expect(log).toContain('PostgreSQL 42703');
    expect(marksIn(log)).toEqual([]);
  });

  it('stands in no title, no address and no message of a page', async () => {
    const wrong = { kind: 'relative_contact', ...planted.relative_contact, email: 'PLANTED-NO-ADDRESS' };
    const form = await world.http.post(`/defenders/${mina}/confidential`).type('form').send(wrong).expect(422);
    const pages = [
      form.text,
      (await world.http.get(`/defenders/${mina}/confidential`)).text,
      (await world.http.get(`/confidential/${ids.identity_document}/correction`)).text,
      (await world.http.get(`/confidential/${ids.identity_document}/erasure`)).text,
    ];

    expect(form.text).toContain('value="PLANTED-SISTER"');
    for (const text of pages) {
      const outside = [
        ...text.matchAll(/<title>.*?<\/title>|<h1>.*?<\/h1>|(?:href|action)="[^"]*"|class="problem".*?<\/p>/gs),
      ];
      expect(outside.length).toBeGreaterThan(3);
      expect(marksIn(outside.map(([found]) => found).join('\n'))).toEqual([]);
      expect(marksIn(/role="alert".*?<\/div>/s.exec(text)?.[0] ?? '')).toEqual([]);
    }
  });
});

describe('what was erased', () => {
  it('is gone from every table, sealed or not; the history keeps that it was erased', async () => {
    const [before] = await world.sql<{ sealed: string; mac: string }>(
      `SELECT encode(sealed, 'hex') AS sealed, encode(lookup[1], 'hex') AS mac FROM confidential_record WHERE id = $1`,
      [ids.identity_document],
    );
    const text = await dump(world);
    expect([before!.sealed, before!.mac].every((part) => text.includes(part))).toBe(true);

    const url = `/api/v1/confidential/${ids.identity_document}?reason=asked`;
    await world.http.delete(url).set('If-Match', '"1"').expect(200);

    const after = await dump(world);
    expect([before!.sealed, before!.mac].some((part) => after.includes(part))).toBe(false);
    expect(after).toContain(ids.safety_note);
    const history = await world.sql(`SELECT action, after FROM history WHERE subject_id = $1 ORDER BY id`, [
      ids.identity_document,
    ]);
    expect(history).toEqual([
      { action: 'insert', after: { kind: 'identity_document' } },
      { action: 'update', after: { kind: 'identity_document', erasure_reason: 'asked' } },
    ]);
  });
});
