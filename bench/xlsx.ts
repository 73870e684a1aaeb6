import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { AskedAlone, DoneAlone } from './alone';
import { type Bench } from './bench';
import { seconds } from './csv';
import { median } from './measure';
import { type Result } from './result';

const rounds = 3;
const mostMemory = 300;

/** XLSX of a tenth of the events, and how much memory a process holds that writes it; and one that writes all as CSV. */
export async function measureXlsx({ plain, url, scale }: Bench): Promise<Result[]> {
  const people = Math.round(20_000 * scale);
  const { rows: ids } = await plain.query<{ id: string }>('SELECT id FROM defender ORDER BY seq LIMIT $1', [people]);
  const defenderIds = ids.map(({ id }) => id);
  const done: DoneAlone[] = [];
  for (let round = 0; round < rounds; round++) done.push(await alone({ url, format: 'xlsx', defenderIds }));
  const { rows, bytes } = done[0]!;
  const memory = Math.max(...done.map((one) => one.memory));
  const csv = await alone({ url, format: 'csv' });
  return [
    {
      what: `XLSX of ${rows.toLocaleString('en')} events (${(bytes / 2 ** 20).toFixed(1)} MB)`,
      took: seconds(median(done.map(({ took }) => took))),
    },
    {
      what: '— most memory of a process that does nothing else',
      took: `${memory} MB`,
      aim: `< ${mostMemory} MB`,
      meets: memory < mostMemory,
    },
    { what: `— the same for CSV of ${csv.rows.toLocaleString('en')} events`, took: `${csv.memory} MB` },
  ];
}

function alone(asked: AskedAlone): Promise<DoneAlone> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'alone.js'));
    child.once('message', (done) => resolve(done as DoneAlone));
    child.once('exit', (code) => reject(new Error(`The process that writes a table ended with ${code}.`)));
    child.send(asked);
  });
}
