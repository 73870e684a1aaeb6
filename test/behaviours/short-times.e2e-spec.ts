import { setTimeout as wait } from 'node:timers/promises';
import { endOfRun } from './support/end-of-run';
import { enter, enterAgain, PASSWORD } from './support/members';
import { Person } from './support/person';
import { Vigil } from './support/vigil';

// Short times that are set by configuration. On the first process a sign-in ends soon when it is not used, on the second
// it ends soon whatever is done: so a slow machine cannot take the one for the other.
let vigil: Vigil;
beforeAll(async () => {
  const times = [{ VIGIL_IDLE_SECONDS: '2' }, { VIGIL_ABSOLUTE_SECONDS: '4' }] as const;
  vigil = await Vigil.start({ each: [times[0], times[1]], env: { VIGIL_PROOF_SECONDS: '2' } });
}, 60_000);
afterAll(() => vigil.close());

const out = '/sign-in?next=%2Faccount';

describe('9. A sign-in ends', () => {
  it('when it was not used for a while, and whatever its browser does after that', async () => {
    const { person } = await enter(vigil, 'campaigner');
    expect((await person.n2.get('/account')).status).toBe(200);
    await wait(2500);
    for (const path of ['/account', '/account', '/defenders']) {
      expect((await person.get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    }
  });

  it('after its time, however busy it is', async () => {
    const ann = await enter(vigil, 'campaigner');
    const person = await enterAgain(vigil, ann, new Person(vigil).n2);
    const begun = performance.now();
    for (;;) {
      const { status, location } = await person.get('/account');
      if (status === 303) {
        expect(location).toBe(out);
        break;
      }
      expect(status).toBe(200);
      expect(performance.now() - begun).toBeLessThan(20_000);
      await wait(250);
    }
    const [{ idle, over }] = await vigil.sql(
      `SELECT now() - last_seen_at > interval '1 hour' AS idle, expires_at <= now() AS over
         FROM session WHERE account_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [ann.id],
    );
    expect([idle, over]).toEqual([false, true]);
  });

  it('no later because identity was proved meanwhile', async () => {
    const ann = await enter(vigil, 'campaigner');
    const end = async () => (await vigil.sql('SELECT expires_at FROM session WHERE account_id = $1', [ann.id])).at(-1);
    const before = await end();
    expect((await ann.person.n2.submit('/confirm', { password: PASSWORD })).status).toBe(303);
    expect(await end()).toEqual(before);
  });
});

describe('13. The proof of identity runs out', () => {
  it('by itself, and sooner than the sign-in', async () => {
    const { person } = await enter(vigil, 'campaigner');
    await wait(2100);
    // Asked of the process where an unused sign-in goes on.
    expect((await person.n2.get('/account/password')).location).toBe('/confirm?next=%2Faccount%2Fpassword');
  });
});

endOfRun(() => vigil);
