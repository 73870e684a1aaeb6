import { runDueJobs } from '../../test/support/jobs';
import { invite } from '../../test/support/links';
import { type MailServer, startMailServer } from '../../test/support/mail-server';
import { member } from '../../test/support/sign-in';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { Database } from '../platform/database';
import { MailSender } from './mail-sender';
import { type NewMail, Outbox } from './outbox';

let world: World;
let mails: MailServer;
let outbox: Outbox;

beforeAll(async () => {
  mails = await startMailServer();
  const mailFrom = 'Vigil <vigil@example.org>';
  world = await startWorld({ smtpUrl: mails.url, origin: 'http://localhost:4321', mailFrom });
  outbox = world.app.get(Outbox, { strict: false });
});
afterAll(async () => {
  await world.close();
  await mails.close();
});
beforeEach(async () => {
  await world.empty();
  world.clock.run();
  mails.arrived.length = 0;
  mails.refuse(0);
});

const plain = {
  kind: 'alert',
  subject: 'Something happened',
  text: 'Dear Žofie,\n\nIt is done.\n',
  seconds: 7 * 86400,
};
const add = (accountId: string, more: Partial<NewMail> = {}): Promise<boolean> =>
  world.inside(() => outbox.add({ accountId, ...plain, ...more }));
const send = () => runDueJobs(world);
const sendDue = () => world.app.get(MailSender, { strict: false }).sendDue();
const sweep = () => world.app.get(MailSender, { strict: false }).sweep();
const rows = (columns: string) => world.sql(`SELECT ${columns} FROM outgoing_mail ORDER BY created_at`);
const zofie = (more = {}) => member(world, 'staff', { email: 'zofie@example.org', ...more });

describe('a mail', () => {
  it('arrives as plain text from Vigil at the address of the account', async () => {
    await add((await zofie()).id);
    await send();
    const [arrived] = mails.arrived;
    expect(arrived).toMatchObject({ from: 'vigil@example.org', to: ['zofie@example.org'] });
    expect(arrived!.text.replaceAll('\r\n', '\n')).toContain('Dear Žofie,\n\nIt is done.');
    expect(arrived!.headers).toMatchObject({
      from: 'Vigil <vigil@example.org>',
      subject: 'Something happened',
      'auto-submitted': 'auto-generated',
    });
    expect(arrived!.headers['content-type']).toMatch(/^text\/plain/);
  });

  it('has its page beside its text, and the header fields that were asked for', async () => {
    const headers = { 'List-Unsubscribe': '<https://vigil.example.org/mute/abc>', Precedence: 'bulk' };
    await add((await zofie()).id, { html: '<p>It is <b>done</b>.</p>', headers });
    await send();
    const [{ headers: arrived, raw }] = mails.arrived as [MailServer['arrived'][0]];
    expect(arrived['content-type']).toMatch(/^multipart\/alternative/);
    expect(arrived).toMatchObject({ 'list-unsubscribe': '<https://vigil.example.org/mute/abc>', precedence: 'bulk' });
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
    expect(raw).toContain('<p>It is <b>done</b>.</p>');
  });

  it('has no header field of another one’s making', async () => {
    const { id } = await zofie();
    for (const [name, value] of [
      ['Bcc', 'x@example.org'],
      ['X-One', 'a\r\nBcc: x@example.org'],
      ['X One', 'a'],
      ['Content-Type', 'text/html'],
    ]) {
      await expect(add(id, { headers: { [name!]: value! } })).rejects.toThrow('cannot have the header field');
    }
  });

  it('goes out once, however many send at the same time', async () => {
    for (let i = 0; i < 30; i++) await add((await member(world, 'staff', { email: `m${i}@example.org` })).id);
    await Promise.all([sendDue(), sendDue(), sendDue()]);
    await sweep();
    expect(mails.arrived).toHaveLength(30);
    expect(new Set(mails.arrived.map(({ to }) => to[0])).size).toBe(30);
  });

  it('is taken once under one key of a person, and once under one Message-ID', async () => {
    const [one, two] = [await zofie(), await member(world, 'staff')];
    const same = { key: 'digest:2026-11-24', messageId: '<d-1@example.org>' };
    expect(await add(one.id, same)).toBe(true);
    expect(await add(one.id, { key: same.key })).toBe(false);
    expect(await add(two.id, { messageId: same.messageId })).toBe(false);
    expect(await add(two.id, { key: same.key })).toBe(true);
    await send();
    const ids = mails.arrived.map(({ headers }) => headers['message-id']);
    expect(ids).toHaveLength(2);
    expect(ids).toEqual(
      expect.arrayContaining([expect.stringMatching(/^<[0-9a-f-]{36}@localhost>$/), '<d-1@example.org>']),
    );
  });

  it('is not sent when what it tells of did not happen', async () => {
    const { id } = await zofie();
    const work = world.app.get(Database).transaction(commandLine, async () => {
      await outbox.add({ accountId: id, ...plain });
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect(await send()).toBe(0);
    expect([mails.arrived, await rows('id')]).toEqual([[], []]);
  });

  it('goes to nobody who is suspended', async () => {
    await add((await zofie({ status: 'suspended' })).id);
    await send();
    expect(mails.arrived).toEqual([]);
  });

  it('is sealed while it waits, its subject too', async () => {
    await add((await zofie()).id);
    const [{ body, subject }] = await rows(`encode(body, 'escape') AS body, subject`);
    expect(subject).toBeNull();
    expect(body).not.toMatch(/done|happened/);
  });

  it('leaves nothing of a link that opens an account in the database', async () => {
    await add((await zofie()).id, { secret: true });
    await send();
    expect(mails.arrived).toHaveLength(1);
    expect(await rows('body')).toEqual([{ body: null }]);
  });
});

describe('a mail that the server does not take', () => {
  it('is tried again, later each time, and is known for the same mail', async () => {
    world.clock.stopAt('2031-03-01');
    await add((await zofie()).id);
    mails.refuse(2);
    const waits: number[] = [];
    for (let i = 0; i < 2; i++) {
      await send();
      await sendDue(); // not due yet
      const [row] = await rows(`extract(epoch FROM next_try_at - '2031-03-01T12:00Z')::int / 60 AS wait, trouble`);
      expect(row.trouble).toBe('later');
      waits.push(row.wait);
      await world.sql(`UPDATE outgoing_mail SET next_try_at = '2031-03-01T12:00Z'`);
    }
    expect(waits).toEqual([1, 2]);
    await sweep();
    const [{ message_id }] = await rows('message_id');
    expect(mails.arrived.map(({ headers }) => headers['message-id'])).toEqual([message_id]);
    expect(await rows('tries, sent_at, trouble')).toEqual([{ tries: 3, sent_at: expect.any(Date), trouble: null }]);
  });

  it('is given up at once when the server will never take it, and does not stop the others', async () => {
    mails.refuseAddress('nobody@example.org');
    await add((await member(world, 'staff', { email: 'nobody@example.org' })).id);
    await add((await zofie()).id);
    await send();
    expect(mails.arrived.map(({ to }) => to)).toEqual([['zofie@example.org']]);
    expect(await rows('given_up_at IS NOT NULL AS gone, trouble')).toEqual([
      { gone: true, trouble: 'refused' },
      { gone: false, trouble: null },
    ]);
  });

  it('is given up after the last try', async () => {
    await add((await zofie()).id);
    await world.sql('UPDATE outgoing_mail SET tries = 23');
    mails.refuse(1);
    await send();
    expect(await rows('given_up_at IS NOT NULL AS gone, trouble')).toEqual([{ gone: true, trouble: 'later' }]);
  });

  it('is given up when it would say nothing true any more', async () => {
    world.clock.stopAt('2031-03-01');
    await add((await zofie()).id, { seconds: 60, secret: true });
    world.clock.stopAt('2031-03-02');
    await sweep();
    expect(mails.arrived).toEqual([]);
    expect(await rows('given_up_at IS NOT NULL AS gone, trouble, body')).toEqual([
      { gone: true, trouble: 'late', body: null },
    ]);
  });

  it('is kept for two weeks after it was sent or given up', async () => {
    world.clock.stopAt('2031-03-01');
    await add((await zofie()).id);
    await send();
    world.clock.stopAt('2031-03-15');
    await sweep();
    expect(await rows('id')).toHaveLength(1);
    world.clock.stopAt('2031-03-16');
    await sweep();
    expect(await rows('id')).toEqual([]);
  });
});

describe('two processes', () => {
  it('never send one mail at the same time', async () => {
    const second = await startWorld({ smtpUrl: mails.url });
    try {
      for (let i = 0; i < 150; i++) await add((await member(world, 'staff', { email: `m${i}@example.org` })).id);
      await Promise.all([sendDue(), second.app.get(MailSender, { strict: false }).sendDue()]);
      const ids = mails.arrived.map(({ headers }) => headers['message-id']);
      expect([ids.length, new Set(ids).size]).toEqual([150, 150]);
    } finally {
      await second.close();
    }
  });
});

describe('when the server is away', () => {
  it('mails wait without being counted as tried, and the rest of them is not tried at all', async () => {
    const away = await startWorld({ smtpUrl: 'smtp://127.0.0.1:9' });
    try {
      for (let i = 0; i < 12; i++) await add((await member(world, 'staff', { email: `m${i}@example.org` })).id);
      await away.app.get(MailSender, { strict: false }).sendDue();
      const all = await rows('tries, trouble, claimed_until');
      expect(all).toHaveLength(12);
      expect(all.every((one) => one.tries === 0 && one.claimed_until === null)).toBe(true);
      expect(all.filter(({ trouble }) => trouble === 'unreachable').length).toBeLessThanOrEqual(5);
    } finally {
      await away.close();
    }
  });
});

describe('an invitation by mail', () => {
  it('brings the link to the person alone, with the host of the configuration', async () => {
    const invited = await world.http
      .post('/people/invitation')
      .type('form')
      .send({ email: 'mei@example.org', name: 'Mei Hua', role: 'staff' })
      .expect(303);
    expect(invited.get('location')).toMatch(/^\/people\/[0-9a-f-]{36}\?done=invited$/);
    await send();
    expect(mails.arrived[0]).toMatchObject({ to: ['mei@example.org'] });
    expect(mails.arrived[0]!.text).toMatch(/^http:\/\/localhost:4321\/join\?token=[\w-]{43}\r?$/m);
    expect(await rows('body')).toEqual([{ body: null }]);
    await expect(invite(world.http, { email: 'a@example.org' })).rejects.toThrow(/303/);
  });
});
