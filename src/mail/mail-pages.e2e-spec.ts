import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../test/support/client';
import { runDueJobs } from '../../test/support/jobs';
import { type MailServer, startMailServer } from '../../test/support/mail-server';
import { startWorld, type World } from '../../test/world';
import { type NewMail, Outbox } from './outbox';

let world: World;
let mei: SignedIn;

const add = (person: SignedIn, more: Partial<NewMail> = {}): Promise<boolean> => {
  const mail = { accountId: person.viewer.accountId!, kind: 'alert', subject: 'CN-7: tomorrow', seconds: 30 * 86_400 };
  return world.inside(() =>
    world.app.get(Outbox, { strict: false }).add({ ...mail, text: 'Case CN-7: release is due.\n', ...more }),
  );
};
const idOf = async (subject: SignedIn): Promise<string> =>
  (await world.sql('SELECT id FROM outgoing_mail WHERE account_id = $1', [subject.viewer.accountId]))[0].id;

describe('without a mail server', () => {
  beforeAll(async () => (world = await startWorld()));
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.empty();
    world.clock.run();
    mei = await world.as('campaigner', { name: 'Mei Invented' });
  });

  it('a newcomer reads her mail whole on her own page, and sees why it was not sent', async () => {
    await add(mei);
    await runDueJobs(world);
    const list = (await mei.http.get('/account/mail').expect(200)).text;
    expect(list).toContain('CN-7: tomorrow');
    expect(list).toContain('No mail server is set up');
    expect(list).toContain('Kept here');
    const mail = (await mei.http.get(`/account/mail/${await idOf(mei)}`).expect(200)).text;
    expect(mail).toContain('Case CN-7: release is due.');
  });

  it('nobody else reads it, an administrator neither', async () => {
    await add(mei);
    const id = await idOf(mei);
    const other = await world.as('campaigner');
    await other.http.get(`/account/mail/${id}`).expect(404);
    await world.http.get(`/account/mail/${id}`).expect(404);
    expect((await other.http.get('/account/mail')).text).not.toContain('CN-7');
    await other.http.get(`/account/mail/${randomUUID()}`).expect(404);
  });

  it('an administrator sees to whom, what kind and since when, and is told how to set up a server', async () => {
    await add(mei);
    const { text } = await world.http.get('/outbox').expect(200);
    for (const seen of ['Mei Invented', mei.viewer.name, 'A date', 'Kept here', 'SMTP_URL'])
      expect(text).toContain(seen);
    expect(text).not.toMatch(/CN-7|release is due|tomorrow/);
    await mei.http.get('/outbox').expect(403);
  });

  it('a link that opens an account is not shown to whoever sits at an open session', async () => {
    await add(mei, { subject: 'Choose a new password', text: 'http://x/reset?token=abc', secret: true });
    const { text } = await mei.http.get(`/account/mail/${await idOf(mei)}`).expect(200);
    expect(text).toContain('What this mail says is not shown');
    expect(text).not.toMatch(/token=abc|Choose a new password/);
  });

  it('what a mail says of cases is shown for an hour, and then its subject alone, with the way to what holds now', async () => {
    world.clock.stopAtMoment('2031-03-01T08:00Z');
    await add(mei, { text: 'Lin Invented: release is due.' });
    await add(mei, { kind: 'test', subject: 'A test', text: 'This is a test.' });
    const mails = await world.sql<{ id: string; kind: string }>('SELECT id, kind FROM outgoing_mail');
    const shown = async (kind: string): Promise<string> =>
      (await mei.http.get(`/account/mail/${mails.find((mail) => mail.kind === kind)!.id}`).expect(200)).text;
    world.clock.stopAtMoment('2031-03-01T08:59Z');
    expect(await shown('alert')).toContain('Lin Invented: release is due.');

    world.clock.stopAtMoment('2031-03-01T09:00Z');
    const text = await shown('alert');
    expect(text).not.toContain('Lin Invented');
    expect(text).toContain('CN-7: tomorrow');
    expect(text).toContain('What this mail says is not shown any more');
    expect(text).toContain('href="/alerts"');
    expect(await shown('test')).toContain('This is a test.');
    await world.sql(`UPDATE outgoing_mail SET sent_at = '2031-03-01T08:30Z'`);
    expect(await shown('alert')).toContain('Lin Invented: release is due.');
    for (const kind of ['digest', 'correction', 'withdrawal']) {
      await world.sql(`UPDATE outgoing_mail SET kind = $1, sent_at = '2031-03-01T08:00Z' WHERE kind <> 'test'`, [kind]);
      const [{ id } = { id: '' }] = await world.sql<{ id: string }>('SELECT id FROM outgoing_mail WHERE kind = $1', [
        kind,
      ]);
      expect((await mei.http.get(`/account/mail/${id}`).expect(200)).text).not.toContain('Lin Invented');
    }
    expect((await mei.http.get('/account/mail').expect(200)).text).not.toContain('Lin Invented');
  });

  it('a hundred mails stand on a page, and the others behind it', async () => {
    for (let i = 0; i < 103; i++) await add(mei);
    const first = (await world.http.get('/outbox').expect(200)).text;
    const next = /href="(\/outbox\?after=[^"]+)" rel="next"/.exec(first)![1]!;
    const second = (await world.http.get(next).expect(200)).text;
    const rows = (text: string): number => text.split('Mei Invented').length - 1;
    expect([rows(first), rows(second)]).toEqual([100, 3]);
    await world.http.get('/outbox?after=nonsense').expect(200);
  });
});

describe('with a mail server', () => {
  let mails: MailServer;
  beforeAll(async () => {
    mails = await startMailServer();
    world = await startWorld({ smtpUrl: mails.url });
  });
  afterAll(async () => {
    await world.close();
    await mails.close();
  });
  beforeEach(async () => {
    await world.empty();
    world.clock.run();
    mails.arrived.length = 0;
    mei = await world.as('campaigner', { name: 'Mei Invented' });
  });
  const retry = (id: string) => world.http.post(`/outbox/${id}/retry`);

  it('an administrator lets a mail be tried again that was given up, and it goes out', async () => {
    await add(mei);
    const id = await idOf(mei);
    await world.sql(`UPDATE outgoing_mail SET given_up_at = now(), trouble = 'refused', tries = 1`);
    expect((await world.http.get('/outbox')).text).toContain('The mail server does not take it for this address.');
    await retry(id).expect('Location', '/outbox?done=mail-tried-again');
    await runDueJobs(world);
    expect(mails.arrived).toHaveLength(1);
    expect((await world.http.get('/outbox')).text).toMatch(/Sent \d+ /);
    await retry(id).expect(409);
    await retry(randomUUID()).expect(404);
  });

  it('a mail that holds no more is not tried again', async () => {
    world.clock.stopAt('2031-03-01');
    await add(mei, { seconds: 60 });
    world.clock.stopAt('2031-03-02');
    await world.sql(`UPDATE outgoing_mail SET given_up_at = '2031-03-02', trouble = 'late'`);
    const { text } = await world.http.get('/outbox');
    expect(text).toContain('It came too late');
    expect(text).not.toContain('Try again');
    await retry(await idOf(mei)).expect(409);
  });
});
