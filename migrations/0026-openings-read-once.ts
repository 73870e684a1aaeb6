import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Openings are asked for as plain lists of cases, and only where the level of a row does not settle it: a hash of one
 * column costs a page of the list half a millisecond less than a hash of case and level (ADR 14).
 */
export class OpeningsReadOnce0000000000026 implements MigrationInterface {
  name = 'OpeningsReadOnce0000000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lists);
    await runner.query(policies(seen));
    await runner.query('DROP FUNCTION opened_levels()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(listBefore);
    await runner.query(policies(seenBefore));
    await runner.query('DROP FUNCTION opened_by_name(), opened_to_teams()');
  }
}

// For whoever sees only what is opened to her (a partner), what may be shared besides.
const lists = `
CREATE FUNCTION opened_by_name() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
DECLARE
  account uuid := nullif(current_setting('vigil.account'), '');
  inside boolean := current_setting('vigil.clearance')::int >= 0;
BEGIN
  RETURN QUERY SELECT o.defender_id FROM case_opening o
   WHERE o.account_id = account AND (o.ends_at IS NULL OR o.ends_at > now()) AND (inside OR is_shared(o.defender_id));
END $$;
CREATE FUNCTION opened_to_teams() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
DECLARE
  teams uuid[] := current_setting('vigil.teams');
  inside boolean := current_setting('vigil.clearance')::int >= 0;
BEGIN
  RETURN QUERY SELECT o.defender_id FROM case_opening o
   WHERE o.team_id = ANY (teams) AND (o.ends_at IS NULL OR o.ends_at > now()) AND (inside OR is_shared(o.defender_id));
END $$;
REVOKE EXECUTE ON FUNCTION opened_by_name(), opened_to_teams() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION opened_by_name(), opened_to_teams() TO vigil_app;
`;

type Rule = (id: string, level: string) => string;

/** Up to restricted by name or team, sealed by name alone. */
const seen: Rule = (id, level) => `
  ${level} <= (SELECT current_setting('vigil.clearance')::smallint)
  OR ${level} <= (SELECT current_setting('vigil.ceiling')::smallint)
    AND (${id} IN (SELECT opened_by_name()) OR ${level} <= 3 AND ${id} IN (SELECT opened_to_teams()))`;

const policies = (rule: Rule): string => `
ALTER POLICY visible ON defender USING (${rule('id', 'level')});
${['defender_name', 'consent', 'event', 'spell', 'custody_period', 'milestone_basis']
  .map((table) => beside(table, `(${rule('defender_id', 'case_level')}) AND true`))
  .join('')}
${beside('group_member', `(${rule('defender_id', 'case_level')}) AND ((SELECT sees_all()) OR group_is_seen(group_id))`)}
CREATE OR REPLACE FUNCTION found_cases(patterns text[], reference_pattern text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
  SELECT d.id FROM defender d
   WHERE d.search_doc LIKE patterns[1] AND d.search_doc LIKE ALL (patterns) AND (${rule('d.id', 'd.level')})
  UNION
  SELECT d.id FROM defender d WHERE lower(d.reference) LIKE reference_pattern AND (${rule('d.id', 'd.level')})
$$;
`;

const beside = (table: string, rule: string): string =>
  `ALTER POLICY visible ON ${table} USING (${rule}) WITH CHECK (${rule});\n`;

/** As in migration 0014. */
const seenBefore: Rule = (id, level) => `
  ${level} <= (SELECT current_setting('vigil.clearance')::smallint)
  OR (${id}, ${level}) IN (SELECT o.id, o.level FROM opened_levels() AS o)`;

const listBefore = `
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
REVOKE EXECUTE ON FUNCTION opened_levels() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION opened_levels() TO vigil_app;
`;
