import { Injectable } from '@nestjs/common';
import { groupBy } from '../lib/group-by';
import { Database } from '../platform/database';
import { contentOf } from './case-rows';
import { columnList, type CaseTable, type Row } from './case-tables';
import { type StoredEvent } from './domain/plan-timeline';

export interface StoredEventRow extends StoredEvent {
  row: Row;
  citations: Row[];
}

/** A defender as the database holds her, with all that hangs on her, in order. */
export interface StoredCase {
  row: Row;
  names: Row[];
  consent: Row[];
  /** Retracted ones too. */
  events: StoredEventRow[];
}

export interface StoredGroup {
  row: Row;
  members: Row[];
}

/** Reads whole cases and groups, many at a time, for comparison with what a bundle states. */
@Injectable()
export class StoredCases {
  constructor(private readonly database: Database) {}

  /** By reference. With `lock` nobody else changes them until the transaction ends. */
  async cases(references: string[], { lock }: { lock: boolean }): Promise<Map<string, StoredCase>> {
    const rows = await this.referenced('defender', references, lock);
    if (rows.length === 0) return new Map();
    const ids = rows.map((row) => row.id as string);
    const names = await this.parts('defender_name', 'defender_id', ids, 'position');
    const consent = await this.parts('consent', 'defender_id', ids, 'scope');
    const events = await this.parts('event', 'defender_id', ids, 'position, id', lock);
    const eventIds = [...events.values()].flat().map((row) => row.id as string);
    const citations = await this.parts('citation', 'event_id', eventIds, 'position');
    const whole = (row: Row): StoredEventRow => storedEvent(row, citations.get(row.id as string) ?? []);
    return new Map(
      rows.map((row) => {
        const of = (parts: Map<string, Row[]>): Row[] => parts.get(row.id as string) ?? [];
        return [
          row.reference as string,
          { row, names: of(names), consent: of(consent), events: of(events).map(whole) },
        ];
      }),
    );
  }

  /** By reference. */
  async groups(references: string[], { lock }: { lock: boolean }): Promise<Map<string, StoredGroup>> {
    const rows = await this.referenced('case_group', references, lock);
    const ids = rows.map((row) => row.id as string);
    const members = await this.parts('group_member', 'group_id', ids, 'position');
    return new Map(rows.map((row) => [row.reference as string, { row, members: members.get(row.id as string) ?? [] }]));
  }

  /** Ids of defenders by reference; those who do not exist are left out. */
  async idsOf(references: string[]): Promise<Map<string, string>> {
    if (references.length === 0) return new Map();
    const rows = await this.database.query<{ reference: string; id: string }>(
      'SELECT reference, id FROM defender WHERE reference = ANY($1::text[])',
      [references],
    );
    return new Map(rows.map((row) => [row.reference, row.id]));
  }

  private referenced(table: CaseTable, references: string[], lock: boolean): Promise<Row[]> {
    return this.database.query<Row>(
      `SELECT ${columnList(table)} FROM ${table} WHERE reference = ANY($1::text[]) ORDER BY seq${forUpdate(lock)}`,
      [references],
    );
  }

  private async parts(table: CaseTable, owner: string, ids: string[], order: string, lock = false) {
    if (ids.length === 0) return new Map<string, Row[]>();
    const rows = await this.database.query<Row>(
      `SELECT ${columnList(table)} FROM ${table} WHERE ${owner} = ANY($1::uuid[]) ORDER BY ${owner}, ${order}${forUpdate(lock)}`,
      [ids],
    );
    return groupBy(rows, (row) => row[owner] as string);
  }
}

const forUpdate = (lock: boolean): string => (lock ? ' FOR NO KEY UPDATE' : '');

const storedEvent = (row: Row, citations: Row[]): StoredEventRow => ({
  id: row.id as string,
  kind: row.kind as string,
  position: row.position as number,
  retracted: row.retracted_at !== null,
  content: contentOf(row, citations),
  row,
  citations,
});
