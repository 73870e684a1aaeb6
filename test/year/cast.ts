import type { Role } from '../../src/access/domain/roles';
import { subscribe } from '../support/deliveries';
import type { SignedIn } from '../support/client';
import type { World } from '../world';

interface Part {
  who: string;
  role: Role;
  wishes: object;
}

/** Who subscribes, and to what: different roles, rhythms, zones and ladders. @param cases, groups references */
const partsOf = (cases: string[], groups: string[]): Part[] => [
  {
    who: 'Ada',
    role: 'administrator',
    wishes: {
      name: 'round dates',
      rules: ['ANNIV-Y', 'COUNT-DAY'],
      leads: [7, 0],
      zone: 'Europe/Berlin',
      way: 'mail',
    },
  },
  {
    who: 'Ada',
    role: 'administrator',
    wishes: {
      name: 'China',
      countries: ['CN'],
      rules: ['ANNIV-SENT', 'REL-COUNT', 'REL-DUE', 'LAW-LIMIT', 'UN-REPLY'],
      rhythm: 'daily',
      zone: 'America/New_York',
      at: '05:15',
      quiet: { from: '21:00', to: '06:30' },
      way: 'mail',
    },
  },
  {
    who: 'Rosa',
    role: 'researcher',
    wishes: {
      name: 'limits',
      filter: { standing: 'held' },
      rules: ['REL-COUNT', 'REL-DUE', 'LAW-LIMIT', 'TRIAL-NEXT', 'STALE', 'UN-REPLY'],
      rhythm: 'weekly',
      zone: 'Europe/London',
      at: '01:30',
      way: 'list',
    },
  },
  {
    who: 'Cora',
    role: 'campaigner',
    wishes: {
      name: 'headlines',
      audience: 'public',
      rules: ['ANNIV-Y', 'BIRTHDAY', 'AGE-ROUND', 'FEST-INSIDE'],
      leads: [14, -1],
      zone: 'Australia/Lord_Howe',
      at: '02:15',
      way: 'mail',
    },
  },
  {
    who: 'Cora',
    role: 'campaigner',
    wishes: {
      name: 'some cases',
      defenders: cases,
      zone: 'Pacific/Apia',
      quiet: { from: '20:00', to: '09:00' },
      way: 'mail',
    },
  },
  {
    who: 'Stan',
    role: 'staff',
    wishes: {
      name: 'the week',
      countries: ['EG', 'VN', 'IR', 'TR'],
      rhythm: 'weekly',
      zone: 'America/St_Johns',
      way: 'mail',
    },
  },
  {
    who: 'Stan',
    role: 'staff',
    wishes: {
      name: 'the calendar and the record',
      rules: ['CENSUS', 'INTL-DAY', 'UN-SESSION', 'UPR-DL', 'CONSENT-OLD', 'STANCE-OLD', 'CONFLICT', 'DPR-END'],
      rhythm: 'weekly',
      zone: 'Europe/Dublin',
      at: '06:00',
      way: 'list',
    },
  },
  {
    who: 'Paul',
    role: 'partner',
    wishes: { name: 'shared with us', zone: 'UTC', at: '06:10', way: 'mail' },
  },
  {
    who: 'Cora',
    role: 'campaigner',
    wishes: { name: 'joint cases', groups, zone: 'Asia/Tehran', rhythm: 'weekly', way: 'mail' },
  },
];

/** Lets everybody subscribe. Gives the people by their names, and the ids of the subscriptions. */
export async function subscribeAll(world: World): Promise<{ people: Map<string, SignedIn>; ids: string[] }> {
  const references = async (sql: string): Promise<string[]> =>
    (await world.sql<{ reference: string }>(sql)).map(({ reference }) => reference);
  const cases = await references('SELECT reference FROM defender WHERE level <= 2 AND seq % 17 = 0 ORDER BY seq');
  const groups = await references(
    `SELECT reference FROM case_group g WHERE NOT EXISTS (SELECT FROM group_member m WHERE m.group_id = g.id AND m.case_level > 2)`,
  );
  const people = new Map<string, SignedIn>();
  const ids: string[] = [];
  for (const { who, role, wishes } of partsOf(cases, groups)) {
    if (!people.has(who)) people.set(who, await world.as(role, { name: who }));
    ids.push(await subscribe(people.get(who)!, wishes));
  }
  return { people, ids };
}
