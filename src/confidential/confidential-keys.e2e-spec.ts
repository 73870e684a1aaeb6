import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KeyRing } from '../platform/keys/key-ring';
import { firstKeys } from '../platform/keys/keys-text';
import { Client } from '../../test/support/client';
import {
  dump,
  marksIn,
  plant,
  planted,
  type PlantedKind,
  plantedKinds,
  startAnother,
  written,
} from '../../test/support/sealed';
import { startWorld, type World } from '../../test/world';

describe('when the keys change', () => {
  const started: NestExpressApplication[] = [];
  const atFirst = firstKeys();
  let world: World;
  let folder: string;
  let keysFile: string;
  let mina: string;
  let ids: Record<PlantedKind, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigil-keys-'));
    keysFile = join(folder, 'keys');
    writeFileSync(keysFile, atFirst, { mode: 0o600 });
    world = await startWorld({ keysFile });
  });
  beforeEach(async () => {
    await world.empty();
    writeFileSync(keysFile, atFirst, { mode: 0o600 });
    // what the test's own people have is no sealed secret
    const ring = world.app.get(KeyRing);
    for (const { id } of await world.sql('SELECT account_id AS id FROM totp')) {
      await world.sql('UPDATE totp SET secret = $2 WHERE account_id = $1', [id, ring.seal('x', `totp|secret|${id}`)]);
    }
    const person = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }] };
    mina = (await world.http.post('/api/v1/defenders').send(person).expect(201)).body.id;
    ids = await plant(world, mina);
  });
  afterEach(async () => {
    for (const app of started.splice(0)) await app.close();
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const keys = async (...args: string[]): Promise<string> => {
    const answer = await world.vigil('keys', ...args);
    expect(answer).toMatchObject({ code: 0, err: '' });
    return answer.out;
  };
  const keyIds = async () =>
    (await world.vigil('keys', 'list', '--json')).json.map(({ id }: { id: number }) => String(id));
  /** Vigil as it is after a restart: with the keys that are in the file now. */
  const restarted = async (file = keysFile): Promise<Client> => {
    const app = await startAnother(file);
    started.push(app);
    return new Client(app, world.http.held);
  };
  const said = async (http: Client) => {
    const { items } = (await http.get(`/api/v1/defenders/${mina}/confidential`).expect(200)).body;
    return Object.fromEntries(
      items.map((item: { id: string; kind: PlantedKind }) => [item.id, Reflect.get(item, item.kind)]),
    );
  };
  const everything = () => Object.fromEntries(plantedKinds.map((kind) => [ids[kind], planted[kind]]));
  const finds = async (http: Client, number: string) =>
    (await http.post('/confidential/search').type('form').send({ number }).expect(200)).text;

  it('step by step, every record can be read and found at each of them', async () => {
    const rows = `SELECT version, updated_at FROM confidential_record ORDER BY id`;
    const history = `SELECT count(*)::int AS n FROM history WHERE subject = 'confidential_record'`;
    const before = await Promise.all([world.sql(rows), world.sql(history)]);
    const [old] = await keyIds();

    await keys('add');
    await keys('use', (await keyIds())[1]);
    const between = await restarted();
    expect(await said(between)).toEqual(everything());
    expect(await finds(between, planted.identity_document.number)).toContain(ids.identity_document);

    expect(await keys('reseal')).toContain('6 values were sealed anew');
    expect(await said(between)).toEqual(everything());
    expect(await Promise.all([world.sql(rows), world.sql(history)])).toEqual(before);

    expect(await keys('retire', old)).toContain('was taken away');
    const after = await restarted();
    expect(await said(after)).toEqual(everything());
    expect(await finds(after, planted.identity_document.number)).toContain(ids.identity_document);
    expect(await finds(after, planted.relative_contact.phone)).toContain(ids.relative_contact);
    expect(marksIn(await dump(world))).toEqual([]);
  });

  it('and one is missing, the records are closed: the page says which, and nothing of what they say', async () => {
    const other = join(folder, 'other');
    writeFileSync(other, firstKeys(), { mode: 0o600 });
    const [missing] = await keyIds();
    const http = await restarted(other);
    const texts: string[] = [];

    const log = await written(async () => {
      const pages = [`/defenders/${mina}/confidential`, `/confidential/${ids.safety_note}/correction`];
      for (const path of [...pages, `/confidential/${ids.safety_note}/erasure`]) {
        const { text } = await http.get(path).expect(503).expect('Retry-After', '300');
        expect(text).toContain(`sealed with key ${missing}, which is not there. Nothing is lost`);
        texts.push(text);
      }
      texts.push((await http.get(`/api/v1/defenders/${mina}/confidential`).expect(503)).text);
    });

    expect(marksIn(texts.join('\n'))).toEqual([]);
    expect(log).toContain(`Key ${missing} is missing in the keys file`);
    expect(marksIn(log)).toEqual([]);
    expect(await finds(http, planted.identity_document.number)).toContain('Nobody was found');
    await http.get(`/defenders/${mina}`).expect(200);
  });

  it('and one is missing, a record can still be erased', async () => {
    const other = join(folder, 'another');
    writeFileSync(other, firstKeys(), { mode: 0o600 });
    const http = await restarted(other);
    const url = `/api/v1/confidential/${ids.safety_note}?reason=asked`;

    await http.delete(url).set('If-Match', '"1"').expect(200);

    const { [ids.safety_note]: _, ...left } = everything();
    const { [ids.safety_note]: gone, ...said_ } = await said(world.http);
    expect([gone, said_]).toEqual([undefined, left]);
  });
});
