import type { MigrationInterface, QueryRunner } from 'typeorm';
import { histories, recordDefender } from './access/histories';
import { guarded, policies, visible } from './access/policies';

/**
 * Who may get in, and which cases exist for whom. From here on the application runs as `vigil_app`, which owns nothing:
 * it cannot change tables, pass by row security, or touch the history. Times are PostgreSQL's own.
 */
export class Access0000000000008 implements MigrationInterface {
  name = 'Access0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(openings);
    await runner.query(recordDefender);
    await runner.query(`SELECT set_config('vigil.actor', 'migration', true)`);
    await runner.query(levels);
    await runner.query(sight);
    await runner.query(policies);
    await runner.query(histories);
    await runner.query(appRole);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['defender', ...guarded.map((one) => one.table)]) {
      await runner.query(`DROP POLICY visible ON ${table}; ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await runner.query(`DROP TABLE case_opening`);
    await runner.query(`DROP TRIGGER defender_level ON defender`);
    await runner.query(`ALTER TABLE defender DROP COLUMN level`);
    await runner.query(
      `DROP FUNCTION record_case_opening, case_exists, found_cases, group_is_known, group_is_seen, take_openings, renew_openings, opened_cases, sees_all, keep_level, level_of`,
    );
    await runner.query(`DROP TABLE api_token, session, team_member, team, account`);
    await runner.query(`
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM vigil_app;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM vigil_app;
      REVOKE ALL ON SCHEMA public FROM vigil_app`);
  }
}

const accounts = `
CREATE TABLE account (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  status text NOT NULL DEFAULT 'invited',
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_sign_in_at timestamptz,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  -- ASCII alone, in lower case: no two addresses that look the same
  CONSTRAINT account_email_check CHECK (email ~ '^[!-~]+$' AND email = lower(email) AND length(email) <= 254),
  CONSTRAINT account_name_check CHECK (length(name) BETWEEN 1 AND 120),
  CONSTRAINT account_role_check
    CHECK (role IN ('administrator', 'researcher', 'reviewer', 'campaigner', 'staff', 'partner')),
  CONSTRAINT account_status_check CHECK (status IN ('invited', 'active', 'suspended')),
  CONSTRAINT account_password_check CHECK (password_hash LIKE '$argon2id$%')
);
CREATE UNIQUE INDEX account_email_key ON account (email);

CREATE TABLE team (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT team_pkey PRIMARY KEY (id),
  CONSTRAINT team_name_check CHECK (length(name) BETWEEN 1 AND 120)
);
CREATE UNIQUE INDEX team_name_key ON team (lower(name));

CREATE TABLE team_member (
  team_id uuid NOT NULL,
  account_id uuid NOT NULL,
  CONSTRAINT team_member_pkey PRIMARY KEY (team_id, account_id),
  CONSTRAINT team_member_team_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE CASCADE,
  CONSTRAINT team_member_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
CREATE INDEX team_member_account_idx ON team_member (account_id);

-- A browser that is signed in. A row is never deleted by a request and never un-revoked.
CREATE TABLE session (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  stage text NOT NULL,
  method text NOT NULL,
  second_factor boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  sudo_until timestamptz,
  revoked_at timestamptz,
  ip inet,
  user_agent text,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_check CHECK (octet_length(token_hash) = 32),
  CONSTRAINT session_stage_check CHECK (stage IN ('second_factor', 'enrol', 'full')),
  CONSTRAINT session_method_check CHECK (method IN ('password', 'passkey', 'oidc')),
  CONSTRAINT session_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX session_token_key ON session (token_hash);
CREATE INDEX session_account_idx ON session (account_id) WHERE revoked_at IS NULL;
CREATE INDEX session_expires_idx ON session (expires_at);

CREATE TABLE api_token (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  hint text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT api_token_pkey PRIMARY KEY (id),
  CONSTRAINT api_token_scopes_check CHECK (cardinality(scopes) > 0),
  CONSTRAINT api_token_expiry_check CHECK (expires_at <= created_at + interval '366 days'),
  CONSTRAINT api_token_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX api_token_hash_key ON api_token (token_hash);
CREATE INDEX api_token_account_idx ON api_token (account_id);
`;

// Deferred, since whoever registers a case beyond her own clearance opens it to herself first.
const openings = `
CREATE TABLE case_opening (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  defender_id uuid NOT NULL,
  account_id uuid,
  team_id uuid,
  reason text,
  opened_by text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz,
  CONSTRAINT case_opening_pkey PRIMARY KEY (id),
  CONSTRAINT case_opening_whom_check CHECK (num_nonnulls(account_id, team_id) = 1),
  CONSTRAINT case_opening_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT case_opening_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT case_opening_team_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX case_opening_account_key ON case_opening (account_id, defender_id) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX case_opening_team_key ON case_opening (team_id, defender_id) WHERE team_id IS NOT NULL;
CREATE INDEX case_opening_defender_idx ON case_opening (defender_id);
`;

// Follows from confidentiality, whatever somebody writes into it; a number, so that row security compares it cheaply.
const levels = `
ALTER TABLE defender ADD COLUMN level smallint NOT NULL DEFAULT 2;
CREATE FUNCTION level_of(confidentiality text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE confidentiality
    WHEN 'public' THEN 0 WHEN 'partners' THEN 1 WHEN 'restricted' THEN 3 WHEN 'sealed' THEN 4 ELSE 2 END::smallint
$$;
UPDATE defender SET level = level_of(confidentiality) WHERE level <> level_of(confidentiality);
CREATE FUNCTION keep_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.level := level_of(new.confidentiality);
  RETURN new;
END $$;
CREATE TRIGGER defender_level BEFORE INSERT OR UPDATE ON defender FOR EACH ROW EXECUTE FUNCTION keep_level();
CREATE INDEX defender_level_idx ON defender (level) WHERE level > 2;
`;

// A setting that is missing is an error, never a wide view. The functions belong to the owner of the tables, so row
// security does not ask them again.
const sight = `
CREATE FUNCTION sees_all() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT current_setting('vigil.clearance')::smallint >= 5 $$;

CREATE FUNCTION opened_cases(by_team boolean) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
  SELECT o.defender_id FROM case_opening o
   WHERE (o.ends_at IS NULL OR o.ends_at > now())
     AND (o.account_id = nullif(current_setting('vigil.account'), '')::uuid
       OR by_team AND o.team_id = ANY (current_setting('vigil.teams')::uuid[]))
$$;

-- Called at the beginning of each transaction, and again when an opening is written in it.
CREATE FUNCTION take_openings() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ids uuid[];
  levels smallint[];
BEGIN
  IF sees_all() THEN
    PERFORM set_config('vigil.opened', '{}', true), set_config('vigil.opened_levels', '{}', true);
    RETURN;
  END IF;
  -- Up to restricted by name or team; sealed by name alone.
  WITH seen AS (
    SELECT id, level FROM opened_cases(true) AS id,
           generate_series(current_setting('vigil.clearance')::int + 1, least(current_setting('vigil.ceiling')::int, 3)) AS level
    UNION ALL
    SELECT id, 4 FROM opened_cases(false) AS id WHERE current_setting('vigil.ceiling')::int >= 4)
  SELECT coalesce(array_agg(id), '{}'), coalesce(array_agg(level), '{}') INTO ids, levels FROM seen;
  PERFORM set_config('vigil.opened', ids::text, true), set_config('vigil.opened_levels', levels::text, true);
END $$;
CREATE FUNCTION renew_openings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('vigil.clearance', true), '') <> '' THEN
    PERFORM take_openings();
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_opening_renewed AFTER INSERT OR UPDATE OR DELETE ON case_opening
  FOR EACH STATEMENT EXECUTE FUNCTION renew_openings();

CREATE FUNCTION case_exists(id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT FROM defender d WHERE d.id = case_exists.id) $$;

-- Whoever sees only what is opened to her is shown no joint case that has nobody in it.
CREATE FUNCTION group_is_seen(id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN NOT EXISTS (
      SELECT FROM group_member m JOIN defender d ON d.id = m.defender_id
       WHERE m.group_id = group_is_seen.id AND NOT (${visible('d.')}))
    AND (current_setting('vigil.clearance')::smallint >= 0
      OR EXISTS (SELECT FROM group_member m WHERE m.group_id = group_is_seen.id));
END $$;

-- Is there still such a joint case, and is it seen?
CREATE FUNCTION group_is_known(id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM case_group g WHERE g.id = group_is_known.id) AND group_is_seen(id);
END $$;

-- Under row security an index for LIKE is no use: the operator could tell what it reads. Here the owner asks, and
-- answers with nothing but what the viewer may see.
CREATE FUNCTION found_cases(patterns text[], reference_pattern text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
  SELECT d.id FROM defender d
   WHERE d.search_doc LIKE patterns[1] AND d.search_doc LIKE ALL (patterns) AND (${visible('d.')})
  UNION
  SELECT d.id FROM defender d WHERE lower(d.reference) LIKE reference_pattern AND (${visible('d.')})
$$;
`;

// The role is of the whole server: another database of Vigil may have made it, at this very moment too.
const appRole = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigil_app') THEN
    CREATE ROLE vigil_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  -- Since version 16 whoever makes a role may hand it on, but not act as it.
  IF NOT pg_has_role(current_user, 'vigil_app',
    CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    GRANT vigil_app TO CURRENT_USER;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN NULL; -- with an address of its own the application does not need it
END $$;
GRANT USAGE ON SCHEMA public TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vigil_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vigil_app;
REVOKE INSERT, UPDATE, DELETE ON history FROM vigil_app;
REVOKE ALL ON migrations FROM vigil_app;
REVOKE EXECUTE ON FUNCTION opened_cases(boolean), take_openings(), group_is_seen(uuid), group_is_known(uuid), case_exists(uuid), found_cases(text[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION opened_cases(boolean), take_openings(), group_is_seen(uuid), group_is_known(uuid), case_exists(uuid), found_cases(text[], text) TO vigil_app;
`;
