import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { startWorld, type World } from '../../../test/world';
import { Config } from '../config';
import { KeyRing } from './key-ring';
import { KeysFile } from './keys-file';
import { firstKeys } from './keys-text';
import { openKeyRing } from './open-key-ring';
import { SealedValues } from './sealed-values';

describe('the keys of an installation', () => {
  let world: World;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigil-keys-'));
    writeFileSync(join(folder, 'keys'), firstKeys(), { mode: 0o600 });
    world = await startWorld({ keysFile: join(folder, 'keys') });
  });
  beforeEach(async () => {
    await world.empty();
    await world.sql('DELETE FROM totp'); // what the test's own people have is no secret
    writeFileSync(join(folder, 'keys'), firstKeys(), { mode: 0o600 });
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const ring = async () => new KeyRing(await new KeysFile(world.app.get(Config)).read());
  const keys = (...args: string[]) => world.vigil('keys', ...args);
  const done = async (...args: string[]) => {
    const answer = await keys(...args);
    expect(answer).toMatchObject({ code: 0, err: '' });
    return answer.out;
  };
  const placeOf = (id: string) => `outgoing_mail|body|${id}`;

  async function seal(text: string): Promise<string> {
    const id = randomUUID();
    const box = (await ring()).seal(text, placeOf(id));
    await world.sql(
      `INSERT INTO outgoing_mail (id, subject, body, expires_at) VALUES ($1, 'x', $2, now() + interval '1 day')`,
      [id, box],
    );
    return id;
  }
  const boxOf = async (id: string): Promise<Buffer> =>
    (await world.sql('SELECT body FROM outgoing_mail WHERE id = $1', [id]))[0].body;
  const open = async (id: string) => (await ring()).open(await boxOf(id), placeOf(id)).toString();

  it('are listed by their ids alone, the sealing one marked', async () => {
    await keys('add');
    const list = (await keys('list', '--json')).json;
    expect(list).toEqual([
      { id: (await ring()).ids[0], seals: true },
      { id: (await ring()).ids[1], seals: false },
    ]);
    expect(await done('list')).toBe(`${list[0].id}  seals and opens\n${list[1].id}  opens\n`);
  });

  it('follow one another: added, used, everything sealed anew, the old one retired', async () => {
    const ids = await Promise.all(Array.from({ length: 230 }, (_, i) => seal(`mail ${i}`)));
    const old = (await ring()).sealing;

    expect(await done('add')).toMatch(/does not seal yet[^]*restart[^]*vigil keys use \d+/);
    expect((await ring()).sealing).toBe(old);
    const fresh = (await ring()).ids[1]!;

    expect(await done('use', String(fresh))).toMatch(/vigil keys reseal, and vigil keys retire/);
    expect((await ring()).sealing).toBe(fresh);
    const refused = await keys('retire', String(old));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('230 values are still sealed with key') });

    expect(await done('reseal')).toContain(`230 values were sealed anew with key ${fresh}.`);
    expect(await done('reseal')).toContain('0 values were');
    expect(await done('retire', String(old))).toContain('was taken away');
    expect((await ring()).ids).toEqual([fresh]);
    const trail = await world.sql<{ act: string; key: number }>(
      `SELECT act, (detail -> 'key')::int AS key FROM audit_event WHERE act LIKE 'command.keys%' ORDER BY id`,
    );
    expect(trail.map(({ act, key }) => [act, key])).toEqual([
      ['command.keys.add', fresh],
      ['command.keys.use', fresh],
      ['command.keys.reseal', fresh],
      ['command.keys.reseal', fresh],
      ['command.keys.retire', old],
    ]);
    expect(await open(ids[0]!)).toBe('mail 0');
    expect(await open(ids[229]!)).toBe('mail 229');
  });

  it('never overwrite what the application writes while they seal anew', async () => {
    const id = await seal('old');
    await keys('add');
    await keys('use', String((await ring()).ids[1]));
    const writing = world.app.get(DataSource).createQueryRunner();
    await writing.startTransaction();
    await writing.query('UPDATE outgoing_mail SET body = $1 WHERE id = $2', [
      (await ring()).seal('new', placeOf(id)),
      id,
    ]);
    const resealing = keys('reseal'); // reads the old value, then waits for the row
    await untilSomebodyWaits();
    await writing.commitTransaction();
    await writing.release();
    expect((await resealing).out).toContain('0 values were sealed anew');
    expect(await open(id)).toBe('new');
  });

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await world.sql(waiting)).length === 0) await setTimeout(20);
  }

  it('leave alone what they cannot open, say where it is, and do the rest', async () => {
    const good = await seal('good');
    const bad = await seal('bad');
    await world.sql('UPDATE outgoing_mail SET body = set_byte(body, 31, get_byte(body, 31) # 1) WHERE id = $1', [bad]);
    const before = await boxOf(bad);
    await keys('add');
    await keys('use', String((await ring()).ids[1]));
    const answer = await keys('reseal');
    expect(answer.code).toBe(1);
    expect(answer.out).toContain('1 value was sealed anew');
    expect(answer.err).toContain(`1 could not be opened and stay as they are: ${placeOf(bad)}.`);
    expect(await boxOf(bad)).toEqual(before);
    expect(await open(good)).toBe('good');
  });

  it('are not begun anew where the database holds what others have sealed', async () => {
    const id = await seal('still there');
    const { sealing } = await ring();
    const config = { ...world.app.get(Config), keysFile: undefined, dataDir: join(folder, 'other') };
    const starting = openKeyRing(config, world.app.get(SealedValues));
    await expect(starting).rejects.toThrow(new RegExp(`There is no file .*sealed with key ${sealing}\\..*backup`));
    await world.sql('DELETE FROM outgoing_mail WHERE id = $1', [id]);
    expect((await openKeyRing(config, world.app.get(SealedValues))).ids).toHaveLength(1);
    expect(await new KeysFile(config).read()).toHaveLength(1);
  });

  it('refuse an id that is none, one that is not there, and to retire the one that seals', async () => {
    expect(await keys('use', 'first')).toMatchObject({ code: 1, err: expect.stringContaining('is not the id') });
    expect(await keys('use', '0')).toMatchObject({ code: 1, err: expect.stringContaining('There is no key 0') });
    const { sealing } = await ring();
    expect(await keys('retire', String(sealing))).toMatchObject({
      code: 1,
      err: expect.stringContaining('is the one that seals'),
    });
    expect((await ring()).ids).toEqual([sealing]);
  });

  it('stay as they are when the trail cannot be written', async () => {
    await keys('add');
    const before = (await ring()).ids;
    await world.sql(`
      CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
      CREATE TRIGGER broken BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION broken()`);
    try {
      for (const args of [['add'], ['use', String(before[1])], ['retire', String(before[1])]]) {
        expect([args[0], (await keys(...args)).code]).toEqual([args[0], 1]);
      }
    } finally {
      await world.sql('DROP TRIGGER broken ON audit_event; DROP FUNCTION broken');
    }
    expect((await ring()).ids).toEqual(before);
    await done('retire', String(before[1]));
  });

  it('leave no line in the trail for what was refused or changes nothing', async () => {
    const { sealing } = await ring();
    await keys('use', '0');
    await keys('use', String(sealing));
    await keys('retire', String(sealing));
    expect(await world.sql(`SELECT FROM audit_event WHERE act LIKE 'command.keys%'`)).toEqual([]);
  });

  it('are made by “add” where VIGIL_KEYS_FILE names a file that is not there yet', async () => {
    rmSync(join(folder, 'keys'));
    expect((await keys('list')).err).toContain('There is no file');
    expect(await done('add')).toContain('was made, with one key');
    expect((await ring()).ids).toHaveLength(1);
  });
});
