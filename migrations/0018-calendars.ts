import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the organisation changed in the calendar of the field; the days with which Vigil comes stand in its sources. By which
 * calendar a birthday is kept, and which festivals; the dates that follow from them; when a source was recorded.
 */
export class Calendars0000000000018 implements MigrationInterface {
  name = 'Calendars0000000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}

const recurrences = (codes: string): string => `
ALTER TABLE milestone_basis DROP CONSTRAINT milestone_basis_recurrence_check,
  ADD CONSTRAINT milestone_basis_recurrence_check CHECK (recurrence IN (${codes}));`;

const up = `
CREATE TABLE calendar_day (
  code text NOT NULL,
  kind text NOT NULL,
  names jsonb NOT NULL,
  rule jsonb NOT NULL,
  countries text[],
  concerns text NOT NULL,
  moment text NOT NULL,
  audience text NOT NULL,
  leads int[] NOT NULL DEFAULT '{}',
  enabled boolean NOT NULL,
  source text,
  may_differ boolean NOT NULL DEFAULT false,
  changed_by uuid,
  changed_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT calendar_day_pkey PRIMARY KEY (code),
  CONSTRAINT calendar_day_code_check CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  CONSTRAINT calendar_day_kind_check
    CHECK (kind IN ('day', 'festival', 'census', 'un_session', 'upr_deadline', 'reprisals_deadline')),
  CONSTRAINT calendar_day_names_check CHECK (length(names ->> 'en') BETWEEN 1 AND 200),
  CONSTRAINT calendar_day_rule_check CHECK (rule ->> 'type' IN ('every_year', 'reckoned', 'dates')),
  CONSTRAINT calendar_day_moment_check CHECK (moment IN ('start', 'end')),
  CONSTRAINT calendar_day_audience_check CHECK (audience IN ('public', 'task')),
  CONSTRAINT calendar_day_leads_check CHECK (cardinality(leads) <= 12),
  CONSTRAINT calendar_day_account_fk FOREIGN KEY (changed_by) REFERENCES account (id) ON DELETE SET NULL
);

ALTER TABLE defender
  ADD COLUMN birthday_calendar text,
  ADD COLUMN festivals text[],
  ADD CONSTRAINT defender_birthday_calendar_check CHECK (birthday_calendar IN ('gregorian', 'lunar', 'both'));

${recurrences(`'yearly', 'birthday', 'countdown', 'once', 'festival', 'lunar'`)}
ALTER TABLE milestone_basis
  ADD COLUMN keeps text[],
  ADD COLUMN lunar_day smallint,
  ADD COLUMN lunar_year smallint;
CREATE INDEX milestone_basis_festival ON milestone_basis (active_to, active_from) WHERE recurrence = 'festival';
CREATE INDEX milestone_basis_lunar ON milestone_basis (lunar_day, active_to) WHERE recurrence = 'lunar';

ALTER TABLE citation ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX citation_dated_idx ON citation (recorded_at) WHERE date IS NOT NULL;
CREATE INDEX consent_named_idx ON consent (answered_on)
  WHERE scope = 'public_name' AND value = 'given' AND review_on IS NULL;
`;

const down = `
DROP INDEX consent_named_idx;
DROP INDEX citation_dated_idx;
ALTER TABLE citation DROP COLUMN recorded_at;
DELETE FROM milestone_basis WHERE recurrence IN ('festival', 'lunar');
DROP INDEX milestone_basis_lunar, milestone_basis_festival;
ALTER TABLE milestone_basis DROP COLUMN keeps, DROP COLUMN lunar_day, DROP COLUMN lunar_year;
${recurrences(`'yearly', 'birthday', 'countdown', 'once'`)}
ALTER TABLE defender DROP COLUMN birthday_calendar, DROP COLUMN festivals;
DROP TABLE calendar_day;
`;
