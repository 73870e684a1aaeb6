import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case that is sealed is opened to people by name alone: what was open to teams ends as it is sealed, whoever seals it.
 * No request takes a case or a joint case out: what hangs on it, tombstones too, would go with it.
 */
export class SealedCases0000000000013 implements MigrationInterface {
  name = 'SealedCases0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ending);
    await runner.query('REVOKE DELETE ON defender, case_group FROM vigil_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON defender, case_group TO vigil_app');
    await runner.query('DROP TRIGGER defender_sealed ON defender');
    await runner.query('DROP FUNCTION end_team_openings');
  }
}

const ending = `
CREATE FUNCTION end_team_openings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_opening SET ends_at = now()
   WHERE defender_id = new.id AND team_id IS NOT NULL AND (ends_at IS NULL OR ends_at > now());
  RETURN NULL;
END $$;
CREATE TRIGGER defender_sealed AFTER UPDATE ON defender FOR EACH ROW
  WHEN (new.level = 4 AND old.level <> 4) EXECUTE FUNCTION end_team_openings();
`;
