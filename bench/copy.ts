import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type BundleDefender, type BundleGroup } from '../src/bundles/bundle';
import {
  citationRow,
  consentRows,
  defenderRow,
  eventRow,
  groupRow,
  memberRow,
  nameRow,
} from '../src/bundles/case-rows';
import { caseTableNames, caseTables, columnList, type CaseTable, type Row } from '../src/bundles/case-tables';

/** Rows ready to be copied: the text that PostgreSQL reads, by table. */
export type CopyTexts = Map<CaseTable, string>;

/** The rows that these cases become, as an import would write them; `ids` learns the id of each by reference. */
export function copyTexts(
  defenders: BundleDefender[],
  groups: BundleGroup[],
  ids = new Map<string, string>(),
): CopyTexts {
  const lines = new Map<CaseTable, string[]>(caseTableNames.map((table) => [table, []]));
  const add = (table: CaseTable, row: Row): string => {
    const whole: Row = { id: randomUUID(), ...row };
    lines.get(table)!.push(lineOf(table, whole));
    return whole.id as string;
  };
  for (const defender of defenders) {
    const defender_id = add('defender', defenderRow(defender));
    ids.set(defender.reference, defender_id);
    defender.names.forEach((name, position) => add('defender_name', { defender_id, position, ...nameRow(name) }));
    for (const row of consentRows(defender)) add('consent', { defender_id, ...row });
    defender.events?.forEach((event, at) => {
      const event_id = add('event', { defender_id, position: at, ...eventRow(event) });
      event.citations?.forEach((c, position) => add('citation', { event_id, position, ...citationRow(c) }));
    });
  }
  for (const group of groups) {
    const group_id = add('case_group', groupRow(group));
    group.members.forEach((member, position) =>
      add('group_member', { group_id, position, ...memberRow(member, ids.get(member.defender)!) }),
    );
  }
  return new Map([...lines].map(([table, text]) => [table, text.join('')]));
}

function lineOf(table: CaseTable, row: Row): string {
  const columns = Object.entries<string>(caseTables[table].columns);
  return `${columns.map(([name, type]) => fieldOf(row[name], type)).join('\t')}\n`;
}

function fieldOf(value: unknown, type: string): string {
  if (value === null || value === undefined) return '\\N';
  if (type === 'jsonb') return escaped(JSON.stringify(value));
  if (type.endsWith('[]')) return escaped(`{${(value as string[]).map((v) => JSON.stringify(v)).join(',')}}`);
  return escaped(`${value as string | number}`);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (c) => escapes[c]!);

/** Copies the rows in, in the order in which they refer to each other. */
export async function copyIn(client: Client, texts: CopyTexts): Promise<void> {
  for (const [table, text] of texts) {
    if (text === '') continue;
    await pipeline(
      Readable.from(pieces(text)),
      client.query(copyFrom(`COPY ${table} (${columnList(table)}) FROM STDIN`)),
    );
  }
}

const pieceSize = 65_536;

function* pieces(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += pieceSize) yield bytes.subarray(i, i + pieceSize);
}
