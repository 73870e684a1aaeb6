import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * After which of the planned days the cases were looked at whose word was to be asked for again then: time alone ends what
 * may be said of them, and no row changes.
 */
export class ReviewDays0000000000025 implements MigrationInterface {
  name = 'ReviewDays0000000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE planning_day ADD COLUMN reviewed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE planning_day DROP COLUMN reviewed_at');
  }
}
