import { member, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(() => world.empty());

const days90 = 90 * 24;

/** A sign-in as it is kept: it began so many hours ago, and was ended so many hours ago, or ended by itself. */
const kept = (accountId: string, browser: string, began: number, ended: number | null) =>
  world.sql(
    `INSERT INTO session (token_hash, account_id, stage, method, ip, user_agent, created_at, last_seen_at, expires_at, revoked_at)
     SELECT sha256(convert_to($2, 'UTF8')), $1, 'full', 'password', '203.0.113.9', $2, began, began, began + interval '12 hours',
            now() - make_interval(hours => $4)
       FROM (SELECT now() - make_interval(hours => $3) AS began) b`,
    [accountId, browser, began, ended],
  );
const browsers = async (): Promise<string[]> =>
  (await world.sql(`SELECT user_agent FROM session WHERE user_agent LIKE 'Browser %' ORDER BY 1`)).map(
    ({ user_agent }) => user_agent as string,
  );

describe('a sign-in that ended', () => {
  it('is kept for 90 days and then removed with its address and browser, when anybody signs in', async () => {
    const { id } = await member(world, 'researcher');
    await kept(id, 'Browser A: ended by itself long ago', days90 + 13, null);
    await kept(id, 'Browser B: signed out long ago', days90 + 8, days90 + 4);
    await kept(id, 'Browser C: signed out less long ago', days90 + 8, days90 - 1);
    await kept(id, 'Browser D: ended by itself less long ago', days90 + 8, null);
    expect(await browsers()).toHaveLength(4);

    await signIn(new Visitor(world.app), (await member(world, 'campaigner')).email);

    expect((await browsers()).map((text) => text[8])).toEqual(['C', 'D']);
  });
});
