import { randomUUID } from 'node:crypto';
import { type Receiver, startReceiver } from '../../test/support/receiver';
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
