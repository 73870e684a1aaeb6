import { decrypt, generateKey, readMessage, readPrivateKey } from 'openpgp';
import type { SignedIn } from '../../test/support/client';
import { runDueJobs } from '../../test/support/jobs';
import { type Arrived, type MailServer, startMailServer } from '../../test/support/mail-server';
import { startWorld, type World } from '../../test/world';
import { MailSender } from './mail-sender';
import { type NewMail, Outbox } from './outbox';

let world: World;
let mails: MailServer;
let mei: SignedIn;

beforeAll(async () => {
  mails = await startMailServer();
  world = await startWorld({ smtpUrl: mails.url, origin: 'http://localhost:4321', mailFrom: 'Vigil <v@example.org>' });
});
afterAll(async () => {
  await world.close();
  await mails.close();
});
beforeEach(async () => {
  await world.empty();
  world.clock.run();
  mei = await world.as('staff', { name: 'Mei Invented' });
  mails.arrived.length = 0;
});

const years = (count: number): number => count * 365 * 86_400;
/** A pair of keys that was made at the beginning of 2026. */
const pair = (keyExpirationTime = 0) =>
  generateKey({
    userIDs: [{ name: 'Mei Invented', email: 'mei@example.org' }],
    date: new Date('2026-01-01T00:00:00Z'),
    keyExpirationTime,
  });
const paste = (key: string) => mei.http.post('/account/mail-key').type('form').send({ key });
const add = (more: Partial<NewMail> = {}) => {
  const mail = { accountId: mei.viewer.accountId!, kind: 'alert', seconds: 30 * 86_400 };
  const text = 'Omar Invented is due for release.\n';
  return world.inside(() =>
    world.app.get(Outbox, { strict: false }).add({ ...mail, subject: 'Omar Invented: tomorrow', text, ...more }),
  );
};
const send = () => runDueJobs(world);

async function opened({ raw }: Arrived, privateKey: string): Promise<string> {
  const armored = /-----BEGIN PGP MESSAGE-----[^]*-----END PGP MESSAGE-----/.exec(raw)![0];
  const decryptionKeys = await readPrivateKey({ armoredKey: privateKey });
  const { data } = await decrypt({ message: await readMessage({ armoredMessage: armored }), decryptionKeys });
  return String(data).replaceAll('\r\n', '\n');
}

describe('mail to somebody who has stored her key', () => {
  it('can be read by her alone, its subject too', async () => {
    const { publicKey, privateKey } = await pair();
    await paste(publicKey).expect(303);
    await send();
    mails.arrived.length = 0;
    const headers = {
      'List-Unsubscribe': '<http://localhost:4321/mute/abc>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'In-Reply-To': '<before@localhost>',
      References: '<before@localhost>',
    };
    await add({ html: '<p>Omar Invented</p>', headers });
    await send();
    const [arrived] = mails.arrived as [Arrived];
    expect(arrived.raw).not.toMatch(/Omar|release|tomorrow|mute|before@/);
    expect(Object.keys(arrived.headers).filter((name) => /^(list-|in-reply|references|x-)/.test(name))).toEqual([]);
    expect(arrived.headers).toMatchObject({
      subject: 'A message from Vigil',
      'auto-submitted': 'auto-generated',
      'mime-version': '1.0',
    });
    expect(arrived.headers['content-type']).toMatch(/^multipart\/encrypted; protocol="application\/pgp-encrypted"/);
    const [{ message_id }] = await world.sql(`SELECT message_id FROM outgoing_mail WHERE kind = 'alert'`);
    expect(arrived.headers['message-id']).toBe(message_id);
    const inside = await opened(arrived, privateKey);
    expect(inside).toMatch(/^Content-Type: multipart\/alternative;.*\n/m);
    expect(inside).toContain('Subject: Omar Invented: tomorrow\n');
    expect(inside).toContain(`Message-ID: ${message_id}\n`);
    for (const [name, value] of Object.entries(headers)) expect(inside).toContain(`${name}: ${value}\n`);
    expect(inside).toContain('Omar Invented is due for release.');
    expect(inside).toContain('<p>Omar Invented</p>');
  });

  it('has two parts as RFC 3156 wants them', async () => {
    await paste((await pair()).publicKey).expect(303);
    await send();
    mails.arrived.length = 0;
    await add();
    await send();
    const { raw } = mails.arrived[0]!;
    const boundary = /boundary="([^"]+)"/.exec(raw)![1]!;
    const parts = raw.split(`--${boundary}`).slice(1, -1);
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/Content-Type: application\/pgp-encrypted\r\n[^]*\r\n\r\nVersion: 1\r\n/);
    expect(parts[1]).toMatch(/Content-Type: application\/octet-stream[^]*-----BEGIN PGP MESSAGE-----/);
  });

  it('begins with a letter in clear that says so, and that names nobody', async () => {
    await paste((await pair()).publicKey).expect(303);
    await send();
    expect(mails.arrived).toHaveLength(1);
    expect(mails.arrived[0]!.headers.subject).toBe('Your mail from Vigil is encrypted from now on');
    expect(mails.arrived[0]!.text).toMatch(/(?:[0-9A-F]{4} ){9}[0-9A-F]{4}/);
  });

  it('is not sent in clear when the key has expired: it waits for one that holds', async () => {
    world.clock.stopAt('2027-01-15');
    await paste((await pair(years(2))).publicKey).expect(303);
    await send();
    mails.arrived.length = 0;
    world.clock.stopAt('2028-01-15');
    await add();
    await send();
    expect(mails.arrived).toEqual([]);
    const page = (await mei.http.get('/account/mail-key').expect(200)).text;
    expect(page).toContain('has expired or was revoked');
    expect(page).toContain('1 mail waits.');
    expect((await mei.http.get('/account/mail').expect(200)).text).toContain('Your key for mail has expired');
    const fresh = await pair(years(20));
    await paste(fresh.publicKey).expect(303);
    await send();
    const sealed = mails.arrived.find(({ headers }) => headers.subject === 'A message from Vigil');
    expect(await opened(sealed!, fresh.privateKey)).toContain('due for release');
  });

  it('is encrypted no more when she has removed the key, and she is told in clear', async () => {
    await paste((await pair()).publicKey).expect(303);
    await mei.http.post('/account/mail-key/removal').expect(303);
    await add();
    await send();
    expect(mails.arrived.map(({ headers }) => headers.subject)).toEqual(
      expect.arrayContaining(['Your mail from Vigil is not encrypted any more', 'Omar Invented: tomorrow']),
    );
    expect((await mei.http.get('/account/mail-key')).text).not.toContain('The key that is stored</h2>');
  });
});

describe('the page of the key', () => {
  it('shows the fingerprint, whose key it is, and sends a test', async () => {
    const { publicKey, privateKey } = await pair();
    await paste(publicKey).expect('Location', '/account/mail-key?done=mail-key-stored');
    const page = (await mei.http.get('/account/mail-key?done=mail-key-stored').expect(200)).text;
    expect(page).toMatch(/<code>(?:[0-9A-F]{4} ){9}[0-9A-F]{4}<\/code>/);
    expect(page).toContain('Mei Invented &lt;mei@example.org>');
    await mei.http.post('/account/mail-key/test').expect(303);
    await mei.http.post('/account/mail-key/test').expect(409);
    await send();
    const sealed = mails.arrived.find(({ headers }) => headers.subject === 'A message from Vigil');
    expect(await opened(sealed!, privateKey)).toContain('mail from Vigil reaches you');
  });

  it('refuses a secret key, sends nothing of it back, and keeps nothing', async () => {
    const { privateKey } = await pair();
    const { text } = await paste(privateKey).expect(422);
    expect(text).toContain('This is a secret key.');
    expect(text).not.toContain(privateKey.slice(200, 260));
    expect(await world.sql('SELECT * FROM mail_key')).toEqual([]);
  });

  it('writes into the trail which key was stored', async () => {
    await paste((await pair()).publicKey).expect(303);
    const [{ detail }] = await world.sql(`SELECT detail FROM audit_event WHERE act = 'mail-key.stored'`);
    expect(detail).toEqual({ fingerprint: expect.stringMatching(/^[0-9A-F]{40}$/) });
  });

  it('asks for fresh proof of identity before a key is stored or removed', async () => {
    await world.sql('UPDATE session SET sudo_until = NULL WHERE account_id = $1', [mei.viewer.accountId]);
    await paste((await pair()).publicKey);
    await mei.http.post('/account/mail-key/removal');
    expect(await world.sql('SELECT * FROM mail_key')).toEqual([]);
  });
});

describe('the mails of others', () => {
  it('are sent while one waits for a key', async () => {
    world.clock.stopAt('2027-01-15');
    await paste((await pair(years(2))).publicKey).expect(303);
    world.clock.stopAt('2028-01-15');
    await add();
    const other = await world.as('staff');
    await add({ accountId: other.viewer.accountId! });
    await world.app.get(MailSender, { strict: false }).sendDue();
    expect(mails.arrived.filter(({ headers }) => headers.subject === 'Omar Invented: tomorrow')).toHaveLength(1);
  });
});
