import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the organisation is called and looks like, photographs of defenders, and the counters that websites show.
 */
export class Organisation0000000000021 implements MigrationInterface {
  name = 'Organisation0000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(organisation);
    await runner.query(portrait);
    await runner.query(historyOfPortraits);
    await runner.query(counter);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE day_counter');
    await runner.query('DROP TABLE portrait');
    await runner.query('DROP FUNCTION record_portrait()');
    await runner.query('DROP TABLE organisation');
  }
}

// One row at most, which the first change makes.
const organisation = `
CREATE TABLE organisation (
  one boolean NOT NULL DEFAULT true,
  name text NOT NULL DEFAULT '',
  website text,
  hashtag text,
  ground text,
  accent text,
  zone text,
  names_in_mails boolean NOT NULL DEFAULT false,
  logo bytea,
  logo_width int,
  logo_height int,
  version int NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT organisation_pkey PRIMARY KEY (one),
  CONSTRAINT organisation_one_check CHECK (one),
  CONSTRAINT organisation_colours_check CHECK (ground ~ '^#[0-9a-f]{6}$' AND accent ~ '^#[0-9a-f]{6}$'),
  CONSTRAINT organisation_logo_check CHECK (num_nonnulls(logo, logo_width, logo_height) IN (0, 3)
    AND octet_length(logo) <= 1048576)
);
REVOKE DELETE ON organisation FROM vigil_app;
`;

// A picture is a fact of the case: it is there for whoever sees the case and is told facts so sensitive.
const portrait = `
CREATE TABLE portrait (
  defender_id uuid NOT NULL,
  picture bytea NOT NULL,
  width int NOT NULL,
  height int NOT NULL,
  alt text NOT NULL,
  credit text,
  sensitivity text,
  version int NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT portrait_pkey PRIMARY KEY (defender_id),
  CONSTRAINT portrait_picture_check CHECK (octet_length(picture) BETWEEN 1 AND 2097152),
  CONSTRAINT portrait_size_check CHECK (width BETWEEN 1 AND 1200 AND height BETWEEN 1 AND 1200),
  CONSTRAINT portrait_sensitivity_check CHECK (sensitivity IN ('partners', 'internal', 'restricted')),
  CONSTRAINT portrait_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
);
ALTER TABLE portrait ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON portrait USING ((SELECT sees_all())
  OR fact_level(sensitivity) <= (SELECT told_facts())
     AND EXISTS (SELECT FROM defender d WHERE d.id = portrait.defender_id));
`;

const told = (row: string): string =>
  `jsonb_strip_nulls(jsonb_build_object('width', ${row}.width, 'height', ${row}.height, 'sensitivity', ${row}.sensitivity))`;

// The history says that there was a picture and how large it was. It does not keep one that was taken away, nor the
// words beside it: they may tell what the picture shows.
const historyOfPortraits = `
CREATE FUNCTION record_portrait() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
  SELECT vigil_actor(), coalesce(new.defender_id, old.defender_id), 'portrait',
         coalesce(new.defender_id, old.defender_id)::text, lower(TG_OP),
         CASE WHEN TG_OP <> 'INSERT' THEN ${told('old')} END, CASE WHEN TG_OP <> 'DELETE' THEN ${told('new')} END;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION record_portrait() FROM PUBLIC;
CREATE TRIGGER portrait_recorded AFTER INSERT OR UPDATE OR DELETE ON portrait
  FOR EACH ROW EXECUTE FUNCTION record_portrait();
CREATE TRIGGER portrait_not_truncated BEFORE TRUNCATE ON portrait
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
`;

// A counter that was revoked stays, so that it is known which there were.
const counter = `
CREATE TABLE day_counter (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL,
  hint text NOT NULL,
  defender_id uuid,
  group_id uuid,
  language text NOT NULL,
  counts text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_by text,
  revoked_at timestamptz,
  CONSTRAINT day_counter_pkey PRIMARY KEY (id),
  CONSTRAINT day_counter_token_key UNIQUE (token_hash),
  CONSTRAINT day_counter_subject_check CHECK (num_nonnulls(defender_id, group_id) = 1),
  CONSTRAINT day_counter_counts_check CHECK (counts IN ('in_custody', 'until_release')),
  CONSTRAINT day_counter_language_check CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh', 'ru')),
  CONSTRAINT day_counter_revoked_check CHECK (num_nonnulls(revoked_by, revoked_at) IN (0, 2)),
  CONSTRAINT day_counter_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE,
  CONSTRAINT day_counter_group_fk FOREIGN KEY (group_id) REFERENCES case_group (id) ON DELETE CASCADE
);
CREATE INDEX day_counter_defender_idx ON day_counter (defender_id);
CREATE INDEX day_counter_group_idx ON day_counter (group_id);
ALTER TABLE day_counter ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON day_counter USING ((SELECT sees_all())
  OR defender_id IS NOT NULL AND EXISTS (SELECT FROM defender d WHERE d.id = day_counter.defender_id)
  OR group_id IS NOT NULL AND group_is_seen(group_id));
REVOKE DELETE ON day_counter FROM vigil_app;
`;
