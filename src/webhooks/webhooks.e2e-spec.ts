import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { bundle, happened, person } from '../../test/support/bundles';
import { subscribe, told, work } from '../../test/support/deliveries';
import { runDueJobs } from '../../test/support/jobs';
import { readMail } from '../../test/support/mail';
import { type Received, type Receiver, startReceiver, verify } from '../../test/support/receiver';
import { startWorld, type World } from '../../test/world';
import { WebhookSender } from './webhook-sender';

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  world = await startWorld({ webhookAllow: [receiver.place], origin: 'http://localhost:4321' });
});
beforeEach(async () => {
  await world.empty();
  receiver.received.splice(0);
  receiver.answers(204);
  world.clock.stopAtMoment('2026-05-01T09:00Z');
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});

const home = '/settings/webhooks';
const add = (fields: object = {}) =>
  world.http
    .post(home)
    .type('form')
    .send({ name: 'Bot', url: receiver.url, format: 'vigil', ...fields });
const secretIn = (text: string): string => /whsec_[A-Za-z0-9+/=]{44}/.exec(text)![0];
const idIn = (text: string): string => /\/settings\/webhooks\/([0-9a-f-]{36})/.exec(text)![1]!;

async function made(fields: object = {}): Promise<{ id: string; secret: string; path: string }> {
  const { text } = await add(fields).expect(200);
  const id = idIn(text);
  return { id, secret: secretIn(text), path: `${home}/${id}` };
}

const test = (path: string) => world.http.post(`${path}/test`).expect(303);
const seconds = (): number => world.clock.now().getTime() / 1000;
const later = (by: number): void => world.clock.stopAtMoment(new Date(world.clock.now().getTime() + by * 1000));
const shown = async (path: string): Promise<string> => (await world.http.get(path).expect(200)).text;
const last = (): Received => receiver.received.at(-1)!;
const rows = () =>
  world.sql<{ tries: number; trouble: string | null; wait: number; sent: boolean; over: boolean }>(
    `SELECT tries, trouble, extract(epoch FROM next_try_at - $1)::int AS wait, sent_at IS NOT NULL AS sent,
            given_up_at IS NOT NULL AS over FROM webhook_delivery ORDER BY created_at, id`,
    [world.clock.now()],
  );

const someone = (): Promise<unknown> =>
  world.app
    .get(BundlesService)
    .import(
      commandLine,
      bundle([
        person('P-1', 'Lin Invented', [happened('apprehension', '2021-05-20', { citations: [{ title: 'Source' }] })]),
      ]),
    );

/** Somebody subscribes to what is told on 13 May of an anniversary on the 20th. */
async function told13(id: string, wishes: object = {}): Promise<void> {
  await someone();
  const her = await world.as('campaigner');
  await subscribe(her, { rules: ['ANNIV-Y'], leads: [7], way: 'webhook', webhook: id, ...wishes });
  await work(world, '2026-05-13T07:00Z');
}

describe('A receiver', () => {
  it('is told of a date by code and link, can check who says so, and takes no message that is old or seen', async () => {
    const { id, secret, path } = await made();
    await told13(id);
    await runDueJobs(world);

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20']);
    expect(receiver.received).toHaveLength(1);
    const seen = new Set<string>();
    const body = verify(secret, last(), seconds(), seen) as { type: string; data: { items: object[] } };
    expect(body.type).toBe('vigil.notice');
    expect(body.data.items).toEqual([
      expect.objectContaining({
        rule: 'ANNIV-Y',
        lead: 7,
        on: '2026-05-20',
        count: 5,
        late: false,
        subject: { kind: 'defender', code: 'P-1' },
        link: expect.stringMatching(
          /^http:\/\/localhost:4321\/defenders\/[0-9a-f-]{36}\/alerts\/[\w-]{22}\?on=2026-05-20$/,
        ) as string,
      }),
    ]);
    expect(last().body + JSON.stringify(last().headers)).not.toMatch(/Lin|Invented/);
    expect(() => verify(secret, last(), seconds(), seen)).toThrow('seen before');
    expect(() => verify(secret, last(), seconds() + 301)).toThrow('too old');
    expect(() => verify(secret, { ...last(), body: last().body.replace('P-1', 'P-2') }, seconds())).toThrow(
      'not signed',
    );
    const redated = { ...last().headers, 'webhook-timestamp': String(seconds() + 1000) };
    expect(() => verify(secret, { ...last(), headers: redated }, seconds() + 1000)).toThrow('not signed');
    expect(await shown(path)).toMatch(/A date, .*msg_.*sent.*Status 204/s);
  });

  it('gets a marked test, and a secret that is replaced signs beside the new one until its hours are over', async () => {
    const { secret, path } = await made();
    await test(path);
    await runDueJobs(world);
    expect(verify(secret, last(), seconds())).toMatchObject({ type: 'vigil.test', data: { test: true } });

    const { text } = await world.http.post(`${path}/rotation`).type('form').send({ hours: '24' }).expect(200);
    const next = secretIn(text);
    expect(next).not.toBe(secret);
    await test(path);
    await runDueJobs(world);
    for (const one of [secret, next]) expect(verify(one, last(), seconds())).toMatchObject({ type: 'vigil.test' });

    later(24 * 3600 + 1);
    await test(path);
    await runDueJobs(world);
    expect(verify(next, last(), seconds())).toMatchObject({ type: 'vigil.test' });
    expect(() => verify(secret, last(), seconds())).toThrow('not signed');
  });

  it('is asked again with longer and longer waits, under one id, until it takes the message', async () => {
    const { secret, path } = await made();
    receiver.answers(503, 'not now <b>');
    await test(path);
    const waits = [10, 30, 120, 600, 1800, 3600, 10_800, 21_600, 21_600];
    for (const wait of waits) {
      await runDueJobs(world);
      expect(await rows()).toMatchObject([{ wait, trouble: 'refused', sent: false, over: false }]);
      later(wait);
    }
    expect(await shown(path)).toMatch(/Status 503.*not now &lt;b>/s);
    receiver.answers(204);
    await runDueJobs(world);

    expect(await rows()).toMatchObject([{ sent: true, tries: waits.length + 1, trouble: null }]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received).toHaveLength(waits.length + 1);
    verify(secret, last(), seconds()); // the last try is signed anew: it is not too old
  });

  it('that nothing reaches for three days is switched off, and administrators get a mail, once', async () => {
    const { id, path } = await made();
    receiver.answers(500);
    await test(path);
    for (let n = 0; n < 30; n++) {
      await runDueJobs(world);
      later(21_600);
    }

    await world.app.get(WebhookSender, { strict: false }).sweep();
    expect(await rows()).toMatchObject([{ over: true, sent: false }]);
    const [owner] = await world.sql<{ id: string }>(`SELECT id FROM account WHERE email = 'owner@example.org'`);
    expect(await shown(path)).toContain('Nothing had arrived for three days.');
    const mails = (await readMail(world, owner!.id)).filter(({ subject }) => subject.includes('webhook'));
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain(`http://localhost:4321/settings/webhooks/${id}`);
    await world.http.post(`${path}/test`).expect(409);

    receiver.answers(204);
    await world.http.post(`${path}/enabling`).expect(303);
    await test(path);
    await runDueJobs(world);
    expect((await rows()).at(-1)).toMatchObject({ sent: true });
  });

  it('that says that it is gone is switched off at once', async () => {
    const { path } = await made();
    receiver.answers(410);
    await test(path);
    await runDueJobs(world);

    expect(await shown(path)).toContain('the address is gone for good');
  });

  it('is switched off and on with proof of identity alone, and all administrators learn of it by letter', async () => {
    const { id, path } = await made();
    const ann = await world.as('administrator', { name: 'Ann Example' });
    const isOff = async () => (await world.sql('SELECT disabled_at IS NOT NULL AS off FROM webhook'))[0].off as boolean;
    const unproved = () => world.sql(`UPDATE session SET sudo_until = now() - interval '1 s'`);
    await unproved();
    await world.http.post(`${path}/disabling`).expect('Location', /^\/confirm/);
    expect(await isOff()).toBe(false);

    await world.sql(`UPDATE session SET sudo_until = now() + interval '10 minutes'`);
    for (let n = 0; n < 2; n++) await world.http.post(`${path}/disabling`).expect('Location', /webhook-off/);
    expect(await isOff()).toBe(true);
    const [owner] = await world.sql<{ id: string }>(`SELECT id FROM account WHERE email = 'owner@example.org'`);
    for (const account of [owner!.id, ann.viewer.accountId!]) {
      const letters = await readMail(world, account);
      expect(letters.map(({ subject }) => subject)).toEqual(['A webhook was switched off']);
      expect(letters[0]!.text).toContain('Test Owner switched the webhook “Bot” off.');
      expect(letters[0]!.text).toContain(`/settings/webhooks/${id}`);
    }

    await unproved();
    await world.http.post(`${path}/enabling`).expect('Location', /^\/confirm/);
    expect(await isOff()).toBe(true);
  });

  it('gets a message again when somebody asks for it, under the same id', async () => {
    const { path } = await made();
    await test(path);
    await runDueJobs(world);
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>('SELECT id FROM webhook_delivery');
    await world.http.post(`${path}/deliveries/${id}/again`).expect(303);
    await runDueJobs(world);

    const [one, two] = receiver.received;
    expect(two!.headers['webhook-id']).toBe(one!.headers['webhook-id']);
    expect(two!.body).toBe(one!.body);
  });

  it('does not get again what was taken back since: it would be the last word', async () => {
    const { id, path } = await made({ format: 'mattermost' });
    await told13(id);
    await runDueJobs(world);
    const messages = () => world.sql<{ id: string }>('SELECT id FROM webhook_delivery ORDER BY created_at');
    const again = async (n: number) => world.http.post(`${path}/deliveries/${(await messages())[n]!.id}/again`);
    expect((await again(0)).status).toBe(303);
    await runDueJobs(world);

    const [lin] = await world.sql<{ id: string }>('SELECT id FROM defender');
    const released = { kind: 'release', date: '2026-05-14' };
    await world.http.post(`/api/v1/defenders/${lin!.id}/events`).send(released).expect(201);
    await work(world, '2026-05-14T10:00Z');
    const tooSoon = await again(0); // the withdrawal waits a few minutes
    await work(world, '2026-05-14T10:10Z');
    await runDueJobs(world);
    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', 'change ANNIV-Y P-1 2026-05-20 withdrawn']);

    for (const refused of [tooSoon, await again(0)]) {
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('was corrected or taken back since');
    }
    expect((await again(1)).status).toBe(303);
    await runDueJobs(world);
    expect(last().body).toContain('this is taken back. Do not use it.');
  });

  it('that is a chat gets a line of text with a link, without names, in the language of the subscription', async () => {
    const { id } = await made({ format: 'mattermost' });
    await told13(id, { language: 'ru' });
    await runDueJobs(world);

    const { text, ...rest } = JSON.parse(last().body) as { text: string };
    expect(rest).toEqual({});
    expect(text).toMatch(
      /^20 мая 2026 года · Годовщина лишения свободы · P-1 · http:\/\/localhost:4321\/defenders\/\S+$/,
    );
  });
});

describe('A program', () => {
  it('of an administrator sees how webhooks are, and sends a test; nothing more', async () => {
    const { id } = await made();
    const { body } = await world.http.get('/api/v1/webhooks').expect(200);
    expect(body).toEqual({
      items: [expect.objectContaining({ id, name: 'Bot', host: receiver.place, state: 'on', subscriptions: 0 })],
    });
    expect(JSON.stringify(body)).not.toMatch(/whsec|http:|\/hook/);
    await world.http.post(`/api/v1/webhooks/${id}/test`).expect(200);
    await runDueJobs(world);
    expect(receiver.received).toHaveLength(1);
    for (const refused of ['put', 'delete', 'patch'] as const)
      await world.http[refused](`/api/v1/webhooks/${id}`).send({}).expect(404);
  });
});
