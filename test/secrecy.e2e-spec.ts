import { roles, type Role } from '../src/access/domain/roles';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { ConfidentialService } from '../src/confidential/confidential.service';
import { DocumentsService } from '../src/documents/documents.service';
import { Database } from '../src/platform/database';
import { KeyRing } from '../src/platform/keys/key-ring';
import { bundle, happened, jointCase, person } from './support/bundles';
import type { Client } from './support/client';
import { addressesOf, type Answers, crawl } from './support/crawl';
import { inventedScan } from './support/documents';
import { routesOf } from './support/routes';
import { startWorld, type World } from './world';

/** What is planted: each place has a mark of its own, which stands nowhere else. */
const levels = ['public', 'partners', 'internal', 'restricted', 'sealed'] as const;
type Level = (typeof levels)[number];
const mark = (...parts: string[]): string => `mark${parts.join('')}`.toLowerCase().replace(/[^a-z]/g, '');

/** The levels whose cases a role sees; partners are shown one that is shared with them. */
const seen: Record<Role, readonly Level[]> = {
  administrator: ['public', 'partners', 'internal', 'restricted'],
  researcher: ['public', 'partners', 'internal'],
  reviewer: ['public', 'partners', 'internal'],
  campaigner: ['public', 'partners', 'internal'],
  staff: ['public', 'partners', 'internal'],
  partner: [],
};

const places = [
  'name',
  'summary',
  'profession',
  'right',
  'place',
  'event',
  'forces',
  'title',
  'quote',
  'reason',
  'group',
] as const;

/** A case with a mark in each of its places. Taken a year ago today, so that it also gives alerts. */
function marked(level: Level) {
  const m = (place: string): string => mark(level, place);
  const taken = happened('apprehension', '2025-11-24', {
    place: m('place'),
    summary: m('event'),
    legal: { forces: m('forces') },
    citations: [{ title: m('title'), quote: m('quote'), url: `https://${m('url')}.example.org/`, date: '2025-11-25' }],
    preferred_reason: m('reason'),
  });
  return person(
    `${m('reference')}`,
    m('name'),
    [taken, happened('formal_arrest', '2025-11', { summary: m('arrest') })],
    {
      confidentiality: level,
      summary: m('summary'),
      professions: [m('profession')],
      rights: [m('right')],
      country: 'CN',
      consent: { public_name: 'given' },
    },
  );
}

/** What may be kept from some within one case, from the least to the most; and what each role is told all the same. */
const circles = ['partners', 'internal', 'restricted'] as const;
const told: Record<Role | 'nobody', readonly string[]> = {
  administrator: circles,
  researcher: circles,
  reviewer: circles,
  campaigner: ['partners', 'internal'],
  staff: ['partners', 'internal'],
  partner: ['partners'],
  nobody: [],
};
const factPlaces = [
  'name',
  'event',
  'eventplace',
  'eventforces',
  'eventquote',
  'citation',
  'field',
  'document',
] as const;

/** A public case that is shared with the partner, with a mark in each place that may be kept from some. */
function partlyTold() {
  const m = (circle: string, place: string): string => mark('fact', circle, place);
  const fields = { partners: 'professions', internal: 'summary', restricted: 'rights' } as const;
  const action = happened('campaign_action', '2025-11-01', {
    citations: circles.map((circle) => ({ title: m(circle, 'citation'), sensitivity: circle })),
  });
  const events = circles.map((circle) =>
    happened('media', '2025-10-01', {
      summary: m(circle, 'event'),
      place: m(circle, 'eventplace'),
      legal: { forces: m(circle, 'eventforces') },
      citations: [{ title: 'Invented source', quote: m(circle, 'eventquote') }],
      sensitivity: circle,
    }),
  );
  return person('OPEN-1', 'Invented Open', [action, ...events], {
    names: [
      { text: 'Invented Open', kind: 'main' },
      ...circles.map((circle) => ({ text: m(circle, 'name'), kind: 'alias', sensitivity: circle })),
    ],
    consent: { public_name: 'given', share_partner: 'given' },
    [fields.partners]: [m('partners', 'field')],
    [fields.internal]: m('internal', 'field'),
    [fields.restricted]: [m('restricted', 'field')],
    sensitivity: Object.fromEntries(circles.map((circle) => [fields[circle], circle])),
  });
}

let world: World;
/** By role; one who keeps the sealed case; and somebody who is not signed in. */
type Who = Role | 'keeper' | 'nobody';
let people: Record<Who, Client>;
let addresses: string[];

beforeAll(async () => {
  world = await startWorld();
  world.clock.stopAt('2026-11-24');
  const groups = levels.map((level) =>
    jointCase(mark(level, 'groupreference'), mark(level, 'group'), [mark(level, 'reference')], {
      hashtag: `#${mark(level, 'hashtag')}`,
    }),
  );
  await world.app.get(BundlesService).import(commandLine, bundle([...levels.map(marked), partlyTold()], groups));
  const signedIn = await Promise.all(roles.map(async (role) => [role, await world.as(role)] as const));
  const clients = signedIn.map(([role, { http }]) => [role, http] as const);
  const keeper = await world.as('researcher', { name: 'Invented keeper' });
  people = { ...(Object.fromEntries(clients) as Record<Role, Client>), keeper: keeper.http, nobody: world.anonymous() };
  await retractOne();
  await sealSome();
  await addDocuments();
  await open('OPEN-1', signedIn.find(([role]) => role === 'partner')![1].viewer.accountId!);
  await open(mark('sealed', 'reference'), keeper.viewer.accountId!);
  const idsIn = async (table: string): Promise<string[]> =>
    (await world.sql<{ id: string }>(`SELECT id FROM ${table}`)).map(({ id }) => id);
  const ids = {
    case: await idsIn('defender'),
    event: await idsIn('event'),
    group: await idsIn('case_group'),
    record: await idsIn('confidential_record'),
    document: await idsIn('document'),
    account: await idsIn('account'),
  };
  const queries = [
    ...levels.flatMap((level) => [
      `q=${mark(level, 'name').slice(0, -2)}`,
      `q=${mark(level, 'reference').slice(0, -2)}`,
    ]),
    'country=CN',
    'status=held_pretrial',
    'standing=held',
    'limit=1',
    'on=2026-11-24',
    'from=2026-11-24&to=2027-11-24',
    'month=2026-11',
    'month=2027-11',
    'audience=public',
  ];
  addresses = addressesOf(routesOf(world.app), ids, queries);
  // All at once: while one answer is awaited from the database, another is made.
  await Promise.all([...roles, 'keeper' as const, 'nobody' as const].map(answersOf));
}, 600_000);
afterAll(() => world.close());

/** What was retracted is kept, and must be as secret as the rest. */
async function retractOne(): Promise<void> {
  await world.inside(() =>
    world.app
      .get(Database)
      .query(
        `UPDATE event SET retracted_at = now(), retraction_reason = 'mark' || 'retraction' WHERE kind = 'formal_arrest'`,
      ),
  );
}

/** Records that are read only on pages of their own, by those who keep the record. */
async function sealSome(): Promise<void> {
  const cases = await world.sql<{ id: string; level: Level }>('SELECT id, confidentiality AS level FROM defender');
  for (const { id, level } of cases) {
    const note = { kind: 'safety_note' as const, fields: { text: mark(level, 'sealednote') } };
    await world.inside(() => world.app.get(ConfidentialService).record(commandLine, id, note));
  }
}

/** A document in each case, and in the one that is partly told one for each circle. */
async function addDocuments(): Promise<void> {
  const scan = await inventedScan();
  const add = async (reference: string, title: string, sensitivity: 'public' | (typeof circles)[number]) => {
    const [found] = await world.sql<{ id: string }>('SELECT id FROM defender WHERE reference = $1', [reference]);
    const file = Buffer.concat([scan, Buffer.from(title)]);
    return world.app.get(DocumentsService).add(commandLine, found!.id, file, { title, sensitivity, eventIds: [] });
  };
  for (const level of levels) await add(mark(level, 'reference'), mark(level, 'document'), 'public');
  for (const circle of circles) await add('OPEN-1', mark('fact', circle, 'document'), circle);
}

async function open(reference: string, accountId: string): Promise<void> {
  const sql = `INSERT INTO case_opening (defender_id, account_id, opened_by)
    SELECT id, $1, 'test' FROM defender WHERE reference = $2`;
  await world.inside(() => world.app.get(Database).query(sql, [accountId, reference]));
}

const marksOf = (level: Level): string[] => [
  ...places.map((place) => mark(level, place)),
  ...['reference', 'url', 'arrest', 'groupreference', 'hashtag', 'sealednote', 'document'].map((place) =>
    mark(level, place),
  ),
];

const visited = new Map<Who, Promise<Answers>>();

/** What somebody was answered on all her ways, in small letters; she goes them once. */
function answersOf(who: Who): Promise<Answers> {
  const known = visited.get(who) ?? walk(who);
  visited.set(who, known);
  return known;
}

async function walk(who: Who): Promise<Answers> {
  const answers = await crawl(people[who], addresses, addresses.length + 150);
  return new Map([...answers].map(([address, answer]) => [address, answer.toLowerCase()]));
}

/** Where a text stands in the answers, but for what was typed into the box that shows it again. */
function found(answers: Answers, text: string): string[] {
  return [...answers].flatMap(([address, answer]) => (answer.includes(text) ? [address] : []));
}

describe('What is planted in cases of each level', () => {
  it('is there to be found: an administrator is shown every mark of the cases that she sees', async () => {
    const answers = await answersOf('administrator');

    for (const level of seen.administrator) {
      for (const text of marksOf(level)) expect([text, found(answers, text).length > 0]).toEqual([text, true]);
    }
  });

  it('comes out of a sealed case to the one to whom it is opened by name: every mark of it', async () => {
    const answers = await answersOf('keeper');

    for (const text of marksOf('sealed')) expect([text, found(answers, text).length > 0]).toEqual([text, true]);
    for (const text of marksOf('restricted')) expect([text, found(answers, text)]).toEqual([text, []]);
  });

  it.each([...roles, 'nobody'] as const)(
    'does not come out anywhere for a %s who may not know of them',
    async (who) => {
      const answers = await answersOf(who);
      const hidden = levels.filter((level) => who === 'nobody' || !seen[who].includes(level));

      for (const level of hidden) {
        for (const text of marksOf(level)) expect([text, found(answers, text)]).toEqual([text, []]);
      }
      expect([...answers.values()].filter((answer) => answer.startsWith('5'))).toEqual([]);
    },
  );

  it.each([...roles, 'nobody'] as const)('in facts that a %s is not told comes out nowhere', async (who) => {
    const answers = await answersOf(who);

    for (const circle of circles) {
      for (const place of factPlaces) {
        const text = mark('fact', circle, place);
        const places = found(answers, text);
        const isTold = told[who].includes(circle);
        expect([text, isTold ? places.length > 0 : places]).toEqual([text, isTold ? true : []]);
      }
    }
  });

  it.each(['campaigner', 'staff', 'partner', 'nobody'] as const)(
    'in sealed records is not read by a %s',
    async (who) => {
      const answers = await answersOf(who);

      for (const level of levels) expect([level, found(answers, mark(level, 'sealednote'))]).toEqual([level, []]);
    },
  );

  it('does not stand in any mail', async () => {
    const mails = await world.sql<{ id: string; subject: string; body: Buffer }>('SELECT * FROM outgoing_mail');
    const texts = mails.map(({ id, subject, body }) => {
      const text = world.app.get(KeyRing).open(body, `outgoing_mail|body|${id}`).toString();
      return `${subject}\n${text}`;
    });
    expect(texts.filter((text) => text.includes('mark'))).toEqual([]);
  });
});
