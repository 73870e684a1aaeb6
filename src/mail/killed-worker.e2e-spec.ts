import { runDueJobs } from '../../test/support/jobs';
import { type MailServer, startMailServer } from '../../test/support/mail-server';
import { member } from '../../test/support/sign-in';
import { type Started, startWorker } from '../../test/started-vigil';
import { startWorld, type World } from '../../test/world';
import { JobQueue } from '../platform/jobs/job-queue';
import { MailSender } from './mail-sender';
import { Outbox } from './outbox';

let world: World;
let mails: MailServer;
const workers: Started[] = [];

/** `vigil work`, a process of its own on the database of this test. */
function work(): Started {
  const worker = startWorker({ SMTP_URL: mails.url });
  workers.push(worker);
  return worker;
}

beforeAll(async () => {
  mails = await startMailServer();
  world = await startWorld({ smtpUrl: mails.url });
});
afterAll(async () => {
  for (const worker of workers) if (worker.runs) await worker.end('SIGKILL');
  await world.close();
  await mails.close();
});

describe('a worker that is killed between sending and marking', () => {
  it('leaves its mail to another one, which sends it under the same Message-ID and is stopped in good order', async () => {
    const { id } = await member(world, 'staff');
    const mail = { accountId: id, kind: 'alert', subject: 'A date', text: 'It is near.\n', seconds: 86_400 };
    await world.inside(() => world.app.get(Outbox, { strict: false }).add(mail));
    const hanging = mails.hang();
    const first = work();
    await mails.has(1);
    await first.end('SIGKILL');
    hanging.answer();

    // Nobody else sends it as long as the first one might still be at it.
    await world.app.get(MailSender, { strict: false }).sweep();
    expect(mails.arrived).toHaveLength(1);
    await world.sql('UPDATE outgoing_mail SET claimed_until = now()');
    const second = work();
    await world.app.get(JobQueue).add('mail.sweep');
    await mails.has(2);
    expect(await second.end('SIGTERM')).toBe(0);

    const [one, two] = mails.arrived.map(({ headers }) => headers['message-id']);
    expect(two).toBe(one);
    expect(await world.sql('SELECT sent_at IS NOT NULL AS sent FROM outgoing_mail')).toEqual([{ sent: true }]);
    await runDueJobs(world);
    expect(mails.arrived).toHaveLength(2);
  }, 180_000);
});
