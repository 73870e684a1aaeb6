import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many sealed cases hang on one person alone, as a number and nothing else; sign-ins that ended long ago are found
 * quickly, to be removed; keys of authenticator apps are offered to one sign-in and not to the account; nobody but the owner
 * makes temporary tables.
 */
export class SoleKeepers0000000000024 implements MigrationInterface {
  name = 'SoleKeepers0000000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepers);
    await runner.query(offers);
    await runner.query('CREATE INDEX session_revoked_idx ON session (revoked_at) WHERE revoked_at IS NOT NULL');
    await runner.query(temporary('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(temporary('GRANT TEMPORARY ON DATABASE %I TO PUBLIC'));
    await runner.query('DROP INDEX session_revoked_idx');
    await runner.query('ALTER TABLE totp ADD COLUMN offered bytea; DROP TABLE totp_offer');
    await runner.query('DROP FUNCTION hold_opened_cases, count_kept_alone');
  }
}

/**
 * Whoever may not see a sealed case may not learn which it is either, so the owner of the tables counts. The rule is that
 * of `isLastKeeper` (src/sharing/domain/opening-rules.ts): a case is kept by openings to people who can come in and may
 * see what is sealed; one that ends by itself keeps it no longer than that.
 */
const keepers = `
CREATE FUNCTION count_kept_alone(whom uuid, roles text[]) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH keeper AS (
    SELECT o.defender_id, o.account_id, o.ends_at
      FROM case_opening o JOIN account a ON a.id = o.account_id JOIN defender d ON d.id = o.defender_id
     WHERE d.level = 4 AND a.status = 'active' AND a.role = ANY (roles) AND (o.ends_at IS NULL OR o.ends_at > now()))
  SELECT count(*)::int FROM keeper k
   WHERE k.account_id = whom
     AND NOT EXISTS (
       SELECT FROM keeper other
        WHERE other.defender_id = k.defender_id AND other.account_id <> whom
          AND (other.ends_at IS NULL OR k.ends_at IS NOT NULL))
$$;
-- Until the transaction ends nobody changes to whom these cases are opened: call it before counting what is acted upon.
CREATE FUNCTION hold_opened_cases(whom uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM defender d WHERE d.id IN (SELECT o.defender_id FROM case_opening o WHERE o.account_id = whom)
    ORDER BY d.id FOR NO KEY UPDATE;
END $$;
REVOKE EXECUTE ON FUNCTION count_kept_alone(uuid, text[]), hold_opened_cases(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_kept_alone(uuid, text[]), hold_opened_cases(uuid) TO vigil_app;
`;

// Set-ups that are under way begin anew. They are an account's own: no row security, but every statement names its sign-in.
const offers = `
CREATE TABLE totp_offer (
  session_id uuid NOT NULL,
  secret bytea NOT NULL,
  CONSTRAINT totp_offer_pkey PRIMARY KEY (session_id),
  CONSTRAINT totp_offer_session_fk FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);
DELETE FROM totp WHERE secret IS NULL;
ALTER TABLE totp DROP COLUMN offered;
`;

// Where somebody else owns the database, PostgreSQL warns and goes on.
const temporary = (statement: string): string =>
  `DO $$ BEGIN EXECUTE format('${statement}', current_database()); END $$`;
