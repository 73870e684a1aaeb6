import type { Random } from '../../bench/random';
import type { RuleCode } from '../../src/alerts/domain/alert';
import type { Day } from '../../src/lib/calendar-date';
import type { SignedIn } from '../support/client';
import type { World } from '../world';
import type { Truth } from './oracle/truth';

/** What was changed, for the oracle: of which cases, whose rights, which subscription. */
export interface Changed {
  what: string;
  cases?: string[];
  owner?: string;
  subscription?: string;
}

export interface Around {
  world: World;
  random: Random;
  truth: Truth;
  people: ReadonlyMap<string, SignedIn>;
  subscriptions: readonly { id: string; accountId: string }[];
  /** Ids of cases that somebody was told of lately, so that changes matter. */
  spokenOf: readonly string[];
  today: Day;
}

export type Change = (around: Around) => Promise<Changed | null>;

const owned = ({ random, subscriptions, people, truth }: Around): { id: string; person: SignedIn } | null => {
  const { id, accountId } = random.one(subscriptions);
  const person = [...people.values()].find(({ viewer }) => viewer.accountId === accountId)!;
  return truth.owners.get(accountId)!.active ? { id, person } : null;
};

async function change(one: { id: string; person: SignedIn }, more: object): Promise<boolean> {
  const path = `/api/v1/subscriptions/${one.id}`;
  const { body } = await one.person.http.get(path).expect(200);
  const { id: _, state, unseen: __, version, ...wishes } = body;
  const answer = await one.person.http
    .put(path)
    .set('If-Match', `"${version}"`)
    .send({ ...wishes, paused: state === 'paused', ...more });
  if (answer.status !== 200) throw new Error(`A subscription could not be changed: ${JSON.stringify(answer.body)}`);
  return true;
}

export const zone: Change = async (world) => {
  const one = owned(world);
  if (!one) return null;
  const zone = world.random.one([
    'Europe/Berlin',
    'America/Los_Angeles',
    'Asia/Tokyo',
    'Pacific/Kiritimati',
    'Africa/Cairo',
  ]);
  await change(one, { zone, at: world.random.one(['07:00', '06:15', '22:45', '02:30']) });
  return { what: 'zone changed', subscription: one.id };
};

export const pause: Change = async (world) => {
  const one = owned(world);
  if (!one) return null;
  const [{ paused }] = await world.world.sql('SELECT paused_at IS NOT NULL AS paused FROM subscription WHERE id = $1', [
    one.id,
  ]);
  await change(one, { paused: !paused });
  return { what: paused ? 'subscription resumed' : 'subscription paused', subscription: one.id };
};

export const mute: Change = async (world) => {
  const one = owned(world);
  if (!one) return null;
  const { http, viewer } = one.person;
  const [first] = (await http.get('/api/v1/mutes').expect(200)).body.items;
  if (first) await http.delete(`/api/v1/mutes/${first.id}`).expect(200);
  else {
    const rule: RuleCode = world.random.one(['ANNIV-Y', 'COUNT-DAY', 'LAW-LIMIT', 'BIRTHDAY']);
    await http.post('/api/v1/mutes').send({ rule }).expect(201);
  }
  return { what: first ? 'mute taken back' : 'kind of date muted', owner: viewer.accountId! };
};
