import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people want to be told, what they muted, and how far ahead each kind of date is told of. */
export class Subscriptions0000000000015 implements MigrationInterface {
  name = 'Subscriptions0000000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lead_ladder, subscription_mute, subscription');
  }
}

const time = (column: string): string => `${column} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

// Of a subscription only its owner is told anything. It holds ids, which grant nothing: rights are asked for anew
// whenever something is shown or sent. Links that mute without a sign-in are found by the handle, and opened by the
// secret, which is sealed.
const tables = `
CREATE TABLE subscription (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  name text NOT NULL,
  countries text[] NOT NULL DEFAULT '{}',
  group_ids uuid[] NOT NULL DEFAULT '{}',
  defender_ids uuid[] NOT NULL DEFAULT '{}',
  rules text[] NOT NULL DEFAULT '{}',
  audience text NOT NULL DEFAULT 'all',
  filter jsonb,
  leads int[],
  way text NOT NULL,
  webhook_id uuid,
  rhythm text NOT NULL,
  language text NOT NULL,
  zone text NOT NULL,
  at text NOT NULL,
  quiet_from text,
  quiet_to text,
  names boolean NOT NULL DEFAULT false,
  paused_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  mute_handle bytea NOT NULL,
  mute_secret bytea NOT NULL,
  CONSTRAINT subscription_pkey PRIMARY KEY (id),
  CONSTRAINT subscription_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT subscription_name_check CHECK (length(name) BETWEEN 1 AND 120),
  CONSTRAINT subscription_audience_check CHECK (audience IN ('public', 'task', 'all')),
  CONSTRAINT subscription_filter_check CHECK (jsonb_typeof(filter) = 'object'),
  CONSTRAINT subscription_leads_check CHECK (cardinality(leads) BETWEEN 1 AND 12),
  CONSTRAINT subscription_way_check CHECK (way IN ('mail', 'webhook', 'list')),
  CONSTRAINT subscription_webhook_check CHECK (webhook_id IS NULL OR way = 'webhook'),
  CONSTRAINT subscription_rhythm_check CHECK (rhythm IN ('single', 'daily', 'weekly')),
  CONSTRAINT subscription_language_check CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh', 'ru')),
  CONSTRAINT subscription_at_check CHECK (${time('at')}),
  CONSTRAINT subscription_quiet_check
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL) AND ${time('quiet_from')} AND ${time('quiet_to')})
);
CREATE UNIQUE INDEX subscription_mute_handle_key ON subscription (mute_handle);
CREATE INDEX subscription_account_idx ON subscription (account_id);
CREATE INDEX subscription_webhook_idx ON subscription (webhook_id) WHERE webhook_id IS NOT NULL;

-- Of a whole account where no subscription is named; of everything where neither a rule nor a case is.
CREATE TABLE subscription_mute (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  subscription_id uuid,
  rule text,
  defender_id uuid,
  group_id uuid,
  muted_at timestamptz NOT NULL,
  until timestamptz,
  CONSTRAINT subscription_mute_pkey PRIMARY KEY (id),
  CONSTRAINT subscription_mute_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT subscription_mute_subscription_fk
    FOREIGN KEY (subscription_id) REFERENCES subscription (id) ON DELETE CASCADE,
  CONSTRAINT subscription_mute_defender_fk FOREIGN KEY (defender_id) REFERENCES defender (id) ON DELETE CASCADE,
  CONSTRAINT subscription_mute_group_fk FOREIGN KEY (group_id) REFERENCES case_group (id) ON DELETE CASCADE,
  CONSTRAINT subscription_mute_what_check CHECK (num_nonnulls(rule, defender_id, group_id) <= 1),
  CONSTRAINT subscription_mute_until_check CHECK (until > muted_at),
  -- To mute twice is to mute once.
  CONSTRAINT subscription_mute_key UNIQUE NULLS NOT DISTINCT (account_id, subscription_id, rule, defender_id, group_id)
);
CREATE INDEX subscription_mute_subscription_idx ON subscription_mute (subscription_id) WHERE subscription_id IS NOT NULL;
CREATE INDEX subscription_mute_defender_idx ON subscription_mute (defender_id) WHERE defender_id IS NOT NULL;
CREATE INDEX subscription_mute_group_idx ON subscription_mute (group_id) WHERE group_id IS NOT NULL;

-- What the organisation decided in place of the ladder with which a rule comes.
CREATE TABLE lead_ladder (
  rule text NOT NULL,
  days int[] NOT NULL,
  changed_by uuid,
  changed_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT lead_ladder_pkey PRIMARY KEY (rule),
  CONSTRAINT lead_ladder_account_fk FOREIGN KEY (changed_by) REFERENCES account (id) ON DELETE SET NULL,
  CONSTRAINT lead_ladder_days_check CHECK (cardinality(days) BETWEEN 1 AND 12)
);
`;
