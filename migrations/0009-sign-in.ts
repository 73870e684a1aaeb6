import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, links that work once, single sign-on, the limits on guessing, and mail that waits to go out. */
export class SignIn0000000000009 implements MigrationInterface {
  name = 'SignIn0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Raised by whatever ends the sign-ins of an account: one whose check began before does not begin after it.
      ALTER TABLE account ADD COLUMN credentials_version integer NOT NULL DEFAULT 0;
      -- One row an account: no two set-ups can race. last_step: a code works once. offered: a key that was shown and
      -- not yet confirmed; until then the old one, if there is one, stays in force.
      CREATE TABLE totp (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        secret bytea,
        offered bytea,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        CONSTRAINT totp_confirmed_check CHECK ((secret IS NULL) = (confirmed_at IS NULL))
      );
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      );
      CREATE TABLE passkey (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL DEFAULT 0,
        transports text[] NOT NULL DEFAULT '{}',
        backed_up boolean NOT NULL,
        label text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      );
      CREATE INDEX passkey_account_idx ON passkey (account_id);
      -- Invitations, resets, and ways that begin here and come back.
      CREATE TABLE one_time_link (
        token_hash bytea PRIMARY KEY,
        purpose text NOT NULL
          CHECK (purpose IN ('invitation', 'reset', 'passkey_registration', 'passkey_sign_in', 'oidc')),
        account_id uuid REFERENCES account (id) ON DELETE CASCADE,
        data jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX one_time_link_account_idx ON one_time_link (account_id, purpose);
      CREATE INDEX one_time_link_expires_idx ON one_time_link (expires_at);
      CREATE TABLE oidc_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        PRIMARY KEY (issuer, subject)
      );
      CREATE INDEX oidc_identity_account_idx ON oidc_identity (account_id);
      -- Shared by every node; a crash of the database may empty it.
      CREATE UNLOGGED TABLE throttle (
        key bytea PRIMARY KEY,
        hits integer NOT NULL,
        resets_at timestamptz NOT NULL
      );
      CREATE INDEX throttle_resets_idx ON throttle (resets_at);
      -- Sealed: the body holds links that open an account.
      CREATE TABLE outgoing_mail (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid REFERENCES account (id) ON DELETE CASCADE,
        subject text NOT NULL,
        body bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        tries integer NOT NULL DEFAULT 0,
        next_try_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX outgoing_mail_waiting_idx ON outgoing_mail (next_try_at) WHERE sent_at IS NULL;
      CREATE INDEX outgoing_mail_account_idx ON outgoing_mail (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE outgoing_mail, throttle, oidc_identity, one_time_link, passkey, recovery_code, totp',
    );
    await runner.query('ALTER TABLE account DROP COLUMN credentials_version');
  }
}
