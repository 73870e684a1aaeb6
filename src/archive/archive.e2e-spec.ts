import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { fromBufferPromise } from 'yauzl';
import { emptyTables } from '../../test/support/empty-tables';
import { FileFolder } from '../../test/support/sample-cases';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { ConfidentialService } from '../confidential/confidential.service';
import { KeyRing } from '../platform/keys/key-ring';
import { placeOf } from '../platform/keys/sealed-columns';
import { streamInto, writeFileWhole } from '../platform/whole-file';
import { ArchiveWriter } from './archive-writer.service';
import type { Manifest } from './domain/manifest';
import { whatIsKept } from './domain/what-is-kept';
import { carriedAs, sealedAs, type StoredTable, storedTables } from './stored-tables';

let world: World;
let folder: FileFolder;
let tables: StoredTable[];
let path: string;

const number = 'E1234567';

beforeAll(async () => {
  folder = new FileFolder();
  path = `${folder.path}/all.zip`;
  world = await startWorld();
  tables = await storedTables((sql) => world.sql(sql));
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  await world.vigil('seed');
});
afterAll(async () => {
  await world.close();
  folder.remove();
});

/** Something of everything: a sealed record, a photograph, a document, a subscription, a team. */
async function work(): Promise<void> {
  const [{ id }] = (await world.sql<{ id: string }>(`SELECT id FROM defender ORDER BY seq LIMIT 1`)) as [
    { id: string },
  ];
  const passport = { kind: 'identity_document' as const, fields: { type: 'Invented passport', number } };
  await world.inside(() => world.app.get(ConfidentialService).record(commandLine, id, passport));
  const picture = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  await world.http
    .post(`/defenders/${id}/portrait`)
    .field('alt', 'A drawn face')
    .field('version', '0')
    .attach('picture', picture, 'x.jpg')
    .expect(303);
  await world.http
    .post(`/defenders/${id}/documents`)
    .field('title', 'Invented verdict')
    .field('sensitivity', 'restricted')
    .attach('file', picture, 'x.jpg')
    .expect(303);
  await world.http.post('/api/v1/subscriptions').send({ zone: 'UTC', way: 'list' }).expect(201);
  await world.sql(`INSERT INTO team (name) VALUES ('Invented team')`);
}

/** Every table that an archive holds, row by row; what is sealed is opened. */
async function everything(): Promise<Record<string, unknown[]>> {
  const ring = world.app.get(KeyRing);
  const all: Record<string, unknown[]> = {};
  for (const { name, columns, key } of tables.filter((table) => whatIsKept[table.name]?.is === 'kept')) {
    const rows = await world.sql<Record<string, unknown>>(`SELECT * FROM ${name} ORDER BY ${key.join(', ') || '1'}`);
    all[name] = rows.map((row) => {
      for (const column of columns) {
        const sealed = sealedAs(name, column.name);
        if (carriedAs(name, column.name) === 'left out') delete row[column.name];
        else if (sealed && row[column.name])
          row[column.name] = ring.open(row[column.name] as Buffer, placeOf(sealed, row[sealed.idColumn] as string));
      }
      return row;
    });
  }
  return all;
}

const write = () => world.vigil('archive', 'write', path, '--json');
const read = () => world.vigil('archive', 'read', path);
const empty = () => world.sql(emptyTables);

async function unpacked(): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(readFileSync(path), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

describe('an archive', () => {
  it('has a decision for every table of the database', () => {
    expect(tables.map(({ name }) => name).filter((name) => !whatIsKept[name])).toEqual([]);
    expect(Object.keys(whatIsKept).filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  });

  it('written, and read into an empty Vigil, gives back every row, file, sealed record and line of the trail', async () => {
    await work();
    const written = await write();
    expect(written).toMatchObject({ code: 0, json: { cases: expect.any(Number), files: 2 } });
    const before = await everything();

    await empty();
    const back = await read();

    expect(back.err).toBe('');
    expect(back.code).toBe(0);
    const after = await everything();
    after.audit_event!.pop(); // that it was read
    // Sealing goes on behind it.
    for (const name of ['audit_sealing', 'audit_chain', 'audit_checkpoint']) delete before[name];
    for (const name of Object.keys(before)) expect([name, after[name]]).toEqual([name, before[name]]);
    expect((await world.vigil('audit', 'verify')).code).toBe(0);
    expect(after.confidential_record!.length).toBeGreaterThan(0);
  });

  it('read back goes on where it stood: a new case, a new event and a new look are recorded as before', async () => {
    await work();
    await write();
    await empty();
    await read();

    const her = await world.as('researcher');
    await her.http
      .post('/api/v1/defenders')
      .send({ reference: 'NEW-1', names: [{ text: 'Invented New', kind: 'main' }] })
      .expect(201);
    expect(await world.vigil('recompute')).toMatchObject({ code: 0 });
    const found = await her.http.post('/confidential/search').type('form').send({ number });
    expect(found.text).toContain('/confidential');
  });

  it('holds no password, no key of an authenticator and no token', async () => {
    await world.as('staff');
    await world.sql(`UPDATE account SET password_hash = '$argon2id$marked'`);
    await write();

    const files = await unpacked();
    for (const [name, bytes] of files) expect([name, bytes.includes('argon2id')]).toEqual([name, false]);
    expect([...files.keys()].filter((name) => /session|totp|token|passkey|recovery/.test(name))).toEqual([]);
  });

  it('is readable without Vigil: CSV and JSON of every table say the same, and formulas are inert', async () => {
    await world.sql(
      `WITH me AS (SELECT set_config('vigil.actor', 'test', false)) UPDATE defender SET summary = '=1+1' FROM me WHERE seq = (SELECT min(seq) FROM defender)`,
    );
    await write();

    const files = await unpacked();
    const manifest = JSON.parse(files.get('manifest.json')!.toString()) as Manifest;
    for (const { name, rows } of manifest.tables) {
      const lines = files.get(`tables/${name}.jsonl`)!.toString().split('\n').slice(0, -1);
      const table = parse<object>(files.get(`tables/${name}.csv`)!, { bom: true, columns: true });
      expect([name, lines.length, table.length]).toEqual([name, rows, rows]);
    }
    expect(files.get('tables/defender.csv')!.toString()).not.toMatch(/(^|,)"?=1\+1/m);
    expect(files.get('tables/defender.jsonl')!.toString()).toContain('"=1+1"');
    expect(JSON.parse(files.get('cases.json')!.toString())).toMatchObject({ format: 'vigil-cases' });
  });

  it('lies there for its owner alone, and its writing is in the trail', async () => {
    await write();

    expect(statSync(path).mode & 0o777).toBe(0o600);
    const [line] = await world.sql(`SELECT actor FROM audit_event WHERE act = 'command.archive.write'`);
    expect(line).toBeDefined();
  });
});

describe('the archive of an administrator', () => {
  it('holds no sealed case, nothing that hangs on one and no trail, and is read back', async () => {
    await work();
    const administrator = await world.as('administrator');
    await world.sql(
      `WITH me AS (SELECT set_config('vigil.actor', 'test', false))
       UPDATE defender SET confidentiality = 'sealed', summary = 'markedsealed' FROM me WHERE seq = (SELECT min(seq) FROM defender)`,
    );
    const hidden = await world.sql<{ id: string }>(`SELECT id FROM defender WHERE level = 4
      UNION SELECT group_id FROM group_member m JOIN defender d ON d.id = m.defender_id WHERE d.level = 4`);

    const { caseIds } = await writeFileWhole(path, (file) =>
      world.app.get(ArchiveWriter).write(administrator.viewer, streamInto(file)),
    );

    expect(caseIds.length).toBeGreaterThan(2);
    for (const [name, bytes] of await unpacked()) {
      for (const mark of ['markedsealed', ...hidden.map(({ id }) => id)])
        expect([name, mark, bytes.includes(mark)]).toEqual([name, mark, false]);
    }
    await empty();
    expect(await read()).toMatchObject({ code: 0, err: '' });
    expect(await world.sql('SELECT count(*)::int AS n FROM defender')).toEqual([{ n: caseIds.length }]);
    expect((await world.vigil('recompute')).code).toBe(0);
  });
});

describe('reading an archive is refused, and changes nothing', () => {
  const refused = async (words: RegExp): Promise<void> => {
    const before = await world.sql('SELECT count(*)::int AS n FROM defender');
    const { code, err } = await read();
    expect(code).toBe(1);
    expect(err).toMatch(words);
    expect(await world.sql('SELECT count(*)::int AS n FROM defender')).toEqual(before);
  };

  it('where there are cases already', async () => {
    await write();
    await refused(/empty Vigil/);
  });

  it('where it is no ZIP file, or a part of one', async () => {
    writeFileSync(path, 'no archive');
    await refused(/ZIP file/);
    await write();
    writeFileSync(path, readFileSync(path).subarray(0, -2_000));
    await refused(/ZIP file/);
  });

  it('where a file in it was changed', async () => {
    await write();
    const bytes = readFileSync(path);
    await empty();
    const start = bytes.indexOf('tables/event.jsonl') + 'tables/event.jsonl'.length;
    for (const at of [0, 1, 40, 80, 120, 160, 200].map((offset) => start + offset)) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      writeFileSync(path, changed);
      await refused(/^vigil: tables\/event.jsonl is not as it was written/);
    }
  });
});
