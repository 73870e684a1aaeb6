import { addDays } from '../../src/lib/calendar-date';
import { Database } from '../../src/platform/database';
import type { World } from '../world';
import { type Around, type Change, type Changed, mute, pause, zone } from './changes-of-wishes';

const someCase = ({ random, truth, spokenOf }: Around): string =>
  spokenOf.length > 0 && random.chance(0.8) ? random.one(spokenOf) : random.one(truth.ids);

async function sql(world: World, text: string, parameters: unknown[]): Promise<void> {
  await world.inside(() => world.app.get(Database).query(text, parameters));
}

const stated = (what: string): Record<string, unknown> => ({ citations: [{ title: `Invented: ${what}` }] });

const correctDate: Change = async (around) => {
  const { world, random } = around;
  const id = someCase(around);
  const [event] = await world.sql(
    `SELECT id, kind, date, version, sentence, release_type FROM event
      WHERE defender_id = $1 AND retracted_at IS NULL AND date ~ '^\\d{4}-\\d\\d-\\d\\d$' ORDER BY position LIMIT 1 OFFSET $2`,
    [id, random.chance(0.6) ? 0 : random.whole(0, 2)],
  );
  if (!event) return null;
  const date = addDays(event.date, random.one([-9, -3, -2, -1, 1, 2, 3, 4, 10]));
  const input = {
    kind: event.kind,
    date,
    ...(event.sentence && { sentence: event.sentence }),
    ...(event.release_type && { release_type: event.release_type }),
    ...stated('a better source'),
  };
  const answer = await world.http.put(`/api/v1/events/${event.id}`).set('If-Match', `"${event.version}"`).send(input);
  return answer.status === 200 ? { what: 'date corrected', cases: [id] } : null;
};

const retract: Change = async (around) => {
  const { world } = around;
  const id = someCase(around);
  const [event] = await world.sql(
    'SELECT id, version FROM event WHERE defender_id = $1 AND retracted_at IS NULL ORDER BY position LIMIT 1',
    [id],
  );
  if (!event) return null;
  await world.http
    .post(`/api/v1/events/${event.id}/retraction`)
    .set('If-Match', `"${event.version}"`)
    .send({ reason: 'It was somebody else.' })
    .expect(200);
  return { what: 'event retracted', cases: [id] };
};

const restore: Change = async ({ world }) => {
  const [event] = await world.sql(
    `SELECT e.id, e.version, e.defender_id FROM event e JOIN defender d ON d.id = e.defender_id
      WHERE e.retracted_at IS NOT NULL ORDER BY d.seq, e.position LIMIT 1`,
  );
  if (!event) return null;
  await world.http.delete(`/api/v1/events/${event.id}/retraction`).set('If-Match', `"${event.version}"`).expect(200);
  return { what: 'event restored', cases: [event.defender_id] };
};

const happens =
  (what: string, kind: string): Change =>
  async (around) => {
    const id = someCase(around);
    const { world, today } = around;
    const answer = await world.http.post(`/api/v1/defenders/${id}/events`).send({ kind, date: today, ...stated(what) });
    return answer.status === 201 ? { what, cases: [id] } : null;
  };

const otherSource: Change = async (around) => {
  const { world } = around;
  const id = someCase(around);
  const [event] = await world.sql(
    `SELECT id, date FROM event WHERE defender_id = $1 AND retracted_at IS NULL AND date ~ '^\\d{4}-\\d\\d-\\d\\d$' ORDER BY position LIMIT 1`,
    [id],
  );
  if (!event) return null;
  await world.http
    .post(`/api/v1/events/${event.id}/citations`)
    .send({ title: 'Invented: a letter', date: addDays(event.date, 5) })
    .expect(201);
  return { what: 'another source says another day', cases: [id] };
};

const stance: Change = async (around) => {
  const id = someCase(around);
  const isQuiet = around.truth.caseOf(id).person.stance?.value === 'quiet';
  const value = isQuiet ? null : JSON.stringify({ value: 'quiet', owner: 'The team' });
  await sql(around.world, 'UPDATE defender SET stance = $2 WHERE id = $1', [id, value]);
  return { what: isQuiet ? 'case public again' : 'case turned quiet', cases: [id] };
};

const level: Change = async (around) => {
  const id = someCase(around);
  const isOpen = around.truth.caseOf(id).level < 3;
  await sql(around.world, 'UPDATE defender SET confidentiality = $2 WHERE id = $1', [
    id,
    isOpen ? 'restricted' : 'public',
  ]);
  return { what: isOpen ? 'case restricted' : 'case opened to all', cases: [id] };
};

const consent: Change = async (around) => {
  const id = someCase(around);
  const answer = around.truth.caseOf(id).person.answers.public_name?.value;
  if (!answer) return null;
  const value = answer === 'given' ? 'withdrawn' : 'given';
  await sql(around.world, `UPDATE consent SET value = $2 WHERE defender_id = $1 AND scope = 'public_name'`, [
    id,
    value,
  ]);
  return { what: `consent ${value}`, cases: [id] };
};

const opening: Change = async (around) => {
  const { world, random, people } = around;
  const owner = random.one(['Paul', 'Paul', 'Paul', 'Stan']);
  const accountId = people.get(owner)!.viewer.accountId!;
  if (random.chance(0.4)) {
    const [one] = await world.sql(
      `SELECT o.id FROM case_opening o JOIN defender d ON d.id = o.defender_id WHERE o.account_id = $1 ORDER BY d.seq LIMIT 1`,
      [accountId],
    );
    if (!one) return null;
    await sql(world, 'DELETE FROM case_opening WHERE id = $1', [one.id]);
    return { what: 'opening ended', owner: accountId };
  }
  await sql(
    world,
    `INSERT INTO case_opening (defender_id, account_id, opened_by) VALUES ($1, $2, 'Ada') ON CONFLICT DO NOTHING`,
    [someCase(around), accountId],
  );
  return { what: 'case opened to one person', owner: accountId };
};

const suspension: Change = async ({ world, random, people }) => {
  const somebody = people.get(random.one(['Cora', 'Stan', 'Paul', 'Rosa']))!.viewer.accountId!;
  const [suspended] = await world.sql(`SELECT id FROM account WHERE status = 'suspended' LIMIT 1`);
  const accountId: string = suspended?.id ?? somebody;
  const [row] = await world
    .sql(
      `UPDATE account SET status = CASE status WHEN 'active' THEN 'suspended' ELSE 'active' END WHERE id = $1 RETURNING status`,
      [accountId],
    )
    .then((rows) => rows.flat());
  return { what: row.status === 'active' ? 'account restored' : 'account suspended', owner: accountId };
};

const role: Change = async ({ world, people, truth }) => {
  const accountId = people.get('Rosa')!.viewer.accountId!;
  const next = truth.owners.get(accountId)!.role === 'researcher' ? 'campaigner' : 'researcher';
  await world.sql('UPDATE account SET role = $2 WHERE id = $1', [accountId, next]);
  return { what: 'role changed', owner: accountId };
};

const changes: [Change, number][] = [
  [correctDate, 10],
  [retract, 4],
  [restore, 3],
  [happens('released', 'release'), 5],
  [happens('arrested again', 're_arrest'), 4],
  [otherSource, 2],
  [stance, 4],
  [level, 4],
  [consent, 3],
  [opening, 5],
  [suspension, 2],
  [role, 1],
  [zone, 2],
  [pause, 2],
  [mute, 3],
];

/** Something happens that somebody records. Null: this time it could not. */
export const somethingHappens = (all: Around): Promise<Changed | null> => all.random.weighted(changes)(all);
