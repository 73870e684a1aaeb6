import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTransport } from 'nodemailer';
import { generateKey } from 'openpgp';
import { commandLine } from '../src/access/viewer';
import { AuditModule } from '../src/audit/audit.module';
import { entities } from '../src/entities';
import { MailSender } from '../src/mail/mail-sender';
import { CONNECTIONS } from '../src/mail/mail-transport';
import { MailModule } from '../src/mail/mail.module';
import { Outbox } from '../src/mail/outbox';
import { Config, readConfig } from '../src/platform/config';
import { Database } from '../src/platform/database';
import { JobWorker } from '../src/platform/jobs/job-worker';
import { PlatformModule } from '../src/platform/platform.module';
import type { Bench } from './bench';
import { median, timed } from './measure';
import { ms, type Result } from './result';

const rounds = 3;
const people = 200;
/** Whatever the scale: a mail costs the same beside many cases as beside few. */
const mails = 10_000;
const text = 'Case CN-7: the sentence ends in seven days, on 1 March 2031.\n\n'.repeat(12);
const html = `<!doctype html><p>${text}</p>`;
const mailFrom = 'Vigil <vigil@bench.example>';

/** What it costs to send mails from the outbox, against handing the same ones to the mail library alone. */
export async function measureMail(bench: Bench): Promise<Result[]> {
  const server = new Worker(join(__dirname, 'mail-server.js'));
  const [port] = (await once(server, 'message')) as [number];
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const app = await sending(bench.url, smtpUrl);
  try {
    const accounts = await plant(bench);
    const times = { adding: [] as number[], ours: [] as number[], bare: [] as number[] };
    for (let round = -1; round < rounds; round += 1) {
      const adding = await timed(() => fill(app, accounts, mails));
      const ours = await timed(() => app.get(JobWorker).workOff());
      await expectSent(bench, mails);
      const bare = await timed(() => handOver(smtpUrl, mails));
      if (round < 0) continue; // the first one does not count
      times.adding.push(adding);
      times.ours.push(ours);
      times.bare.push(bare);
    }
    const [adding, ours, bare] = [median(times.adding), median(times.ours), median(times.bare)];
    return [
      {
        what: `sending ${mails.toLocaleString('en')} mails from the outbox, text and HTML`,
        took: `${ms(ours)} (${rate(mails, ours)})`,
        floor: `nodemailer alone, ${CONNECTIONS} connections: ${ms(bare)} (${rate(mails, bare)})`,
        ratio: ours / bare,
        aim: '< 3',
        meets: ours / bare < 3,
      },
      { what: '— laying them into it, with their jobs', took: `${ms(adding)} (${rate(mails, adding)})` },
      await encrypted(bench, app, accounts),
    ];
  } finally {
    await app.close();
    await server.terminate();
  }
}

const rate = (count: number, took: number): string =>
  `${Math.round((count / took) * 1000).toLocaleString('en')} a second`;

/** The part of the application that sends, on the database of the benchmark. */
function sending(url: string, smtpUrl: string): Promise<INestApplicationContext> {
  const config = new Config({ ...readConfig(), smtpUrl, mailFrom });
  const imports = [PlatformModule.on(config, { owner: url, application: url }, entities), AuditModule, MailModule];
  return NestFactory.createApplicationContext({ module: class BenchMail {}, imports }, { logger: ['error'] });
}

async function plant({ plain }: Bench): Promise<string[]> {
  const ids = Array.from({ length: people }, () => randomUUID());
  await plain.query(
    `INSERT INTO account (id, email, name, role, status)
     SELECT id, 'mail-' || id || '@bench.example', 'Invented', 'campaigner', 'active' FROM unnest($1::uuid[]) AS id`,
    [ids],
  );
  return ids;
}

/** Many in one transaction: more would be in the way of nobody, and fewer cost a commit each. */
async function fill(app: INestApplicationContext, accounts: string[], count: number): Promise<void> {
  const outbox = app.get(Outbox);
  for (let done = 0; done < count; done += 100) {
    await app.get(Database).transaction(commandLine, async () => {
      for (let i = done; i < Math.min(done + 100, count); i++) {
        const accountId = accounts[i % accounts.length]!;
        await outbox.add({ accountId, kind: 'alert', subject: 'CN-7: in seven days', text, html, seconds: 86_400 });
      }
    });
  }
}

async function expectSent({ plain }: Bench, mails: number): Promise<void> {
  const { rows } = await plain.query<{ sent: string }>('SELECT count(sent_at) AS sent FROM outgoing_mail');
  if (Number(rows[0]!.sent) !== mails) throw new Error(`${rows[0]!.sent} of ${mails} mails were sent.`);
  await plain.query('TRUNCATE outgoing_mail');
  await plain.query('TRUNCATE jobs.job_common');
}

/** The same mails, handed to the library at once: it queues them itself. */
async function handOver(url: string, count: number): Promise<void> {
  const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS });
  const mail = { from: mailFrom, subject: 'CN-7: in seven days', text, html };
  await Promise.all(
    Array.from({ length: count }, (_, i) =>
      transport.sendMail({ ...mail, to: { name: 'Invented', address: `mail-${i % people}@bench.example` } }),
    ),
  );
  transport.close();
}

/** With a key of today's kind (Curve25519), which everybody has stored. */
async function encrypted(bench: Bench, app: INestApplicationContext, accounts: string[]): Promise<Result> {
  const { publicKey } = await generateKey({ userIDs: [{ name: 'Invented' }], date: new Date('2026-01-01T00:00:00Z') });
  await bench.plain.query(
    `INSERT INTO mail_key (account_id, armored, fingerprint, added_at)
     SELECT id, $2, '', now() FROM unnest($1::uuid[]) AS id`,
    [accounts, publicKey],
  );
  const some = 500;
  await fill(app, accounts, some);
  const took = await timed(() => app.get(MailSender).sendDue());
  await expectSent(bench, some);
  return { what: `— ${some} of them encrypted with OpenPGP`, took: `${ms(took)} (${rate(some, took)})` };
}
