import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who handles a day that concerns nobody in particular: a census, an international day, a session or a deadline of the UN.
 * Such a row names no case, so no case says who sees it: colleagues do, as migration 0019 says of all of them, and partners
 * do not.
 */
export class DayHandling0000000000037 implements MigrationInterface {
  name = 'DayHandling0000000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(constraints(`num_nonnulls(defender_id, group_id) = 1 OR ${ofDay}`, `OR ${ofDay}`));
    await runner.query(policy(`defender_id IS NULL AND group_id IS NULL OR ${ofCase}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT set_config('vigil.actor', 'migration', true)`);
    await runner.query('DELETE FROM alert_handling WHERE defender_id IS NULL AND group_id IS NULL');
    await runner.query(constraints('num_nonnulls(defender_id, group_id) = 1', ''));
    await runner.query(policy(ofCase));
  }
}

const ofDay = `(defender_id IS NULL AND group_id IS NULL AND concerned = '{}' AND event_ids = '{}'
  AND rule IN ('CENSUS', 'INTL-DAY', 'UN-SESSION', 'UPR-DL', 'REPRISAL-DL'))`;

const constraints = (subject: string, concerned: string): string => `
ALTER TABLE alert_handling
  DROP CONSTRAINT alert_handling_subject_check,
  DROP CONSTRAINT alert_handling_concerned_check,
  ADD CONSTRAINT alert_handling_subject_check CHECK (${subject}),
  ADD CONSTRAINT alert_handling_concerned_check CHECK (cardinality(concerned) > 0 ${concerned})`;

const ofCase = `CASE WHEN group_id IS NULL THEN EXISTS (SELECT FROM defender d WHERE d.id = alert_handling.defender_id)
  ELSE EXISTS (SELECT FROM case_group g WHERE g.id = alert_handling.group_id) END`;

const policy = (when: string): string => `
ALTER POLICY visible ON alert_handling
  USING ((SELECT sees_all()) OR ${when}) WITH CHECK ((SELECT sees_all()) OR ${when})`;
