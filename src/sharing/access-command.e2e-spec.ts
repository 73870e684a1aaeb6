import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';

let world: World;
let omar: SignedIn;
let dora: string;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  await world.sql(`INSERT INTO team (name) VALUES ('Asia')`);
  omar = await world.as('campaigner', { name: 'Omar Example' });
  const input = { reference: 'XX-DORA', names: [{ text: 'Dora Invented' }], confidentiality: 'restricted' };
  dora = (await world.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
});

const access = (...args: string[]) => world.vigil('access', ...args);
const sees = async () => (await omar.http.get(`/api/v1/defenders/${dora}`)).status === 200;

describe('vigil access', () => {
  it('opens a case to somebody by her address, shows it, and closes it', async () => {
    const until = ['--until', '2099-05-03', '--reason', 'Writes the appeal.'];
    expect(await access('open', 'xx-dora', '--email', omar.email, ...until)).toMatchObject({
      code: 0,
      out: 'Opened xx-dora.\n',
    });
    expect(await sees()).toBe(true);

    expect((await access('show', 'XX-DORA')).out).toBe(
      [
        'Level: restricted (administrators, and the people and teams to whom the case is opened)',
        '2 people see it.',
        '  Administrators: 1',
        '  Omar Example (campaigner), until 3 May 2099, by Command line: Writes the appeal.',
        '',
      ].join('\n'),
    );
    expect(await access('close', 'XX-DORA', '--email', omar.email)).toMatchObject({
      code: 0,
      out: 'Closed XX-DORA.\n',
    });
    expect(await sees()).toBe(false);
    expect((await access('show', 'XX-DORA', '--json')).json).toMatchObject({
      level: 'restricted',
      people: 1,
      openings: [{ name: 'Omar Example', state: 'ended' }],
    });
  });

  it('brings back a sealed case that nobody sees any more', async () => {
    const sealed = await access('level', 'XX-DORA', 'sealed');
    expect(sealed.out).toContain('Level: sealed (only the people to whom the case is opened by name)');
    expect(sealed.err).toBe('Nobody sees XX-DORA now. Open it: vigil access open XX-DORA --email ADDRESS\n');
    await world.http.get(`/defenders/${dora}`).expect(404);

    await access('open', 'XX-DORA', '--email', omar.email);

    expect(await sees()).toBe(true);
    expect(await access('close', 'XX-DORA', '--email', omar.email)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/This is the last opening/),
    });
  });

  it('opens a case to a team, and ends that when it is sealed', async () => {
    await access('open', 'XX-DORA', '--team', 'asia');
    expect((await access('show', 'XX-DORA')).out).toContain('  Team Asia (0), without an end, by Command line\n');

    await access('level', 'XX-DORA', 'sealed');

    expect((await access('show', 'XX-DORA', '--json')).json.openings).toMatchObject([{ name: 'Asia', state: 'ended' }]);
  });

  it('stands in the trail and in the history as the command line', async () => {
    await access('open', 'XX-DORA', '--email', omar.email);

    const trail = await world.sql(
      `SELECT actor, act FROM audit_event WHERE defender_id = $1 ORDER BY id DESC LIMIT 1`,
      [dora],
    );
    expect(trail).toEqual([{ actor: 'command-line', act: 'access.opened' }]);
    const { items } = (await world.http.get(`/api/v1/defenders/${dora}/history`)).body;
    expect(items[0]).toMatchObject({ who: 'Command line', what: 'opened the case to Omar Example' });
  });

  it.each([
    [['show', 'XX-NOBODY'], /No defender has the reference "XX-NOBODY"/],
    [['open', 'XX-DORA'], /Name one person with --email, or one team with --team/],
    [['open', 'XX-DORA', '--email', 'nobody@example.org'], /email: Nobody has an account with this address/],
    [['open', 'XX-DORA', '--team', 'Asia', '--until', '3 May'], /--until: "3 May" is not a day/],
    [['open', 'XX-DORA', '--team', 'Asia', '--until', '2020-01-01'], /until: is over already/],
    [['close', 'XX-DORA', '--team', 'Asia'], /The case was never opened to them/],
    [['level', 'XX-DORA', 'secret'], /"secret" is not a level. Accepted: public, partners/],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await access(...args);

    expect(code).toBe(1);
    expect(err).toMatch(message);
  });
});
