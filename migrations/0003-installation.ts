import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row from the first start on: the example cases are loaded once, and stay away when somebody removed them. */
export class Installation0000000000003 implements MigrationInterface {
  name = 'Installation0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE installation (
         only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
         started_at timestamptz NOT NULL DEFAULT now()
       )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation');
  }
}
