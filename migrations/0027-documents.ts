import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of a case, sealed; the boxes that are to be blacked out; which copy was made of which original. */
export class Documents0000000000027 implements MigrationInterface {
  name = 'Documents0000000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(documents);
    await runner.query(unchanged);
    await runner.query(boxes);
    await runner.query(copies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_copy');
    await runner.query('DROP TABLE redaction_box');
    await runner.query('DROP TABLE document');
    await runner.query('DROP FUNCTION keep_document()');
  }
}

// What is sealed does not shrink, so nobody tries. Of an erased document nothing is left that could say what it held: not
// its title, and not its digest, by which a file that somebody has could be recognised. Vacuum comes at once, so that the
// former bytes do not lie in the files for longer than they must.
const documents = `
CREATE TABLE document (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  defender_id uuid NOT NULL,
  type text NOT NULL,
  title text NOT NULL,
  size int NOT NULL,
  pages jsonb NOT NULL,
  sealed bytea,
  sha256 bytea,
  sensitivity text,
  event_ids uuid[] NOT NULL DEFAULT '{}',
  version int NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  erased_at timestamptz,
  erased_by text,
  erasure_reason text,
  CONSTRAINT document_pkey PRIMARY KEY (id),
  CONSTRAINT document_seq_key UNIQUE (seq),
  CONSTRAINT document_type_check CHECK (type IN ('pdf', 'png', 'jpeg', 'webp')),
  CONSTRAINT document_pages_check CHECK (jsonb_array_length(pages) BETWEEN 1 AND 100),
  CONSTRAINT document_sensitivity_check CHECK (sensitivity IN ('partners', 'internal', 'restricted')),
  CONSTRAINT document_reason_check CHECK (erasure_reason IN ('asked', 'not_needed', 'unlawful', 'mistaken')),
  CONSTRAINT document_erased_check CHECK (
    CASE WHEN erased_at IS NULL
    THEN num_nonnulls(sealed, sha256) = 2 AND title <> '' AND num_nonnulls(erased_by, erasure_reason) = 0
    ELSE num_nonnulls(sealed, sha256) = 0 AND title = '' AND num_nonnulls(erased_by, erasure_reason) = 2 END),
  CONSTRAINT document_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
ALTER TABLE document ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE INDEX document_defender_idx ON document (defender_id, seq);
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON document USING ((SELECT sees_all())
  OR fact_level(sensitivity) <= (SELECT told_facts()) AND (erased_at IS NULL OR (SELECT told_facts()) >= 3)
     AND EXISTS (SELECT FROM defender d WHERE d.id = document.defender_id));
REVOKE DELETE ON document FROM vigil_app;
`;

// The original stays byte for byte what came, until it is erased; what was erased stays erased. To seal anew is no change.
const unchanged = `
CREATE FUNCTION keep_document() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM vigil_actor();
  IF TG_OP = 'INSERT' THEN
    RETURN new;
  END IF;
  IF old.erased_at IS NOT NULL THEN
    RAISE EXCEPTION 'What was erased stays erased.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (new.id, new.seq, new.defender_id, new.type, new.size, new.pages, new.created_by, new.created_at)
     IS DISTINCT FROM (old.id, old.seq, old.defender_id, old.type, old.size, old.pages, old.created_by, old.created_at)
     OR new.erased_at IS NULL AND new.sha256 IS DISTINCT FROM old.sha256
     OR new.erased_at IS NULL AND new.sealed IS DISTINCT FROM old.sealed AND vigil_actor() <> 'keys' THEN
    RAISE EXCEPTION 'An original stays as it came.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER document_kept BEFORE INSERT OR UPDATE ON document FOR EACH ROW EXECUTE FUNCTION keep_document();
CREATE TRIGGER document_not_truncated BEFORE TRUNCATE ON document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
`;

// A box is in ten-thousandths of the side of its page, so that it holds for every size in which the page is drawn.
const boxes = `
CREATE TABLE redaction_box (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  document_id uuid NOT NULL,
  page int NOT NULL,
  x0 int NOT NULL,
  y0 int NOT NULL,
  x1 int NOT NULL,
  y1 int NOT NULL,
  reason text NOT NULL,
  CONSTRAINT redaction_box_pkey PRIMARY KEY (id),
  CONSTRAINT redaction_box_place_check CHECK (page >= 1 AND 0 <= x0 AND x0 < x1 AND x1 <= 10000
    AND 0 <= y0 AND y0 < y1 AND y1 <= 10000),
  CONSTRAINT redaction_box_reason_check CHECK (reason IN ('name', 'address', 'health', 'source', 'other')),
  CONSTRAINT redaction_box_document_fk FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX redaction_box_document_idx ON redaction_box (document_id, seq);
ALTER TABLE redaction_box ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON redaction_box USING ((SELECT sees_all())
  OR (SELECT told_facts()) >= 3 AND EXISTS (SELECT FROM document d WHERE d.id = redaction_box.document_id));
REVOKE UPDATE ON redaction_box FROM vigil_app;
`;

// In a table of its own: whoever sees a copy and not its original learns nothing of where the copy came from.
const copies = `
CREATE TABLE document_copy (
  copy_id uuid NOT NULL,
  original_id uuid NOT NULL,
  boxes jsonb NOT NULL,
  CONSTRAINT document_copy_pkey PRIMARY KEY (copy_id),
  CONSTRAINT document_copy_copy_fk FOREIGN KEY (copy_id) REFERENCES document (id) ON DELETE CASCADE,
  CONSTRAINT document_copy_original_fk FOREIGN KEY (original_id) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX document_copy_original_idx ON document_copy (original_id);
ALTER TABLE document_copy ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON document_copy USING ((SELECT sees_all())
  OR EXISTS (SELECT FROM document d WHERE d.id = document_copy.original_id)
     AND EXISTS (SELECT FROM document d WHERE d.id = document_copy.copy_id));
REVOKE UPDATE, DELETE ON document_copy FROM vigil_app;
`;
