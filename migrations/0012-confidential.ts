import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records of a case of which the database never holds the words: contacts of relatives, identity documents, confidential
 * sources, notes on safety. What they say is sealed by keys outside the database.
 */
export class Confidential0000000000012 implements MigrationInterface {
  name = 'Confidential0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(history);
    await runner.query(wall);
    await runner.query(lookup);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION confidential_with(bytea[])');
    await runner.query('DROP TABLE confidential_record');
    await runner.query('DROP FUNCTION record_confidential_record()');
  }
}

// An erased record is a tombstone: that there was one, of which kind, who erased it, when and why. Vacuum comes at once,
// so that the former sealed value does not lie in the files for longer than it must.
const table = `
CREATE TABLE confidential_record (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  defender_id uuid NOT NULL,
  kind text NOT NULL,
  sealed bytea,
  lookup bytea[] NOT NULL DEFAULT '{}',
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  erased_at timestamptz,
  erased_by text,
  erasure_reason text,
  CONSTRAINT confidential_record_pkey PRIMARY KEY (id),
  CONSTRAINT confidential_record_kind_check
    CHECK (kind IN ('relative_contact', 'identity_document', 'confidential_source', 'safety_note')),
  CONSTRAINT confidential_record_reason_check
    CHECK (erasure_reason IN ('asked', 'not_needed', 'mistaken', 'unlawful')),
  CONSTRAINT confidential_record_erased_check CHECK (
    CASE WHEN erased_at IS NULL THEN sealed IS NOT NULL AND num_nonnulls(erased_by, erasure_reason) = 0
    ELSE sealed IS NULL AND lookup = '{}' AND num_nonnulls(erased_by, erasure_reason) = 2 END),
  CONSTRAINT confidential_record_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
CREATE INDEX confidential_record_defender_idx ON confidential_record (defender_id, created_at);
CREATE INDEX confidential_record_lookup_idx ON confidential_record USING gin (lookup);
`;

const told = (row: string): string =>
  `jsonb_strip_nulls(jsonb_build_object('kind', ${row}.kind, 'erasure_reason', ${row}.erasure_reason))`;

// The history says that a record was written and of which kind, never what it says, not even sealed: it would keep what
// was erased. To seal anew is no change.
const history = `
CREATE FUNCTION record_confidential_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM vigil_actor();
  IF TG_OP = 'INSERT' THEN
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
    VALUES (vigil_actor(), new.defender_id, 'confidential_record', new.id::text, 'insert', NULL, ${told('new')});
  ELSIF TG_OP = 'UPDATE' THEN
    IF old.erased_at IS NOT NULL THEN
      RAISE EXCEPTION 'What was erased stays erased.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF vigil_actor() = 'keys'
       AND to_jsonb(new) - '{sealed,lookup}'::text[] = to_jsonb(old) - '{sealed,lookup}'::text[] THEN
      RETURN NULL;
    END IF;
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
    VALUES (vigil_actor(), new.defender_id, 'confidential_record', new.id::text, 'update', ${told('old')}, ${told('new')});
  ELSE
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
    VALUES (vigil_actor(), old.defender_id, 'confidential_record', old.id::text, 'delete', ${told('old')}, NULL);
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION record_confidential_record() FROM PUBLIC;
CREATE TRIGGER confidential_record_recorded AFTER INSERT OR UPDATE OR DELETE ON confidential_record
  FOR EACH ROW EXECUTE FUNCTION record_confidential_record();
CREATE TRIGGER confidential_record_not_truncated BEFORE TRUNCATE ON confidential_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
`;

// Sealed or not, a row is there only for those who see the case and are told even its restricted facts. No request
// deletes one: a tombstone must stay.
const wall = `
ALTER TABLE confidential_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON confidential_record USING ((SELECT sees_all())
  OR (SELECT told_facts() >= 3) AND EXISTS (SELECT FROM defender d WHERE d.id = confidential_record.defender_id));
REVOKE DELETE ON confidential_record FROM vigil_app;
`;

// Under row security an index for && is no use: the operator could tell what it reads. The owner looks up, and gives
// ids alone, which then pass row security like any others.
const lookup = `
CREATE FUNCTION confidential_with(macs bytea[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 5 AS $$
  SELECT r.id FROM confidential_record r WHERE r.lookup && macs
$$;
REVOKE EXECUTE ON FUNCTION confidential_with(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION confidential_with(bytea[]) TO vigil_app;
`;
