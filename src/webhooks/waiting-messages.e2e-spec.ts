import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../test/support/client';
import { notTold, subscribe, told, work as round } from '../../test/support/deliveries';
import { storyIn } from '../../test/support/delivery-story';
import { runDueJobs } from '../../test/support/jobs';
import { type Receiver, startReceiver } from '../../test/support/receiver';
import { keeperOf, twoCases, webhooksPath } from '../../test/support/webhooks';
import { type Started, startWorker } from '../../test/started-vigil';
import { startWorld, type World } from '../../test/world';
import { JobQueue } from '../platform/jobs/job-queue';
import { newSecret } from './signature';
import { WebhookOutbox } from './webhook-outbox';
import { WebhookSender } from './webhook-sender';
import { WebhooksRepository } from './webhooks.repository';

let world: World;
let receiver: Receiver;
const workers: Started[] = [];

/** `vigil work`, a process of its own on the database of this test. */
function work(): Started {
  const worker = startWorker({ VIGIL_WEBHOOK_ALLOW: receiver.place });
  workers.push(worker);
  return worker;
}

beforeAll(async () => {
  receiver = await startReceiver();
  world = await startWorld({ webhookAllow: [receiver.place] });
});
beforeEach(async () => {
  await world.empty();
  receiver.received.splice(0);
});
afterEach(() => world.clock.run());
afterAll(async () => {
  for (const worker of workers) if (worker.runs) await worker.end('SIGKILL');
  await world.close();
  await receiver.close();
});

const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });

describe('a worker that is killed between sending and marking', () => {
  it('leaves its message to another one, which sends it once more under the same webhook-id', async () => {
    const id = randomUUID();
    const wish = { name: 'Bot', url: receiver.url, format: 'vigil' as const, names: false };
    await world.inside(async () => {
      await get(WebhooksRepository).add(id, wish, newSecret(), null);
      await get(WebhookOutbox).putTest({ id, format: 'vigil' });
    });
    const answer = receiver.hang();
    const first = work();
    await receiver.has(1);
    await first.end('SIGKILL');
    answer();

    // Nobody else sends it as long as the first one might still be at it.
    await get(WebhookSender).sweep();
    expect(receiver.received).toHaveLength(1);
    await world.sql('UPDATE webhook_delivery SET claimed_until = now()');
    const second = work();
    await get(JobQueue).add('webhook.sweep');
    await receiver.has(2);
    expect(await second.end('SIGTERM')).toBe(0);

    const [one, two] = receiver.received;
    expect(two!.headers['webhook-id']).toBe(one!.headers['webhook-id']);
    expect(two!.body).toBe(one!.body);
    expect(await world.sql('SELECT sent_at IS NOT NULL AS sent FROM webhook_delivery')).toEqual([{ sent: true }]);
  }, 180_000);
});

const { made } = keeperOf(
  () => world,
  () => receiver,
);
const { setCase, keepQuiet, correct } = storyIn(() => world);

/** Somebody whose message waits since 07:00, and her subscription. */
interface Waiting {
  her: SignedIn;
  webhook: string;
  subscription: string;
}

/** A first try to which the receiver gave this answer. */
async function waiting(answer = 500, wishes: object = { defenders: ['P-1'] }): Promise<Waiting> {
  world.clock.stopAtMoment('2026-05-01T09:00Z');
  await twoCases(world);
  const webhook = await made();
  const her = await world.as('campaigner');
  const wish = { rules: ['ANNIV-Y'], leads: [7], way: 'webhook', webhook, ...wishes };
  const subscription = await subscribe(her, wish);
  receiver.answers(answer);
  await round(world, '2026-05-13T07:00Z');
  await runDueJobs(world);
  expect(receiver.received.splice(0)).toHaveLength(1);
  return { her, webhook, subscription };
}

/** What a receiver that is there again gets until all is settled: the codes and changes. */
async function arriving(from = '2026-05-13T07:01Z'): Promise<string[]> {
  receiver.answers(204);
  world.clock.stopAtMoment(from);
  await get(WebhookSender).sendDue();
  for (const at of ['07:12', '07:22', '07:32']) {
    await round(world, `2026-05-13T${at}Z`);
    await runDueJobs(world);
  }
  const items = receiver.received.flatMap(({ body }) => (JSON.parse(body) as { data: { items: Item[] } }).data.items);
  return items.map(({ subject, change }) => change ?? subject!.code);
}
interface Item {
  subject?: { code: string };
  change?: string;
}

const account = (set: string) => (one: Waiting) =>
  world.sql(`UPDATE account SET ${set} WHERE id = $1`, [one.her.viewer.accountId]);
const mute = (what: object) => (one: Waiting) => one.her.http.post('/api/v1/mutes').send(what).expect(201);

/** What a researcher does with the event of P-1. */
async function event(path: string, method: 'put' | 'post', wish: object): Promise<unknown> {
  const [{ id } = { id: '' }] = await world.sql<{ id: string }>(
    `SELECT e.id FROM event e JOIN defender d ON d.id = e.defender_id WHERE d.reference = 'P-1'`,
  );
  const { headers } = await world.http.get(`/api/v1/events/${id}`);
  return world.http[method](`/api/v1/events/${id}${path}`)
    .set('If-Match', headers.etag as string)
    .send(wish)
    .expect(200);
}
const retract = () => event('/retraction', 'post', { reason: 'It was another person.' });
const restrict = () => event('', 'put', { kind: 'apprehension', date: '2021-05-20', sensitivity: 'restricted' });

describe('A message that waits for its receiver', () => {
  it.each<[string, (one: Waiting) => PromiseLike<unknown>, string]>([
    ['its subscriber is suspended', account(`status = 'suspended'`), 'suspended'],
    ['she becomes a partner', account(`role = 'partner'`), 'hidden'],
    ['the case is closed to her', () => setCase('P-1', 'confidentiality', 'sealed'), 'hidden'],
    ['the case is kept quiet', () => keepQuiet('P-1'), 'quiet'],
    [
      'the subscription is ended',
      ({ her, subscription }) => her.http.delete(`/api/v1/subscriptions/${subscription}`).expect(200),
      'ended',
    ],
    [
      'the subscription is paused',
      ({ her, subscription }) => her.http.post(`/account/subscriptions/${subscription}/pause`).expect(303),
      'ended',
    ],
    ['she mutes the case', mute({ defender: 'P-1' }), 'muted'],
    ['she mutes everything', mute({ all: true }), 'muted'],
    ['the event becomes one that she is not told', restrict, 'changed'],
    ['the event is retracted', retract, 'changed'],
  ])('does not go out when %s, and the lists say why', async (_when, happens, reason) => {
    const one = await waiting();
    await happens(one);

    expect(await arriving()).toEqual([]);
    expect(await told(world)).toEqual([]);
    expect(await notTold(world)).toEqual([`7 ANNIV-Y P-1 2026-05-20 dropped: ${reason}`]);
    const { text } = await world.http.get(`${webhooksPath}/${one.webhook}`).expect(200);
    expect(text).toContain('Its subscriber is not to be told this any more. It was not sent.');
    expect(text).not.toContain('Nothing has arrived for');
    const [delivery] = await world.sql<{ id: string }>('SELECT id FROM webhook_delivery');
    await world.http.post(`${webhooksPath}/${one.webhook}/deliveries/${delivery!.id}/again`).expect(303);
    expect(await arriving('2026-05-13T07:40Z')).toEqual([]);
  });

  it('does not go out when nothing is known of what it told', async () => {
    await waiting();
    await world.sql('DELETE FROM alert_occurrence');
    expect(await arriving()).toEqual([]);
  });

  it('goes out when nothing of that happened', async () => {
    await waiting();
    expect(await arriving()).toEqual(['P-1']);
    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20']);
  });

  it('does not go out before the withdrawal that waits behind it, nor does that', async () => {
    await waiting();
    await retract();
    for (const at of ['07:00', '07:06']) await round(world, `2026-05-13T${at}Z`);
    expect(await told(world)).toHaveLength(2);

    expect(await arriving('2026-05-13T07:07Z')).toEqual([]);
    expect(await told(world)).toEqual([]);
  });

  it('that may have arrived is taken back by the withdrawal alone', async () => {
    await waiting(504);
    await retract();
    expect(await arriving()).toEqual(['withdrawn']);
  });

  it('with a date that was corrected meanwhile is told anew on its day, as if nothing had been told', async () => {
    await waiting();
    await correct('P-1', '2021-05-21');
    expect(await arriving()).toEqual([]);
    await round(world, '2026-05-14T07:00Z');
    await runDueJobs(world);
    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-21']);
    expect(receiver.received).toHaveLength(1);
  });

  it('with several dates comes without the one that does not stand any more, once', async () => {
    await waiting(500, { rhythm: 'daily' });
    await keepQuiet('P-1');
    expect(await arriving()).toEqual(['P-2']);
    expect(await notTold(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20 dropped: quiet']);
  });
});
