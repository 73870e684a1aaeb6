import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of the organisation for texts that go out. Those of Vigil ship in code and stand in no table. */
export class Drafts0000000000020 implements MigrationInterface {
  name = 'Drafts0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(templates);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_template');
  }
}

// Every version stays: what went out can be traced to its wording. A version without text goes back to that of Vigil.
// The key lets one version be written once, so that of two who save at the same time one is told.
const templates = `
CREATE TABLE draft_template (
  language text NOT NULL,
  rule text NOT NULL,
  part text NOT NULL,
  version int NOT NULL,
  text text,
  edited_by uuid,
  edited_at timestamptz NOT NULL,
  CONSTRAINT draft_template_pkey PRIMARY KEY (language, rule, part, version),
  CONSTRAINT draft_template_language_check CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh', 'ru')),
  CONSTRAINT draft_template_rule_check CHECK (rule = 'any' OR rule ~ '^[A-Z-]{1,40}$'),
  CONSTRAINT draft_template_part_check CHECK (part IN ('headline', 'opening', 'post', 'letter')),
  CONSTRAINT draft_template_version_check CHECK (version > 0),
  CONSTRAINT draft_template_text_check CHECK (length(text) BETWEEN 1 AND 8000),
  CONSTRAINT draft_template_edited_by_fk FOREIGN KEY (edited_by) REFERENCES account (id) ON DELETE SET NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON draft_template FROM vigil_app;
`;
