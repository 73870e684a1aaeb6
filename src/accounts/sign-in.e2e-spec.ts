import { type Cost, hashedAt } from '../../test/support/hashes';
import { member, PASSWORD, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';
import { Passwords } from './passwords';

let world: World;
beforeAll(async () => (world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] })));
afterAll(() => world.close());
beforeEach(() => world.empty());

const acts = (...names: string[]) =>
  world.sql(
    `SELECT act, actor, account_id, session_id, host(network) AS net, detail FROM audit_event
    WHERE act = ANY ($1) ORDER BY id`,
    [names],
  );

describe('signing in', () => {
  it('lets a campaigner in by her password, and leads to where she wanted to go', async () => {
    const { id, email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    const refused = await ann.get('/groups?page=2');
    expect(refused.status).toBe(303);
    const way = refused.get('location')!;
    expect(way).toBe('/sign-in?next=%2Fgroups%3Fpage%3D2');
    expect((await ann.get(way)).text).toContain('name="next" value="/groups?page=2"');
    const answer = await signIn(ann, `  ${email.toUpperCase()} `, PASSWORD, '/groups?page=2');
    expect([answer.status, answer.get('location')]).toEqual([303, '/groups?page=2']);
    expect((await ann.get('/account')).text).toContain(email);
    const [done] = await acts('sign-in.done');
    expect(done).toMatchObject({ actor: id, account_id: id, net: '203.0.113.0', detail: { method: 'password' } });
    expect(done.session_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps no password, no cookie and no address in the record of what was done', async () => {
    const { email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    await signIn(ann, email, 'a wrong but secret guess');
    await signIn(ann, 'stranger@example.org', 'another secret guess');
    await signIn(ann, email);
    const [{ all }] = await world.sql(`SELECT string_agg(e::text, ' ') AS all FROM audit_event e`);
    for (const secret of ['secret guess', PASSWORD, 'stranger', ann.session!, '203.0.113.7']) {
      expect(all).not.toContain(secret);
    }
    const [{ rows }] = await world.sql(`SELECT string_agg(s::text, ' ') AS rows FROM session s`);
    expect(rows).not.toContain(ann.session);
    expect((await acts('sign-in.failed')).map(({ detail }) => detail.reason)).toEqual(['password', 'unknown']);
  });

  it('sets cookies that only this host gets, over an encrypted way, and no script', async () => {
    const { email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    await signIn(ann, email);
    expect(ann.everSet.map(({ name }) => name).sort()).toEqual(
      ['__Host-device', '__Host-session', '__Host-visitor', '__Host-visitor'].sort(),
    );
    for (const { name, attributes } of ann.everSet) {
      expect([name, attributes]).toEqual([
        name,
        expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']),
      ]);
      expect(attributes.some((attribute) => attribute.startsWith('Domain'))).toBe(false);
    }
    const session = ann.everSet.find(({ name }) => name === '__Host-session')!;
    expect(session.attributes.filter((attribute) => /^(Max-Age|Expires)/.test(attribute))).toEqual([]);
  });

  it('starts with a new secret, and ends what the browser had before', async () => {
    const { email } = await member(world, 'campaigner');
    const other = await member(world, 'partner');
    const ann = new Visitor(world.app);
    ann.cookies.set('__Host-session', 'a-secret-that-a-stranger-has-put-in-00000000');
    await signIn(ann, email);
    const before = ann.copy();
    expect(before.session).not.toContain('stranger');
    const _csrf = await ann.markOn('/account');
    const answer = await ann.post('/sign-in', { _csrf, email: other.email, password: PASSWORD });
    expect(answer.status).toBe(303);
    expect((await ann.get('/account')).text).toContain(other.email);
    expect((await before.get('/account')).get('location')).toBe('/sign-in?next=%2Faccount');
  });

  it('sends a form that was not opened here back', async () => {
    const { email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    const stranger = new Visitor(world.app);
    const foreign = await stranger.markOn('/sign-in');
    await ann.get('/sign-in');
    for (const _csrf of [undefined, '', foreign]) {
      const fields = { email, password: PASSWORD, ...(_csrf === undefined ? {} : { _csrf }) };
      expect((await ann.post('/sign-in', fields)).status).toBe(403);
    }
    expect(ann.session).toBeUndefined();
  });

  it('makes a hash that costs less than today’s anew', async () => {
    const { id, email } = await member(world, 'campaigner');
    const weak: Cost = { memoryCost: 32, timeCost: 2, parallelism: 1 };
    await world.sql('UPDATE account SET password_hash = $2 WHERE id = $1', [id, await hashedAt(weak, PASSWORD)]);
    expect((await signIn(new Visitor(world.app), email)).status).toBe(303);
    const [{ password_hash: now }] = await world.sql('SELECT password_hash FROM account WHERE id = $1', [id]);
    expect(now).not.toContain('m=32,');
    expect((await signIn(new Visitor(world.app), email)).status).toBe(303);
  });

  it('takes a password however the keyboard composes it', async () => {
    const { id, email } = await member(world, 'campaigner');
    const hash = await world.app.get(Passwords, { strict: false }).hash('vierzehn Bären im Fluß');
    await world.sql('UPDATE account SET password_hash = $2 WHERE id = $1', [id, hash]);
    expect((await signIn(new Visitor(world.app), email, 'vierzehn Ba\u0308ren im Fluß')).status).toBe(303);
  });
});

describe('who gets it wrong', () => {
  it('does not learn who has an account: a stranger, somebody suspended, somebody invited, all look the same', async () => {
    const people = [
      (await member(world, 'campaigner')).email,
      (await member(world, 'researcher', { status: 'suspended' })).email,
      (await member(world, 'partner', { status: 'invited' })).email,
      'nobody@example.org',
    ];
    const seen = [];
    for (const [i, email] of people.entries()) {
      const visitor = new Visitor(world.app);
      await visitor.get('/sign-in');
      // The first one has an account: there the password is wrong. For the others it is the right one.
      const answer = await signIn(visitor, email, i === 0 ? 'wrong wrong wrong' : PASSWORD);
      const body = answer.text.replace(/name="_csrf" value="[^"]+"/g, '');
      seen.push({ status: answer.status, body, headers: Object.keys(answer.headers).sort() });
    }
    expect(seen[0]!.status).toBe(401);
    expect(seen[0]!.body).toContain('The e-mail address or the password is wrong');
    expect(seen[0]!.body).not.toContain('wrong wrong wrong');
    for (const other of seen.slice(1)) expect(other).toEqual(seen[0]);
    const reasons = (await acts('sign-in.failed')).map(({ detail }) => detail.reason);
    expect(reasons).toEqual(['password', 'suspended', 'invited', 'unknown']);
  });

  it.each(['campaigner@example.org', 'nobody@example.org'])(
    'is stopped after 8 guesses at %s, from wherever they come',
    async (email) => {
      await member(world, 'campaigner');
      const statuses = [];
      for (let i = 0; i < 10; i++) {
        const answer = await signIn(new Visitor(world.app, `198.51.${i}.1`), email, `guess ${i}`);
        statuses.push(answer.status);
        if (answer.status === 429) expect(answer.get('retry-after')).toBe('900');
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429, 429]);
      expect((await signIn(new Visitor(world.app), email)).status).toBe(429);
      expect(await acts('sign-in.throttled')).toHaveLength(1);
      expect(await world.sql(`SELECT FROM throttle WHERE resets_at > now() + interval '16 minutes'`)).toEqual([]);
    },
  );

  it('cannot lock the owner out of the browser that she has used before', async () => {
    const { email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app, '192.0.2.5');
    await signIn(ann, email);
    await ann.submit('/account', {}, '/sign-out');
    for (let i = 0; i < 9; i++) await signIn(new Visitor(world.app, '192.0.2.6'), email, `guess ${i}`);
    expect((await signIn(new Visitor(world.app, '192.0.2.5'), email)).status).toBe(429);
    expect((await signIn(ann, email)).status).toBe(303);
  });

  it('gets no more tries by the cookie of a browser that somebody else has used', async () => {
    const { email } = await member(world, 'campaigner');
    const other = await member(world, 'partner');
    const ben = new Visitor(world.app);
    await signIn(ben, other.email);
    await ben.submit('/account', {}, '/sign-out');
    for (let i = 0; i < 8; i++) await signIn(ben, email, `guess ${i}`);
    expect((await signIn(ben, email, 'guess 9')).status).toBe(429);
  });

  it('has at most 8 guesses looked at when 20 come at once', async () => {
    const { email } = await member(world, 'campaigner');
    const visitors = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const visitor = new Visitor(world.app, `198.51.${i}.9`);
        return { visitor, _csrf: await visitor.markOn('/sign-in') };
      }),
    );
    const answers = await Promise.all(
      visitors.map(({ visitor, _csrf }) => visitor.post('/sign-in', { _csrf, email, password: 'a guess' })),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(8);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(12);
  });

  it('is let in again after a quarter of an hour', async () => {
    const { email } = await member(world, 'campaigner');
    for (let i = 0; i < 9; i++) await signIn(new Visitor(world.app), email, `guess ${i}`);
    await world.sql(`UPDATE throttle SET resets_at = resets_at - interval '15 minutes'`);
    expect((await signIn(new Visitor(world.app), email)).status).toBe(303);
    expect(await world.sql(`SELECT FROM throttle WHERE resets_at < now()`)).toEqual([]);
  });

  it('is stopped after 100 tries from one network, whomever they are at', async () => {
    const ann = new Visitor(world.app, '198.51.100.1');
    const _csrf = await ann.markOn('/sign-in');
    const at = (i: number) => ann.post('/sign-in', { _csrf, email: `p${i}@example.org`, password: 'x' });
    for (let i = 0; i < 100; i++) expect((await at(i)).status).toBe(401);
    expect((await at(101)).status).toBe(429);
    expect((await signIn(new Visitor(world.app, '198.51.100.200'), 'q@example.org')).status).toBe(429);
    expect((await ann.post('/sign-in/passkey', { _csrf, answer: '{}' })).status).toBe(429);
    expect(await acts('sign-in.throttled', 'passkey.failed')).toHaveLength(1);
    expect((await signIn(new Visitor(world.app, '198.51.101.1'), 'q@example.org')).status).toBe(401);
  });
});

describe('when what must stand beside a sign-in is away', () => {
  const without = async (table: string, work: () => Promise<void>): Promise<void> => {
    await world.sql(`ALTER TABLE ${table} RENAME TO away`);
    try {
      await work();
    } finally {
      await world.sql(`ALTER TABLE away RENAME TO ${table}`);
    }
  };

  it.each(['throttle', 'audit_event'])('nobody gets in, and no password is looked at: %s', async (table) => {
    const { email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    const _csrf = await ann.markOn('/sign-in');
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true); // our mistakes are logged
    await without(table, async () => {
      for (const password of [PASSWORD, 'wrong']) {
        expect((await ann.post('/sign-in', { _csrf, email, password })).status).toBe(500);
      }
    });
    stderr.mockRestore();
    expect(ann.session).toBeUndefined();
    expect(
      await world.sql('SELECT FROM session s JOIN account a ON a.id = account_id WHERE email = $1', [email]),
    ).toEqual([]);
  });
});

describe('odd input at sign-in', () => {
  it.each([
    ['a list', 'email=a%40b.c&email=d%40e.f&password=x&password=y'],
    ['names with brackets', 'email[]=a%40b.c&password[a]=b'],
    ['90 kB', `email=${'x'.repeat(90_000)}&password=${'y'.repeat(90_000)}`],
    ['nothing', ''],
    ['an address of another script', 'email=%D0%B0nn%40example.org&password=x'],
    ['a line break', 'email=a%0Ab&password=x%0Ay'],
    ['a path elsewhere', 'email=a%40b.c&password=x&next=//evil.test'],
  ])('is answered like a wrong password: %s', async (_, body) => {
    const ann = new Visitor(world.app);
    const _csrf = await ann.markOn('/sign-in');
    const answer = await ann.post('/sign-in', `_csrf=${_csrf}&${body}`);
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain('evil');
  });

  it.each(['%00', '%ff', '%', '%ed%a0%80'])('is refused when it cannot be text: %s', async (text) => {
    const ann = new Visitor(world.app);
    const _csrf = await ann.markOn('/sign-in');
    expect((await ann.post('/sign-in', `_csrf=${_csrf}&email=${text}&password=x`)).status).toBe(400);
  });

  it.each(['//evil.test', '/\\evil.test', '/\t/evil.test', '/.//evil.test', 'https://evil.test'])(
    'never leads to another site: %j',
    async (next) => {
      const { email } = await member(world, 'campaigner');
      const ann = new Visitor(world.app);
      expect((await ann.get(`/sign-in?next=${encodeURIComponent(next)}`)).text).not.toContain('evil');
      expect((await signIn(ann, email, PASSWORD, next)).get('location')).toBe('/');
      expect((await ann.get(`/sign-in?next=${encodeURIComponent(next)}`)).get('location')).toBe('/');
    },
  );

  it.each(['not an address', '999.1.1.1', '1.2.3.4, <script>', '::1%eth0', "';--"])(
    'survives an address that a proxy made up: %s',
    async (address) => {
      const { email } = await member(world, 'campaigner');
      expect((await signIn(new Visitor(world.app, address), email)).status).toBe(303);
    },
  );

  it('takes two session cookies for none', async () => {
    const { email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    await signIn(ann, email);
    ann.cookies.set('x', `y; __Host-session=${ann.session}`);
    expect((await ann.get('/account')).get('location')).toBe('/sign-in?next=%2Faccount');
  });
});
