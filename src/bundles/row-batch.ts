import { arraysOf, columnTexts, fromArrays, valuesFrom } from '../lib/column-arrays';
import { Database } from '../platform/database';
import { caseTableNames, caseTables, columnList, type CaseTable, type Row, type TableShape } from './case-tables';

interface Changes {
  insert: Row[];
  update: Row[];
  remove: Row[];
}

/**
 * Changes of many rows, gathered and written with a few statements: one for each table and kind of change. New rows travel
 * as one array for each column, the others as one JSON text, so the number of parameters does not limit them.
 */
export class RowBatch {
  private readonly changes = new Map<CaseTable, Changes>();

  get isEmpty(): boolean {
    return this.changes.size === 0;
  }

  insert(table: CaseTable, ...rows: Row[]): void {
    if (rows.length > 0) this.of(table).insert.push(...rows);
  }

  /** Writes the whole row. `silently`: the version stays, as for a mere change of place. */
  update(table: CaseTable, row: Row, { silently = false } = {}): void {
    this.of(table).update.push({ ...row, bump: silently ? 0 : 1 });
  }

  remove(table: CaseTable, ...rows: Row[]): void {
    if (rows.length > 0) this.of(table).remove.push(...rows);
  }

  /** Writes everything, as recorded at a moment; removals first, then in the order in which rows refer to each other. */
  async write(database: Database, at: Date): Promise<void> {
    for (const [table, { remove }] of this.changes)
      if (remove.length > 0) await database.query(removal(table), [json(remove)]);
    for (const table of caseTableNames) {
      const { insert = [], update = [] } = this.changes.get(table) ?? {};
      if (insert.length > 0) await database.query(insertion(table), inserted(table, insert, at));
      if (update.length > 0) await database.query(revision(table), [json(update)]);
    }
  }

  private of(table: CaseTable): Changes {
    const found = this.changes.get(table) ?? { insert: [], update: [], remove: [] };
    this.changes.set(table, found);
    return found;
  }
}

const json = (rows: Row[]): string => JSON.stringify(rows);

const recordset = ({ columns }: TableShape, more = ''): string =>
  `jsonb_to_recordset($1::jsonb) AS r (${Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ')}${more})`;

const sameKey = ({ key }: TableShape): string => key.map((k) => `t."${k}" = r."${k}"`).join(' AND ');

function insertion(table: CaseTable): string {
  const { versioned, moment, columns }: TableShape = caseTables[table];
  const at = `$${Object.keys(columns).length + 1}`;
  return `INSERT INTO ${table} (${columnList(table)}${versioned ? ', version' : ''}${moment ? `, ${moment}` : ''})
    SELECT ${valuesFrom(columns, 'r')}${versioned ? ', 1' : ''}${moment ? `, ${at}::timestamptz` : ''}
      FROM ${fromArrays(columns, 'r')}`;
}

function inserted(table: CaseTable, rows: Row[], at: Date): unknown[] {
  const { columns, moment }: TableShape = caseTables[table];
  return [...arraysOf(columns, [columnTexts(columns, rows)]), ...(moment ? [at] : [])];
}

function revision(table: CaseTable): string {
  const shape: TableShape = caseTables[table];
  const written = Object.keys(shape.columns)
    .filter((c) => !shape.key.includes(c))
    .map((c) => `"${c}" = r."${c}"`);
  const version = 'version = t.version + r.bump, updated_at = CASE r.bump WHEN 0 THEN t.updated_at ELSE now() END';
  return `UPDATE ${table} t SET ${[...written, ...(shape.versioned ? [version] : [])].join(', ')}
    FROM ${recordset(shape, ', bump int')} WHERE ${sameKey(shape)}`;
}

const removal = (table: CaseTable): string =>
  `DELETE FROM ${table} t USING ${recordset(caseTables[table])} WHERE ${sameKey(caseTables[table])}`;
