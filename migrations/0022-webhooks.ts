import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receivers of the organisation outside Vigil, and what was sent to each. */
export class Webhooks0000000000022 implements MigrationInterface {
  name = 'Webhooks0000000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subscription DROP CONSTRAINT subscription_webhook_fk');
    await runner.query('DROP TABLE webhook_delivery, webhook');
  }
}

// The address is sealed as the secrets are: that of a chat holds the token by which one writes there. Of a message only
// what it says is sealed, and what was answered, which may repeat it.
const tables = `
CREATE TABLE webhook (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  url bytea NOT NULL,
  format text NOT NULL,
  secret bytea NOT NULL,
  old_secret bytea,
  old_secret_until timestamptz,
  names boolean NOT NULL DEFAULT false,
  created_by uuid,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  disabled_at timestamptz,
  disabled_reason text,
  -- Since the last message that arrived.
  failing_since timestamptz,
  failures int NOT NULL DEFAULT 0,
  CONSTRAINT webhook_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_name_check CHECK (length(name) BETWEEN 1 AND 80),
  CONSTRAINT webhook_format_check CHECK (format IN ('vigil', 'mattermost')),
  CONSTRAINT webhook_names_check CHECK (NOT names OR format = 'vigil'),
  CONSTRAINT webhook_old_check CHECK ((old_secret IS NULL) = (old_secret_until IS NULL)),
  CONSTRAINT webhook_disabled_check CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)),
  CONSTRAINT webhook_reason_check CHECK (disabled_reason IN ('hand', 'failures', 'gone')),
  CONSTRAINT webhook_account_fk FOREIGN KEY (created_by) REFERENCES account (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX webhook_name_key ON webhook (lower(name));

-- Its id is the id of what is told, so that it is taken in once; and the webhook-id, so that a repeat can be recognised.
CREATE TABLE webhook_delivery (
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  kind text NOT NULL,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL,
  next_try_at timestamptz NOT NULL,
  tries int NOT NULL DEFAULT 0,
  claimed_until timestamptz,
  sent_at timestamptz,
  given_up_at timestamptz,
  trouble text,
  status int,
  answer bytea,
  CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_delivery_kind_check CHECK (kind IN ('notice', 'digest', 'change', 'test')),
  CONSTRAINT webhook_delivery_end_check CHECK (sent_at IS NULL OR given_up_at IS NULL),
  CONSTRAINT webhook_delivery_webhook_fk FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_due_idx ON webhook_delivery (next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX webhook_delivery_list_idx ON webhook_delivery (webhook_id, created_at DESC, id DESC);

-- A subscription whose webhook is taken away stays, and brings nothing until another way is chosen.
ALTER TABLE subscription ADD CONSTRAINT subscription_webhook_fk
  FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE SET NULL;
`;
