import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acted in an event, on whose order, whether a warrant was shown, by which law, and the reason that was given. */
export class LegalDetails0000000000032 implements MigrationInterface {
  name = 'LegalDetails0000000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event ADD COLUMN legal jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event DROP COLUMN legal');
  }
}
