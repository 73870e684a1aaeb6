import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guarded, visible } from './access/policies';

/**
 * The level of a case stands beside each row that hangs on it, so that row security reads it there and asks no other
 * table: to plan a question within a question costs PostgreSQL more than to read the page (ADR 14). Triggers keep the copy;
 * whatever somebody writes into it is put right.
 */
export class CaseLevels0000000000014 implements MigrationInterface {
  name = 'CaseLevels0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundation);
    await runner.query(openings);

    await runner.query(`
      DROP TRIGGER case_opening_renewed ON case_opening;
      DROP FUNCTION renew_openings, take_openings`);
    for (const { table, besides = 'true' } of tables) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN case_level smallint NOT NULL DEFAULT 4`);
      if (recorded.includes(table)) await runner.query(recordChangesOf(table, ', case_level'));
      await runner.query(`SELECT set_config('vigil.actor', 'migration', true)`);
      await runner.query(`UPDATE ${table} t SET case_level = d.level FROM defender d WHERE d.id = t.defender_id`);
      await runner.query(beside(table, besides));
    }
    await runner.query(functions(seenBy, 'group_member m', memberSeen));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of tables) {
      const { when } = guarded.find((one) => one.table === table)!;
      await runner.query(`
        ALTER POLICY visible ON ${table} USING ((SELECT sees_all()) OR ${when}) WITH CHECK ((SELECT sees_all()) OR ${when});
        DROP TRIGGER ${table}_case_level ON ${table};
        ALTER TABLE ${table} DROP COLUMN case_level`);
      if (recorded.includes(table)) await runner.query(recordChangesOf(table, ''));
    }
    await runner.query(openingsBefore);
    await runner.query(
      functions(
        (id) => visible(id.replace(/id$/, '')),
        'group_member m JOIN defender d ON d.id = m.defender_id',
        visible('d.'),
      ),
    );
    await runner.query(`
      DROP TRIGGER defender_level_carried ON defender;
      DROP FUNCTION opened_to, opened_levels, keep_case_level, carry_level`);
  }
}

const tables: { table: string; besides?: string }[] = [
  { table: 'defender_name' },
  { table: 'consent' },
  { table: 'event' },
  { table: 'spell' },
  { table: 'custody_period' },
  { table: 'milestone_basis' },
  // A joint case with a hidden member is hidden as a whole.
  { table: 'group_member', besides: '((SELECT sees_all()) OR group_is_seen(group_id))' },
];

// Whoever adds a row waits for whoever changes the level at that moment, and has the new one: FOR SHARE. A copy that no
// trigger wrote is the narrowest.
const foundation = `
CREATE FUNCTION keep_case_level() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT d.level INTO new.case_level FROM defender d WHERE d.id = new.defender_id FOR SHARE;
  new.case_level := coalesce(new.case_level, 4);
  RETURN new;
END $$;
CREATE FUNCTION carry_level() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
${tables.map(({ table }) => `  UPDATE ${table} SET case_level = new.level WHERE defender_id = new.id;`).join('\n')}
  RETURN NULL;
END $$;
CREATE TRIGGER defender_level_carried AFTER UPDATE ON defender FOR EACH ROW
  WHEN (new.level <> old.level) EXECUTE FUNCTION carry_level();
REVOKE EXECUTE ON FUNCTION keep_case_level(), carry_level() FROM PUBLIC;
`;

const beside = (table: string, besides: string): string => `
CREATE TRIGGER ${table}_case_level BEFORE INSERT OR UPDATE OF defender_id, case_level ON ${table}
  FOR EACH ROW EXECUTE FUNCTION keep_case_level();
ALTER POLICY visible ON ${table}
  USING ((${seenBy('defender_id', 'case_level')}) AND ${besides})
  WITH CHECK ((${seenBy('defender_id', 'case_level')}) AND ${besides});
`;

/** As in migrations 0001 and 0008: what follows from the rest of a row is not kept in the history. */
const recorded = ['defender_name', 'consent', 'event', 'group_member'];
const subjects: Record<string, { key: string; subject: string }> = {
  consent: { key: 'defender_id, scope', subject: `r.defender_id || '/' || r.scope` },
};

function recordChangesOf(table: string, more: string): string {
  const { key, subject } = subjects[table] ?? { key: 'id', subject: 'r.id::text' };
  const row = (alias: string): string =>
    `jsonb_strip_nulls(to_jsonb(${alias}) - '{search_doc,version,updated_at${more.replace(' ', '')}}'::text[])`;
  const insert = `INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
      SELECT vigil_actor(), r.defender_id, '${table}', ${subject}`;
  return `
CREATE OR REPLACE FUNCTION record_${table}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM vigil_actor();
  IF TG_OP = 'INSERT' THEN
    ${insert}, 'insert', NULL, ${row('r')} FROM new_rows r;
  ELSIF TG_OP = 'UPDATE' THEN
    ${insert}, 'update', ${row('o')}, ${row('r')} FROM new_rows r JOIN old_rows o USING (${key})
      WHERE ${row('o')} IS DISTINCT FROM ${row('r')};
  ELSE
    ${insert}, 'delete', ${row('r')}, NULL FROM old_rows r;
  END IF;
  RETURN NULL;
END $$;`;
}

// Openings are asked for by functions: the table itself would be planned each time with the row security of its own, and
// a setting that holds them is read and taken apart by each statement. Up to restricted by name or team, sealed by name
// alone; for whoever sees only what is opened to her, what may be shared besides.
const openings = `
CREATE FUNCTION opened_to(account uuid, teams uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
BEGIN
  RETURN QUERY SELECT o.defender_id FROM case_opening o
   WHERE (o.ends_at IS NULL OR o.ends_at > now())
     AND (o.account_id = opened_to.account OR o.team_id = ANY (opened_to.teams));
END $$;
CREATE FUNCTION opened_levels() RETURNS TABLE (id uuid, level smallint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
DECLARE
  clearance int := current_setting('vigil.clearance');
  ceiling int := current_setting('vigil.ceiling');
  account uuid := nullif(current_setting('vigil.account'), '');
  teams uuid[] := current_setting('vigil.teams');
BEGIN
  RETURN QUERY SELECT o.defender_id, l.level::smallint
    FROM case_opening o, generate_series(clearance + 1, ceiling) AS l (level)
   WHERE (o.ends_at IS NULL OR o.ends_at > now())
     AND (o.account_id = account OR o.team_id = ANY (teams) AND l.level <= 3)
     AND (clearance >= 0 OR is_shared(o.defender_id));
END $$;
REVOKE EXECUTE ON FUNCTION opened_to(uuid, uuid[]), opened_levels() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION opened_to(uuid, uuid[]), opened_levels() TO vigil_app;
`;

/** Is the case, by the columns of its id and its level, seen? */
const seenBy = (id: string, level: string): string => `
  ${level} <= (SELECT current_setting('vigil.clearance')::smallint)
  OR (${id}, ${level}) IN (SELECT o.id, o.level FROM opened_levels() AS o)`;

/** Of one member at a time: it is asked for each row of a joint case, and hashing every opening for it costs more. */
const memberSeen = `
  m.case_level <= current_setting('vigil.clearance')::smallint OR m.case_level <= current_setting('vigil.ceiling')::smallint
    AND EXISTS (SELECT FROM case_opening o
      WHERE o.defender_id = m.defender_id AND (o.ends_at IS NULL OR o.ends_at > now())
        AND (o.account_id = nullif(current_setting('vigil.account'), '')::uuid
          OR m.case_level <= 3 AND o.team_id = ANY (current_setting('vigil.teams')::uuid[]))
        AND (current_setting('vigil.clearance')::smallint >= 0 OR is_shared(o.defender_id)))`;

const functions = (seen: (id: string, level: string) => string, members: string, of: string): string => `
ALTER POLICY visible ON defender USING (${seen('id', 'level')});
CREATE OR REPLACE FUNCTION found_cases(patterns text[], reference_pattern text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
  SELECT d.id FROM defender d
   WHERE d.search_doc LIKE patterns[1] AND d.search_doc LIKE ALL (patterns) AND (${seen('d.id', 'd.level')})
  UNION
  SELECT d.id FROM defender d WHERE lower(d.reference) LIKE reference_pattern AND (${seen('d.id', 'd.level')})
$$;
CREATE OR REPLACE FUNCTION group_is_seen(id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM ${members} WHERE m.group_id = group_is_seen.id AND NOT (${of}))
    AND (current_setting('vigil.clearance')::smallint >= 0
      OR EXISTS (SELECT FROM group_member m WHERE m.group_id = group_is_seen.id));
END $$;
`;

/** As in migration 0008. */
const openingsBefore = `
CREATE FUNCTION take_openings() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ids uuid[];
  levels smallint[];
BEGIN
  IF sees_all() THEN
    PERFORM set_config('vigil.opened', '{}', true), set_config('vigil.opened_levels', '{}', true);
    RETURN;
  END IF;
  WITH seen AS (
    SELECT id, level FROM opened_cases(true) AS id,
           generate_series(current_setting('vigil.clearance')::int + 1, least(current_setting('vigil.ceiling')::int, 3)) AS level
    UNION ALL
    SELECT id, 4 FROM opened_cases(false) AS id WHERE current_setting('vigil.ceiling')::int >= 4)
  SELECT coalesce(array_agg(id), '{}'), coalesce(array_agg(level), '{}') INTO ids, levels FROM seen;
  PERFORM set_config('vigil.opened', ids::text, true), set_config('vigil.opened_levels', levels::text, true);
END $$;
CREATE FUNCTION renew_openings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('vigil.clearance', true), '') <> '' THEN
    PERFORM take_openings();
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_opening_renewed AFTER INSERT OR UPDATE OR DELETE ON case_opening
  FOR EACH STATEMENT EXECUTE FUNCTION renew_openings();
REVOKE EXECUTE ON FUNCTION take_openings() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_openings() TO vigil_app;
`;
