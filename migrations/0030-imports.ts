import type { MigrationInterface, QueryRunner } from 'typeorm';
import { removal, seen } from './imports/removal';

/** Files that people bring in: the file, its rows, what was understood of them, what became of each, and the way back. */
export class Imports0000000000030 implements MigrationInterface {
  name = 'Imports0000000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
    await runner.query(chunks);
    await runner.query(removal);
    await runner.query(namesakes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION cases_with_names(text[]);
      DROP INDEX defender_name_keys_idx;
      DROP FUNCTION name_keys(text);
      DROP FUNCTION remove_imported(uuid, uuid[], boolean), remove_imported_groups(uuid, uuid[]);
      DROP TABLE import_result, import_chunk, import_row, import_profile, import_batch;
      DROP FUNCTION stamp_import_chunk()`);
  }
}

const tables = `
CREATE TABLE import_batch (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- null: the command line
  account_id uuid,
  made_by text NOT NULL,
  label text,
  state text NOT NULL DEFAULT 'mapping',
  version int NOT NULL DEFAULT 1,
  size int NOT NULL,
  sha256 bytea NOT NULL,
  file bytea,
  -- Which sheet was chosen and how it was read: kind, encoding, delimiter, header, sample, notes.
  reading jsonb NOT NULL,
  mapping jsonb,
  profile text,
  row_count int NOT NULL DEFAULT 0,
  done int NOT NULL DEFAULT 0,
  counts jsonb NOT NULL DEFAULT '{}',
  trouble text,
  -- Is also what others changed since taken back?
  forced boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  begun_at timestamptz,
  ended_at timestamptz,
  expires_at timestamptz,
  CONSTRAINT import_batch_pkey PRIMARY KEY (id),
  CONSTRAINT import_batch_state_check
    CHECK (state IN ('mapping', 'reading', 'ready', 'running', 'stopped', 'done', 'undoing', 'undone')),
  CONSTRAINT import_batch_label_check CHECK (length(label) BETWEEN 1 AND 200),
  CONSTRAINT import_batch_sha256_check CHECK (octet_length(sha256) = 32),
  CONSTRAINT import_batch_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL
);
CREATE INDEX import_batch_account_idx ON import_batch (account_id, created_at DESC);
CREATE INDEX import_batch_expires_idx ON import_batch (expires_at) WHERE expires_at IS NOT NULL;

-- json and not jsonb: it is written and read whole, and never asked.
CREATE TABLE import_row (
  batch_id uuid NOT NULL,
  number int NOT NULL,
  cells json NOT NULL,
  -- What somebody wrote over a cell, by the number of the column.
  edited jsonb,
  -- The row with which this one was gathered, since both speak of one person; its own number where it stands alone.
  leader int NOT NULL,
  said json,
  judged json,
  verdict text,
  findings int NOT NULL DEFAULT 0,
  choice jsonb,
  CONSTRAINT import_row_pkey PRIMARY KEY (batch_id, number),
  CONSTRAINT import_row_verdict_check CHECK (verdict IN ('create', 'update', 'same', 'ask', 'refused')),
  CONSTRAINT import_row_batch_fk FOREIGN KEY (batch_id) REFERENCES import_batch (id) ON DELETE CASCADE
);
CREATE INDEX import_row_leader_idx ON import_row (batch_id, leader) WHERE leader <> number;
CREATE INDEX import_row_verdict_idx ON import_row (batch_id, verdict, number) WHERE verdict IS NOT NULL;

-- What became of a row. It is written once, in the transaction that wrote the case: no row is imported twice.
CREATE TABLE import_result (
  batch_id uuid NOT NULL,
  number int NOT NULL,
  outcome text NOT NULL,
  defender_id uuid,
  chunk int NOT NULL,
  CONSTRAINT import_result_pkey PRIMARY KEY (batch_id, number),
  CONSTRAINT import_result_outcome_check CHECK (outcome IN ('created', 'updated', 'same', 'skipped')),
  CONSTRAINT import_result_batch_fk FOREIGN KEY (batch_id) REFERENCES import_batch (id) ON DELETE CASCADE
);
CREATE INDEX import_result_chunk_idx ON import_result (batch_id, chunk);
REVOKE UPDATE ON import_result FROM vigil_app;

-- One transaction of a run, or of its undoing.
CREATE TABLE import_chunk (
  batch_id uuid NOT NULL,
  number int NOT NULL,
  kind text NOT NULL,
  -- The moment and the actor under which the history holds what the chunk changed.
  at timestamptz NOT NULL,
  actor text NOT NULL,
  -- Joint cases that the chunk formed.
  groups uuid[] NOT NULL DEFAULT '{}',
  -- What the undoing of the chunk left, and why.
  left_over jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT import_chunk_pkey PRIMARY KEY (batch_id, kind, number),
  CONSTRAINT import_chunk_kind_check CHECK (kind IN ('run', 'undo', 'force')),
  CONSTRAINT import_chunk_batch_fk FOREIGN KEY (batch_id) REFERENCES import_batch (id) ON DELETE CASCADE
);
REVOKE UPDATE, DELETE ON import_chunk FROM vigil_app;

-- How the columns of a table are meant, kept under a name. It holds headings, and nothing of a case.
CREATE TABLE import_profile (
  name text NOT NULL,
  header text[] NOT NULL,
  mapping jsonb NOT NULL,
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT import_profile_pkey PRIMARY KEY (name),
  CONSTRAINT import_profile_name_check CHECK (length(name) BETWEEN 1 AND 80)
);
`;

// A batch is there for whoever brought it in, and for the command line.
const walls = `
ALTER TABLE import_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON import_batch USING ((SELECT sees_all())
  OR account_id = (SELECT nullif(current_setting('vigil.account'), '')::uuid));
${['import_row', 'import_result', 'import_chunk']
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON ${table} USING ((SELECT sees_all())
  OR EXISTS (SELECT FROM import_batch b WHERE b.id = ${table}.batch_id));`,
  )
  .join('')}
`;

// The moment and the actor are those of the transaction, whatever somebody writes: by them the history is asked what a
// batch has changed.
const chunks = `
CREATE FUNCTION stamp_import_chunk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.at := now();
  new.actor := vigil_actor();
  RETURN new;
END $$;
CREATE TRIGGER import_chunk_stamped BEFORE INSERT ON import_chunk FOR EACH ROW EXECUTE FUNCTION stamp_import_chunk();
`;

// A name with its letters in order is the same however its parts are ordered, spaced and hyphenated: it leads to those
// who may be meant, and the rules of matching say who is. The names of search_doc are normalised already. Under row
// security the index would be no use (see found_cases in migration 0008): the owner asks, and gives what the viewer may see.
const namesakes = `
CREATE FUNCTION name_keys(doc text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT (SELECT string_agg(c, '' ORDER BY c COLLATE "C")
                                        FROM regexp_split_to_table(replace(n, ' ', ''), '') AS c)), '{}')
    FROM regexp_split_to_table(doc, '[|\\n]') AS n WHERE n <> ''
$$;
CREATE INDEX defender_name_keys_idx ON defender USING gin (name_keys(search_doc));
CREATE FUNCTION cases_with_names(keys text[]) RETURNS TABLE (key text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
BEGIN
  RETURN QUERY SELECT k, d.id FROM unnest(keys) AS k CROSS JOIN LATERAL (
    SELECT d.id, d.level FROM defender d WHERE name_keys(d.search_doc) @> ARRAY[k] LIMIT 50) AS d
   WHERE ${seen};
END $$;
REVOKE EXECUTE ON FUNCTION cases_with_names(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_with_names(text[]) TO vigil_app;
`;
