import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of the organisation for reports. Those of Vigil ship in code and stand in no table. */
export class ReportTemplates0000000000028 implements MigrationInterface {
  name = 'ReportTemplates0000000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(templates);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_template');
  }
}

// Every version stays: what went out can be traced to the template of its day, and whatever is deleted can be taken
// back. The key lets one version be written once, so that of two who save at the same time one is told.
const templates = `
CREATE TABLE report_template (
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  deleted boolean NOT NULL DEFAULT false,
  edited_by uuid,
  edited_at timestamptz NOT NULL,
  CONSTRAINT report_template_pkey PRIMARY KEY (id, version),
  CONSTRAINT report_template_version_check CHECK (version > 0),
  CONSTRAINT report_template_name_check CHECK (length(name) BETWEEN 1 AND 160),
  CONSTRAINT report_template_content_check CHECK (jsonb_typeof(content) = 'object' AND length(content::text) < 200000),
  CONSTRAINT report_template_edited_by_fk FOREIGN KEY (edited_by) REFERENCES account (id) ON DELETE SET NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON report_template FROM vigil_app;
`;
