import type { AddressInfo, Server } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Passwords } from '../src/accounts/passwords';
import { ResetsService } from '../src/accounts/resets.service';
import { AppModule } from '../src/app.module';
import { configureApp } from '../src/app.setup';
import { Config, readConfig } from '../src/platform/config';
import type { Bench } from './bench';
import { median, timed } from './measure';
import { ms, type Result } from './result';

/** Tries at each kind of address. A smaller database changes nothing in what they cost: two minutes in all. */
const tries = 300;
const password = 'seven violet herons of the benchmark';

/** Whom a stranger may name. */
const kinds = { known: 'active', suspended: 'suspended', invited: 'invited', unknown: undefined } as const;
type Kind = keyof typeof kinds;
const names = Object.keys(kinds) as Kind[];

/** How long it takes until somebody is refused, whom she may have named: the time must not tell who has an account. */
export async function measureSignIn(bench: Bench): Promise<Result[]> {
  const app = await listen(bench.url);
  try {
    await plant(app, bench);
    const visitor = await Visitor.at((app.getHttpServer() as Server).address() as AddressInfo);
    const once = async (path: string, kind: Kind, fields: Record<string, string>): Promise<number> => {
      await bench.plain.query('TRUNCATE throttle');
      const took = await timed(() => visitor.post(path, { email: `${kind}@bench.example`, ...fields }));
      await app.get(ResetsService, { strict: false }).settled(); // what follows the answer, before the next one
      return took;
    };
    const signIn = await inRounds((kind) =>
      once('/sign-in', kind, { password: kind === 'known' ? 'not the password at all' : password }),
    );
    const reset = await inRounds((kind) => once('/forgot', kind, {}));
    return [alike('refusing a password', signIn), alike('asking for a new password', reset)];
  } finally {
    await app.close();
  }
}

/** The whole application with passwords of full strength, on the loopback address. */
async function listen(url: string): Promise<NestExpressApplication> {
  const config = new Config({
    ...readConfig(),
    origin: undefined,
    passwordCost: 'strong',
    smtpUrl: 'smtp://127.0.0.1:9',
  });
  const module = AppModule.on(config, { owner: url, application: url });
  const app = await NestFactory.create<NestExpressApplication>(module, { bodyParser: false, logger: ['error'] });
  configureApp(app);
  await app.listen(0, '127.0.0.1');
  return app;
}

async function plant(app: NestExpressApplication, { plain }: Bench): Promise<void> {
  const hash = await app.get(Passwords, { strict: false }).hash(password);
  for (const [kind, status] of Object.entries(kinds)) {
    if (!status) continue;
    await plain.query(
      `INSERT INTO account (email, name, role, status, password_hash) VALUES ($1, 'Invented', 'campaigner', $2, $3)`,
      [`${kind}@bench.example`, status, hash],
    );
  }
}

/** A browser that nobody is signed in with. */
class Visitor {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
    private readonly mark: string,
  ) {}

  static async at({ port }: AddressInfo): Promise<Visitor> {
    const address = `http://127.0.0.1:${port}`;
    const page = await fetch(`${address}/sign-in`);
    const mark = /name="_csrf" value="([^"]+)"/.exec(await page.text())![1]!;
    return new Visitor(address, page.headers.getSetCookie()[0]!.split(';')[0]!, mark);
  }

  async post(path: string, fields: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ _csrf: this.mark, ...fields });
    const headers = { cookie: this.cookie };
    const answer = await fetch(this.address + path, { method: 'POST', body, headers, redirect: 'manual' });
    await answer.text();
    if (answer.status !== 401 && answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  }
}

/** Tries each kind once in every round, in an order that nobody can foresee: what else the machine does falls on all. */
async function inRounds(once: (kind: Kind) => Promise<number>): Promise<Record<Kind, number>> {
  const times: Record<Kind, number[]> = { known: [], suspended: [], invited: [], unknown: [] };
  for (let round = -10; round < tries; round += 1) {
    for (const kind of shuffled(names)) {
      const took = await once(kind);
      if (round >= 0) times[kind].push(took); // the first ones do not count
    }
  }
  return Object.fromEntries(names.map((kind) => [kind, median(times[kind])])) as Record<Kind, number>;
}

const shuffled = <T>(things: T[]): T[] =>
  things
    .map((thing) => ({ thing, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);

function alike(what: string, medians: Record<Kind, number>): Result {
  const all = names.map((kind) => medians[kind]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return {
    what: `${what}, to an address that nobody has`,
    took: `${medians.unknown.toFixed(1)} ms`,
    floor: names
      .filter((kind) => kind !== 'unknown')
      .map((kind) => `${kind}: ${ms(medians[kind])}`)
      .join('; '),
    ratio: most / least,
    aim: 'all within 10 % or 2 ms',
    meets: most / least < 1.1 || most - least < 2,
  };
}
