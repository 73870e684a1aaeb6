import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of a bundle that live in rows of their own (consent, events, citations) cannot show whether they were stated to
 * be empty or not stated at all. Now the owner keeps the names of those that were: "none" is not "not known".
 */
export class StatedNone0000000000004 implements MigrationInterface {
  name = 'StatedNone0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE defender ADD COLUMN stated_none text[]');
    await runner.query('ALTER TABLE event ADD COLUMN stated_none text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE defender DROP COLUMN stated_none');
    await runner.query('ALTER TABLE event DROP COLUMN stated_none');
  }
}
