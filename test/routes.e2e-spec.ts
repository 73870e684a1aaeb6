import { randomUUID } from 'node:crypto';
import type { Response, Test } from 'supertest';
import { type Permission, permissions, roles, type Role } from '../src/access/domain/roles';
import { commandLine } from '../src/access/viewer';
import { notForPrograms } from '../src/accounts/tokens/tokens.service';
import { BundlesService } from '../src/bundles/bundles.service';
import { ConfidentialService } from '../src/confidential/confidential.service';
import { DocumentsService } from '../src/documents/documents.service';
import { Database } from '../src/platform/database';
import { all as withAll } from './behaviours/support/together';
import { bundle, happened, jointCase, person } from './support/bundles';
import type { Client } from './support/client';
import { inventedScan as invented } from './support/documents';
import { bySecretInAddress, type Decision, decisions, type Named } from './support/decisions';
import { type Route, routesOf } from './support/routes';
import { startWorld, type World } from './world';

/** The cases of the matrix: how widely each may be known, and whether it was opened to everybody by name or team. */
const kinds = ['public', 'partners', 'internal', 'restricted', 'sealed', 'deleted'] as const;
const opened = ['partners opened', 'restricted opened', 'sealed opened', 'restricted until yesterday'] as const;
type Kind = (typeof kinds)[number] | (typeof opened)[number];
const all: Kind[] = [...kinds, ...opened];

/** Who sees which, written out by hand. */
const sees: Record<Role, Kind[]> = {
  administrator: ['public', 'partners', 'internal', 'restricted', ...opened],
  researcher: ['public', 'partners', 'internal', 'partners opened', 'restricted opened', 'sealed opened'],
  reviewer: ['public', 'partners', 'internal', 'partners opened', 'restricted opened', 'sealed opened'],
  campaigner: ['public', 'partners', 'internal', 'partners opened', 'restricted opened', 'sealed opened'],
  staff: ['public', 'partners', 'internal', 'partners opened', 'restricted opened', 'sealed opened'],
  partner: ['partners opened'],
};

/** What an address may name, for one case. */
type Ids = Record<Exclude<Named, 'none'>, string>;

let world: World;
let people: Record<Role, Client>;
let routes: Route[];
let casesOf: Record<Kind, Ids>;
const nowhere = (): Ids => {
  const id = randomUUID();
  return { case: id, event: id, group: id, record: id, document: id, account: id, team: id };
};

beforeAll(async () => {
  world = await startWorld();
  routes = routesOf(world.app);
  const signedIn = await Promise.all(roles.map(async (role) => [role, await world.as(role)] as const));
  people = Object.fromEntries(signedIn.map(([role, { http }]) => [role, http])) as Record<Role, Client>;
  const accounts = signedIn.map(([, { viewer }]) => viewer.accountId!);
  casesOf = await plantCases(accounts);
}, 60_000);
afterAll(() => world.close());

async function plantCases(accounts: string[]): Promise<Record<Kind, Ids>> {
  const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
  const reference = (kind: Kind): string => kind.toUpperCase().replaceAll(' ', '-');
  const level = (kind: Kind): string => (kind === 'deleted' ? 'public' : kind.split(' ')[0]!);
  const cases = all.map((kind) =>
    person(reference(kind), `Invented ${kind}`, [taken], {
      confidentiality: level(kind),
      consent: { public_name: 'given', share_partner: 'given' },
    }),
  );
  const groups = all.map((kind) => jointCase(`G-${reference(kind)}`, `The group of ${kind}`, [reference(kind)]));
  await world.app.get(BundlesService).import(commandLine, bundle(cases, groups));
  for (const { id } of await world.sql<{ id: string }>('SELECT id FROM defender')) {
    const note = { kind: 'safety_note' as const, fields: { text: 'Invented.' } };
    await world.inside(() => world.app.get(ConfidentialService).record(commandLine, id, note));
    const words = { title: 'Invented document', sensitivity: 'public' as const, eventIds: [] };
    await world.app.get(DocumentsService).add(commandLine, id, await invented(), words);
  }
  const found = await Promise.all(all.map(async (kind) => [kind, await idsOf(reference(kind))] as const));
  for (const [kind, ids] of found) {
    if (kind.endsWith('opened') || kind.endsWith('yesterday')) await open(kind, ids.case, accounts);
  }
  const [gone] = found.filter(([kind]) => kind === 'deleted');
  await deleted('case_group', gone![1].group);
  await deleted('defender', gone![1].case);
  return Object.fromEntries(found) as Record<Kind, Ids>;
}

/** Taken out by the owner of the database: the application never does. */
const deleted = (table: string, id: string): Promise<unknown> =>
  world.sql(
    `WITH actor AS (SELECT set_config('vigil.actor', 'test', true)) DELETE FROM ${table} t USING actor WHERE t.id = $1`,
    [id],
  );

async function idsOf(reference: string): Promise<Ids> {
  const [row] = await world.sql<Ids>(
    `SELECT d.id AS "case", e.id AS event, m.group_id AS "group", r.id AS record, t.id AS document, d.id AS account, d.id AS team
       FROM defender d JOIN event e ON e.defender_id = d.id JOIN group_member m ON m.defender_id = d.id
       JOIN confidential_record r ON r.defender_id = d.id JOIN document t ON t.defender_id = d.id
      WHERE d.reference = $1`,
    [reference],
  );
  return row!;
}

async function open(kind: Kind, id: string, accounts: string[]): Promise<void> {
  const until = kind.endsWith('yesterday') ? `now() - interval '1 day'` : 'NULL';
  await world.inside(async () => {
    await world.app.get(Database).query(
      `INSERT INTO case_opening (defender_id, account_id, opened_by, ends_at)
       SELECT $1, a, 'test', ${until} FROM unnest($2::uuid[]) AS a`,
      [id, accounts],
    );
  });
}

/** The address of a route for one case; parts of a case that are named beside it name nothing. */
function addressOf({ path }: Route, of: Named, ids: Ids): string {
  const id = of === 'none' ? ids.case : ids[of];
  return path.replace(':id', id).replace(/:\w+/g, id);
}

const call = (http: Client, route: Route, address: string): Test => http[route.method](address);

const may = ({ roles: allowed }: Decision, role: Role): boolean =>
  typeof allowed === 'string' || allowed.includes(role);

/** What somebody learns from an answer: everything but the id that she asked for herself. */
const learnt = ({ status, text, headers }: Response, ids: Ids): string => {
  const said = [status, headers.location ?? '', headers.etag ?? '', text].join('\n');
  return Object.values(ids).reduce((left, id) => left.replaceAll(id, 'ID'), said);
};

const decided = (): { route: Route; decision: Decision }[] =>
  routes.flatMap((route) => {
    const decision = decisions.get(route.name);
    return decision ? [{ route, decision }] : [];
  });

describe('Every route', () => {
  it('is decided: who may call it, and what it is about', () => {
    expect(routes.map((route) => route.name).filter((name) => !decisions.has(name))).toEqual([]);
    const names = new Set(routes.map((route) => route.name));
    expect([...decisions.keys()].filter((name) => !names.has(name))).toEqual([]);
  });

  it('says on its handler who may call it', () => {
    expect(routes.filter((route) => !route.rule).map((route) => route.name)).toEqual([]);
  });

  it('for programs asks for what a token can be made for, and every token is of use', () => {
    const asked = routes.flatMap(({ programs, rule }) => (programs && rule ? [rule.permission] : []));
    const offered = (Object.keys(permissions) as Permission[]).filter((one) => !notForPrograms.includes(one));
    expect([...new Set(asked)].sort()).toEqual([...offered].sort());
  });

  it('is closed to whoever is not signed in, but for those that are open', async () => {
    await withAll(decided(), async ({ route, decision }) => {
      if (decision.roles === 'anybody') return;
      const address = addressOf(route, decision.of, casesOf.public);
      const answer = await call(world.anonymous(), route, address);
      if (route.programs) expect([route.name, answer.status]).toEqual([route.name, 401]);
      else if (route.method === 'get')
        expect([route.name, answer.status, answer.headers.location]).toEqual([
          route.name,
          303,
          `/sign-in?next=${encodeURIComponent(address)}`,
        ]);
      else expect([route.name, answer.status]).toEqual([route.name, 403]);
    });
  });

  it('for pages takes no token, and for programs no cookie', async () => {
    const { session, token } = people.administrator.held!;
    await withAll(decided(), async ({ route, decision }) => {
      if (decision.roles === 'anybody') return;
      const asked = call(world.anonymous(), route, addressOf(route, decision.of, casesOf.public));
      const answer = await (route.programs
        ? asked.set('Cookie', `__Host-session=${session}`)
        : asked.set('Authorization', `Bearer ${token}`));
      expect([route.name, [401, 303, 403].includes(answer.status)]).toEqual([route.name, true]);
    });
  });

  it('that a form is sent to refuses one without the mark of this browser, and changes nothing', async () => {
    const { session } = people.administrator.held!;
    const before = await world.sql('SELECT count(*) FROM history');
    await withAll(decided(), async ({ route, decision }) => {
      if (route.programs || route.method === 'get' || bySecretInAddress.has(route.name)) return;
      const address = addressOf(route, decision.of, casesOf.public);
      for (const [header, value] of [
        ['X-CSRF-Token', ''],
        ['X-CSRF-Token', Buffer.alloc(32).toString('base64url')],
        ['Origin', 'https://evil.test'],
        ['Origin', 'null'],
        ['Sec-Fetch-Site', 'cross-site'],
        ['Sec-Fetch-Site', 'same-site'],
      ] as const) {
        const asked = header.startsWith('X-')
          ? call(world.anonymous(), route, address).set('Cookie', `__Host-session=${session}`)
          : call(people.administrator, route, address);
        expect([route.name, header, value, (await asked.set(header, value)).status]).toEqual([
          route.name,
          header,
          value,
          403,
        ]);
      }
    });
    expect(await world.sql('SELECT count(*) FROM history')).toEqual(before);
  });
});

const ofNothing = new Map<string, Promise<string>>();

/** What somebody learns from a route about what does not exist. It is asked once: it hangs on no case. */
function learntOfNothing(role: Role, route: Route, { of }: Decision): Promise<string> {
  const asked = `${role} ${route.name}`;
  const known = ofNothing.get(asked);
  if (known) return known;
  const ids = nowhere();
  const answer = call(people[role], route, addressOf(route, of, ids)).then((none) => learnt(none, ids));
  ofNothing.set(asked, answer);
  return answer;
}

describe.each(roles)('For a %s, every route', (role) => {
  it('answers or refuses as the role says', async () => {
    await withAll(decided(), async ({ route, decision }) => {
      if (decision.of !== 'none' || typeof decision.roles === 'string') return;
      const { status, headers } = await call(people[role], route, addressOf(route, 'none', nowhere()));
      const refused = status === 403;
      const away = String(headers.location ?? '').startsWith('/sign-in');
      expect([route.name, status, refused || away || status >= 500]).toEqual([
        route.name,
        status,
        !may(decision, role),
      ]);
    });
  });

  it.each(all)('that is about a case answers for one that is %s as it must', async (kind) => {
    const ids = casesOf[kind];
    await withAll(decided(), async ({ route, decision }) => {
      if (!['case', 'event', 'group', 'record', 'document'].includes(decision.of)) return;
      const answer = await call(people[role], route, addressOf(route, decision.of, ids));
      const where = [route.name, kind];
      if (!may(decision, role)) {
        expect([...where, answer.status]).toEqual([...where, 403]);
      } else if (sees[role].includes(kind)) {
        const wrong = answer.status === 403 || answer.status >= 500 || (answer.status === 404 && !decision.loose);
        expect([...where, answer.status, wrong]).toEqual([...where, answer.status, false]);
      } else {
        expect([...where, learnt(answer, ids)]).toEqual([...where, await learntOfNothing(role, route, decision)]);
      }
    });
  });
});
