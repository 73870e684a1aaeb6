import { DataSource } from 'typeorm';
import { startWorld, type World } from '../../test/world';

// The level of a case stands beside every row that hangs on it (migration 0014). It is never wrong, whoever writes what.

let world: World;
const tables = ['defender_name', 'consent', 'event', 'spell', 'custody_period', 'milestone_basis', 'group_member'];
beforeAll(async () => (world = await startWorld()));
beforeEach(() => world.empty());
afterAll(() => world.close());

async function lin(confidentiality: string): Promise<string> {
  const { id } = (
    await world.http
      .post('/api/v1/defenders')
      .send({
        reference: 'XX-1',
        names: [{ text: 'Lin Anran' }],
        consent: { public_name: 'given' },
        born: '1988-03-02',
        confidentiality,
      })
      .expect(201)
  ).body;
  const event = { kind: 'apprehension', date: '2021-09-19', citations: [{ title: 'Report' }] };
  await world.http.post(`/api/v1/defenders/${id}/events`).send(event).expect(201);
  await world.http
    .post('/api/v1/groups')
    .send({ reference: 'G-1', name: 'The case', members: [{ defender: 'XX-1' }] })
    .expect(201);
  return id;
}

const levels = async (): Promise<[string, number[]][]> =>
  Promise.all(
    tables.map(async (table): Promise<[string, number[]]> => {
      const rows = await world.sql<{ level: number }>(`SELECT DISTINCT case_level AS level FROM ${table}`);
      return [table, rows.map(({ level }) => level)];
    }),
  );

const all = (level: number): [string, number[]][] => tables.map((table) => [table, [level]]);

describe('the level beside what hangs on a case', () => {
  it.each([
    ['public', 0],
    ['internal', 2],
    ['sealed', 4],
  ])('is that of a case registered as %s', async (confidentiality, level) => {
    await lin(confidentiality);

    expect(await levels()).toEqual(all(level));
  });

  it('follows the case when it is restricted, and leaves no line of its own in the history', async () => {
    const id = await lin('public');
    const before = await world.sql('SELECT id FROM history');

    await world.sql(
      `WITH actor AS (SELECT set_config('vigil.actor', 'test', true)) UPDATE defender SET confidentiality = 'restricted' FROM actor WHERE id = $1`,
      [id],
    );

    expect(await levels()).toEqual(all(3));
    const since = await world.sql<{ subject: string; text: string }>(
      'SELECT subject, after::text AS text FROM history WHERE NOT id = ANY ($1)',
      [before.map(({ id: one }: { id: string }) => one)],
    );
    expect(since.map(({ subject }) => subject)).toEqual(['defender']);
    expect(since[0]!.text).not.toContain('case_level');
  });

  it('is put right when somebody writes another', async () => {
    await lin('restricted');

    const actor = `WITH actor AS (SELECT set_config('vigil.actor', 'test', true))`;
    for (const table of tables) await world.sql(`${actor} UPDATE ${table} SET case_level = 0 FROM actor`);

    expect(await levels()).toEqual(all(3));
  });

  it('is put right in a row that comes with another, and nobody writes to a case by saying that it is a public one', async () => {
    const id = await lin('restricted');
    const runner = world.app.get(DataSource).createQueryRunner();
    const write = async (clearance: number) => {
      await runner.startTransaction();
      await runner.query(
        `SELECT set_config('vigil.actor', 'test', true), set_config('vigil.clearance', $1, true), set_config('vigil.ceiling', $1, true),
                set_config('vigil.facts', '5', true), set_config('vigil.account', '', true), set_config('vigil.teams', '{}', true)`,
        [String(clearance)],
      );
      await runner.query(
        `INSERT INTO spell (defender_id, number, start_text, start_day, start_known, start_exact, case_level)
         VALUES ($1, $2, '2022', '2022-01-01', true, false, 0)`,
        [id, 10 + clearance],
      );
      await runner.commitTransaction();
    };

    await write(5);
    await expect(write(2)).rejects.toThrow('row-level security');
    await runner.rollbackTransaction();
    await runner.release();

    expect(await levels()).toEqual(all(3));
    expect(await world.sql('SELECT number FROM spell ORDER BY number')).toEqual([{ number: 1 }, { number: 15 }]);
  });

  it('is the new one for a row that is added while the level changes', async () => {
    const id = await lin('public');
    const [changing, adding] = [1, 2].map(() => world.app.get(DataSource).createQueryRunner());
    const begin = `SELECT set_config('vigil.actor', 'test', true), set_config('vigil.clearance', '5', true),
      set_config('vigil.ceiling', '5', true), set_config('vigil.facts', '5', true), set_config('vigil.account', '', true),
      set_config('vigil.teams', '{}', true)`;
    await changing!.startTransaction();
    await changing!.query(begin);
    await changing!.query(`UPDATE defender SET confidentiality = 'sealed' WHERE id = $1`, [id]);
    await adding!.startTransaction();
    await adding!.query(begin);

    const added = adding!.query(`INSERT INTO defender_name (defender_id, position, text) VALUES ($1, 1, 'Another')`, [
      id,
    ]);
    await changing!.commitTransaction();
    await added;
    await adding!.commitTransaction();
    await Promise.all([changing!.release(), adding!.release()]);

    expect(await levels()).toEqual(all(4));
  });
});
