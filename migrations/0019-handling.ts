import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guarded } from './access/policies';

/**
 * What people did with an alert: who handles it, what was ticked off, why it waits, and what was done. The alert itself
 * is never stored: these rows hold its key, and what it was when it was last looked at.
 */
export class Handling0000000000019 implements MigrationInterface {
  name = 'Handling0000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(histories);
    await runner.query(walls);
    await runner.query(historyPolicy(`AND (subject NOT IN ('alert_handling', 'alert_step') OR ${groupIsKnown})`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(historyPolicy(''));
    await runner.query('DROP TABLE alert_action, alert_step, alert_handling');
    await runner.query('DROP FUNCTION record_alert_handling(), record_alert_step()');
  }
}

// What was done is an event of the timeline; alert_action says which, and of which alert. Of a joint case there is one
// event for each member, and one use_id for all of them.
const tables = `
CREATE TABLE alert_handling (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  defender_id uuid,
  group_id uuid,
  rule text NOT NULL,
  count int NOT NULL,
  unit text NOT NULL,
  first_day date NOT NULL,
  on_day date NOT NULL,
  concerned uuid[] NOT NULL,
  event_ids uuid[] NOT NULL,
  assignee uuid,
  note text,
  put_off_until date,
  put_off_reason text,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  CONSTRAINT alert_handling_pkey PRIMARY KEY (id),
  CONSTRAINT alert_handling_key_key UNIQUE (key),
  CONSTRAINT alert_handling_key_check CHECK (key ~ '^[A-Za-z0-9_-]{22}$'),
  CONSTRAINT alert_handling_subject_check CHECK (num_nonnulls(defender_id, group_id) = 1),
  CONSTRAINT alert_handling_concerned_check CHECK (cardinality(concerned) > 0),
  CONSTRAINT alert_handling_put_off_check CHECK ((put_off_until IS NULL) = (put_off_reason IS NULL)),
  CONSTRAINT alert_handling_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE,
  CONSTRAINT alert_handling_group_fk FOREIGN KEY (group_id) REFERENCES case_group (id) ON DELETE CASCADE,
  CONSTRAINT alert_handling_assignee_fk FOREIGN KEY (assignee) REFERENCES account (id) ON DELETE SET NULL
);
CREATE INDEX alert_handling_defender_idx ON alert_handling (defender_id) WHERE defender_id IS NOT NULL;
CREATE INDEX alert_handling_group_idx ON alert_handling (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX alert_handling_assignee_idx ON alert_handling (assignee, on_day) WHERE assignee IS NOT NULL;

CREATE TABLE alert_step (
  handling_id uuid NOT NULL,
  step text NOT NULL,
  done_at timestamptz NOT NULL,
  done_by text NOT NULL,
  CONSTRAINT alert_step_pkey PRIMARY KEY (handling_id, step),
  CONSTRAINT alert_step_check CHECK (step IN ('plan', 'draft', 'sign_ons', 'translation', 'publish', 'log')),
  CONSTRAINT alert_step_handling_fk FOREIGN KEY (handling_id) REFERENCES alert_handling (id) ON DELETE CASCADE
);

CREATE TABLE alert_action (
  use_id uuid NOT NULL,
  event_id uuid NOT NULL,
  handling_id uuid NOT NULL,
  defender_id uuid NOT NULL,
  reach text,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT alert_action_pkey PRIMARY KEY (event_id),
  CONSTRAINT alert_action_handling_fk FOREIGN KEY (handling_id) REFERENCES alert_handling (id) ON DELETE CASCADE,
  CONSTRAINT alert_action_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
  CONSTRAINT alert_action_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
);
CREATE INDEX alert_action_handling_idx ON alert_action (handling_id);
CREATE INDEX alert_action_defender_idx ON alert_action (defender_id);
`;

const alert = (h: string): string =>
  `'rule', ${h}.rule, 'count', ${h}.count, 'unit', ${h}.unit, 'on_day', ${h}.on_day, 'group_id', ${h}.group_id`;

const told = (h: string): string =>
  `jsonb_strip_nulls(jsonb_build_object(${alert(h)}, 'taken_by', (SELECT a.name FROM account a WHERE a.id = ${h}.assignee),
    'note', ${h}.note, 'put_off_until', ${h}.put_off_until, 'put_off_reason', ${h}.put_off_reason))`;

const owned = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp';

// The history of each case that the alert concerns says what was done with it. That somebody only looked anew, and found
// another day, is no change.
const histories = `
CREATE FUNCTION record_alert_handling() RETURNS trigger ${owned} AS $$
DECLARE
  it alert_handling := coalesce(new, old);
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN ${told('old')} END;
  became jsonb := CASE WHEN TG_OP <> 'DELETE' THEN ${told('new')} END;
BEGIN
  PERFORM vigil_actor();
  IF was - 'on_day' IS NOT DISTINCT FROM became - 'on_day' THEN
    RETURN NULL;
  END IF;
  INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
  SELECT vigil_actor(), one, 'alert_handling', it.id::text, lower(TG_OP), was, became
    FROM unnest(it.concerned) AS one;
  RETURN NULL;
END $$;
CREATE FUNCTION record_alert_step() RETURNS trigger ${owned} AS $$
DECLARE
  it alert_step := coalesce(new, old);
BEGIN
  PERFORM vigil_actor();
  INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
  SELECT vigil_actor(), one, 'alert_step', it.handling_id || '/' || it.step, lower(TG_OP),
         CASE WHEN TG_OP <> 'INSERT' THEN said END, CASE WHEN TG_OP <> 'DELETE' THEN said END
    FROM (SELECT h.concerned, jsonb_strip_nulls(jsonb_build_object(${alert('h')}, 'step', it.step)) AS said
            FROM alert_handling h WHERE h.id = it.handling_id) h, unnest(h.concerned) AS one;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION record_alert_handling(), record_alert_step() FROM PUBLIC;
CREATE TRIGGER alert_handling_recorded AFTER INSERT OR UPDATE OR DELETE ON alert_handling
  FOR EACH ROW EXECUTE FUNCTION record_alert_handling();
CREATE TRIGGER alert_step_recorded AFTER INSERT OR UPDATE OR DELETE ON alert_step
  FOR EACH ROW EXECUTE FUNCTION record_alert_step();
CREATE TRIGGER alert_handling_not_truncated BEFORE TRUNCATE ON alert_handling
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER alert_step_not_truncated BEFORE TRUNCATE ON alert_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
`;

const seen = `CASE WHEN group_id IS NULL THEN EXISTS (SELECT FROM defender d WHERE d.id = alert_handling.defender_id)
  ELSE EXISTS (SELECT FROM case_group g WHERE g.id = alert_handling.group_id) END`;
const ofHandling = (table: string): string => `EXISTS (SELECT FROM alert_handling h WHERE h.id = ${table}.handling_id)`;

const policy = (table: string, when: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON ${table}
  USING ((SELECT sees_all()) OR ${when}) WITH CHECK ((SELECT sees_all()) OR ${when});`;

// How the team works is no affair of partners. What follows from a fact that a colleague is not told is withheld with it,
// as in migration 0011. Nothing is taken out by the application: what was done wrong is retracted, and stays to be read.
const walls = `
${policy('alert_handling', seen)}
${policy('alert_step', ofHandling('alert_step'))}
${policy(
  'alert_action',
  `${ofHandling('alert_action')} AND EXISTS (SELECT FROM defender d WHERE d.id = alert_action.defender_id)`,
)}
CREATE POLICY told ON alert_handling AS RESTRICTIVE USING ((SELECT told_facts()) >= 3
  OR (SELECT told_facts()) >= 2 AND NOT event_ids && (SELECT untold_events())
    AND NOT EXISTS (SELECT FROM event e WHERE e.id = ANY (event_ids) AND e.defender_id IN (SELECT partly_told_cases()))
    AND (rule <> 'STALE' OR NOT EXISTS (SELECT FROM untold_cases() AS untold WHERE untold = ANY (concerned))));
REVOKE DELETE ON alert_handling FROM vigil_app;
REVOKE UPDATE ON alert_step FROM vigil_app;
REVOKE UPDATE, DELETE ON alert_action FROM vigil_app;
`;

const group = `coalesce(after, before) ->> 'group_id'`;
const groupIsKnown = `${group} IS NULL OR coalesce(group_is_known((${group})::uuid), false)`;
const before = guarded.find(({ table }) => table === 'history')!.when;

/** What was done with the alert of a joint case is hidden with it. */
const historyPolicy = (more: string): string => `
ALTER POLICY visible ON history
  USING ((SELECT sees_all()) OR ${before} ${more}) WITH CHECK ((SELECT sees_all()) OR ${before} ${more})`;
