import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Client } from 'pg';

/** Says on the error output what is going on; the answer goes to the standard output. */
export const say = (text: string): void =>
  void process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${text}\n`);

const repeats = 5;

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const warmUp = 3000;

/**
 * Medians of five, in milliseconds, as of a server that has been running for a while. The works take turns, so that
 * what else the machine does falls on all of them.
 */
export async function inTurns<Name extends string>(
  works: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const begun = performance.now();
  do for (const name of names) await works[name]();
  while (performance.now() - begun < warmUp);
  for (let i = 0; i < repeats; i++) for (const name of names) times[name].push(await timed(works[name]));
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

/**
 * Processor time in milliseconds: of this process, and of the backends of PostgreSQL where /proc shows them.
 * @param asOwner the application's own connection is not shown the sessions of others
 */
export async function cpuOf(
  asOwner: Client,
  work: () => Promise<unknown>,
): Promise<{ node: number; postgres?: number }> {
  const backends = await asOwner.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`,
  );
  const before = backends.rows.map(({ pid }) => backendCpu(pid));
  const own = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(own);
  const after = backends.rows.map(({ pid }) => backendCpu(pid));
  const known = after.some((ms) => ms !== undefined);
  const postgres = after.reduce<number>((sum, ms, i) => sum + (ms === undefined ? 0 : ms - (before[i] ?? 0)), 0); // one that ended is not seen
  return { node: (user + system) / 1000, ...(known && { postgres }) };
}

/** Undefined when the server does not run here, or the system has no /proc. */
function backendCpu(pid: number): number | undefined {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return undefined;
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6; // as in stat, but in nanoseconds
  } catch {
    return undefined;
  }
}

/** Runs the work; tells how much memory this process held before, and at most meanwhile (Linux; elsewhere: ever). */
export async function memoryOf(work: () => Promise<unknown>): Promise<string> {
  const before = process.memoryUsage().rss;
  try {
    writeFileSync('/proc/self/clear_refs', '5'); // the peak begins anew
  } catch {
    // not Linux
  }
  await work();
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  return `${megabytes(process.resourceUsage().maxRSS * 1024)} at most, ${megabytes(before)} before`;
}
