import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports may be archives: everything that somebody sees, as one ZIP file. */
export class EverythingOut0000000000031 implements MigrationInterface {
  name = 'EverythingOut0000000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(formats(`'pdf', 'docx', 'html', 'xlsx', 'csv', 'json', 'zip'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM export WHERE format = 'zip'`);
    await runner.query(formats(`'pdf', 'docx', 'html', 'xlsx', 'csv', 'json'`));
  }
}

const formats = (codes: string): string => `
  ALTER TABLE export DROP CONSTRAINT export_format_check,
    ADD CONSTRAINT export_format_check CHECK (format IN (${codes}))`;
