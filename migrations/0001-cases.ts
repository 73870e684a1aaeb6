import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Defenders, their events with citations, and joint cases; the history of every change to them. */
export class Cases0000000000001 implements MigrationInterface {
  name = 'Cases0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(tables);
    await runner.query(historyTable);
    for (const table of recorded) await runner.query(recordChangesOf(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE group_member, case_group, citation, event, consent, defender_name, defender, history',
    );
    for (const { name } of recorded) await runner.query(`DROP FUNCTION record_${name}()`);
    await runner.query('DROP FUNCTION refuse_truncate(), keep_history(), vigil_actor()');
  }
}

const tables = `
CREATE TABLE defender (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  reference text NOT NULL,
  gender text,
  born text,
  country text,
  professions text[],
  rights text[],
  summary text,
  confidentiality text,
  search_doc text NOT NULL,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT defender_pkey PRIMARY KEY (id),
  CONSTRAINT defender_country_check CHECK (country ~ '^[A-Z]{2}$')
);
CREATE UNIQUE INDEX defender_reference_key ON defender (reference);
CREATE UNIQUE INDEX defender_seq_key ON defender (seq);
CREATE INDEX defender_country_idx ON defender (country, seq);
CREATE INDEX defender_search_doc_trgm ON defender USING gin (search_doc gin_trgm_ops);

CREATE TABLE defender_name (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  defender_id uuid NOT NULL,
  position int NOT NULL,
  text text NOT NULL,
  lang text,
  kind text,
  CONSTRAINT defender_name_pkey PRIMARY KEY (id),
  CONSTRAINT defender_name_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
);
CREATE INDEX defender_name_defender_idx ON defender_name (defender_id, position);

CREATE TABLE consent (
  defender_id uuid NOT NULL,
  scope text NOT NULL,
  value text NOT NULL,
  CONSTRAINT consent_pkey PRIMARY KEY (defender_id, scope),
  CONSTRAINT consent_value_check CHECK (value IN ('given', 'refused', 'withdrawn', 'not_asked', 'cannot_ask')),
  CONSTRAINT consent_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
);

CREATE TABLE event (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  defender_id uuid NOT NULL,
  position int NOT NULL,
  kind text NOT NULL,
  date text NOT NULL,
  earliest date,
  latest date,
  precision text NOT NULL,
  qualifier text NOT NULL,
  place text,
  summary text,
  sentence jsonb,
  release_type text,
  preferred_reason text,
  retracted_at timestamptz,
  retraction_reason text,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT event_pkey PRIMARY KEY (id),
  CONSTRAINT event_dates_check CHECK (earliest <= latest),
  CONSTRAINT event_retraction_check CHECK ((retracted_at IS NULL) = (retraction_reason IS NULL)),
  CONSTRAINT event_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
);
CREATE INDEX event_defender_idx ON event (defender_id, earliest);

CREATE TABLE citation (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  event_id uuid NOT NULL,
  position int NOT NULL,
  title text,
  url text,
  published text,
  date text,
  quote text,
  reliability text,
  CONSTRAINT citation_pkey PRIMARY KEY (id),
  CONSTRAINT citation_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX citation_event_idx ON citation (event_id, position);

CREATE TABLE case_group (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  reference text NOT NULL,
  name text NOT NULL,
  hashtag text,
  day_count text,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT case_group_pkey PRIMARY KEY (id),
  CONSTRAINT case_group_day_count_check CHECK (day_count IN ('exclusive', 'inclusive'))
);
CREATE UNIQUE INDEX case_group_reference_key ON case_group (reference);
CREATE UNIQUE INDEX case_group_seq_key ON case_group (seq);

CREATE TABLE group_member (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  group_id uuid NOT NULL,
  defender_id uuid NOT NULL,
  position int NOT NULL,
  from_date text,
  to_date text,
  from_day date,
  to_day date,
  CONSTRAINT group_member_pkey PRIMARY KEY (id),
  CONSTRAINT group_member_group_fk FOREIGN KEY (group_id) REFERENCES case_group (id) ON DELETE CASCADE,
  CONSTRAINT group_member_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
);
CREATE INDEX group_member_group_idx ON group_member (group_id, position);
CREATE INDEX group_member_defender_idx ON group_member (defender_id);
`;

const historyTable = `
CREATE TABLE history (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  defender_id uuid,
  subject text NOT NULL,
  subject_id text NOT NULL,
  action text NOT NULL,
  before jsonb,
  after jsonb,
  CONSTRAINT history_pkey PRIMARY KEY (id),
  CONSTRAINT history_action_check CHECK (action IN ('insert', 'update', 'delete'))
);
CREATE INDEX history_defender_idx ON history (defender_id, id);

CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The history is only ever added to: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION keep_history();

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'TRUNCATE of % would leave no history: no audit, no act.', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION vigil_actor() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  actor text := current_setting('vigil.actor', true);
BEGIN
  IF coalesce(actor, '') = '' THEN
    RAISE EXCEPTION 'Nobody stands for this change (vigil.actor is not set): no audit, no act.'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN actor;
END $$;
`;

interface Recorded {
  name: string;
  /** Primary key, for pairing the rows before and after an UPDATE. */
  key: string;
  /** The case that a row `r` belongs to. */
  defender: string;
  /** The row's identity as text. */
  subject: string;
}

const recorded: Recorded[] = [
  { name: 'defender', key: 'id', defender: 'r.id', subject: 'r.id::text' },
  { name: 'defender_name', key: 'id', defender: 'r.defender_id', subject: 'r.id::text' },
  { name: 'consent', key: 'defender_id, scope', defender: 'r.defender_id', subject: `r.defender_id || '/' || r.scope` },
  { name: 'event', key: 'id', defender: 'r.defender_id', subject: 'r.id::text' },
  {
    name: 'citation',
    key: 'id',
    defender: '(SELECT e.defender_id FROM event e WHERE e.id = r.event_id)',
    subject: 'r.id::text',
  },
  { name: 'case_group', key: 'id', defender: 'NULL::uuid', subject: 'r.id::text' },
  { name: 'group_member', key: 'id', defender: 'r.defender_id', subject: 'r.id::text' },
];

// Follow from the rest of the row, and would say nothing to a reader of the history.
const row = (alias: string): string =>
  `jsonb_strip_nulls(to_jsonb(${alias}) - '{search_doc,version,updated_at}'::text[])`;

/**
 * Triggers by statement, with transition tables: one INSERT into the history for a thousand rows. An UPDATE that leaves
 * a row as it was (but for its version) writes nothing.
 */
function recordChangesOf({ name, key, defender, subject }: Recorded): string {
  const insert = `INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
      SELECT vigil_actor(), ${defender}, '${name}', ${subject}`;
  return `
CREATE FUNCTION record_${name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM vigil_actor();
  IF TG_OP = 'INSERT' THEN
    ${insert}, 'insert', NULL, ${row('r')} FROM new_rows r;
  ELSIF TG_OP = 'UPDATE' THEN
    ${insert}, 'update', ${row('o')}, ${row('r')}
      FROM new_rows r JOIN old_rows o USING (${key})
      WHERE ${row('o')} IS DISTINCT FROM ${row('r')};
  ELSE
    ${insert}, 'delete', ${row('r')}, NULL FROM old_rows r;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ${name}_inserted AFTER INSERT ON ${name}
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_${name}();
CREATE TRIGGER ${name}_updated AFTER UPDATE ON ${name}
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_${name}();
CREATE TRIGGER ${name}_deleted AFTER DELETE ON ${name}
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_${name}();
CREATE TRIGGER ${name}_not_truncated BEFORE TRUNCATE ON ${name}
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();`;
}
