import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which version of the rules everything that follows from the events was worked out. */
export class RulesVersion0000000000005 implements MigrationInterface {
  name = 'RulesVersion0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE rules_version (
         only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
         version integer NOT NULL
       )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rules_version');
  }
}
