import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a table was brought in before is asked by an index: the digest of its rows has a column of its own, and no longer
 * stands within what is kept of its reading, which is large.
 */
export class ImportLists0000000000039 implements MigrationInterface {
  name = 'ImportLists0000000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As src/imports/rows-digest.ts gives it. Null: brought in by an earlier release.
      ALTER TABLE import_batch ADD COLUMN rows_digest text;
      UPDATE import_batch SET rows_digest = reading ->> 'rowsDigest', reading = reading - 'rowsDigest'
       WHERE reading ->> 'rowsDigest' IS NOT NULL;
      CREATE INDEX import_batch_rows_digest_idx ON import_batch (rows_digest) WHERE rows_digest IS NOT NULL;
      CREATE INDEX import_batch_sha256_idx ON import_batch (sha256)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX import_batch_sha256_idx, import_batch_rows_digest_idx;
      UPDATE import_batch SET reading = reading || jsonb_build_object('rowsDigest', rows_digest)
       WHERE rows_digest IS NOT NULL;
      ALTER TABLE import_batch DROP COLUMN rows_digest`);
  }
}
