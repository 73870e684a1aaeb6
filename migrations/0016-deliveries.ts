import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was planned to be told to whom, and what became of it. Each step of each alert for each subscription is one row
 * with a unique key, so that nobody is told twice.
 */
export class Deliveries0000000000016 implements MigrationInterface {
  name = 'Deliveries0000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
    await runner.query(rechecks);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, table } of triggers) await runner.query(`DROP TRIGGER ${name} ON ${table}`);
    await runner.query(
      `DROP FUNCTION recheck_new(), recheck_old(), recheck_joined(), recheck_left(), recheck_cited(), recheck_uncited(), recheck_defender(), recheck_group()`,
    );
    await runner.query(`DROP TABLE delivery, alert_occurrence, delivery_recheck, subscription_plan, planning_day`);
  }
}

const tables = `
-- A day of the calendar whose notices were planned: once.
CREATE TABLE planning_day (
  day date NOT NULL,
  planned_at timestamptz NOT NULL,
  notices int NOT NULL DEFAULT 0,
  CONSTRAINT planning_day_pkey PRIMARY KEY (day)
);

-- Which version of a subscription the planned days know. Whoever sends for it locks this row.
CREATE TABLE subscription_plan (
  subscription_id uuid NOT NULL,
  version int NOT NULL,
  CONSTRAINT subscription_plan_pkey PRIMARY KEY (subscription_id),
  CONSTRAINT subscription_plan_subscription_fk
    FOREIGN KEY (subscription_id) REFERENCES subscription (id) ON DELETE CASCADE
);

-- An alert of which somebody is to be told. Its key stays when its date is corrected.
CREATE TABLE alert_occurrence (
  id bigint GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  rule text NOT NULL,
  defender_id uuid,
  group_id uuid,
  on_day date NOT NULL,
  until_day date,
  is_task boolean NOT NULL,
  concerned uuid[] NOT NULL,
  CONSTRAINT alert_occurrence_pkey PRIMARY KEY (id),
  CONSTRAINT alert_occurrence_key UNIQUE (key),
  CONSTRAINT alert_occurrence_subject_check CHECK (num_nonnulls(defender_id, group_id) <= 1),
  CONSTRAINT alert_occurrence_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE,
  CONSTRAINT alert_occurrence_group_fk FOREIGN KEY (group_id) REFERENCES case_group (id) ON DELETE CASCADE
);
CREATE INDEX alert_occurrence_concerned_idx ON alert_occurrence USING gin (concerned);
CREATE INDEX alert_occurrence_defender_idx ON alert_occurrence (defender_id);
CREATE INDEX alert_occurrence_group_idx ON alert_occurrence (group_id);

-- What was told is kept as days and yes or no, and never as words.
CREATE TABLE delivery (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  subscription_id uuid NOT NULL,
  account_id uuid NOT NULL,
  occurrence_id bigint NOT NULL,
  kind text NOT NULL,
  -- Of a notice: the step of the ladder, and the date of which it gives notice.
  lead smallint,
  on_day date,
  -- Of a change: the how-manieth of this alert for this subscription.
  revision int,
  day date NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'planned',
  reason text,
  late boolean NOT NULL DEFAULT false,
  settled_at timestamptz,
  settled_seq bigint,
  told jsonb,
  -- The delivery in whose message it went out; its id makes the Message-ID.
  message_id uuid,
  CONSTRAINT delivery_pkey PRIMARY KEY (id),
  CONSTRAINT delivery_once UNIQUE NULLS NOT DISTINCT (subscription_id, occurrence_id, kind, lead, on_day, revision),
  CONSTRAINT delivery_kind_check CHECK (
    kind = 'notice' AND lead IS NOT NULL AND on_day IS NOT NULL AND revision IS NULL
    OR kind = 'change' AND lead IS NULL AND on_day IS NULL AND revision IS NOT NULL),
  CONSTRAINT delivery_state_check CHECK (state IN ('planned', 'sent', 'missed', 'dropped')),
  CONSTRAINT delivery_settled_check CHECK ((state = 'planned') = (settled_at IS NULL)),
  CONSTRAINT delivery_told_check CHECK ((state = 'sent') = (told IS NOT NULL)),
  CONSTRAINT delivery_subscription_fk FOREIGN KEY (subscription_id) REFERENCES subscription (id) ON DELETE CASCADE,
  CONSTRAINT delivery_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT delivery_occurrence_fk FOREIGN KEY (occurrence_id) REFERENCES alert_occurrence (id) ON DELETE CASCADE
);
CREATE SEQUENCE delivery_settled_seq OWNED BY delivery.settled_seq;
GRANT USAGE ON SEQUENCE delivery_settled_seq TO vigil_app;
CREATE INDEX delivery_due_idx ON delivery (due_at) WHERE state = 'planned';
CREATE INDEX delivery_missed_idx ON delivery (due_at) WHERE state = 'missed';
CREATE INDEX delivery_occurrence_idx ON delivery (occurrence_id);
CREATE INDEX delivery_account_idx ON delivery (account_id, due_at DESC, id DESC);
CREATE INDEX delivery_day_idx ON delivery (day);
-- One change at a time waits.
CREATE UNIQUE INDEX delivery_change_waits ON delivery (subscription_id, occurrence_id)
  WHERE kind = 'change' AND state = 'planned';

-- Cases that were changed, for whoever was told of them. No unique key: writers must not wait for each other.
CREATE TABLE delivery_recheck (
  id bigint GENERATED ALWAYS AS IDENTITY,
  defender_id uuid NOT NULL,
  CONSTRAINT delivery_recheck_pkey PRIMARY KEY (id)
);
`;

const seen = (table: string): string => `EXISTS (SELECT FROM defender d WHERE d.id = ${table}.defender_id)`;

/** The same walls as before every other table that hangs on a case: migration 0008. */
const walls = `
ALTER TABLE alert_occurrence ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON alert_occurrence USING ((SELECT sees_all())
  OR (defender_id IS NULL OR ${seen('alert_occurrence')}) AND (group_id IS NULL OR group_is_seen(group_id)));
ALTER TABLE delivery_recheck ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON delivery_recheck USING ((SELECT sees_all()) OR ${seen('delivery_recheck')});
`;

interface Trigger {
  name: string;
  table: string;
  event: 'INSERT' | 'UPDATE' | 'DELETE';
  rows: string;
  runs: string;
}

const inserted = { event: 'INSERT', rows: 'NEW TABLE AS new_rows', runs: 'recheck_new' } as const;
const updated = { event: 'UPDATE', rows: 'NEW TABLE AS new_rows', runs: 'recheck_new' } as const;
const deleted = { event: 'DELETE', rows: 'OLD TABLE AS old_rows', runs: 'recheck_old' } as const;
const both = 'OLD TABLE AS old_rows NEW TABLE AS new_rows';

const triggers: Trigger[] = [
  { name: 'milestone_basis_rechecked', table: 'milestone_basis', ...inserted },
  { name: 'milestone_basis_gone', table: 'milestone_basis', ...deleted },
  { name: 'consent_rechecked', table: 'consent', ...inserted },
  { name: 'consent_changed', table: 'consent', ...updated },
  { name: 'consent_gone', table: 'consent', ...deleted },
  { name: 'group_member_rechecked', table: 'group_member', ...inserted, runs: 'recheck_joined' },
  { name: 'group_member_changed', table: 'group_member', ...updated, runs: 'recheck_joined' },
  { name: 'group_member_gone', table: 'group_member', ...deleted, runs: 'recheck_left' },
  { name: 'citation_rechecked', table: 'citation', ...inserted, runs: 'recheck_cited' },
  { name: 'citation_changed', table: 'citation', ...updated, runs: 'recheck_cited' },
  { name: 'citation_gone', table: 'citation', ...deleted, runs: 'recheck_uncited' },
  { name: 'defender_rechecked', table: 'defender', event: 'UPDATE', rows: both, runs: 'recheck_defender' },
  { name: 'case_group_rechecked', table: 'case_group', event: 'UPDATE', rows: both, runs: 'recheck_group' },
];

// What follows from the events is written anew with each change of one, so these few tables see every change. As long as
// nothing was ever planned nobody was told anything, and the rows are spared. The functions belong to the owner of the
// tables: whoever changes a case need not see it afterwards.
const noteFrom = (name: string, query: string): string => `
CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM planning_day) THEN
    INSERT INTO delivery_recheck (defender_id) ${query};
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION ${name}() FROM PUBLIC;`;

/** A joint case speaks of all its members, so that all of them count. */
const allOf = (rows: string): string => `SELECT defender_id FROM ${rows}
  UNION SELECT m.defender_id FROM group_member m WHERE m.group_id IN (SELECT group_id FROM ${rows})`;

/** Sources that differ are a date of their own. */
const citing = (rows: string): string =>
  `SELECT DISTINCT e.defender_id FROM ${rows} c JOIN event e ON e.id = c.event_id WHERE c.date IS NOT NULL`;

const rechecks = `
${noteFrom('recheck_joined', allOf('new_rows'))}
${noteFrom('recheck_left', allOf('old_rows'))}
${noteFrom('recheck_cited', citing('new_rows'))}
${noteFrom('recheck_uncited', citing('old_rows'))}
${noteFrom('recheck_new', 'SELECT DISTINCT defender_id FROM new_rows')}
${noteFrom('recheck_old', 'SELECT DISTINCT defender_id FROM old_rows')}
${noteFrom(
  'recheck_defender',
  `SELECT n.id FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.stance, n.sensitivity, n.level, n.country) IS DISTINCT FROM (o.stance, o.sensitivity, o.level, o.country)`,
)}
${noteFrom(
  'recheck_group',
  `SELECT DISTINCT m.defender_id FROM new_rows n JOIN old_rows o USING (id) JOIN group_member m ON m.group_id = n.id
    WHERE n.day_count IS DISTINCT FROM o.day_count`,
)}
${triggers
  .map(
    ({ name, table, event, rows, runs }) => `
CREATE TRIGGER ${name} AFTER ${event} ON ${table} REFERENCING ${rows} FOR EACH STATEMENT EXECUTE FUNCTION ${runs}();`,
  )
  .join('')}
`;
