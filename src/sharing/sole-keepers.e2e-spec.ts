import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sealedTo } from '../access/domain/roles';
import { Database } from '../platform/database';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { isLastKeeper, type Keeper } from './domain/opening-rules';

let world: World;
let ruth: SignedIn;
let omar: SignedIn;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  ruth = await world.as('researcher', { name: 'Ruth Example' });
  omar = await world.as('campaigner', { name: 'Omar Example' });
});

const idOf = (who: SignedIn): string => who.viewer.accountId!;
const written = (sql: string, values: unknown[]) => world.inside(() => world.app.get(Database).query(sql, values));

/** A sealed case that Ruth registers, and so keeps. */
async function sealedCase(reference: string): Promise<string> {
  const input = { reference, names: [{ text: `Somebody of ${reference}` }], confidentiality: 'sealed' };
  return (await ruth.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
}
const open = (id: string, who: SignedIn, until?: string) =>
  ruth.http
    .post(`/api/v1/defenders/${id}/openings`)
    .send({ account: idOf(who), reason: 'Works on it.', ...(until ? { until } : {}) })
    .expect(201);
const send = (path: string, fields: object = {}) => world.http.post(path).type('form').send(fields);
const stateOf = async (who: SignedIn) =>
  (await world.sql('SELECT role, status FROM account WHERE id = $1', [idOf(who)]))[0];
const lost = async (act: string) =>
  (await world.sql('SELECT detail FROM audit_event WHERE act = $1 ORDER BY id DESC LIMIT 1', [act]))[0].detail
    .sealedCasesLost;

describe('suspending the only person who sees a sealed case', () => {
  it('is said before it happens: how many cases, and not which', async () => {
    await sealedCase('XX-ONE');
    await sealedCase('XX-TWO');
    const page = `/people/${idOf(ruth)}/suspension`;

    const { text } = await world.http.get(page).expect(200);
    expect(text).toContain('2 sealed cases are kept by this person alone');
    expect(text).not.toMatch(/XX-ONE|XX-TWO|Somebody of/);

    expect((await send(page).expect(409)).text).toContain('2 sealed cases are kept by this person alone');
    expect(await stateOf(ruth)).toMatchObject({ status: 'active' });

    await send(page, { alone: '2' }).expect(303);
    expect(await stateOf(ruth)).toMatchObject({ status: 'suspended' });
    expect(await lost('account.suspended')).toBe(2);
  });

  it('is said anew when there are more cases than the page spoke of', async () => {
    await sealedCase('XX-ONE');
    await sealedCase('XX-TWO');

    const { text } = await send(`/people/${idOf(ruth)}/suspension`, { alone: '1' }).expect(409);
    expect(text).toMatch(/name="alone" value="2"/);
    expect(await stateOf(ruth)).toMatchObject({ status: 'active' });
  });

  it('is not in the way when somebody else keeps the case for good, and is when only for a time', async () => {
    const id = await sealedCase('XX-ONE');
    const page = `/people/${idOf(ruth)}/suspension`;

    await open(id, omar, '2031-01-01');
    expect((await world.http.get(page)).text).toContain('1 sealed case is kept by this person alone');
    await open(id, omar);
    expect((await world.http.get(page)).text).not.toContain('sealed case');
    await send(page).expect(303);
    expect(await lost('account.suspended')).toBeUndefined();
  });

  it('is asked of the command line too, which does it with --yes', async () => {
    await sealedCase('XX-ONE');

    const asked = await world.vigil('user', 'suspend', '--email', ruth.email);
    expect(asked).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/1 sealed case is kept[^]*--yes/) });
    expect(await stateOf(ruth)).toMatchObject({ status: 'active' });
    expect((await world.vigil('user', 'suspend', '--email', ruth.email, '--yes')).code).toBe(0);
    expect(await stateOf(ruth)).toMatchObject({ status: 'suspended' });
  });

  it('never happens unsaid while somebody else gives the case up at the same moment', async () => {
    const id = await sealedCase('XX-ONE');
    const { body } = await open(id, omar);

    const [suspended, ended] = await Promise.all([
      send(`/people/${idOf(ruth)}/suspension`),
      ruth.http.delete(`/api/v1/defenders/${id}/openings/${body.id}`),
    ]);

    expect([suspended.status === 303, ended.status === 200]).not.toEqual([true, true]);
    expect(await people(id)).toBeGreaterThan(0);
  });
});

/** How many people see a case. */
const people = async (id: string): Promise<number> =>
  (
    await world.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM case_opening o JOIN account a ON a.id = o.account_id
      WHERE o.defender_id = $1 AND a.status = 'active' AND (o.ends_at IS NULL OR o.ends_at > now())`,
      [id],
    )
  )[0]!.n;

describe('another role for the only person who sees a sealed case', () => {
  let team: string;
  beforeEach(async () => {
    team = randomUUID();
    await sealedCase('XX-ONE');
    await world.sql(`INSERT INTO team (id, name) VALUES ($1, 'Partners of the north')`, [team]);
    await world.sql('INSERT INTO team_member (team_id, account_id) VALUES ($1, $2)', [team, idOf(ruth)]);
  });

  it('in another organisation is asked first, on a page that does it', async () => {
    const path = `/people/${idOf(ruth)}/role`;

    const { text } = await send(path, { role: 'partner' }).expect(409);
    expect(text).toContain('Make Ruth Example a partner?');
    expect(text).toContain('1 sealed case is kept by this person alone');
    expect(await stateOf(ruth)).toMatchObject({ role: 'researcher' });

    const kept = Object.fromEntries(
      [...text.matchAll(/<input type="hidden" name="(alone|role)" value="(\w+)"/g)].map((found) => found.slice(1, 3)),
    );
    await send(path, kept).expect(303);
    expect(await stateOf(ruth)).toMatchObject({ role: 'partner' });
    expect(await lost('account.role-changed')).toBe(1);
  });

  it('that may still see what is sealed is nothing to ask about, nor is leaving a team', async () => {
    await send(`/people/${idOf(ruth)}/role`, { role: 'campaigner' }).expect(303);
    await send(`/people/${idOf(ruth)}/teams`).expect(303); // a sealed case is open to no team
    expect(await stateOf(ruth)).toMatchObject({ role: 'campaigner' });
  });

  it('by the command line needs --yes', async () => {
    const role = ['user', 'role', '--email', ruth.email, '--role', 'partner'];

    expect(await world.vigil(...role)).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
    expect((await world.vigil(...role, '--yes')).code).toBe(0);
  });
});

it('the database counts as the rule of the last opening does', async () => {
  const later = new Date('2031-01-01T00:00:00Z');
  const over = new Date('2020-01-01T00:00:00Z');
  const whom = [
    { role: 'researcher', status: 'active' },
    { role: 'administrator', status: 'active' },
    { role: 'partner', status: 'active' },
    { role: 'staff', status: 'suspended' },
    { role: 'reviewer', status: 'invited' },
  ].map((one) => ({ ...one, id: randomUUID() }));
  for (const { id, role, status } of whom) {
    const values = [id, `${role}@example.org`, role, status];
    await world.sql(`INSERT INTO account (id, email, name, role, status) VALUES ($1, $2, $3, $3, $4)`, values);
  }
  const opened = fc.constantFrom<Date | null | undefined>(undefined, null, later, over);
  const cases = fc.sample(fc.tuple(opened, opened, opened, opened, opened), { numRuns: 40, seed: 7 });
  const expected = whom.map(() => 0);
  const [{ now }] = (await world.sql('SELECT now()')) as [{ now: Date }];
  for (const [n, ends] of cases.entries()) {
    const [made] = await written(
      `INSERT INTO defender (reference, confidentiality, search_doc) VALUES ($1, 'sealed', '') RETURNING id`,
      [`XX-${n}`],
    );
    const openings = whom.flatMap(({ id, role, status }, i) =>
      ends[i] === undefined ? [] : [{ accountId: id, teamId: null, endsAt: ends[i], role, status } as Keeper],
    );
    for (const { accountId, endsAt } of openings) {
      await written(
        `INSERT INTO case_opening (defender_id, account_id, opened_by, ends_at) VALUES ($1, $2, 'test', $3)`,
        [made!.id, accountId, endsAt],
      );
    }
    whom.forEach(({ id }, i) => {
      const own = openings.find(({ accountId }) => accountId === id);
      if (own && isLastKeeper(own, openings, now)) expected[i]! += 1;
    });
  }

  const counted = await Promise.all(
    whom.map(
      async ({ id }) => (await world.sql('SELECT count_kept_alone($1, $2) AS n', [id, sealedTo]))[0].n as number,
    ),
  );
  expect(counted).toEqual(expected);
  expect(expected[0]).toBeGreaterThan(0);
});
