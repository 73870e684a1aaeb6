import { join } from 'node:path';
import { Client } from 'pg';
import { Conflict } from '../../lib/errors';
import { APP_ROLE } from '../app-role';
import { serverAccount } from './account';
import { clusterFolder, makeCluster, makeDataFolder, NAME, passwordOf } from './cluster';
import { withLock } from './file-lock';
import { type Lease, Leases, type Use } from './leases';
import { accepts, type Endpoint, ensureRunning, stop } from './postmaster';
import { prepareRuntime } from './runtime';

/** The embedded server, as one process uses it. */
export interface EmbeddedServer {
  /** The address for the owner of everything. */
  url: string;
  /** The address for the application, which owns nothing. */
  applicationUrl: string;
  /** Where the data of PostgreSQL is. */
  folder: string;
  /** Tells others who look at the data folder where the application answers. */
  announce(address: string): Promise<void>;
  /** Looks after the server from now on: one that dies is started again where it was. */
  guard(): void;
  /** This process needs the server no more; the last one stops it. */
  release(): Promise<void>;
}

export interface Wish {
  /** The project, whose node_modules hold the binaries. */
  root: string;
  dataFolder: string;
  use: Use;
  durable?: boolean;
  /** Told when something takes a moment. */
  say?: (line: string) => void;
}

/**
 * Attaches to the server of a data folder, or makes and starts it.
 * @throws Conflict when `use` is `app` and another application runs on the folder.
 */
export async function openEmbeddedServer(wish: Wish): Promise<EmbeddedServer> {
  const { dataFolder, durable = true } = wish;
  const lock = join(dataFolder, 'lock');
  const log = join(dataFolder, 'postgres.log');
  const leases = new Leases(join(dataFolder, 'leases'));
  makeDataFolder(dataFolder);

  const leave = async (lease: string): Promise<void> => {
    await leases.remove(lease);
    const others = await leases.living();
    if (others.length === 0) await stop({ folder: clusterFolder(dataFolder), log, durable });
  };

  return withLock(lock, async () => {
    if (wish.use === 'app') refuseSecond(await leases.living());
    const lease = await leases.add(wish.use);
    try {
      const account = serverAccount(clusterFolder(dataFolder));
      const runtime = () => prepareRuntime(wish.root, account);
      const folder = await makeCluster({ dataFolder, runtime, account, durable, say: wish.say });
      const endpoint = await ensureRunning({ folder, log, durable }, account, runtime);
      const url = urlOf(endpoint, NAME, passwordOf(dataFolder));
      await ensureDatabase(url);
      const appPassword = passwordOf(dataFolder, 'app-password');
      await ensureLogin(url, appPassword);
      const revive = () => withLock(lock, () => ensureRunning({ folder, log, durable }, account, runtime, endpoint));
      let guarding: NodeJS.Timeout | undefined;
      return {
        url,
        applicationUrl: urlOf(endpoint, LOGIN, appPassword),
        folder,
        announce: (address: string) => withLock(lock, () => leases.setAddress(lease, address)),
        guard: () => void (guarding ??= guard(endpoint, revive)),
        release: () => {
          clearInterval(guarding);
          return withLock(lock, () => leave(lease));
        },
      };
    } catch (error) {
      await leave(lease);
      throw error;
    }
  });
}

const LOOK_EVERY = 2_000;

function guard(endpoint: Endpoint, revive: () => Promise<Endpoint>): NodeJS.Timeout {
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy || (await accepts(endpoint))) return;
    busy = true;
    try {
      console.error('PostgreSQL has gone. Starting it again …');
      await revive();
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error)); // tried again at the next look
    } finally {
      busy = false;
    }
  };
  return setInterval(() => void look(), LOOK_EVERY).unref();
}

/** As whom the application signs in: a member of `vigil_app`, and nothing more. */
const LOGIN = 'vigil_login';

function urlOf({ socketFolder, port }: Endpoint, user: string, password: string): string {
  return `postgres://${user}:${password}@localhost:${port}/${NAME}?host=${encodeURIComponent(socketFolder)}`;
}

/** initdb makes only `postgres`; ours is beside it, so that it can be dropped and restored. */
async function ensureDatabase(url: string): Promise<void> {
  if (await exists(url)) return;
  const admin = new Client({ connectionString: url.replace(`/${NAME}?`, '/postgres?') });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await admin.end();
  }
}

/** The migrations give `vigil_app` its rights; here is only who may act as it. */
async function ensureLogin(url: string, password: string): Promise<void> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT rolname AS name FROM pg_roles WHERE rolname IN ('${APP_ROLE}', '${LOGIN}')`,
    );
    const known = rows.map((row) => row.name);
    if (!known.includes(APP_ROLE)) await owner.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
    const isNew = !known.includes(LOGIN);
    // Each time, so that a lost file of the password costs nothing.
    await owner.query(`${isNew ? 'CREATE' : 'ALTER'} ROLE ${LOGIN} LOGIN PASSWORD '${password}'`);
    if (isNew) await owner.query(`GRANT ${APP_ROLE} TO ${LOGIN}`);
  } finally {
    await owner.end();
  }
}

async function exists(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '3D000') return false;
    throw error;
  } finally {
    await client.end();
  }
}

function refuseSecond(leases: Lease[]): void {
  const other = leases.find((lease) => lease.use === 'app');
  if (!other) return;
  const where = other.address ? `at ${other.address}` : 'and is starting';
  throw new Conflict(`Vigil already runs on this data, ${where} (process ${other.pid}).`);
}
