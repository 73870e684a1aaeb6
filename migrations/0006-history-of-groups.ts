import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the history of one joint case: of itself and of its memberships. */
export class HistoryOfGroups0000000000006 implements MigrationInterface {
  name = 'HistoryOfGroups0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX history_group_idx ON history (
        (CASE subject WHEN 'case_group' THEN subject_id ELSE coalesce(after, before) ->> 'group_id' END), id)
       WHERE subject IN ('case_group', 'group_member')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX history_group_idx');
  }
}
