import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { type Level, levels } from '../access/domain/levels';
import { roles } from '../access/domain/roles';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible, visibleTo } from '../access/visibility';
import { bareAnswer, type Answers, type LegalGround } from '../defenders/domain/consent';
import { mayCaseBeTold } from '../defenders/domain/may-be-told';
import { Database } from '../platform/database';
import { type OpenedTo, sees } from './domain/who-sees';

// The rule stands three times: in plain words (domain/who-sees.ts), in the text that every read carries (visibleTo), and
// in the row security of PostgreSQL. Here random cases are shared at random, and all three must say the same.

let world: World;
let people: SignedIn[];
let cases: string[];
let groups: { id: string; members: string[] }[];
const teams = [randomUUID(), randomUUID(), randomUUID()];
const HOUR = 3_600_000;

beforeAll(async () => {
  world = await startWorld();
  for (const team of teams) await world.sql('INSERT INTO team (id, name) VALUES ($1, $2)', [team, team]);
  people = [];
  for (const [i, role] of roles.entries()) {
    people.push(await world.as(role, { teams: [] }));
    people.push(await world.as(role, { teams: i % 2 === 0 ? [teams[0]!] : [teams[1]!, teams[2]!] }));
  }
  cases = [];
  for (let i = 0; i < 7; i++) cases.push(await registered(`XX-${i}`));
  groups = [];
  for (const members of [[], [0], [1, 2], [2, 3, 4], [0, 6]]) groups.push(await formed(members));
});
afterAll(() => world.close());

async function registered(reference: string): Promise<string> {
  const input = {
    reference,
    names: [{ text: `${reference} Invented` }],
    consent: { media_contact: 'given' },
    country: 'CN',
  };
  const { id } = (await world.http.post('/api/v1/defenders').send(input).expect(201)).body;
  const event = { kind: 'apprehension', date: '2021-09-19', citations: [{ title: 'Report' }] };
  await world.http.post(`/api/v1/defenders/${id}/events`).send(event).expect(201);
  return id;
}

async function formed(members: number[]) {
  const reference = `GROUP-${members.join('-')}`;
  const input = { reference, name: reference, members: members.map((i) => ({ defender: `XX-${i}` })) };
  const { id } = (await world.http.post('/api/v1/groups').send(input).expect(201)).body;
  return { id: id as string, members: members.map((i) => cases[i]!) };
}

type Answer = 'given' | 'refused' | 'withdrawn' | 'not_asked' | 'cannot_ask' | null;
const answers = fc.constantFrom<Answer[]>(null, 'given', 'refused', 'withdrawn', 'not_asked', 'cannot_ask');

interface OneCase {
  level: Level | null;
  stance: 'no_mention' | 'quiet' | null;
  internal_record: Answer;
  share_partner: Answer;
  public_name: Answer;
  ground: LegalGround | null;
}

interface Shared {
  cases: OneCase[];
  openings: { of: number; to: number; end: number | null }[];
}

const oneCase = fc.record<OneCase>({
  level: fc.constantFrom(null, ...levels),
  stance: fc.constantFrom(null, null, 'quiet', 'no_mention'),
  internal_record: fc.constantFrom(null, null, 'given', 'refused'),
  share_partner: fc.oneof({ weight: 2, arbitrary: fc.constant<Answer>('given') }, answers),
  public_name: answers,
  ground: fc.constantFrom(null, 'vital_interests'),
});

const sharings = fc.record<Shared>({
  cases: fc.array(oneCase, { minLength: 7, maxLength: 7 }),
  openings: fc.uniqueArray(
    fc.record({
      of: fc.nat({ max: 6 }),
      to: fc.nat({ max: roles.length * 2 + teams.length - 1 }),
      end: fc.constantFrom(null, null, 1, -1),
    }),
    { selector: ({ of, to }) => `${of} ${to}`, maxLength: 60 },
  ),
});

const scopes = ['internal_record', 'share_partner', 'public_name'] as const;

/** Writes it past every rule, so that states are tried too that no page would make. */
async function share({ cases: states, openings }: Shared): Promise<(OpenedTo & { defenderId: string })[]> {
  const written = openings.map((one) => ({
    defenderId: cases[one.of]!,
    accountId: people[one.to]?.viewer.accountId ?? null,
    teamId: one.to < people.length ? null : teams[one.to - people.length]!,
    endsAt: one.end === null ? null : new Date(world.clock.now().getTime() + one.end * HOUR),
  }));
  await world.inside(async () => {
    const { query } = { query: world.app.get(Database).query.bind(world.app.get(Database)) };
    await query('DELETE FROM case_opening');
    await query('DELETE FROM consent WHERE scope = ANY ($1::text[])', [scopes]);
    for (const [i, one] of states.entries()) {
      const stance = one.stance === null ? null : JSON.stringify({ value: one.stance });
      await query('UPDATE defender SET confidentiality = $2, stance = $3 WHERE id = $1', [cases[i], one.level, stance]);
      for (const scope of scopes.filter((name) => one[name] !== null)) {
        const sql = 'INSERT INTO consent (defender_id, scope, value, ground) VALUES ($1, $2, $3, $4)';
        await query(sql, [cases[i], scope, one[scope], scope === 'share_partner' ? one.ground : null]);
      }
    }
    for (const { defenderId, accountId, teamId, endsAt } of written) {
      await query(
        `INSERT INTO case_opening (defender_id, account_id, team_id, ends_at, opened_by) VALUES ($1, $2, $3, $4, 'test')`,
        [defenderId, accountId, teamId, endsAt],
      );
    }
  });
  return written;
}

/** May partners be told of it, in the words of the rule about consent? */
function isShared(one: OneCase): boolean {
  const given = scopes.filter((name) => one[name] !== null);
  const said = Object.fromEntries(
    given.map((name) => [name, { ...bareAnswer(one[name]!), ground: name === 'share_partner' ? one.ground : null }]),
  ) as Answers;
  const stance = one.stance === null ? null : { value: one.stance };
  const state = { confidentiality: one.level, stance, answers: said } as Parameters<typeof mayCaseBeTold>[0];
  return mayCaseBeTold(state, 'partner', '2026-11-24').told;
}

const ids = async (rows: Promise<{ id: string }[]>): Promise<string[]> => (await rows).map(({ id }) => id).sort();

/** Through the text that reads carry, with nothing beneath it. */
const byText = {
  cases: (viewer: Viewer) => ids(world.sql(`SELECT d.id FROM defender d WHERE ${visibleTo(viewer, 'd')}`)),
  events: (viewer: Viewer) =>
    ids(world.sql(`SELECT e.defender_id AS id FROM event e WHERE ${ofVisible(viewer, 'e.defender_id')}`)),
  groups: (viewer: Viewer) => ids(world.sql(`SELECT g.id FROM case_group g WHERE ${groupVisibleTo(viewer, 'g.id')}`)),
};

/** Through row security alone, as the application's own role. */
const byRows = (viewer: Viewer, sql: string) =>
  ids(world.app.get(Database).transaction(viewer, () => world.app.get(Database).query<{ id: string }>(sql)));

const ofCases = ['defender_name', 'consent', 'event', 'spell', 'custody_period', 'milestone_basis', 'history'];

describe('who sees which case', () => {
  it('is the same in words, in the text of a read, and in the row security of the database', async () => {
    await fc.assert(
      fc.asyncProperty(sharings, async (sharing) => {
        const openings = await share(sharing);
        for (const { viewer } of people) {
          const onlooker = { id: viewer.accountId!, role: viewer.role as (typeof roles)[number], teams: viewer.teams };
          const seen = cases.filter((id, i) =>
            sees(onlooker, {
              level: sharing.cases[i]!.level ?? 'internal',
              shared: isShared(sharing.cases[i]!),
              openings: openings.filter(({ defenderId }) => defenderId === id),
              now: world.clock.now(),
            }),
          );
          const whole = groups.filter(
            // Whoever sees only what is opened to her is shown no joint case that has nobody in it.
            ({ members }) =>
              members.every((id) => seen.includes(id)) && (members.length > 0 || viewer.role !== 'partner'),
          );
          const [expected, groupIds] = [[...seen].sort(), whole.map(({ id }) => id).sort()];

          expect(await byText.cases(viewer)).toEqual(expected);
          expect(await byText.events(viewer)).toEqual(expected);
          expect(await byText.groups(viewer)).toEqual(groupIds);
          expect(await byRows(viewer, 'SELECT id FROM defender')).toEqual(expected);
          expect(await byRows(viewer, 'SELECT id FROM case_group')).toEqual(groupIds);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for all that hangs on a case', async () => {
    await fc.assert(
      fc.asyncProperty(sharings, async (sharing) => {
        const written = await share(sharing);
        const events = await world.sql<{ id: string; defender_id: string }>('SELECT id, defender_id FROM event');
        const memberships = groups.flatMap(({ id, members }) => members.map((of) => ({ id, of })));
        for (const { viewer } of people) {
          const seen = await byText.cases(viewer);
          const of = (rows: { id: string; defender_id: string }[]) =>
            rows.filter((row) => seen.includes(row.defender_id)).map(({ id }) => id);
          const whole = await byText.groups(viewer);

          // Of what they see, those who do not keep the record are told less: see the rules of disclosure.
          const all = viewer.facts >= 3;
          const expected = (rows: string[], of: string[]) => (all ? of : of.filter((id) => rows.includes(id)));

          for (const table of ofCases) {
            const sql = `SELECT DISTINCT defender_id AS id FROM ${table} WHERE defender_id IS NOT NULL`;
            const rows = await byRows(viewer, sql);
            expect([table, rows]).toEqual([table, expected(rows, seen)]);
          }
          expect(await byRows(viewer, 'SELECT event_id AS id FROM citation')).toEqual(of(events).sort());
          // Her own are read on the way to the rule itself, also where they give her no sight.
          const openings = written.filter(
            ({ defenderId, accountId, teamId }) =>
              seen.includes(defenderId) || accountId === viewer.accountId || viewer.teams.includes(teamId ?? ''),
          );
          expect(await byRows(viewer, 'SELECT defender_id AS id FROM case_opening')).toEqual(
            openings.map(({ defenderId }) => defenderId).sort(),
          );
          expect(await byRows(viewer, 'SELECT group_id AS id FROM group_member')).toEqual(
            memberships
              .map(({ id }) => id)
              .filter((id) => whole.includes(id))
              .sort(),
          );
          const told = await byRows(
            viewer,
            `SELECT DISTINCT CASE subject WHEN 'case_group' THEN subject_id ELSE coalesce(after, before) ->> 'group_id' END AS id
               FROM history WHERE subject IN ('case_group', 'group_member')`,
          );
          expect(told).toEqual(expected(told, whole));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is nobody, for a read that does not say who asks', async () => {
    await expect(world.app.get(Database).query('SELECT id FROM defender')).rejects.toThrow(
      /vigil\.|smallint|malformed array/,
    );
  });
});
