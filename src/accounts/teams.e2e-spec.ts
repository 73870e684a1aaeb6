import { startWorld, type World } from '../../test/world';
import { Database } from '../platform/database';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(() => world.empty());

/** SQL for which somebody stands. */
const change = (text: string, parameters: unknown[] = []) =>
  world.inside(() => world.app.get(Database).query(text, parameters));
const send = (path: string, fields: object = {}) => world.http.post(path).type('form').send(fields);

/** Forms a team on the pages; gives its path. */
async function form(name: string): Promise<string> {
  const answer = await send('/teams', { name }).expect(303);
  return answer.get('location')!.replace(/\?.*/, '');
}

describe('a team', () => {
  it('is formed, gets people on their pages, and is renamed', async () => {
    const path = await form('  Partners of the north ');
    const { viewer } = await world.as('partner', { name: 'Pat' });
    await send(`/people/${viewer.accountId}/teams`, { teams: path.slice('/teams/'.length) }).expect(303);
    const { text } = await world.http.get(path).expect(200);
    expect(text).toContain('Pat');
    expect(text).toContain('Partners of the north');
    await send(path, { name: 'Friends of the north' }).expect(303);
    expect((await world.http.get('/teams').expect(200)).text).toMatch(/Friends of the north.*1 person/s);
    const acts = await world.sql(
      `SELECT act, detail FROM audit_event WHERE act IN ('team.formed', 'team.changed') ORDER BY id`,
    );
    expect(acts.map(({ act }) => act)).toEqual(['team.formed', 'team.changed', 'team.changed']);
  });

  it('has a name that no other has', async () => {
    const path = await form('North');
    await form('South');
    for (const name of ['', '  ', 'north', 'x'.repeat(121)]) await send('/teams', { name }).expect(422);
    expect((await send(path, { name: 'SOUTH' }).expect(422)).text).toContain('another team');
    await send(path, { name: 'NORTH' }).expect(303);
  });

  it('is removed when nobody belongs to it and nothing is shared with it', async () => {
    const path = await form('North');
    const id = path.slice('/teams/'.length);
    const { viewer } = await world.as('campaigner', { teams: [id] });
    await send(`${path}/removal`).expect(409);
    await send(`/people/${viewer.accountId}/teams`).expect(303);
    const { body } = await world.http
      .post('/api/v1/defenders')
      .send({ reference: 'T-1', names: [{ text: 'Invented Person' }] })
      .expect(201);
    await change(`INSERT INTO case_opening (defender_id, team_id, opened_by) VALUES ($1, $2, 'tests')`, [body.id, id]);
    expect((await world.http.get(path).expect(200)).text).toContain('1 case open to this team');
    await send(`${path}/removal`).expect(409);
    await change('DELETE FROM case_opening');
    await send(`${path}/removal`).expect(303);
    await world.http.get(path).expect(404);
  });
});
