import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seen } from './imports/removal';

/**
 * Many cases at once are written faster: the level beside what follows from the events is looked after once for a
 * statement, and two indexes are one (ADR 32).
 */
export class ImportSpeed0000000000034 implements MigrationInterface {
  name = 'ImportSpeed0000000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(oneKey);
    for (const table of derived) await runner.query(byStatement(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of derived) await runner.query(byRow(table));
    await runner.query(twoKeys);
  }
}

const oneKey = `
ALTER TABLE milestone_basis DROP CONSTRAINT milestone_basis_pkey, ADD CONSTRAINT milestone_basis_pkey PRIMARY KEY (defender_id, id);
DROP INDEX milestone_basis_defender;
`;

const twoKeys = `
CREATE INDEX milestone_basis_defender ON milestone_basis (defender_id);
ALTER TABLE milestone_basis DROP CONSTRAINT milestone_basis_pkey, ADD CONSTRAINT milestone_basis_pkey PRIMARY KEY (id);
`;

/** What is worked out from the events of a case, and written for many cases with one statement. */
const derived = ['spell', 'custody_period', 'milestone_basis'];

// Whoever writes these rows says the level, and row security asks by it. Here it is held against the case itself: nobody
// gets past row security by another one, and where the case was given another level meanwhile, the row has that. FOR SHARE
// as in keep_case_level(): whoever changes the level at this moment is waited for. Lists instead of joins, since the plan
// for a thousand rows would be kept for one. A transaction that says nothing of a viewer is the owner's.
const byStatement = (table: string): string => `
CREATE FUNCTION keep_${table}_levels() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  said record;
  found uuid[];
  wrong uuid[] := '{}';
BEGIN
  FOR said IN SELECT n.case_level AS level, array_agg(DISTINCT n.defender_id) AS cases FROM new_rows n GROUP BY n.case_level
  LOOP
    SELECT array_agg(l.id) FILTER (WHERE l.level <> said.level) INTO found
      FROM (SELECT d.id, d.level FROM defender d WHERE d.id = ANY (said.cases) FOR SHARE) AS l;
    wrong := wrong || coalesce(found, '{}');
  END LOOP;
  IF wrong = '{}' THEN
    RETURN NULL;
  END IF;
  IF coalesce(current_setting('vigil.clearance', true), '') <> ''
    AND EXISTS (SELECT FROM defender d WHERE d.id = ANY (wrong) AND NOT (${seen})) THEN
    RAISE EXCEPTION 'new row violates row-level security policy for table "${table}"' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE ${table} t SET case_level = d.level FROM defender d WHERE d.id = t.defender_id AND d.id = ANY (wrong);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION keep_${table}_levels() FROM PUBLIC;
DROP TRIGGER ${table}_case_level ON ${table};
CREATE TRIGGER ${table}_case_level BEFORE UPDATE OF defender_id, case_level ON ${table}
  FOR EACH ROW EXECUTE FUNCTION keep_case_level();
CREATE TRIGGER ${table}_levelled AFTER INSERT ON ${table} REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_${table}_levels();
`;

const byRow = (table: string): string => `
DROP TRIGGER ${table}_levelled ON ${table};
DROP FUNCTION keep_${table}_levels();
DROP TRIGGER ${table}_case_level ON ${table};
CREATE TRIGGER ${table}_case_level BEFORE INSERT OR UPDATE OF defender_id, case_level ON ${table}
  FOR EACH ROW EXECUTE FUNCTION keep_case_level();
`;
