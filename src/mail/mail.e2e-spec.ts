import { invite } from '../../test/support/links';
import { type MailServer, startMailServer } from '../../test/support/mail-server';
import { member } from '../../test/support/sign-in';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { Database } from '../platform/database';
import { MailSender } from './mail-sender';
import { Outbox } from './outbox';

let world: World;
let mails: MailServer;
let sender: MailSender;

beforeAll(async () => {
  mails = await startMailServer();
  const mailFrom = 'Vigil <vigil@example.org>';
  world = await startWorld({ smtpUrl: mails.url, origin: 'http://localhost:4321', mailFrom });
  sender = world.app.get(MailSender, { strict: false });
  await sender.stop();
});
afterAll(async () => {
  await world.close();
  await mails.close();
});
beforeEach(async () => {
  await world.empty();
  mails.arrived.length = 0;
});

const letter = { subject: 'Something happened', text: 'Dear Žofie,\n\nIt is done.\n', seconds: 3600 };
const put = (id: string, more = {}): Promise<void> =>
  world.inside(() => world.app.get(Outbox, { strict: false }).put(id, { ...letter, ...more }));
const waiting = () => world.sql('SELECT tries, sent_at FROM outgoing_mail ORDER BY created_at');
const dueNow = () => world.sql('UPDATE outgoing_mail SET next_try_at = now()');

describe('a letter', () => {
  it('arrives as plain text from Vigil at the address of the account', async () => {
    const { id } = await member(world, 'staff', { email: 'zofie@example.org' });
    await put(id);
    await sender.sendDue();
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

  it('goes out once', async () => {
    await put((await member(world, 'staff')).id);
    await Promise.all([sender.sendDue(), sender.sendDue(), sender.sendDue()]);
    await dueNow();
    await sender.sendDue();
    expect(mails.arrived).toHaveLength(1);
  });

  it('is not sent when what it tells of did not happen', async () => {
    const { id } = await member(world, 'staff');
    const work = world.app.get(Database).transaction(commandLine, async () => {
      await world.app.get(Outbox, { strict: false }).put(id, letter);
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    await sender.sendDue();
    expect([mails.arrived, await waiting()]).toEqual([[], []]);
  });

  it('is tried again, later each time, and is known for the same letter', async () => {
    await put((await member(world, 'staff')).id);
    mails.refuse(2);
    const waits: number[] = [];
    for (let i = 0; i < 2; i++) {
      await sender.sendDue();
      const [{ wait }] = await world.sql(
        'SELECT round(extract(epoch FROM next_try_at - now()) / 60)::int AS wait FROM outgoing_mail',
      );
      waits.push(wait);
      await sender.sendDue(); // not due yet
      await dueNow();
    }
    expect(waits).toEqual([1, 2]);
    await sender.sendDue();
    const [{ id }] = await world.sql('SELECT id FROM outgoing_mail');
    expect(mails.arrived.map(({ headers }) => headers['message-id'])).toEqual([`<${id}@localhost>`]);
    expect(await waiting()).toEqual([{ tries: 3, sent_at: expect.any(Date) }]);
  });

  it('is given up when it would say nothing true any more', async () => {
    await put((await member(world, 'staff')).id, { seconds: 60 });
    await world.sql(`UPDATE outgoing_mail SET expires_at = now() - interval '1 second'`);
    await sender.sendDue();
    expect([mails.arrived, await waiting()]).toEqual([[], []]);
  });

  it('does not stop the others when it cannot be sent', async () => {
    for (const name of ['one', 'two']) await put((await member(world, 'staff', { email: `${name}@example.org` })).id);
    mails.refuse(1);
    await sender.sendDue();
    expect(mails.arrived).toHaveLength(1);
  });

  it('goes to nobody who is suspended', async () => {
    await put((await member(world, 'staff', { status: 'suspended' })).id);
    await sender.sendDue();
    expect(mails.arrived).toEqual([]);
  });

  it('is sealed while it waits', async () => {
    await put((await member(world, 'staff')).id);
    const [{ body }] = await world.sql(`SELECT encode(body, 'escape') AS body FROM outgoing_mail`);
    expect(body).not.toContain('done');
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
    await sender.sendDue();
    expect(mails.arrived[0]).toMatchObject({ to: ['mei@example.org'] });
    expect(mails.arrived[0]!.text).toMatch(/^http:\/\/localhost:4321\/join\?token=[\w-]{43}\r?$/m);
    await expect(invite(world.http, { email: 'a@example.org' })).rejects.toThrow(/303/);
  });

  it('leaves by itself soon after it was put in', async () => {
    sender.start();
    await put((await member(world, 'staff')).id);
    await mails.has(1);
    await sender.stop();
    expect(await waiting()).toEqual([{ tries: 1, sent_at: expect.any(Date) }]);
  });
});
