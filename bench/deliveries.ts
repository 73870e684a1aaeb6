import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Role } from '../src/access/domain/roles';
import { commandLine } from '../src/access/viewer';
import { AlertsService } from '../src/alerts/alerts.service';
import { type RuleCode, ruleCodes } from '../src/alerts/domain/alert';
import { AppModule } from '../src/app.module';
import { PlanningService } from '../src/deliveries/planning.service';
import { SendingService } from '../src/deliveries/sending.service';
import { addDays, type Day } from '../src/lib/calendar-date';
import { Clock } from '../src/platform/clock';
import { readConfig } from '../src/platform/config';
import { Database } from '../src/platform/database';
import { leadsInUse } from '../src/ladders/domain/ladder';
import { SubscriptionStore, type Wish } from '../src/subscriptions/subscription-store';
import type { Bench } from './bench';
import { today } from './invented-events';
import { cpuOf, median, memoryOf, timed } from './measure';
import { Random } from './random';
import { ms, type Result } from './result';

const fullSubscriptions = 5_000;
const accounts = 400;
/** Days that are planned one after the other: the invented Thursday and those after it; then a Monday. */
const days = 4;
/** Cases that are opened to those who see more than their role shows. */
const opened = { partner: 200, researcher: 20 } as const;

/** What it costs to plan a day, and to send what falls due on it to the list of each reader. */
export async function measureDeliveries(bench: Bench): Promise<Result[]> {
  const config = readConfig();
  const addresses = { owner: bench.url, application: bench.url };
  const app = await NestFactory.createApplicationContext(AppModule.on(config, addresses), { logger: ['error'] });
  try {
    const subscriptions = Math.max(1, Math.round(fullSubscriptions * bench.scale));
    await plant(bench, app, subscriptions);
    return await measure(bench, app, subscriptions);
  } finally {
    await app.close();
  }
}

interface Cost {
  time: number;
  node: number;
  postgres: number;
}

async function measure(bench: Bench, app: INestApplicationContext, subscriptions: number): Promise<Result[]> {
  const clock = app.get(Clock);
  const at = (day: Day): void => void (clock.now = () => new Date(`${day}T09:30:00Z`));
  const plan = app.get(PlanningService);
  at(addDays(today, -2));
  await plan.plan(); // learns of the subscriptions
  const planned: Cost[] = [];
  const sent: Cost[] = [];
  let notices = 0;
  let told = 0;
  for (let n = 0; n < days; n += 1) {
    at(addDays(today, n - 1)); // a day is planned on the day before
    const day = await costOf(bench, async () => {
      notices = (await plan.plan()).days.reduce((sum, one) => sum + one.notices, 0);
    });
    at(addDays(today, n));
    const send = await costOf(bench, async () => {
      told = (await app.get(SendingService).sendDue()).sent;
    });
    if (n === 0) continue; // the first one does not count
    planned.push(day);
    sent.push(send);
  }
  at(addDays(today, days - 1));
  let monday: Cost | undefined;
  const memory = await memoryOf(async () => {
    monday = await costOf(bench, async () => void (await plan.plan()));
  });
  const floor = await bareReading(app);
  const middle = (costs: Cost[], of: keyof Cost): number => median(costs.map((cost) => cost[of]));
  const cpu = (costs: Cost[]): string =>
    `CPU: Node ${ms(middle(costs, 'node'))}, PostgreSQL ${ms(middle(costs, 'postgres'))}`;
  const rate = (middle(sent, 'time') / Math.max(1, told)).toFixed(1);
  return [
    {
      what: `planning one day for ${subscriptions.toLocaleString('en')} subscriptions: ${notices.toLocaleString('en')} notices`,
      took: `${ms(middle(planned, 'time'))} (${cpu(planned)})`,
      floor: `reading the alerts of the same dates once: ${ms(floor)}`,
      ratio: middle(planned, 'time') / floor,
      aim: '< 60 s of CPU',
      meets: middle(planned, 'node') + middle(planned, 'postgres') < 60_000,
    },
    { what: '— a Monday, with the week of the weekly digests', took: `${ms(monday!.time)} (${cpu([monday!])})` },
    { what: '— memory', took: memory },
    {
      what: `deciding on and marking ${told.toLocaleString('en')} notices that are due`,
      took: `${ms(middle(sent, 'time'))}, ${rate} ms each (${cpu(sent)})`,
    },
  ];
}

async function costOf({ plain }: Bench, work: () => Promise<void>): Promise<Cost> {
  let time = 0;
  const { node, postgres = 0 } = await cpuOf(plain, async () => {
    time = await timed(work);
  });
  return { time, node, postgres };
}

/** The alerts of all dates of which one day gives notice, read once, as the server and for nobody. */
async function bareReading(app: INestApplicationContext): Promise<number> {
  const leads = leadsInUse([{ leads: null, about: anything }], new Map(), ruleCodes);
  const dates = leads.map((lead) => addDays(today, lead));
  const read = () =>
    app.get(Database).transaction(commandLine, async () => {
      await app.get(Database).takeTime();
      for (const date of dates) await app.get(AlertsService).onDays(commandLine, [date]);
    });
  await read();
  return median([await timed(read), await timed(read), await timed(read)]);
}

const anything: Wish['about'] = {
  countries: [],
  groupIds: [],
  defenderIds: [],
  rules: [],
  audience: 'all',
  filter: null,
};
const roles: readonly (readonly [Role, number])[] = [
  ['campaigner', 60],
  ['researcher', 15],
  ['staff', 10],
  ['reviewer', 5],
  ['partner', 8],
  ['administrator', 2],
];
const zones = ['Europe/Zurich', 'America/New_York', 'Asia/Tehran', 'Pacific/Auckland', 'UTC'] as const;
const countries = ['CN', 'EG', 'TR', 'IR', 'RU', 'BY', 'VN', 'SA', 'MX', 'HK'] as const;
const ruleSets: readonly RuleCode[][] = [
  ['ANNIV-Y', 'ANNIV-ENFD', 'COUNT-DAY'],
  ['BIRTHDAY', 'AGE-ROUND'],
  ['REL-COUNT', 'REL-DUE'],
  ['LAW-LIMIT', 'APPEAL-WIN', 'UN-REPLY'],
  [],
];

/** Accounts of all roles, what is opened to some of them, and subscriptions as people make them. */
async function plant({ plain }: Bench, app: INestApplicationContext, howMany: number): Promise<void> {
  const random = new Random(11);
  const people = Array.from({ length: accounts }, () => ({ id: randomUUID(), role: random.weighted(roles) }));
  await plain.query(
    `INSERT INTO account (id, email, name, role, status)
     SELECT id, id || '@example.org', 'Invented', role, 'active' FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, role text)`,
    [JSON.stringify(people)],
  );
  await plain.query(`SELECT set_config('vigil.actor', 'bench', false)`);
  for (const { id, role } of people) {
    if (role !== 'partner' && (role !== 'researcher' || random.chance(0.5))) continue;
    await plain.query(
      `INSERT INTO case_opening (defender_id, account_id, opened_by)
       SELECT id, $1::uuid, 'bench' FROM defender WHERE level ${role === 'partner' ? '< 2' : '= 3'}
        ORDER BY md5(id::text || $1::uuid::text) LIMIT $2`,
      [id, opened[role]],
    );
  }
  const cases = (await plain.query<{ id: string }>(`SELECT id FROM defender WHERE level < 3 ORDER BY seq LIMIT 5000`))
    .rows;
  const groups = (await plain.query<{ id: string }>(`SELECT id FROM case_group ORDER BY seq LIMIT 1000`)).rows;
  const store = app.get(SubscriptionStore, { strict: false });
  for (let n = 0; n < howMany; n += 1) {
    await store.insert(people[n % people.length]!.id, wish(random, cases, groups));
  }
  await plain.query('ANALYZE');
}

type Ids = readonly { id: string }[];

/** Most people follow some cases; some follow a country, by the headlines of a week ahead and of the day. */
function wish(random: Random, cases: Ids, groups: Ids): Wish {
  const kind = random.weighted([
    ['cases', 45],
    ['group', 23],
    ['country', 28],
    ['everybody held', 4],
  ]);
  const isWide = kind === 'country' || kind === 'everybody held';
  return {
    name: 'Invented',
    about: {
      ...anything,
      rules: random.one(isWide ? ruleSets.slice(0, 3) : ruleSets),
      audience: isWide || random.chance(0.3) ? 'public' : 'all',
      countries: kind === 'country' ? [random.one(countries)] : [],
      defenderIds: kind === 'cases' ? Array.from({ length: 10 }, () => random.one(cases).id) : [],
      groupIds: kind === 'group' && groups.length > 0 ? [random.one(groups).id] : [],
      filter: kind === 'everybody held' ? { standing: 'held' } : null,
    },
    leads: isWide ? [7, 0] : random.chance(0.3) ? [14, 7, 0] : null,
    way: 'list',
    webhookId: null,
    rhythm: random.weighted([
      ['single', 6],
      ['daily', 3],
      ['weekly', 1],
    ]),
    language: 'en',
    zone: random.one(zones),
    at: random.one(['06:00', '07:00', '08:30']),
    quietFrom: null,
    quietTo: null,
    names: false,
    paused: false,
  };
}
