import { Busy } from '../lib/errors';
import { readConfig } from '../platform/config';
import { Passwords } from './passwords';

const cheap = () => new Passwords(readConfig({ NODE_ENV: 'test', VIGIL_TEST_PASSWORD_COST: 'test' }));
const strong = new Passwords(readConfig({}));

describe('passwords', () => {
  it('are stored as argon2id with 64 MiB and 3 passes, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([strong.hash('correct horse'), strong.hash('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await strong.verify(one, 'correct horse')).toBe(true);
    expect(await strong.verify(one, 'correct Horse')).toBe(false);
  });

  it('are the same however a keyboard composes them', async () => {
    const hash = await cheap().hash('Räucherkäse №5 im Fluß');
    expect(await cheap().verify(hash, 'Ra\u0308ucherka\u0308se No5 im Fluß')).toBe(true);
    expect(await cheap().verify(hash, 'Raucherkase No5 im Fluß')).toBe(false);
  });

  it('may be long, and every character counts', async () => {
    const long = '🕊 long '.repeat(32);
    const hash = await cheap().hash(long);
    expect(await cheap().verify(hash, long)).toBe(true);
    expect(await cheap().verify(hash, long.slice(0, -1))).toBe(false);
  });

  it.each([null, undefined])('are never right where there is no account (%s)', async (none) => {
    for (const guess of ['', 'anything', 'null']) expect(await cheap().verify(none, guess)).toBe(false);
  });

  it('are made anew when the cost has changed since', async () => {
    const old = await cheap().hash('correct horse');
    expect(cheap().outdated(old)).toBe(false);
    expect(strong.outdated(old)).toBe(true);
    expect(strong.outdated('$2b$12$an-old-bcrypt')).toBe(true);
    expect(await strong.verify(old, 'correct horse')).toBe(true);
  });

  it('wait for their turn, 2 at work and 32 in the queue; who comes then is told to come back', async () => {
    const passwords = cheap();
    const asked = Array.from({ length: 40 }, () => passwords.hash('correct horse'));
    const answers = await Promise.allSettled(asked);
    const refused = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason as Busy);
    expect(refused).toHaveLength(6);
    expect(refused[0]).toBeInstanceOf(Busy);
    expect(refused[0]!.retryAfter).toBe(5);
    expect(await passwords.hash('later')).toMatch(/^\$argon2id/);
  });

  it('are looked at for one account twice at the same moment, and not a third time', async () => {
    const passwords = cheap();
    const prove = (account: string) => passwords.forAccount(account, () => passwords.hash('x'));
    const [one, two, three, other] = await Promise.allSettled([prove('a'), prove('a'), prove('a'), prove('b')]);
    expect([one, two, three, other].map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect((three as PromiseRejectedResult).reason).toBeInstanceOf(Busy);
    expect(await prove('a')).toMatch(/^\$argon2id/);
  });

  it('give their place back when a stored hash cannot be read', async () => {
    const passwords = cheap();
    for (let i = 0; i < 5; i++) await expect(passwords.verify('no hash', 'x')).rejects.toThrow();
    expect(await passwords.verify(await passwords.hash('x'), 'x')).toBe(true);
  });
});

describe('the cheap cost', () => {
  it('is for the test suite alone', () => {
    const costIn = (NODE_ENV?: string) => readConfig({ NODE_ENV, VIGIL_TEST_PASSWORD_COST: 'test' }).passwordCost;
    expect(costIn('test')).toBe('test');
    expect([costIn('production'), costIn('development'), costIn()]).toEqual(['strong', 'strong', 'strong']);
    expect(readConfig({ NODE_ENV: 'test' }).passwordCost).toBe('strong');
  });
});
