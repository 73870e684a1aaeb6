import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trail: who did what, reading included. It is only ever added to. A sealer binds it, and the history of every
 * change, into one chain of hashes, so that whoever alters the past is found out: see docs/adr/0010-the-trail.md.
 */
export class Audit0000000000010 implements MigrationInterface {
  name = 'Audit0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(written);
    await runner.query(sealing);
    await runner.query(rights);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION seal_trail, seal_audit_event, seal_history');
    await runner.query('DROP AGGREGATE chained(bytea, bytea)');
    await runner.query('DROP TABLE audit_checkpoint, audit_chain, audit_sealing, audit_event');
    await runner.query('DROP FUNCTION next_link, hash_audit_event, begin_audit, keep_audit');
  }
}

// Numbers and times come from the database, the hash from its trigger: see the rights below.
const tables = `
CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  act text NOT NULL,
  actor text,
  account_id uuid,
  defender_id uuid,
  session_id uuid,
  network cidr,
  detail jsonb NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_event_pkey PRIMARY KEY (id)
);
-- Without the number beside the key equal keys are kept once, so an index of few people and acts stays small.
CREATE INDEX audit_event_at_idx ON audit_event (at);
CREATE INDEX audit_event_actor_idx ON audit_event (actor);
CREATE INDEX audit_event_act_idx ON audit_event (act);
CREATE INDEX audit_event_account_idx ON audit_event (account_id) WHERE account_id::text IS DISTINCT FROM actor;
CREATE INDEX audit_event_defender_idx ON audit_event (defender_id) WHERE defender_id IS NOT NULL;
CREATE INDEX audit_event_searched_idx ON audit_event ((detail ->> 'searched')) WHERE detail ? 'searched';
CREATE INDEX audit_event_cases_idx ON audit_event USING gin ((detail -> 'cases')) WHERE detail ? 'cases';

-- One link for each row of the trail and of the history, in the order of sealing: chain = sha256(chain before || hash).
CREATE TABLE audit_chain (
  seq bigint NOT NULL,
  audit_id bigint,
  history_id bigint,
  hash bytea NOT NULL,
  chain bytea NOT NULL,
  CONSTRAINT audit_chain_pkey PRIMARY KEY (seq),
  CONSTRAINT audit_chain_row_check CHECK (num_nonnulls(audit_id, history_id) = 1)
);
CREATE UNIQUE INDEX audit_chain_audit_key ON audit_chain (audit_id) WHERE audit_id IS NOT NULL;
CREATE UNIQUE INDEX audit_chain_history_key ON audit_chain (history_id) WHERE history_id IS NOT NULL;

-- The end of the chain at a moment, signed with a key that the database does not have.
CREATE TABLE audit_checkpoint (
  seq bigint NOT NULL,
  key_id text NOT NULL,
  chain bytea NOT NULL,
  at timestamptz NOT NULL,
  signature bytea NOT NULL,
  CONSTRAINT audit_checkpoint_pkey PRIMARY KEY (seq, key_id)
);

-- How far the sealer has come: see seal_trail().
CREATE TABLE audit_sealing (
  source text NOT NULL,
  settled bigint NOT NULL DEFAULT 0,
  settling bigint NOT NULL DEFAULT 0,
  reached bigint NOT NULL DEFAULT 0,
  ceiling bigint,
  ceiling_xid xid8,
  CONSTRAINT audit_sealing_pkey PRIMARY KEY (source)
);
`;

/** SQL: the canonical bytes of a row. Epoch microseconds, since the text of a time depends on the zone it is shown in. */
const bytesOf = (table: string, columns: string[]): string =>
  `convert_to(json_build_array('${table}', ${columns.join(', ')})::text, 'UTF8')`;
const micros = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;

const auditBytes = bytesOf('audit_event', [
  'new.id',
  micros('new.at'),
  'new.act',
  'new.actor',
  'new.account_id',
  'new.defender_id',
  'new.session_id',
  'new.network::text',
  'new.detail',
]);
const historyBytes = bytesOf('history', [
  'r.id',
  micros('r.at'),
  'r.actor',
  'r.defender_id',
  'r.subject',
  'r.subject_id',
  'r.action',
  'r.before',
  'r.after',
]);

// The transaction gets its number before the row does: the sealer can then tell which rows may still come.
const written = `
CREATE FUNCTION begin_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_begins BEFORE INSERT ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION begin_audit();

CREATE FUNCTION hash_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.hash := sha256(${auditBytes});
  RETURN new;
END $$;
CREATE TRIGGER audit_event_hashed BEFORE INSERT ON audit_event
  FOR EACH ROW EXECUTE FUNCTION hash_audit_event();

CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The trail is only ever added to: % of % is refused.', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
${['audit_event', 'audit_chain', 'audit_checkpoint']
  .map(
    (table) => `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();`,
  )
  .join('\n')}
`;

/**
 * The function that seals one of the two tables. Rows are found by having no link, since a transaction that ends late
 * brings low numbers. Looking for them begins at `settled`: up to there every row has its link or will never come.
 *
 * How that is known: a pass notes the highest number it sees (`ceiling`), and then takes a transaction number of its
 * own. Whoever holds a number up to the ceiling had a lower transaction number before, so when all transactions up to
 * that one have ended, a pass that begins then sees every row up to the ceiling that will ever be there. Transaction
 * numbers are of this server alone: after a restore elsewhere the note is taken anew.
 *
 * A pass takes as many calls as it needs; each is one transaction and one statement that links a batch.
 */
const sealed = (table: string, column: string, hash: string): string => `
CREATE FUNCTION seal_${table}(highest bigint, at_most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off
SET jit = off AS $$
DECLARE
  pass audit_sealing;
  tip audit_chain;
  done int;
  furthest bigint;
BEGIN
  INSERT INTO audit_sealing (source) VALUES ('${table}') ON CONFLICT DO NOTHING;
  SELECT * INTO pass FROM audit_sealing WHERE source = '${table}';
  IF pass.reached = pass.settled THEN
    IF pass.ceiling_xid < pg_snapshot_xmin(pg_current_snapshot()) THEN
      pass.settling := pass.ceiling;
      pass.ceiling_xid := NULL;
    ELSIF pass.ceiling_xid > pg_current_xact_id() THEN
      pass.ceiling_xid := NULL;
    END IF;
    IF pass.ceiling_xid IS NULL AND highest > pass.settled THEN
      pass.ceiling := highest;
      pass.ceiling_xid := pg_current_xact_id();
    END IF;
  END IF;
  SELECT * INTO tip FROM audit_chain ORDER BY seq DESC LIMIT 1;
  WITH found AS (
    SELECT r.id, ${hash} AS hash FROM ${table} r
     WHERE r.id > pass.reached AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.${column} = r.id)
     ORDER BY r.id LIMIT at_most),
  linked AS (
    INSERT INTO audit_chain (seq, ${column}, hash, chain)
    SELECT coalesce(tip.seq, 0) + row_number() OVER in_order, id, hash, chained(tip.chain, hash) OVER in_order
      FROM found WINDOW in_order AS (ORDER BY id ROWS UNBOUNDED PRECEDING)
    RETURNING ${column})
  SELECT count(*), max(${column}) INTO done, furthest FROM linked;
  IF done < at_most THEN
    pass.settled := pass.settling;
    pass.reached := pass.settled;
  ELSE
    pass.reached := furthest;
  END IF;
  UPDATE audit_sealing
     SET settled = pass.settled, settling = pass.settling, reached = pass.reached,
         ceiling = pass.ceiling, ceiling_xid = pass.ceiling_xid
   WHERE source = '${table}'
     AND (settled, settling, reached, ceiling, ceiling_xid)
         IS DISTINCT FROM (pass.settled, pass.settling, pass.reached, pass.ceiling, pass.ceiling_xid);
  RETURN done;
END $$;
`;

const sealing = `
CREATE FUNCTION next_link(state bytea, first bytea, hash bytea) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN sha256(coalesce(state, first, '\\x'::bytea) || hash);
END $$;
CREATE AGGREGATE chained(first bytea, hash bytea) (SFUNC = next_link, STYPE = bytea);
${sealed('audit_event', 'audit_id', 'r.hash')}
${sealed('history', 'history_id', `sha256(${historyBytes})`)}
-- Links at most so many rows that have no link yet; gives how many, or null while another process seals.
CREATE FUNCTION seal_trail(at_most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  audits bigint;
  changes bigint;
  done int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(8620477) THEN
    RETURN NULL;
  END IF;
  IF pg_current_xact_id_if_assigned() IS NULL THEN
    SELECT max(id) INTO audits FROM audit_event;
    SELECT max(id) INTO changes FROM history;
  END IF;
  done := seal_audit_event(audits, at_most);
  IF done < at_most THEN
    done := done + seal_history(changes, at_most - done);
  END IF;
  RETURN done;
END $$;
`;

// Of a row of the trail the application states what was done, never its number, time or hash. It cannot link at all.
const rights = `
REVOKE ALL ON audit_event, audit_chain, audit_checkpoint, audit_sealing FROM vigil_app;
GRANT SELECT ON audit_event, audit_chain, audit_checkpoint, audit_sealing TO vigil_app;
GRANT INSERT (act, actor, account_id, defender_id, session_id, network, detail) ON audit_event TO vigil_app;
GRANT INSERT ON audit_checkpoint TO vigil_app;
REVOKE EXECUTE ON FUNCTION seal_trail(int), seal_audit_event(bigint, int), seal_history(bigint, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_trail(int) TO vigil_app;
`;
