import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The queue of jobs, in a schema of its own, and an outbox for more than letters about accounts. The application works
 * the queue with rows alone: it makes no tables there either. See docs/adr/0017-mail-and-jobs.md, also for what a newer
 * pg-boss needs.
 */
export class MailAndJobs0000000000017 implements MigrationInterface {
  name = 'MailAndJobs0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutTransaction(getConstructionPlans('jobs')));
    await runner.query(`
      GRANT USAGE ON SCHEMA jobs TO vigil_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO vigil_app`);
    await runner.query(outbox);
    await runner.query(keys);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail_key;
      DELETE FROM outgoing_mail WHERE subject IS NULL OR body IS NULL;
      DROP INDEX outgoing_mail_list_idx, outgoing_mail_message_key, outgoing_mail_once_key, outgoing_mail_due_idx;
      ALTER TABLE outgoing_mail DROP COLUMN kind, DROP COLUMN once_key, DROP COLUMN message_id, DROP COLUMN secret,
        DROP COLUMN claimed_until, DROP COLUMN given_up_at, DROP COLUMN trouble,
        ALTER subject SET NOT NULL, ALTER body SET NOT NULL;
      CREATE INDEX outgoing_mail_waiting_idx ON outgoing_mail (next_try_at) WHERE sent_at IS NULL`);
    await runner.query('DROP SCHEMA jobs CASCADE');
  }
}

/** The migration is a transaction already. */
const withoutTransaction = (sql: string): string => sql.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');

// The subject is sealed with the text: it may name somebody. Letters from before have theirs in the column still.
const outbox = `
ALTER TABLE outgoing_mail
  ALTER subject DROP NOT NULL,
  ALTER body DROP NOT NULL,
  ADD kind text NOT NULL DEFAULT 'account',
  ADD once_key text,
  ADD message_id text NOT NULL DEFAULT '<' || gen_random_uuid() || '@vigil.invalid>',
  ADD secret boolean NOT NULL DEFAULT false,
  ADD claimed_until timestamptz,
  ADD given_up_at timestamptz,
  ADD trouble text,
  ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
  ADD CONSTRAINT outgoing_mail_message_check CHECK (message_id ~ '^<[^\\s<>@]{1,120}@[^\\s<>@]{1,120}>$'),
  ADD CONSTRAINT outgoing_mail_end_check CHECK (sent_at IS NULL OR given_up_at IS NULL);
CREATE UNIQUE INDEX outgoing_mail_message_key ON outgoing_mail (message_id);
CREATE UNIQUE INDEX outgoing_mail_once_key ON outgoing_mail (account_id, once_key) WHERE once_key IS NOT NULL;
DROP INDEX outgoing_mail_waiting_idx;
CREATE INDEX outgoing_mail_due_idx ON outgoing_mail (next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX outgoing_mail_list_idx ON outgoing_mail (created_at DESC, id);
`;

// Public keys: they lie here as they are.
const keys = `
CREATE TABLE mail_key (
  account_id uuid NOT NULL,
  armored text NOT NULL,
  fingerprint text NOT NULL,
  added_at timestamptz NOT NULL,
  CONSTRAINT mail_key_pkey PRIMARY KEY (account_id),
  CONSTRAINT mail_key_armored_check CHECK (armored LIKE '-----BEGIN PGP PUBLIC KEY BLOCK-----%' AND length(armored) <= 200000),
  CONSTRAINT mail_key_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
`;
