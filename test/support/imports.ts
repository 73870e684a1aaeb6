import type { Client } from './client';
import { runDueJobs } from './jobs';
import type { World } from '../world';

/** A table as text: rows of cells, the headings first. */
export const csv = (...rows: string[][]): string =>
  `${rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`;

/** The texts and choices of the first form of a page that leads to an address, as a browser would send them. */
export function formOf(html: string, action: string): Record<string, string> {
  const form =
    new RegExp(`<form[^>]*action="${action.replaceAll('/', '\\/')}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1] ?? '';
  const values: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(input, 'type') ?? 'text';
    const name = attribute(input, 'name');
    if (!name || name === '_csrf' || type === 'file') continue;
    if ((type === 'radio' || type === 'checkbox') && !/ checked/.test(input)) continue;
    values[name] = attribute(input, 'value') ?? '';
  }
  for (const [, tag, inner] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(inner!)?.[0] ?? /<option[^>]*>/.exec(inner!)![0];
    values[attribute(tag!, 'name')!] = attribute(chosen, 'value') ?? '';
  }
  for (const [, tag, inner] of form.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs))
    values[attribute(tag!, 'name')!] = plain(inner!);
  return values;
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name]!);

/** An import as one person goes through it, page by page. */
export class ImportTrip {
  private constructor(
    private readonly world: World,
    readonly http: Client,
    readonly id: string,
  ) {}

  get address(): string {
    return `/imports/${this.id}`;
  }

  /** Brings a file or pasted rows in. */
  static async begin(world: World, table: Buffer | string, http: Client = world.http): Promise<ImportTrip> {
    const asked = http.post('/imports').field('label', '');
    const { headers, text } = await (typeof table === 'string'
      ? asked.field('rows', table)
      : asked.attach('file', table, 'Iris Secret.csv'));
    const id = /^\/imports\/([\w-]{36})$/.exec(String(headers.location))?.[1];
    if (!id) throw new Error(`It was not taken: ${text.replace(/<[^>]+>/g, ' ').slice(0, 2_000)}`);
    return new ImportTrip(world, http, id);
  }

  async page(path = ''): Promise<string> {
    return (await this.http.get(this.address + path).expect(200)).text;
  }

  /** Confirms what is said of the columns, with changes, and lets the rows be read. */
  async map(changes: Record<string, string> = {}): Promise<this> {
    const form = formOf(await this.page('/mapping'), `${this.address}/mapping`);
    await this.http
      .post(`${this.address}/mapping`)
      .type('form')
      .send({ ...form, ...changes })
      .expect(303);
    await runDueJobs(this.world);
    return this;
  }

  /** Lets the rows be written, and waits for it. */
  async run(): Promise<this> {
    await this.step('run');
    await runDueJobs(this.world);
    return this;
  }

  /** Takes everything back. */
  async undo(more: Record<string, string> = {}): Promise<this> {
    await this.step('undo', more);
    await runDueJobs(this.world);
    return this;
  }

  /** Sends one of the forms that need nothing but the version of the import. */
  step(what: string, more: Record<string, string> = {}) {
    return this.version().then((version) =>
      this.http
        .post(`${this.address}/${what}`)
        .type('form')
        .send({ version, ...more })
        .expect(303),
    );
  }

  async version(): Promise<string> {
    const [row] = await this.world.sql<{ version: number }>('SELECT version FROM import_batch WHERE id = $1', [
      this.id,
    ]);
    return String(row!.version);
  }

  async state(): Promise<string> {
    return (await this.world.sql<{ state: string }>('SELECT state FROM import_batch WHERE id = $1', [this.id]))[0]!
      .state;
  }

  /** The verdict of each row that speaks for a person. */
  async verdicts(): Promise<Record<number, string>> {
    const rows = await this.world.sql<{ number: number; verdict: string }>(
      'SELECT number, verdict FROM import_row WHERE batch_id = $1 AND verdict IS NOT NULL ORDER BY number',
      [this.id],
    );
    return Object.fromEntries(rows.map(({ number, verdict }) => [number, verdict]));
  }

  /** What became of each row. */
  async results(): Promise<Record<number, string>> {
    const rows = await this.world.sql<{ number: number; outcome: string }>(
      'SELECT number, outcome FROM import_result WHERE batch_id = $1 ORDER BY number',
      [this.id],
    );
    return Object.fromEntries(rows.map(({ number, outcome }) => [number, outcome]));
  }
}

/** Everything that the tables of cases hold, and what is worked out of it: facts, and not how often they were touched. */
export async function allCases({ sql }: Pick<World, 'sql'>): Promise<Record<string, unknown[]>> {
  const tables: [string, string][] = [
    ['defender', 'id'],
    ['defender_name', 'id'],
    ['consent', 'defender_id, scope'],
    ['event', 'id'],
    ['citation', 'id'],
    ['case_group', 'id'],
    ['group_member', 'id'],
    ['spell', 'defender_id, number'],
    ['custody_period', 'defender_id, from_day'],
    ['milestone_basis', 'defender_id, rule, basis, anchor'],
    ['case_opening', 'id'],
  ];
  const all: Record<string, unknown[]> = {};
  for (const [table, order] of tables) {
    const rows = await sql<{ row: unknown }>(
      `SELECT to_jsonb(t) - '{version,updated_at,id}'::text[] || CASE WHEN '${table}' IN ('milestone_basis') THEN '{}' ELSE jsonb_build_object('key', (to_jsonb(t) ->> 'id')) END AS row
         FROM ${table} t ORDER BY ${order}`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** The meaning of each column, as the form sends it. */
export const named = (...fields: string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field, at) => [`columns.${at}.field`, field === 'ignore' ? '' : field]));
