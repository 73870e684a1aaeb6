import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What forms of the UN ask for: the nationalities of a person, her usual residence (a confidential record), and where
 * whoever submits can be reached.
 */
export class UnFacts0000000000033 implements MigrationInterface {
  name = 'UnFacts0000000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE defender ADD COLUMN nationalities text[],
      ADD CONSTRAINT defender_nationalities_check CHECK (cardinality(nationalities) > 0)`);
    await runner.query(
      kindsAre(`'relative_contact', 'identity_document', 'residence', 'confidential_source', 'safety_note'`),
    );
    await runner.query(
      'ALTER TABLE organisation ADD COLUMN address text, ADD COLUMN email text, ADD COLUMN phone text',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation DROP COLUMN address, DROP COLUMN email, DROP COLUMN phone');
    // Not asked of what is there: residences stay sealed, and nothing shows them. Until Vigil is up to date again they cannot
    // be changed, nor sealed anew with another key.
    await runner.query(
      `${kindsAre(`'relative_contact', 'identity_document', 'confidential_source', 'safety_note'`)} NOT VALID`,
    );
    await runner.query('ALTER TABLE defender DROP COLUMN nationalities');
  }
}

const kindsAre = (kinds: string): string => `
ALTER TABLE confidential_record DROP CONSTRAINT confidential_record_kind_check,
  ADD CONSTRAINT confidential_record_kind_check CHECK (kind IN (${kinds}))`;
