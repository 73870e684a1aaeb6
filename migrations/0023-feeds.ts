import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses at which calendars and readers fetch dates without a sign-in, and what each of them has shown. */
export class Feeds0000000000023 implements MigrationInterface {
  name = 'Feeds0000000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(endings);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER account_ends_feeds ON account');
    await runner.query('DROP TRIGGER subscription_ends_feeds ON subscription');
    await runner.query('DROP TABLE feed_item, feed, feed_mark');
    await runner.query('DROP FUNCTION mark_feeds(), end_feeds_of_account(), end_feeds_of_subscription()');
  }
}

// Everything here is an account's own, and every statement names the account or the token. What a feed has shown is
// kept without a word of it: the key of the alert, its day, and a digest by which a change is noticed.
const tables = `
CREATE TABLE feed (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  subscription_id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  token_hash bytea NOT NULL,
  names boolean NOT NULL DEFAULT false,
  alarms boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  last_fetched_at timestamptz,
  revoked_at timestamptz,
  revoked_because text,
  CONSTRAINT feed_pkey PRIMARY KEY (id),
  CONSTRAINT feed_token_key UNIQUE (token_hash),
  CONSTRAINT feed_token_check CHECK (octet_length(token_hash) = 32),
  CONSTRAINT feed_kind_check CHECK (kind IN ('calendar', 'atom')),
  CONSTRAINT feed_revoked_check CHECK ((revoked_at IS NULL) = (revoked_because IS NULL)
    AND revoked_because IN ('owner', 'machine', 'suspended', 'ended', 'restored')),
  CONSTRAINT feed_subscription_fk FOREIGN KEY (subscription_id) REFERENCES subscription (id) ON DELETE CASCADE,
  CONSTRAINT feed_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
CREATE INDEX feed_account_idx ON feed (account_id);
CREATE UNIQUE INDEX feed_one_that_works ON feed (subscription_id, kind) WHERE revoked_at IS NULL;
REVOKE DELETE ON feed FROM vigil_app;

CREATE TABLE feed_item (
  feed_id uuid NOT NULL,
  alert_key text NOT NULL,
  on_day date NOT NULL,
  fingerprint text NOT NULL,
  sequence int NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  CONSTRAINT feed_item_pkey PRIMARY KEY (feed_id, alert_key),
  CONSTRAINT feed_item_feed_fk FOREIGN KEY (feed_id) REFERENCES feed (id) ON DELETE CASCADE
);

-- A random mark for each ending of a feed. The last is kept in a file outside the database as well: a database that does
-- not know it is older than that file.
CREATE TABLE feed_mark (
  number bigint GENERATED ALWAYS AS IDENTITY,
  mark uuid NOT NULL DEFAULT gen_random_uuid(),
  made_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT feed_mark_pkey PRIMARY KEY (number),
  CONSTRAINT feed_mark_key UNIQUE (mark)
);
REVOKE UPDATE, DELETE ON feed_mark FROM vigil_app;
`;

// Whatever ends a feed ends it for good: an account that is restored, a subscription that is taken back, gets a new one.
const endings = `
CREATE FUNCTION mark_feeds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO feed_mark DEFAULT VALUES;
  RETURN NULL;
END $$;
CREATE TRIGGER feed_ended AFTER UPDATE OF revoked_at ON feed FOR EACH ROW
  WHEN (old.revoked_at IS NULL AND new.revoked_at IS NOT NULL) EXECUTE FUNCTION mark_feeds();
CREATE TRIGGER feed_removed AFTER DELETE ON feed FOR EACH ROW EXECUTE FUNCTION mark_feeds();

CREATE FUNCTION end_feeds_of_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE feed SET revoked_at = now(), revoked_because = 'suspended' WHERE account_id = new.id AND revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER account_ends_feeds AFTER UPDATE OF status ON account FOR EACH ROW
  WHEN (old.status = 'active' AND new.status <> 'active') EXECUTE FUNCTION end_feeds_of_account();

CREATE FUNCTION end_feeds_of_subscription() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE feed SET revoked_at = now(), revoked_because = 'ended' WHERE subscription_id = new.id AND revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER subscription_ends_feeds AFTER UPDATE OF ended_at ON subscription FOR EACH ROW
  WHEN (old.ended_at IS NULL AND new.ended_at IS NOT NULL) EXECUTE FUNCTION end_feeds_of_subscription();

REVOKE EXECUTE ON FUNCTION mark_feeds(), end_feeds_of_account(), end_feeds_of_subscription() FROM PUBLIC;
`;
