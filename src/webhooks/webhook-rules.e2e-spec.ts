import { subscribe, notTold, told, work } from '../../test/support/deliveries';
import { runDueJobs } from '../../test/support/jobs';
import { type Receiver, startReceiver, verify } from '../../test/support/receiver';
import { keeperOf, twoCases, webhooksPath } from '../../test/support/webhooks';
import { startWorld, type World } from '../../test/world';
import { KeyRing } from '../platform/keys/key-ring';

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  world = await startWorld({ webhookAllow: [receiver.place], origin: 'http://localhost:4321' });
});
beforeEach(async () => {
  await world.empty();
  receiver.received.splice(0);
  world.clock.stopAtMoment('2026-05-01T09:00Z');
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});

const home = webhooksPath;
const { add, made } = keeperOf(
  () => world,
  () => receiver,
);
const namesAllowed = (allowed: boolean): Promise<unknown> =>
  world.sql(
    `INSERT INTO organisation (names_in_mails) VALUES ($1) ON CONFLICT (one) DO UPDATE SET names_in_mails = $1`,
    [allowed],
  );

describe('An address', () => {
  it.each([
    ['http://hooks.ngo.org/', /not encrypted/],
    ['https://169.254.169.254/latest/meta-data/', /number for a host/],
    ['https://0x7f.1/', /number for a host/],
    ['https://localhost/', /on the internet/],
    ['https://hooks.ngo.org:6379/', /port 6379/],
    ['https://user:secret@hooks.ngo.org/', /user name/],
    ['https://localhost:4321/', /port 4321/],
    ['', /needed/],
  ])('%s is refused in the form, with the reason', async (url, why) => {
    expect((await add({ url }).expect(422)).text).toMatch(why);
    expect(await world.sql('SELECT id FROM webhook')).toEqual([]);
  });

  it('lies sealed in the database, and no page shows more of it than its server', async () => {
    const url = `${receiver.url}/token-of-a-channel`;
    const id = await made({ url });

    const [row] = await world.sql<{ url: Buffer; secret: Buffer }>('SELECT url, secret FROM webhook');
    expect(row!.url.toString('latin1') + row!.secret.toString('latin1')).not.toMatch(/token-of|whsec/);
    expect(world.app.get(KeyRing).open(row!.url, `webhook|url|${id}`).toString()).toBe(url);
    for (const path of [home, `${home}/${id}`, `${home}/${id}/change`]) {
      const { text } = await world.http.get(path).expect(200);
      expect(text).toContain(receiver.place);
      expect(text).not.toMatch(/token-of|whsec/);
    }
  });

  it('stays when a form leaves it empty', async () => {
    const id = await made();
    const change = (fields: object) => world.http.post(`${home}/${id}/change`).type('form').send(fields);
    await change({ name: 'Chat', url: '', format: 'vigil', version: 1 }).expect(303);
    await change({ name: 'Other', url: '', format: 'vigil', version: 1 }).expect(412);
    await world.http.post(`${home}/${id}/test`).expect(303);
    await runDueJobs(world);

    expect(receiver.received).toHaveLength(1);
  });
});

describe('A webhook', () => {
  it('is offered to colleagues and to no partner, and to nobody while it is off', async () => {
    const id = await made();
    const wish = { zone: 'UTC', way: 'webhook', webhook: id };
    const [colleague, partner] = [await world.as('staff'), await world.as('partner')];
    await colleague.http.post('/api/v1/subscriptions').send(wish).expect(201);
    await partner.http.post('/api/v1/subscriptions').send(wish).expect(422);
    expect((await partner.http.get('/account/subscriptions/new')).text).not.toContain('Bot');

    await world.http.post(`${home}/${id}/disabling`).expect(303);
    await colleague.http.post('/api/v1/subscriptions').send(wish).expect(422);
  });

  it.each(['removal', 'disabling'])('after its %s takes nothing, and the subscription says so', async (end) => {
    await twoCases(world);
    const id = await made();
    const her = await world.as('campaigner');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [7], way: 'webhook', webhook: id });
    await world.http.post(`${home}/${id}/${end}`).expect(303);
    await work(world, '2026-05-13T07:00Z');
    await runDueJobs(world);

    expect(receiver.received).toEqual([]);
    expect(await told(world)).toEqual([]);
    expect((await notTold(world)).map((text) => text.split(' ').slice(-2).join(' '))).toEqual([
      'dropped: no_way',
      'dropped: no_way',
    ]);
  });

  it('gets a subscription that ends with its owner nothing more', async () => {
    await twoCases(world);
    const id = await made();
    const her = await world.as('campaigner');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [7], way: 'webhook', webhook: id });
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [her.viewer.accountId]);
    await work(world, '2026-05-13T07:00Z');
    await runDueJobs(world);

    expect(receiver.received).toEqual([]);
  });
});

describe('Whoever owns the server', () => {
  const say = (...words: string[]) => world.vigil('webhooks', ...words);

  it('lists the webhooks, and switches one off and on again', async () => {
    expect((await say('list')).out).toBe('There is no webhook.\n');
    const id = await made();
    expect((await say('list')).out).toContain(`${id}  Bot  ${receiver.place}  vigil\n  on; 0 subscriptions`);
    expect((await say('pause', 'bot')).out).toContain('It is off.');
    expect((await say('list', '--json')).json).toMatchObject([{ id, state: 'off', off_because: 'hand' }]);
    expect((await say('test', id)).err).toContain('Switch it on first.');
    expect((await say('resume', id)).out).toBe('It is on.\n');
    expect((await say('test', 'Bot')).out).toContain('A test is among the messages.');
    await runDueJobs(world);
    expect(receiver.received).toHaveLength(1);
    const acts = await world.sql<{ act: string }>(`SELECT act FROM audit_event WHERE act LIKE 'command.webhooks%'`);
    expect(acts.map(({ act }) => act)).toContain('command.webhooks-pause');
  });

  it('makes another secret, which is printed once and kept sealed', async () => {
    await made();
    const { out } = await say('rotate', 'Bot', '--hours', '0');
    const secret = /^(whsec_\S{44})\n/.exec(out)![1]!;
    expect((await say('rotate', 'Bot', '--hours', '5')).err).toContain('must be one of 0, 24, 72, 168');
    await say('test', 'Bot');
    await runDueJobs(world);
    const seconds = world.clock.now().getTime() / 1000;
    expect(verify(secret, receiver.received[0]!, seconds)).toMatchObject({ type: 'vigil.test' });
    expect(JSON.stringify(await world.sql('SELECT * FROM audit_event'))).not.toContain(secret);
  });

  it('is told what a removal would silence, and who is meant when a name is wrong', async () => {
    const id = await made();
    await subscribe(await world.as('campaigner'), { way: 'webhook', webhook: id });
    expect((await say('remove', 'Bot')).err).toContain('1 subscription sends to it, and would bring nothing.');
    expect((await say('remove', 'Bta')).err).toContain('There is no webhook “Bta”.');
    expect((await say('remove', 'Bot', '--yes')).out).toBe('It is removed.\n');
    expect(await world.sql('SELECT id FROM webhook')).toEqual([]);
  });
});

describe('The page of a webhook', () => {
  it('says whose sight it has, and of whom nothing goes out', async () => {
    const id = await made();
    const page = async (): Promise<string> => (await world.http.get(`${home}/${id}`).expect(200)).text;
    expect(await page()).toContain('Nobody sends to it yet.');
    const her = await world.as('campaigner', { name: 'Mei Invented' });
    await subscribe(her, { way: 'webhook', webhook: id });
    await subscribe(her, { way: 'webhook', webhook: id, paused: true });
    expect(await page()).toMatch(/Mei Invented<\/a>.*campaigner, 2 subscriptions \(1 paused\)/);
    expect(await page()).not.toContain('Nothing of hers goes out');
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [her.viewer.accountId]);
    expect(await page()).toContain('Nothing of hers goes out');
  });
});

describe('Names', () => {
  const sent = async (fields: object, wishes: object): Promise<string> => {
    await twoCases(world);
    const id = await made(fields);
    const her = await world.as('reviewer');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [7], way: 'webhook', webhook: id, ...wishes });
    await work(world, '2026-05-13T07:00Z');
    return id;
  };
  const bodies = (): string => receiver.received.map(({ body }) => body).join('\n');

  it('cannot be chosen where the organisation does not allow them, or for a chat', async () => {
    expect((await add({ names: 'yes' }).expect(422)).text).toContain('does not allow names');
    await namesAllowed(true);
    expect((await add({ names: 'yes', format: 'mattermost' }).expect(422)).text).toContain('A chat gets no names');
  });

  it('go out when webhook, subscription and organisation want them, and then of what may be public alone', async () => {
    await namesAllowed(true);
    await sent({ names: 'yes' }, { names: true });
    await runDueJobs(world);

    expect(receiver.received).toHaveLength(2);
    expect(bodies()).toContain('Lin Invented');
    expect(bodies()).toContain('P-2');
    expect(bodies()).not.toMatch(/Omar|Hidden/);
  });

  it.each([
    ['the webhook does not want them', { names: undefined }, { names: true }],
    ['the subscription does not', { names: 'yes' }, { names: false }],
  ])('do not go out when %s', async (_when, fields, wishes) => {
    await namesAllowed(true);
    await sent(fields, wishes);
    await runDueJobs(world);

    expect(receiver.received).toHaveLength(2);
    expect(bodies()).not.toMatch(/Lin|Invented|Omar|Hidden/);
  });

  it('do not go out any more an hour later, or when the organisation forbids them meanwhile', async () => {
    await namesAllowed(true);
    await sent({ names: 'yes' }, { names: true });
    await namesAllowed(false);
    await runDueJobs(world);
    await namesAllowed(true);
    world.clock.stopAtMoment('2026-05-13T08:00:01Z');
    const again = await world.sql<{ id: string; hook: string }>('SELECT id, webhook_id AS hook FROM webhook_delivery');
    for (const { id, hook } of again) await world.http.post(`${home}/${hook}/deliveries/${id}/again`).expect(303);
    await runDueJobs(world);

    expect(receiver.received).toHaveLength(4);
    expect(bodies()).not.toMatch(/Lin|Invented/);
  });
});

describe('The list of what was sent', () => {
  it('has pages, is narrowed down, and never says what was sent', async () => {
    const id = await made();
    await world.sql(
      `INSERT INTO webhook_delivery (id, webhook_id, kind, body, created_at, next_try_at, sent_at)
       SELECT gen_random_uuid(), $1, 'notice', '\\x00', $2::timestamptz + n * interval '1 second', $2, CASE WHEN n < 60 THEN $2::timestamptz END
         FROM generate_series(1, 62) n`,
      [id, world.clock.now()],
    );
    const count = (text: string): number => text.match(/msg_/g)?.length ?? 0;
    const first = await world.http.get(`${home}/${id}`).expect(200);
    const next = /href="([^"]+)" rel="next"/.exec(first.text)![1]!.replaceAll('&amp;', '&');
    expect([count(first.text), count((await world.http.get(next)).text)]).toEqual([50, 12]);
    expect(count((await world.http.get(`${home}/${id}?state=waiting`)).text)).toBe(3);
    expect(count((await world.http.get(`${home}/${id}?state=given-up`)).text)).toBe(0);
    await world.http.get(`${home}/${id}?state=nonsense&after=nonsense`).expect(200);
  });
});
