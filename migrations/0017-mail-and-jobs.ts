import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The queue of jobs, in a schema of its own. The application works it with rows alone: it makes no tables there either.
 * See docs/adr/0017-mail-and-jobs.md, also for what a newer pg-boss needs.
 */
export class MailAndJobs0000000000017 implements MigrationInterface {
  name = 'MailAndJobs0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutTransaction(getConstructionPlans('jobs')));
    await runner.query(`
      GRANT USAGE ON SCHEMA jobs TO vigil_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO vigil_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA jobs CASCADE');
  }
}

/** The migration is a transaction already. */
const withoutTransaction = (sql: string): string => sql.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
