import { decrypt, generateKey, readMessage, readPrivateKey } from 'openpgp';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { MailSender } from '../src/mail/mail-sender';
import { bundle, happened, jointCase, person } from './support/bundles';
import type { SignedIn } from './support/client';
import { subscribe, work } from './support/deliveries';
import { type Arrived, type MailServer, startMailServer } from './support/mail-server';
import { startWorld, type World } from './world';

const origin = 'http://localhost:4321';
let world: World;
let mails: MailServer;

beforeAll(async () => {
  mails = await startMailServer();
  world = await startWorld({ zone: 'UTC', smtpUrl: mails.url, origin, mailFrom: 'Vigil <vigil@example.org>' });
});
afterAll(async () => {
  await world.close();
  await mails.close();
});
beforeEach(async () => {
  await world.empty();
  mails.arrived.length = 0;
});
afterEach(() => world.clock.run());

/** Every way to write the people of the cases, and what their cases are called. */
const secrets = ['Quillon', 'Zephyra', 'Quillón', '吉龙', 'QUILLON', 'zephyra', 'Moonharbour', 'moonharbour'];
const taken = happened('apprehension', '2021-05-20');
const cases = bundle(
  [
    person('QUILLON-1', 'Zephyra Quillon', [taken], {
      names: [
        { text: 'Zephyra Quillón', lang: 'en', kind: 'main' },
        { text: '吉龙', lang: 'zh', kind: 'native' },
        { text: 'Moonharbour', lang: 'en', kind: 'alias' },
      ],
      country: 'CN',
    }),
    person('CN-17', 'Moonharbour Zephyra', [taken, happened('sentence', '2022-01-10', sentence())]),
    person('CN-18', 'Anna Quillon', [happened('apprehension', '2021-05-24')]),
    person('CN-19', 'Bela Moonharbour', [happened('apprehension', '2021-05-24')]),
  ],
  [jointCase('MOONHARBOUR', 'The Moonharbour Two', ['CN-18', 'CN-19'], { hashtag: '#Moonharbour' })],
);

function sentence() {
  return { sentence: { imprisonment: 'P8Y', counted_from: '2021-05-20' } };
}

async function reader(wishes: object): Promise<SignedIn> {
  const one = await world.as('campaigner');
  world.clock.stopAtMoment('2026-05-01T00:30Z');
  await world.app.get(BundlesService).import(commandLine, cases);
  await subscribe(one, { way: 'mail', ...wishes });
  await work(world);
  return one;
}

/** Works and sends at a moment; gives what arrived. */
async function arriving(at: string): Promise<Arrived[]> {
  const before = mails.arrived.length;
  await work(world, at);
  await world.app.get(MailSender, { strict: false }).sendDue();
  return mails.arrived.slice(before);
}

/** All that a server on the way can read, with its encodings undone. */
function readable({ raw }: Arrived): string {
  const flat = raw.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  const words = raw.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
    how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : text.replaceAll('_', ' '),
  );
  const bodies = [...raw.matchAll(/base64\r\n\r\n([\s\S]*?)\r\n(?:--|$)/g)].map(([, body]) =>
    Buffer.from(body!, 'base64').toString(),
  );
  return [raw, unescaped(flat), words, ...bodies].join('\n');
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll(/%(?![0-9A-F]{2})/g, '%25'));
  } catch {
    return text;
  }
};

const NEUTRAL = 'A message from Vigil';

/** What is encrypted, by whoever has the key. */
async function opened({ raw }: Arrived, privateKey: string): Promise<string> {
  const armored = /-----BEGIN PGP MESSAGE-----[^]*-----END PGP MESSAGE-----/.exec(raw)![0];
  const decryptionKeys = await readPrivateKey({ armoredKey: privateKey });
  const { data } = await decrypt({ message: await readMessage({ armoredMessage: armored }), decryptionKeys });
  return String(data).replaceAll('\r\n', '\n');
}

/** Encoded words (RFC 2047) that follow each other are one word. */
const decodedSubject = ({ headers }: Arrived): string =>
  Buffer.concat(
    headers
      .subject!.replace(/\?=\s+=\?/g, '?==?')
      .split(/(=\?utf-8\?[bq]\?[^?]*\?=)/i)
      .map((part) => {
        const [, how, text] = /^=\?utf-8\?([bq])\?([^?]*)\?=$/i.exec(part) ?? [];
        if (text === undefined) return Buffer.from(part);
        if (how!.toLowerCase() === 'b') return Buffer.from(text, 'base64');
        return Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        );
      }),
  ).toString();

const namesIn = (mail: Arrived): string[] => secrets.filter((secret) => readable(mail).includes(secret));

describe('a mail about a date', () => {
  it('names nobody: not in its subject, its header, its text or its page', async () => {
    await reader({ leads: [14, 7, 0] });
    const arrived = [
      ...(await arriving('2026-05-06T07:00Z')),
      ...(await arriving('2026-05-13T07:00Z')),
      ...(await arriving('2026-05-17T07:00Z')),
      ...(await arriving('2026-05-20T07:00Z')),
      ...(await arriving('2026-05-24T07:00Z')),
    ];

    expect(arrived.length).toBeGreaterThan(7);
    for (const mail of arrived)
      expect({ subject: mail.headers.subject, names: namesIn(mail) }).toEqual({
        subject: expect.any(String),
        names: [],
      });
    const subjects = arrived.map(({ headers }) => headers.subject);
    expect(subjects).toContain('CN-17: anniversary of detention, 5 years (in 7 days)');
    expect(subjects).toContainEqual(
      expect.stringMatching(/^[0-9A-F]{6}: anniversary of detention, 5 years \(today\)$/),
    );
  });

  it('leads to the page of the alert, and can be muted by one click from the mail program', async () => {
    const one = await reader({ rules: ['ANNIV-Y'], leads: [7], countries: ['CN'] });
    const [mail] = (await arriving('2026-05-13T07:00Z')) as [Arrived];

    const text = readable(mail);
    const link = /http:\/\/localhost:4321(\/defenders\/[^/]+\/alerts\/[\w-]{22}\?on=2026-05-20)/.exec(text)![1]!;
    await one.http.get(link).expect(200);
    expect(mail.headers).toMatchObject({
      'list-unsubscribe': expect.stringMatching(/^<http:\/\/localhost:4321\/mute\/a[\w-]+>$/),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    const [, path] = /<http:\/\/localhost:4321([^>]+)>/.exec(mail.headers['list-unsubscribe']!)!;
    await world.anonymous().post(path!).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(await world.sql('SELECT count(*)::int AS n FROM subscription_mute')).toEqual([{ n: 1 }]);
  });

  it('says so when it is late', async () => {
    await reader({ rules: ['ANNIV-Y'], leads: [7], countries: ['CN'] });
    const [mail] = (await arriving('2026-05-15T07:00Z')) as [Arrived];

    expect(readable(mail)).toContain('Late: this should have reached you before.');
    expect(mail.headers.subject).toContain('(in 5 days)');
  });

  it('has the names when whoever reads it asks for them and the organisation allows it, and never in the subject', async () => {
    await world.sql(`INSERT INTO organisation (names_in_mails) VALUES (true)`);
    await reader({ rules: ['ANNIV-Y'], leads: [7, 0], countries: ['CN'], names: true });
    const [mail] = (await arriving('2026-05-13T07:00Z')) as [Arrived];
    expect(namesIn(mail)).toContain('Quillón');

    await world.sql(`UPDATE organisation SET names_in_mails = false`);
    const [without] = (await arriving('2026-05-20T07:00Z')) as [Arrived];
    expect(namesIn(without)).toEqual([]);
    expect(secrets.filter((secret) => mail.headers.subject!.includes(secret))).toEqual([]);
  });
});

describe('the language of a subscription', () => {
  it.each([
    ['fr', 'ltr', /: anniversaire de la détention, 5 ans \(dans 7 jours\)$/, 'Le mercredi 20 mai 2026, dans 7 jours.'],
    ['es', 'ltr', /: aniversario de la detención, 5 años \(dentro de 7 días\)$/, 'El miércoles 20 de mayo de 2026'],
    ['ar', 'rtl', /: ذكرى الاحتجاز، 5 أعوام \(بعد 7 أيام\)$/, 'يوم الأربعاء 20 مايو 2026، بعد 7 أيام.'],
    ['zh', 'ltr', /：被羁押周年，5年（7天后）$/, '2026年5月20日（星期三），7天后。'],
    ['ru', 'ltr', /: годовщина лишения свободы, 5 лет \(через 7 дней\)$/, 'Среда, 20 мая 2026 года, через 7 дней.'],
  ])('%s is that of the whole mail, in its direction', async (language, direction, subject, when) => {
    await reader({ rules: ['ANNIV-Y'], leads: [7], defenders: ['CN-17'], language });
    const [mail] = (await arriving('2026-05-13T07:00Z')) as [Arrived];

    const said = readable(mail);
    expect(decodedSubject(mail)).toMatch(subject);
    expect(said).toContain(when);
    expect(said).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(said).toContain(`<body lang="${language}" dir="${direction}">`);
    expect(said).not.toMatch(/anniversary|subscription from|was written|Nobody|Links|team|signing/);
    expect(namesIn(mail)).toEqual([]);
  });
});

describe('a mail to somebody who has stored her key', () => {
  it('shows in clear neither a link nor a code nor the kind of date, and its link inside mutes', async () => {
    const one = await reader({ rules: ['ANNIV-Y'], leads: [7], defenders: ['CN-17'] });
    const key = await generateKey({ userIDs: [{ name: 'Reader' }], date: new Date('2026-01-01T00:00:00Z') });
    await one.http.post('/account/mail-key').type('form').send({ key: key.publicKey }).expect(303);
    const mail = (await arriving('2026-05-13T07:00Z')).find(({ headers }) => headers.subject === NEUTRAL)!;

    expect(mail.raw).not.toMatch(/CN-17|anniversary|localhost:4321|mute|defenders|unsubscribe|2026-05-20/i);
    expect(Object.keys(mail.headers).sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    const inside = await opened(mail, key.privateKey);
    expect(inside).toContain('Subject: CN-17: anniversary of detention, 5 years (in 7 days)');
    expect(inside).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    const [, path] = /(\/mute\/a[\w-]+)/.exec(inside.replaceAll('=\n', ''))!;
    await world.anonymous().post(path!).expect(200);
    expect(await world.sql('SELECT count(*)::int AS n FROM subscription_mute')).toEqual([{ n: 1 }]);
  });
});

describe('a correction', () => {
  it('answers the mail that it corrects, names nobody, and says which date holds', async () => {
    await reader({ rules: ['ANNIV-Y'], leads: [7], countries: ['CN'] });
    const [first] = (await arriving('2026-05-13T07:00Z')) as [Arrived];
    const [event] = await world.sql<{ id: string }>(
      `SELECT e.id FROM event e JOIN defender d ON d.id = e.defender_id WHERE d.reference = 'QUILLON-1'`,
    );
    const { headers } = await world.http.get(`/api/v1/events/${event!.id}`);
    await world.http
      .put(`/api/v1/events/${event!.id}`)
      .set('If-Match', headers.etag as string)
      .send({ kind: 'apprehension', date: '2021-05-25' })
      .expect(200);
    expect(await arriving('2026-05-13T09:00Z')).toEqual([]);
    const [mail] = (await arriving('2026-05-13T09:10Z')) as [Arrived];

    expect(mail.headers['in-reply-to']).toBe(first.headers['message-id']);
    expect(mail.headers.subject).toMatch(/^Correction: [0-9A-F]{6}: anniversary of detention, 5 years$/);
    expect(readable(mail).replaceAll(/\s+/g, ' ')).toContain('You were told 20 May 2026: use that no more.');
    expect(namesIn(mail)).toEqual([]);
  });

  it('of a case that was turned quiet says nothing of whom, nor of what', async () => {
    await reader({ rules: ['ANNIV-Y'], leads: [7], countries: ['CN'] });
    const [first] = (await arriving('2026-05-13T07:00Z')) as [Arrived];
    await world.sql(
      `WITH me AS (SELECT set_config('vigil.actor', 'test', false))
       UPDATE defender SET stance = '{"value": "quiet"}' FROM me WHERE reference = 'QUILLON-1'`,
    );
    await arriving('2026-05-13T09:00Z');
    const [mail] = (await arriving('2026-05-13T09:10Z')) as [Arrived];

    expect(mail.headers).toMatchObject({
      subject: 'Vigil: do not use what you were told',
      'in-reply-to': first.headers['message-id'],
    });
    expect(namesIn(mail)).toEqual([]);
    expect(readable(mail)).not.toMatch(/anniversary|2026-05-20|20 May|[0-9A-F]{6}:/);
  });
});

describe('a digest', () => {
  it('is one mail, by day, and names nobody', async () => {
    await reader({ rhythm: 'weekly', leads: [0] });
    for (const day of ['04', '11']) await arriving(`2026-05-${day}T07:00Z`);
    const arrived = await arriving('2026-05-18T07:00Z');

    expect(arrived.map(({ headers }) => headers.subject)).toEqual([
      expect.stringMatching(/^Vigil: \d+ dates, Wednesday,? 20 May to Sunday,? 24 May$/),
    ]);
    expect(namesIn(arrived[0]!)).toEqual([]);
    expect(await arriving('2026-05-19T07:00Z')).toEqual([]);
  });
});
