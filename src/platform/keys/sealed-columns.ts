/** A column (bytea) of which every value is sealed by the key ring. */
export interface SealedColumn {
  table: string;
  column: string;
  /** The column that tells one row from the other; its value never changes. */
  idColumn: string;
  /** How many rows are sealed anew at once, where the values are large; 100 when left out. */
  batch?: number;
}

/**
 * All of them. Who seals in a new column adds it here: a key is retired only when nothing is left under it, and what is
 * not in this list is not looked at. A table that has not been made yet is passed over.
 */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'totp', column: 'secret', idColumn: 'account_id' },
  { table: 'totp_offer', column: 'secret', idColumn: 'session_id' },
  { table: 'outgoing_mail', column: 'body', idColumn: 'id' },
  { table: 'confidential_record', column: 'sealed', idColumn: 'id' },
  { table: 'document', column: 'sealed', idColumn: 'id', batch: 1 },
  { table: 'subscription', column: 'mute_secret', idColumn: 'id' },
  { table: 'webhook', column: 'url', idColumn: 'id' },
  { table: 'webhook', column: 'secret', idColumn: 'id' },
  { table: 'webhook', column: 'old_secret', idColumn: 'id' },
  { table: 'webhook_delivery', column: 'body', idColumn: 'id' },
  { table: 'webhook_delivery', column: 'answer', idColumn: 'id' },
  { table: 'export', column: 'choice', idColumn: 'id' },
  { table: 'export', column: 'reason', idColumn: 'id' },
  { table: 'export_chunk', column: 'sealed', idColumn: 'id' },
  { table: 'import_batch', column: 'file', idColumn: 'id' },
];

/** The place of one value, to which `seal` and `open` tie it. */
export const placeOf = ({ table, column }: SealedColumn, id: string | number): string => `${table}|${column}|${id}`;
