/** What the chain binds: the two tables that are only ever added to. */
export type Source = 'audit_event' | 'history';

/** The table in words. */
export const sourceWords: Record<Source, string> = { audit_event: 'the trail', history: 'the history' };

const micros = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;

/**
 * SQL: the hash of a row `alias` over its canonical bytes, as migration 0010 computes it. Stated here once more, with
 * functions of PostgreSQL alone: a check must not ask the functions of the database that it checks.
 */
export const hashOf: Record<Source, (alias: string) => string> = {
  audit_event: (r) =>
    sha256('audit_event', [
      `${r}.id`,
      micros(`${r}.at`),
      ...['act', 'actor', 'account_id', 'defender_id', 'session_id'].map((column) => `${r}.${column}`),
      `${r}.network::text`,
      `${r}.detail`,
    ]),
  history: (r) =>
    sha256('history', [
      `${r}.id`,
      micros(`${r}.at`),
      ...['actor', 'defender_id', 'subject', 'subject_id', 'action', 'before', 'after'].map((name) => `${r}.${name}`),
    ]),
};

const sha256 = (table: Source, columns: string[]): string =>
  `pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.json_build_array('${table}', ${columns.join(', ')})::text, 'UTF8'))`;

/** One link with the row that it binds, as it is now. */
export interface LinkRow {
  seq: number;
  audit_id: number | null;
  history_id: number | null;
  /** Hash of the row when it was sealed. */
  hash: Buffer;
  chain: Buffer;
  /** Hash of the row as it stands there now; null when it is gone. */
  now: Buffer | null;
  /** Hash that the row of the trail carries itself. */
  own: Buffer | null;
}

/** SQL: the links after $1, in order, $2 at most. */
export const linksAfter = `
  SELECT c.seq, c.audit_id, c.history_id, c.hash, c.chain, e.hash AS own,
         CASE WHEN e.id IS NOT NULL THEN ${hashOf.audit_event('e')}
              WHEN h.id IS NOT NULL THEN ${hashOf.history('h')} END AS now
    FROM (SELECT * FROM audit_chain WHERE seq > $1 ORDER BY seq LIMIT $2) c
    LEFT JOIN audit_event e ON e.id = c.audit_id
    LEFT JOIN history h ON h.id = c.history_id
   ORDER BY c.seq`;

/** Rows without a link. */
export interface Unlinked {
  count: number;
  /** The lowest number among them. */
  first: number | null;
  /** The lowest that should have a link by now. */
  stray: number | null;
  /** The lowest that is not what its own hash says. */
  changed: number | null;
}

/** SQL: what has no link yet; $1 is the number up to which the sealer has finished. */
export const unlinked: Record<Source, string> = {
  audit_event: `
    SELECT count(*) AS count, min(r.id) AS first, min(r.id) FILTER (WHERE r.id <= $1) AS stray,
           min(r.id) FILTER (WHERE r.hash <> ${hashOf.audit_event('r')}) AS changed
      FROM audit_event r WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.audit_id = r.id)`,
  history: `
    SELECT count(*) AS count, min(r.id) AS first, min(r.id) FILTER (WHERE r.id <= $1) AS stray, NULL AS changed
      FROM history r WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.history_id = r.id)`,
};
