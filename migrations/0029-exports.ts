import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is taken out of Vigil as reports and tables: who asked for what, who agreed, the file while it is kept. */
export class Exports0000000000029 implements MigrationInterface {
  name = 'Exports0000000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(rights);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE export_chunk, export_case, export');
  }
}

// An export is its maker's alone, and every statement names the account or comes from the server. The choice may hold
// words of a search and the reasons may hold anything: both are sealed. The row stays when the file is gone, so that a
// copy that turns up later can be traced.
const tables = `
CREATE TABLE export (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  reference text NOT NULL,
  -- Null: the command line.
  account_id uuid,
  choice bytea NOT NULL,
  template text NOT NULL,
  audience text NOT NULL,
  language text NOT NULL,
  format text NOT NULL,
  day date NOT NULL,
  state text NOT NULL,
  version int NOT NULL DEFAULT 1,
  asked_at timestamptz NOT NULL,
  -- So many cases are chosen, were worked on so far, and are in the file.
  cases_all int NOT NULL,
  cases_done int NOT NULL DEFAULT 0,
  cases_in int,
  -- How often somebody began to make it: who began before the last one cannot end it.
  attempt int NOT NULL DEFAULT 0,
  -- So often it may still be begun before it is given up.
  tries_left int NOT NULL,
  touched_at timestamptz NOT NULL,
  -- So many cases need somebody else to agree.
  protected int NOT NULL DEFAULT 0,
  ask_until timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason bytea,
  finished_at timestamptz,
  expires_at timestamptz,
  fingerprint text,
  sha256 bytea,
  size bigint,
  failure text,
  CONSTRAINT export_pkey PRIMARY KEY (id),
  CONSTRAINT export_reference_key UNIQUE (reference),
  CONSTRAINT export_reference_check CHECK (reference ~ '^X-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$'),
  CONSTRAINT export_audience_check
    CHECK (audience IN ('internal', 'partner', 'un_confidential', 'un_public', 'public')),
  CONSTRAINT export_format_check CHECK (format IN ('pdf', 'docx', 'html', 'xlsx', 'csv', 'json')),
  CONSTRAINT export_state_check CHECK (state IN
    ('approval', 'waiting', 'working', 'done', 'failed', 'refused', 'cancelled', 'expired')),
  CONSTRAINT export_sha256_check CHECK (octet_length(sha256) = 32),
  CONSTRAINT export_done_check CHECK (state <> 'done'
    OR num_nulls(finished_at, expires_at, fingerprint, sha256, size, cases_in) = 0),
  CONSTRAINT export_failure_check CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CONSTRAINT export_approval_check CHECK (state <> 'approval' OR (protected > 0 AND ask_until IS NOT NULL)),
  -- Nobody agrees to what she asked for herself.
  CONSTRAINT export_two_people_check CHECK (decided_by <> account_id),
  CONSTRAINT export_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT export_decided_by_fk FOREIGN KEY (decided_by) REFERENCES account (id)
);
CREATE INDEX export_account_idx ON export (account_id, seq DESC);
CREATE INDEX export_open_idx ON export (state) WHERE state IN ('approval', 'waiting', 'working', 'done');
CREATE INDEX export_sha256_idx ON export (sha256);
CREATE INDEX export_fingerprint_idx ON export (fingerprint);

-- in: it stands in the file. protected: somebody else must agree to it; approved: somebody did.
CREATE TABLE export_case (
  export_id uuid NOT NULL,
  place text NOT NULL,
  defender_id uuid NOT NULL,
  CONSTRAINT export_case_pkey PRIMARY KEY (export_id, place, defender_id),
  CONSTRAINT export_case_place_check CHECK (place IN ('in', 'protected', 'approved')),
  CONSTRAINT export_case_export_fk FOREIGN KEY (export_id) REFERENCES export (id) ON DELETE CASCADE,
  CONSTRAINT export_case_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
);
CREATE INDEX export_case_defender_idx ON export_case (defender_id);

-- The file, sealed piece by piece. Taken away when it expires.
CREATE TABLE export_chunk (
  id uuid NOT NULL,
  export_id uuid NOT NULL,
  number int NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT export_chunk_pkey PRIMARY KEY (id),
  CONSTRAINT export_chunk_number_key UNIQUE (export_id, number),
  CONSTRAINT export_chunk_export_fk FOREIGN KEY (export_id) REFERENCES export (id) ON DELETE CASCADE
);
ALTER TABLE export_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;
`;

// A case that somebody does not see stands in no export for her.
const rights = `
ALTER TABLE export_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON export_case
  USING ((SELECT sees_all()) OR EXISTS (SELECT FROM defender d WHERE d.id = export_case.defender_id));
REVOKE DELETE ON export FROM vigil_app;
REVOKE UPDATE ON export_case FROM vigil_app;
`;
