import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../access/domain/roles';
import { commandLine, serverViewer } from '../access/viewer';
import { Database } from '../platform/database';
import { firstKeys } from '../platform/keys/keys-text';
import { person } from '../../test/support/bundles';
import { Client, type SignedIn } from '../../test/support/client';
import { inventedScan, register } from '../../test/support/documents';
import { startAnother, written } from '../../test/support/sealed';
import { startWorld, type World } from '../../test/world';
import { DisclosedDocuments } from './disclosed-documents.service';
import { DocumentsService } from './documents.service';
import { RedactionService } from './redaction.service';

let world: World;
let open: string;
let secret: string;
let scan: Buffer;
let folder: string;
let keysFile: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-documents-'));
  keysFile = join(folder, 'keys');
  writeFileSync(keysFile, firstKeys(), { mode: 0o600 });
  world = await startWorld({ keysFile });
  scan = await inventedScan();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const consent = { public_name: 'given', share_partner: 'given', un_confidential: 'given' };
  await register(
    world,
    person('XX-OPEN', 'Iris Invented', [], { confidentiality: 'public', consent }),
    person('XX-SECRET', 'Mina Invented', [], { confidentiality: 'restricted', consent }),
  );
  const ids = await world.sql<{ id: string }>('SELECT id FROM defender ORDER BY reference');
  [open, secret] = [ids[0]!.id, ids[1]!.id];
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const circles = ['public', 'partners', 'internal', 'restricted'] as const;
/** A document for each circle, by its circle. */
async function plant(defenderId: string): Promise<Record<(typeof circles)[number], string>> {
  const made: [string, string][] = [];
  for (const [i, sensitivity] of circles.entries()) {
    const words = { title: `MARK ${sensitivity}`, sensitivity, eventIds: [] };
    const file = Buffer.concat([scan, Buffer.from([i])]);
    made.push([sensitivity, await world.app.get(DocumentsService).add(commandLine, defenderId, file, words)]);
  }
  return Object.fromEntries(made) as Record<(typeof circles)[number], string>;
}
const share = (defenderId: string, { viewer }: SignedIn) =>
  world.inside(() =>
    world.app
      .get(Database)
      .query(`INSERT INTO case_opening (defender_id, account_id, opened_by) VALUES ($1, $2, 'test')`, [
        defenderId,
        viewer.accountId,
      ]),
  );
const paths = ['', '/file', '/pages/1/picture.png'];

describe('Of the documents of a case', () => {
  const told: [Role, readonly string[]][] = [
    ['researcher', circles],
    ['campaigner', ['public', 'partners', 'internal']],
    ['staff', ['public', 'partners', 'internal']],
    ['partner', ['public', 'partners']],
  ];

  it.each(told)('a %s is told those that are for her, and the others are not there', async (role, seen) => {
    const ids = await plant(open);
    const somebody = await world.as(role);
    if (role === 'partner') await share(open, somebody);

    const { text: list } = await somebody.http.get(`/defenders/${open}/documents`).expect(200);

    for (const circle of circles) {
      const isTold = seen.includes(circle);
      expect([circle, list.includes(`MARK ${circle}`)]).toEqual([circle, isTold]);
      for (const path of paths) {
        const { status } = await somebody.http.get(`/documents/${ids[circle]}${path}`);
        expect([circle, path, status]).toEqual([circle, path, isTold ? 200 : 404]);
      }
    }
  });

  it('a partner learns neither who added one, nor that it is a copy, nor of what', async () => {
    const ids = await plant(open);
    const partner = await world.as('partner');
    await share(open, partner);
    const redaction = world.app.get(RedactionService);
    const copyId = await world.inside(async () => {
      await redaction.add(commandLine, ids.restricted, { page: 1, x0: 0, y0: 0, x1: 5000, y1: 5000, reason: 'health' });
      const { stand } = await redaction.marked(commandLine, ids.restricted);
      const words = { title: 'A copy', sensitivity: 'partners' as const };
      return redaction.makeCopy(commandLine, ids.restricted, stand, words);
    });

    const { text: page } = await partner.http.get(`/documents/${copyId}`).expect(200);
    const { text: list } = await partner.http.get(`/defenders/${open}/documents`).expect(200);

    for (const word of [
      'Redacted',
      'Health',
      'Command line',
      'command-line',
      'MARK restricted',
      ids.restricted,
      'Black things',
    ])
      expect([word, page.includes(word) || list.includes(word)]).toEqual([word, false]);
    const { text: ours } = await world.http.get(`/documents/${copyId}`).expect(200);
    expect(ours).toContain('MARK restricted');
  });

  it('those may go with a report that the one rule lets the audience be told', async () => {
    await plant(open);
    await plant(secret);
    const disclosed = world.app.get(DisclosedDocuments);
    const titles = (id: string, audience: 'internal' | 'partner' | 'un_confidential' | 'un_public' | 'public') =>
      world.inside(async () => (await disclosed.forExport(commandLine, id, audience)).map(({ title }) => title));

    expect(await titles(open, 'internal')).toEqual(['MARK public', 'MARK partners', 'MARK internal']);
    expect(await titles(open, 'partner')).toEqual(['MARK public', 'MARK partners']);
    expect(await titles(open, 'un_confidential')).toEqual(['MARK public', 'MARK partners']);
    expect(await titles(open, 'un_public')).toEqual([]);
    expect(await titles(open, 'public')).toEqual(['MARK public']);
    expect(await titles(secret, 'partner')).toEqual([]);
    const files = await world.inside(async () => {
      const [first] = await disclosed.forExport(commandLine, open, 'public');
      return first!.read();
    });
    expect(files.subarray(0, scan.length).equals(scan)).toBe(true);
  });

  it('one is told more widely by those alone who decide that', async () => {
    const ids = await plant(open);
    const { http } = await world.as('researcher');
    const widen = { title: 'MARK', sensitivity: 'partners', version: '1' };

    const refused = await http.post(`/documents/${ids.restricted}/correction`).type('form').send(widen).expect(422);

    expect(refused.text).toContain('only a reviewer');
    await world.http.post(`/documents/${ids.restricted}/correction`).type('form').send(widen).expect(303);
  });

  it('one is erased only with fresh proof of who does it', async () => {
    const ids = await plant(open);
    await world.sql('UPDATE session SET sudo_until = NULL');
    const { headers } = await world.http.get(`/documents/${ids.public}/erasure`).expect(303);
    expect(headers.location).toBe(`/confirm?next=${encodeURIComponent(`/documents/${ids.public}/erasure`)}`);
  });
});

describe('The database', () => {
  const query = <T>(sql: string, parameters: unknown[] = [], viewer = commandLine): Promise<T[]> => {
    const database = world.app.get(Database);
    return database.transaction(viewer, () => database.query<T & object>(sql, parameters));
  };
  const seenBy = async ({ viewer }: SignedIn): Promise<[string, number][]> => {
    const found: [string, number][] = [];
    for (const table of ['document', 'redaction_box', 'document_copy']) {
      const [row] = await query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`, [], viewer);
      found.push([table, row!.n]);
    }
    return found;
  };

  it('shows no row to whoever is not told it, even to a read that forgets to ask', async () => {
    const ids = await plant(open);
    await plant(secret);
    await query(
      'INSERT INTO redaction_box (document_id, page, x0, y0, x1, y1, reason) VALUES ($1, 1, 0, 0, 1, 1, $2)',
      [ids.public, 'name'],
    );
    const copies = 'INSERT INTO document_copy (copy_id, original_id, boxes) VALUES ($1, $2, $3)';
    await query(copies, [ids.partners, ids.restricted, '[]']);
    await query(copies, [ids.internal, ids.public, '[]']);
    const [researcher, campaigner, partner] = [
      await world.as('researcher'),
      await world.as('campaigner'),
      await world.as('partner'),
    ];

    expect(await seenBy(researcher)).toEqual([
      ['document', 4],
      ['redaction_box', 1],
      ['document_copy', 2],
    ]);
    expect(await seenBy(campaigner)).toEqual([
      ['document', 3],
      ['redaction_box', 0],
      ['document_copy', 1],
    ]);
    expect(await seenBy(partner)).toEqual([
      ['document', 0],
      ['redaction_box', 0],
      ['document_copy', 0],
    ]);
    await share(open, partner);
    expect(await seenBy(partner)).toEqual([
      ['document', 2],
      ['redaction_box', 0],
      ['document_copy', 0],
    ]);
    for (const table of ['document', 'redaction_box', 'document_copy'])
      await expect(world.app.get(Database).query(`SELECT FROM ${table}`)).rejects.toThrow();
  });

  it('lets nobody change an original, bring back an erased one, delete one, or rewrite of what a copy was made', async () => {
    const ids = await plant(open);
    await expect(query(`UPDATE document SET sealed = '\\x00'`)).rejects.toThrow('stays as it came');
    await expect(query(`UPDATE document SET sha256 = '\\x00'`)).rejects.toThrow('stays as it came');
    await expect(query('UPDATE document SET defender_id = $1', [secret])).rejects.toThrow('stays as it came');
    await expect(query('DELETE FROM document')).rejects.toThrow('permission denied');
    await expect(query('DELETE FROM document_copy')).rejects.toThrow('permission denied');
    await expect(query('UPDATE document_copy SET boxes = NULL')).rejects.toThrow('permission denied');
    await expect(world.sql('TRUNCATE document CASCADE')).rejects.toThrow('no audit, no act');

    await world.inside(() => world.app.get(DocumentsService).erase(commandLine, ids.public, 1, 'mistaken'));
    const back = `UPDATE document SET erased_at = NULL WHERE id = $1`;
    await expect(query(back, [ids.public])).rejects.toThrow('stays erased');
    await expect(query(back, [ids.public], serverViewer('keys', 'Keys'))).rejects.toThrow('stays erased');
  });

  it('keeps a file that was changed past Vigil, or moved to another case, from being shown', async () => {
    const ids = await plant(open);
    await world.sql(`ALTER TABLE document DISABLE TRIGGER document_kept`);
    try {
      await world.sql('UPDATE document SET sealed = (SELECT sealed FROM document WHERE id = $2) WHERE id = $1', [
        ids.public,
        ids.internal,
      ]);
      await world.sql('UPDATE document SET defender_id = $2 WHERE id = $1', [ids.partners, secret]);
    } finally {
      await world.sql(`ALTER TABLE document ENABLE TRIGGER document_kept`);
    }
    const log = await written(async () => {
      for (const id of [ids.public, ids.partners]) {
        const { text } = await world.http.get(`/documents/${id}/file`).expect(409);
        expect(text).toContain('This document does not open');
        await world.http.get(`/documents/${id}`).expect(200);
      }
    });
    expect(log).toContain(`The document ${ids.public} does not open`);
    expect(log).not.toContain('MARK');
  });

  it('has every file sealed anew when the key is changed, and gives it as it came', async () => {
    const ids = await plant(open);
    const { json } = await world.vigil('keys', 'add').then(() => world.vigil('keys', 'list', '--json'));
    const [old, fresh] = (json as { id: number }[]).map(({ id }) => id);
    await world.vigil('keys', 'use', String(fresh));
    await world.vigil('keys', 'reseal');

    const keys = await world.sql(
      'SELECT DISTINCT get_byte(sealed, 1) * 256 + get_byte(sealed, 2) AS key FROM document',
    );

    expect([old === fresh, keys]).toEqual([false, [{ key: fresh }]]);
    const app = await startAnother(keysFile);
    try {
      const { body } = await new Client(app, world.http.held).get(`/documents/${ids.internal}/file`).expect(200);
      expect((body as Buffer).subarray(0, scan.length).equals(scan)).toBe(true);
    } finally {
      await app.close();
    }
  });
});
