import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tamper } from '../../test/support/tampering';
import { startWorld, type World } from '../../test/world';
import { Database } from '../platform/database';
import { Checkpoints } from './checkpoints';
import { Sealer } from './sealer';
import { pemOf, SigningKey } from './signing-key';

const dataDir = mkdtempSync(join(tmpdir(), 'vigil-trail-'));
const file = join(dataDir, 'audit-checkpoints.jsonl');
let world: World;
beforeAll(async () => (world = await startWorld({ dataDir })));
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true });
});

/** Ten people did something, a case was registered, and all of it was sealed. */
beforeEach(async () => {
  await world.empty();
  rmSync(file, { force: true });
  await world.sql(
    `INSERT INTO audit_event (act, actor, detail) SELECT 'case.list', 'person ' || n, '{"n": 1}' FROM generate_series(1, 10) n`,
  );
  await world.http
    .post('/api/v1/defenders')
    .send({ reference: 'XX-MINA', names: [{ text: 'Mina Invented' }] })
    .expect(201);
  await seal();
});

const seal = () => world.app.get(Sealer).seal();
const sign = () => world.app.get(Sealer).checkpoint();
const verify = async (...options: string[]) => world.vigil('audit', 'verify', ...options);
const faults = async (...options: string[]): Promise<string[]> => {
  const { json } = await verify('--json', ...options);
  return json.faults.map((fault: { message: string }) => fault.message);
};

describe('the check of the trail', () => {
  it('finds it whole, and says what is sealed and what is not yet', async () => {
    await sign();
    await world.http.get('/api/v1/defenders').expect(200);

    const { code, out, err } = await verify();

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Checked 13 links: 11 rows of the trail and 2 of the history\.\nChecked 1 checkpoints, and 1 in the file\.\nNot sealed yet: 1 rows of the trail and 0 of the history\./,
    );
    expect(out).toContain('The trail is whole.');
  });

  it('is itself on the trail', async () => {
    await verify();

    expect(await world.sql('SELECT act, actor FROM audit_event ORDER BY id DESC LIMIT 1')).toEqual([
      { act: 'command.audit-verify', actor: 'command-line' },
    ]);
  });

  it.each([
    [
      `UPDATE audit_event SET actor = 'somebody else' WHERE id = 4`,
      'Row 4 of the trail (link 4) was changed after it was written.',
    ],
    [
      `UPDATE audit_event SET at = at + interval '1 microsecond' WHERE id = 4`,
      'Row 4 of the trail (link 4) was changed',
    ],
    [`UPDATE audit_event SET detail = '{"n": 2}' WHERE id = 4`, 'Row 4 of the trail (link 4) was changed'],
    [`UPDATE audit_event SET hash = '\\x00' WHERE id = 4`, 'Row 4 of the trail (link 4) was changed'],
    ['DELETE FROM audit_event WHERE id = 5', 'Row 5 of the trail (link 5) was taken away.'],
    [`UPDATE history SET actor = 'somebody else' WHERE id = 1`, 'Row 1 of the history (link 12) was changed'],
    [
      `UPDATE history SET after = after || '{"text": "Mona"}' WHERE id = 2`,
      'Row 2 of the history (link 13) was changed',
    ],
    ['DELETE FROM history WHERE id = 2', 'Row 2 of the history (link 13) was taken away.'],
    [`UPDATE audit_chain SET chain = sha256('x') WHERE seq = 6`, 'Link 6 does not follow from the one before'],
    [`UPDATE audit_chain SET hash = sha256('x') WHERE seq = 6`, 'Row 6 of the trail (link 6) was changed'],
    ['DELETE FROM audit_chain WHERE seq = 6', 'Link 6 is missing.'],
    ['DELETE FROM audit_chain WHERE seq IN (6, 7)', 'The links 6 to 7 are missing.'],
  ])('names what “%s” did', async (sql, message) => {
    await tamper(world, sql);

    const { code, out, err } = await verify();

    expect(code).toBe(1);
    expect(err).toContain(`The trail is broken. ${message}`);
    expect(out).toContain(`BROKEN: ${message}`);
    expect(out).not.toContain('The trail is whole');
  });

  it('names a row that was changed together with its own hash', async () => {
    await tamper(world, `UPDATE audit_event SET act = 'case.correct', hash = sha256('x') WHERE id = 3`);

    expect(await faults()).toEqual(['Row 3 of the trail (link 3) was changed after it was written.']);
  });

  it('names every fault, the first of the chain first', async () => {
    await tamper(world, `DELETE FROM audit_event WHERE id = 9; UPDATE audit_event SET act = 'x' WHERE id = 2`);

    expect(await faults()).toEqual([
      'Row 2 of the trail (link 2) was changed after it was written.',
      'Row 9 of the trail (link 9) was taken away.',
    ]);
  });

  it('names a row that was changed before it was sealed', async () => {
    await world.sql(`INSERT INTO audit_event (act, detail) VALUES ('case.list', '{}')`);
    await tamper(world, `UPDATE audit_event SET act = 'home.read' WHERE act = 'case.list' AND actor IS NULL`);

    expect(await faults()).toEqual(['Row 12 of the trail was changed after it was written, before it was sealed.']);
  });

  it('names a row that was put among those that were sealed', async () => {
    await tamper(world, 'DELETE FROM audit_event WHERE id = 5; DELETE FROM audit_chain WHERE audit_id = 5');
    await tamper(
      world,
      `INSERT INTO audit_event OVERRIDING SYSTEM VALUE SELECT 5, at, act, 'x', NULL, NULL, NULL, NULL, detail, hash FROM audit_event WHERE id = 4`,
    );
    await tamper(world, `UPDATE audit_sealing SET settled = 11 WHERE source = 'audit_event'`);

    expect(await faults()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Row 5 of the trail has no link, though all rows around it were sealed/),
      ]),
    );
  });
});

describe('a checkpoint', () => {
  it('is in the database and in a file that is the owner’s alone, with the key beside it', async () => {
    const made = await sign();

    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(made)}\n`);
    expect([file, join(dataDir, 'audit-signing-key')].map((path) => statSync(path).mode & 0o777)).toEqual([
      0o600, 0o600,
    ]);
    expect(await world.sql('SELECT seq, key_id FROM audit_checkpoint')).toEqual([{ seq: 13, key_id: made!.key }]);
    expect(readFileSync(join(dataDir, 'audit-signing-key'), 'utf8')).toContain('PRIVATE KEY');
    expect(JSON.stringify(await world.sql('SELECT * FROM audit_checkpoint'))).not.toContain('PRIVATE');
  });

  it('is made by command, once for each end of the chain', async () => {
    const first = await world.vigil('audit', 'checkpoint');
    const { out } = await world.vigil('audit', 'checkpoint');

    expect(first.out).toMatch(/^Signed at link 14, \S+Z, with key [0-9a-f]{16}\.\n$/);
    expect(out).toMatch(/^Signed at link 15/);
    expect(await sign()).toBeUndefined();
  });

  it('can be checked elsewhere with the public key', async () => {
    await sign();

    const { out, err } = await world.vigil('audit', 'key');

    expect(out).toMatch(/^-----BEGIN PUBLIC KEY-----\n.*\n-----END PUBLIC KEY-----\n$/s);
    expect(err).toMatch(/^Key [0-9a-f]{16}\n$/);
  });

  it('shows that the end of the chain was cut off', async () => {
    await sign();
    await tamper(
      world,
      'DELETE FROM audit_chain WHERE seq > 8; DELETE FROM audit_event WHERE id > 8; DELETE FROM history; DELETE FROM audit_sealing',
    );

    expect(await faults()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/was signed at link 13, but the chain ends at link 8: what came after was cut off/),
      ]),
    );
  });

  it('shows a whole chain that was written anew, though the database agrees with itself', async () => {
    await sign();
    await tamper(world, `DELETE FROM audit_event WHERE id = 5; TRUNCATE audit_chain, audit_checkpoint, audit_sealing`);
    await seal();
    await world.sql(`INSERT INTO audit_event (act, detail) VALUES ('case.list', '{}')`);
    await seal();

    const found = await faults();

    expect(found[0]).toMatch(/^Line 1 of the file of checkpoints, of \S+, was signed for another chain/);
    expect(found).toContainEqual(
      expect.stringMatching(/^Line 1 of the file .* the database has no such checkpoint\.$/),
    );
  });

  it.each([
    [`UPDATE audit_checkpoint SET at = at + interval '1 hour'`, 'does not bear the signature'],
    [`UPDATE audit_checkpoint SET signature = decode(repeat('00', 64), 'hex')`, 'does not bear the signature'],
    [`UPDATE audit_checkpoint SET chain = sha256('x')`, 'does not bear the signature'],
    ['DELETE FROM audit_checkpoint', 'the database has no such checkpoint'],
  ])('shows what “%s” did', async (sql, message) => {
    await sign();
    await tamper(world, sql);

    const { code, err } = await verify();

    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('shows that the file was changed', async () => {
    await sign();
    const line = readFileSync(file, 'utf8');
    writeFileSync(file, line.replace(/"chain":"./, '"chain":"x'));
    appendFileSync(file, 'not a checkpoint\n');

    expect(await faults()).toEqual([
      expect.stringMatching(/^Line 1 of the file of checkpoints does not bear the signature of key/),
      expect.stringMatching(/^Line 1 .* was signed for another chain/),
      expect.stringMatching(/^Line 1 .* the database says otherwise\.$/),
      'Line 2 of the file of checkpoints cannot be read.',
    ]);
  });

  it('is held against a copy that was kept elsewhere', async () => {
    await sign();
    const copy = join(dataDir, 'copy.jsonl');
    writeFileSync(copy, readFileSync(file));
    await tamper(world, 'TRUNCATE audit_checkpoint');
    rmSync(file);

    const { out, code } = await verify();
    expect([code, out]).toEqual([0, expect.stringContaining('There is no file of checkpoints here')]);
    expect((await verify('--checkpoints', copy)).err).toContain('the database has no such checkpoint');
    expect((await verify('--checkpoints', join(dataDir, 'none'))).err).toContain('cannot be read');
  });

  it('of another computer is checked with its public key, and said to be unknown without', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'vigil-trail-other-'));
    const other = await startWorldBeside(elsewhere);
    await other.sign();
    const key = join(elsewhere, 'key.pem');
    writeFileSync(key, other.pem);

    expect((await verify()).out).toContain(`keys that are not known here: ${other.id}`);
    expect((await verify('--key', key)).out).not.toContain('not known here');
    await tamper(world, `UPDATE audit_checkpoint SET at = now()`);
    expect((await verify('--key', key)).err).toContain('does not bear the signature');
    rmSync(elsewhere, { recursive: true });
  });
});

/** Another computer with a data folder of its own, on the same database. */
async function startWorldBeside(folder: string) {
  const config = { dataDir: folder } as never;
  const key = new SigningKey(config);
  const checkpoints = new Checkpoints(config, world.app.get(Database), key);
  const open = await key.public();
  return { sign: () => checkpoints.make(), pem: pemOf(open), id: open.id };
}
