import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What may be told to whom: consent as a record, the stance towards publicity, the sensitivity of single facts; and a
 * second wall in the database, so that a read which forgets to ask shows no fact that must not be told.
 */
export class Disclosure0000000000011 implements MigrationInterface {
  name = 'Disclosure0000000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(rules);
    for (const { table, told } of walls) {
      await runner.query(`CREATE POLICY told ON ${table} AS RESTRICTIVE USING ((SELECT told_facts()) >= 3 OR ${told})`);
    }
    await runner.query(
      openedCases(`AND (current_setting('vigil.clearance')::smallint >= 0 OR is_shared(o.defender_id))`),
    );
    await runner.query(namesToSearch);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(openedCases(''));
    for (const { table } of walls) await runner.query(`DROP POLICY told ON ${table}`);
    await runner.query(`DROP INDEX history_restricted_idx`);
    await runner.query(
      `DROP FUNCTION untold_cases, is_shared, is_secret_name, partly_told_cases, untold_events, once_restricted_cases`,
    );
    await runner.query(`
      ALTER TABLE citation DROP COLUMN sensitivity;
      ALTER TABLE defender_name DROP COLUMN sensitivity;
      ALTER TABLE event DROP COLUMN sensitivity;
      ALTER TABLE defender DROP COLUMN stance, DROP COLUMN sensitivity;
      ALTER TABLE consent DROP COLUMN answered_by, DROP COLUMN answered_on, DROP COLUMN how, DROP COLUMN review_on,
        DROP COLUMN ground, DROP COLUMN ground_note;
      DROP FUNCTION fact_level, told_facts, bears_on_custody;
    `);
  }
}

const levels = `('public', 'partners', 'internal', 'restricted')`;

const columns = `
ALTER TABLE consent
  ADD COLUMN answered_by text,
  ADD COLUMN answered_on text,
  ADD COLUMN how text,
  ADD COLUMN review_on date,
  ADD COLUMN ground text,
  ADD COLUMN ground_note text,
  ADD CONSTRAINT consent_how_check
    CHECK (how IN ('in_writing', 'by_message', 'by_phone', 'in_person', 'through_lawyer', 'other')),
  ADD CONSTRAINT consent_ground_check
    CHECK (ground IN ('vital_interests', 'made_public', 'legal_claims', 'public_interest'));
CREATE INDEX consent_review_idx ON consent (review_on) WHERE review_on IS NOT NULL;
ALTER TABLE defender
  ADD COLUMN stance jsonb,
  ADD COLUMN sensitivity jsonb,
  ADD CONSTRAINT defender_stance_check
    CHECK (stance ->> 'value' IN ('public', 'quiet', 'no_mention', 'under_review')),
  ADD CONSTRAINT defender_sensitivity_check CHECK (jsonb_typeof(sensitivity) = 'object');
CREATE INDEX defender_stance_review_idx ON defender ((stance ->> 'review_on')) WHERE stance ? 'review_on';
ALTER TABLE event ADD COLUMN sensitivity text, ADD CONSTRAINT event_sensitivity_check CHECK (sensitivity IN ${levels});
ALTER TABLE citation ADD COLUMN sensitivity text,
  ADD CONSTRAINT citation_sensitivity_check CHECK (sensitivity IN ${levels});
ALTER TABLE defender_name ADD COLUMN sensitivity text,
  ADD CONSTRAINT defender_name_sensitivity_check CHECK (sensitivity IN ${levels});
CREATE INDEX event_sensitivity_idx ON event (defender_id) WHERE sensitivity IN ('partners', 'internal', 'restricted');
CREATE INDEX defender_sensitivity_idx ON defender (id) WHERE sensitivity IS NOT NULL;
`;

/** Was anything in this row of the history restricted, before or after? */
const onceRestricted = (h: string): string =>
  `coalesce(${h}before -> 'sensitivity', '""')::text LIKE '%restricted%'
    OR coalesce(${h}after -> 'sensitivity', '""')::text LIKE '%restricted%'`;

const owned = 'STABLE SECURITY DEFINER SET search_path = public, pg_temp';

// The functions that belong to the owner of the tables look past row security: what is withheld must be found to be
// withheld. They are asked once a statement.
const rules = `
CREATE INDEX history_restricted_idx ON history (defender_id) WHERE ${onceRestricted('')};

-- The same order as in access/domain/audience.ts.
CREATE FUNCTION fact_level(sensitivity text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE sensitivity WHEN 'partners' THEN 1 WHEN 'internal' THEN 2 WHEN 'restricted' THEN 3 ELSE 0 END::smallint
$$;

CREATE FUNCTION told_facts() RETURNS smallint LANGUAGE sql STABLE AS
$$ SELECT current_setting('vigil.facts')::smallint $$;

-- Kinds of events that say nothing of where somebody is held, of a term or of a limit.
CREATE FUNCTION bears_on_custody(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT kind NOT IN ('threat', 'surveillance', 'search', 'lawyer_denied', 'lawyer_changed', 'family_denied',
    'health_event', 'torture_allegation', 'reprisal_on_family', 'statement', 'joint_letter', 'parliament_question',
    'award', 'visit_observer', 'media', 'campaign_action', 'rehabilitation')
$$;

-- Events that the viewer is not told.
CREATE FUNCTION untold_events() RETURNS uuid[] LANGUAGE sql ${owned} AS $$
  SELECT coalesce(array_agg(id), '{}') FROM event
   WHERE sensitivity IN ('partners', 'internal', 'restricted') AND fact_level(sensitivity) > told_facts()
$$;

-- Cases of which something is withheld. Of these nobody may say that nothing was heard.
CREATE FUNCTION untold_cases() RETURNS SETOF uuid LANGUAGE sql ROWS 100 ${owned} AS $$
  SELECT defender_id FROM event
   WHERE sensitivity IN ('partners', 'internal', 'restricted') AND fact_level(sensitivity) > told_facts()
$$;

-- Cases of which status, days and dates would give away something that the viewer is not told. A colleague may know
-- them as long as what is withheld does not bear on custody; outside the organisation everything must be told.
CREATE FUNCTION partly_told_cases() RETURNS SETOF uuid LANGUAGE sql ROWS 100 ${owned} AS $$
  SELECT defender_id FROM event
   WHERE sensitivity IN ('partners', 'internal', 'restricted') AND fact_level(sensitivity) > told_facts()
     AND retracted_at IS NULL AND (told_facts() < 2 OR bears_on_custody(kind))
   UNION ALL
  SELECT id FROM defender
   WHERE sensitivity IS NOT NULL
     AND greatest(fact_level(sensitivity ->> 'born'), fact_level(sensitivity ->> 'country')) > told_facts()
$$;

-- May partners be told of the case at all? The same as mayCaseBeTold in defenders/domain/may-be-told.ts.
CREATE FUNCTION is_shared(defender uuid) RETURNS boolean LANGUAGE sql ${owned} AS $$
  SELECT d.level <= 1 AND coalesce(d.stance ->> 'value', '') <> 'no_mention'
     AND coalesce(record.value, '') NOT IN ('refused', 'withdrawn')
     AND coalesce(share.value, '') NOT IN ('refused', 'withdrawn')
     AND (coalesce(share.value, '') = 'given' OR share.value = 'cannot_ask' AND share.ground IS NOT NULL
       OR d.level = 0 AND coalesce(name.value, '') = 'given')
    FROM defender d
    LEFT JOIN consent record ON record.defender_id = d.id AND record.scope = 'internal_record'
    LEFT JOIN consent share ON share.defender_id = d.id AND share.scope = 'share_partner'
    LEFT JOIN consent name ON name.defender_id = d.id AND name.scope = 'public_name'
   WHERE d.id = is_shared.defender
$$;

-- Is the same name, however it is spaced or capitalised, also one that the viewer must not be told?
CREATE FUNCTION is_secret_name(defender uuid, text text) RETURNS boolean LANGUAGE sql ${owned} AS $$
  SELECT EXISTS (SELECT FROM defender_name n
    WHERE n.defender_id = is_secret_name.defender
      AND (fact_level(n.sensitivity) > told_facts() OR told_facts() < 2 AND n.kind = 'do-not-publish')
      AND lower(regexp_replace(normalize(n.text, NFKC), '\\s+', '', 'g'))
        = lower(regexp_replace(normalize(is_secret_name.text, NFKC), '\\s+', '', 'g')))
$$;

-- The history says how a fact read before it was withheld, so it is withheld with it.
CREATE FUNCTION once_restricted_cases() RETURNS SETOF uuid LANGUAGE sql ROWS 100 ${owned} AS $$
  SELECT defender_id FROM history WHERE (${onceRestricted('')}) AND defender_id IS NOT NULL
$$;

REVOKE EXECUTE ON FUNCTION untold_events(), untold_cases(), partly_told_cases(), is_shared(uuid), is_secret_name(uuid, text), once_restricted_cases() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION untold_events(), untold_cases(), partly_told_cases(), is_shared(uuid), is_secret_name(uuid, text), once_restricted_cases() TO vigil_app;
`;

const levelTold = '(SELECT told_facts())';
const wholeCase = 'defender_id NOT IN (SELECT partly_told_cases())';

/** What each table shows to those who do not keep the record; which cases they see at all is another policy. */
const walls: { table: string; told: string }[] = [
  {
    table: 'defender_name',
    told: 'NOT is_secret_name(defender_id, text)',
  },
  { table: 'event', told: `fact_level(sensitivity) <= ${levelTold} AND (${levelTold} >= 2 OR retracted_at IS NULL)` },
  { table: 'citation', told: `fact_level(sensitivity) <= ${levelTold}` },
  { table: 'spell', told: wholeCase },
  { table: 'custody_period', told: wholeCase },
  {
    table: 'milestone_basis',
    told: `${wholeCase} AND NOT event_ids && (SELECT untold_events())
      AND (rule <> 'STALE' OR defender_id NOT IN (SELECT untold_cases()))`,
  },
  {
    table: 'history',
    told: `${levelTold} >= 2
      AND (defender_id IS NULL OR defender_id NOT IN (SELECT once_restricted_cases()))`,
  },
];

/** As in migration 0008; for whoever sees only what is opened to her, what may be shared besides. */
const openedCases = (shared: string): string => `
CREATE OR REPLACE FUNCTION opened_cases(by_team boolean) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
  SELECT o.defender_id FROM case_opening o
   WHERE (o.ends_at IS NULL OR o.ends_at > now())
     AND (o.account_id = nullif(current_setting('vigil.account'), '')::uuid
       OR by_team AND o.team_id = ANY (current_setting('vigil.teams')::uuid[]))
     ${shared}
$$`;

// Names are searched line by line: those that partners may be told, those for colleagues, those for the record. The
// lines are written anew whenever a case is saved; until then partners do not find a case that has a secret name by it.
const namesToSearch = `
SELECT set_config('vigil.actor', 'rules', true);
UPDATE defender d SET search_doc = E'\\n' || search_doc
 WHERE EXISTS (SELECT FROM defender_name n WHERE n.defender_id = d.id AND n.kind = 'do-not-publish');
`;
