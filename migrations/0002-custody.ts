import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What follows from the events: spells, the status on every day, and the dates that give milestones. Nothing here is
 * entered by anybody; it is written anew in the transaction that changes an event, and can be rebuilt at any time.
 */
export class Custody0000000000002 implements MigrationInterface {
  name = 'Custody0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spell (
        defender_id uuid NOT NULL REFERENCES defender (id) ON DELETE CASCADE,
        number integer NOT NULL,
        start_text text NOT NULL,
        start_day date NOT NULL,
        start_known boolean NOT NULL,
        start_exact boolean NOT NULL,
        end_day date,
        end_text text,
        PRIMARY KEY (defender_id, number))`);
    await runner.query(`
      CREATE TABLE custody_period (
        defender_id uuid NOT NULL REFERENCES defender (id) ON DELETE CASCADE,
        from_day date NOT NULL,
        to_day date NOT NULL DEFAULT 'infinity',
        status text NOT NULL,
        standing text NOT NULL CHECK (standing IN ('held', 'free', 'dead', 'unclear')),
        spell integer,
        PRIMARY KEY (defender_id, from_day),
        CHECK (from_day < to_day))`);
    await runner.query(
      `CREATE INDEX custody_period_status ON custody_period (status, to_day, from_day) INCLUDE (defender_id)`,
    );
    await runner.query(
      `CREATE INDEX custody_period_standing ON custody_period (standing, to_day, from_day) INCLUDE (defender_id)`,
    );
    await runner.query(`
      CREATE TABLE milestone_basis (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        defender_id uuid NOT NULL REFERENCES defender (id) ON DELETE CASCADE,
        rule text NOT NULL,
        recurrence text NOT NULL CHECK (recurrence IN ('yearly', 'birthday', 'countdown', 'once')),
        anchor date NOT NULL,
        precision text NOT NULL CHECK (precision IN ('day', 'month', 'window')),
        window_days smallint NOT NULL,
        counts_days boolean NOT NULL,
        count integer NOT NULL,
        unit text NOT NULL,
        active_from date NOT NULL,
        active_to date NOT NULL DEFAULT 'infinity',
        standing text NOT NULL,
        noun text,
        publishable boolean NOT NULL,
        uncertain boolean NOT NULL,
        basis text NOT NULL,
        detail jsonb,
        event_ids uuid[] NOT NULL,
        md smallint NOT NULL GENERATED ALWAYS AS ((extract(month FROM anchor) * 100 + extract(day FROM anchor))::smallint) STORED,
        CHECK (active_from < active_to))`);
    await runner.query(`CREATE INDEX milestone_basis_defender ON milestone_basis (defender_id)`);
    // What ended long ago is left out by the second column, so that a day reads only what is alive on it.
    await runner.query(
      `CREATE INDEX milestone_basis_yearly ON milestone_basis (md, active_to) WHERE recurrence IN ('yearly', 'birthday')`,
    );
    await runner.query(`CREATE INDEX milestone_basis_counted ON milestone_basis (anchor, active_to) WHERE counts_days`);
    await runner.query(
      `CREATE INDEX milestone_basis_countdown ON milestone_basis (anchor) WHERE recurrence = 'countdown'`,
    );
    await runner.query(`CREATE INDEX milestone_basis_once ON milestone_basis (anchor) WHERE recurrence = 'once'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE milestone_basis`);
    await runner.query(`DROP TABLE custody_period`);
    await runner.query(`DROP TABLE spell`);
  }
}
