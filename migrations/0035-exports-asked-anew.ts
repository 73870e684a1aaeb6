import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an export is asked anew for before its file is handed over: who is named in it besides its cases, what decided of
 * each of them what was told, which version of a template somebody agreed to, whether sealed records were opened for it.
 */
export class ExportsAskedAnew0000000000035 implements MigrationInterface {
  name = 'ExportsAskedAnew0000000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM export_case WHERE place IN ('named', 'read');
      ALTER TABLE export_case DROP COLUMN told, DROP CONSTRAINT export_case_place_check,
        ADD CONSTRAINT export_case_place_check CHECK (place IN ('in', 'protected', 'approved'));
      ALTER TABLE export DROP COLUMN identity_documents, DROP COLUMN template_version, DROP COLUMN cases_named,
        DROP COLUMN asked_again`);
  }
}

// named: a fellow of a joint case, told of beside a case that stands in the file. read: while a file is made, what may
// come into it. told: a digest of what decides what is told of the case, as it was read; without one, as of files that
// were made before there were digests, a file is not handed over.
const columns = `
ALTER TABLE export
  ADD COLUMN identity_documents boolean NOT NULL DEFAULT false,
  -- Of a template of the organisation: the version to which somebody agreed, and with which the file was made.
  ADD COLUMN template_version int,
  ADD COLUMN cases_named int NOT NULL DEFAULT 0,
  -- Why an agreement did not hold.
  ADD COLUMN asked_again text,
  ADD CONSTRAINT export_asked_again_check CHECK (asked_again IN ('cases', 'template'));
ALTER TABLE export_case
  ADD COLUMN told bytea,
  DROP CONSTRAINT export_case_place_check,
  ADD CONSTRAINT export_case_place_check CHECK (place IN ('in', 'named', 'read', 'protected', 'approved')),
  ADD CONSTRAINT export_case_told_check CHECK (octet_length(told) = 32);
`;
