import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References are searched by their beginning, in any case: with this the list need not be read whole. */
export class ReferenceSearch0000000000007 implements MigrationInterface {
  name = 'ReferenceSearch0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX defender_reference_lower ON defender (lower(reference) text_pattern_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX defender_reference_lower`);
  }
}
