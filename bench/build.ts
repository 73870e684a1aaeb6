import { commandLine } from '../src/access/viewer';
import { type INestApplicationContext } from '@nestjs/common';
import { type Client } from 'pg';
import { type BundleDefender, type BundleGroup } from '../src/bundles/bundle';
import { CaseClock } from '../src/milestones/case-clock.service';
import { Database } from '../src/platform/database';
import { copyIn, copyTexts } from './copy';
import { inventedCase, sizeOf } from './invented-case';
import { say } from './measure';

/** Seven of this many are in a joint case: two per cent. */
const block = 350;
const together = 10 * block;

/** Fills the database with so many invented defenders, five events each on average, and all that follows from them. */
export async function build(app: INestApplicationContext, client: Client, people: number): Promise<void> {
  const ids = new Map<string, string>();
  await client.query(`SET session_replication_role = replica`); // neither history nor foreign keys: nobody would wait for them
  for (let first = 0; first < people; first += together) {
    const { defenders, groups } = casesFrom('B', first, Math.min(together, people - first));
    await copyIn(client, copyTexts(defenders, groups, ids));
  }
  await client.query(carriedLevels); // as the triggers do that are asleep
  await client.query(`RESET session_replication_role`);
  await client.query('ANALYZE');
  say(`copied ${people} defenders; now their spells, statuses and milestones`);
  const all = [...ids.values()];
  for (let i = 0; i < all.length; i += together) {
    await app.get(Database).transaction(commandLine, () => app.get(CaseClock).recompute(all.slice(i, i + together)));
  }
  await client.query('VACUUM ANALYZE');
}

/** Writes the level of each case beside what hangs on it (migration 0014). */
export const carriedLevels = [
  'defender_name',
  'consent',
  'event',
  'spell',
  'custody_period',
  'milestone_basis',
  'group_member',
]
  .map(
    (table) =>
      `UPDATE ${table} t SET case_level = d.level FROM defender d WHERE d.id = t.defender_id AND t.case_level <> d.level`,
  )
  .join(';');

/** Invented cases from the n-th on, the joint cases among them with one timeline for all their members. */
export function casesFrom(
  prefix: string,
  first: number,
  count: number,
): { defenders: BundleDefender[]; groups: BundleGroup[] } {
  const reference = (n: number): string => `${prefix}-${String(n).padStart(6, '0')}`;
  const defenders: BundleDefender[] = [];
  const groups: BundleGroup[] = [];
  for (let n = first; n < first + count; n++) {
    const head = headOf(n);
    const one = inventedCase(reference(n), n, sizeOf(n));
    if (head !== undefined) one.events = inventedCase('', head, sizeOf(head)).events;
    defenders.push(one);
    if (head === undefined) continue;
    if (head === n) groups.push(groupOf(reference(n), groups.length));
    groups.at(-1)!.members.push({ defender: reference(n) });
  }
  return { defenders, groups };
}

const groupOf = (reference: string, n: number): BundleGroup => ({
  reference: `G-${reference}`,
  name: `The invented case of ${reference}`,
  members: [],
  ...(n % 3 === 0 && { hashtag: `#Free${reference.replace('-', '')}` }),
  ...(n % 5 === 0 && { day_count: 'inclusive' as const }),
});

/** The first member of the joint case of the n-th defender; undefined for those who are in none. Two and five, or three and four. */
function headOf(n: number): number | undefined {
  const place = n % block;
  if (place >= 7) return undefined;
  const firstHas = Math.floor(n / block) % 2 === 0 ? 2 : 3;
  return place < firstHas ? n - place : n - place + firstHas;
}
