import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seen } from './imports/removal';

/**
 * Namesakes are found by keys that stand with each case, in pinyin, by sound and with a letter off too; profiles of
 * columns have a maker, and one spelling of each name.
 */
export class ImportMatching0000000000036 implements MigrationInterface {
  name = 'ImportMatching0000000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutKeysOfLetters);
    await runner.query(keys);
    await runner.query(unrecorded('search_doc,', 'search_doc,name_keys,'));
    await runner.query(namesakes);
    await runner.query(profiles);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX import_profile_name_key;
      ALTER TABLE import_profile DROP COLUMN id, DROP COLUMN account_id, DROP COLUMN made_by, DROP COLUMN made_at;
      DROP FUNCTION cases_with_names(int[], int[], text[], text[]);
      ALTER TABLE rules_version DROP COLUMN name_keys;
      ALTER TABLE defender DROP COLUMN name_keys`);
    await runner.query(unrecorded('search_doc,name_keys,', 'search_doc,'));
    await runner.query(keysOfLetters);
  }
}

// The keys follow from the names (src/lib/name-keys.ts) and are written with them. They are written at once, without the
// list of pending entries of GIN, since an import looks for namesakes between any two of its chunks.
const keys = `
ALTER TABLE defender ADD COLUMN name_keys int[] NOT NULL DEFAULT '{}';
CREATE INDEX defender_name_keys_idx ON defender USING gin (name_keys) WITH (fastupdate = off);
-- Of which version the keys are; 0: of none, and the next start writes them.
ALTER TABLE rules_version ADD COLUMN name_keys int NOT NULL DEFAULT 0;
`;

// What follows from the names is not recorded in the history.
const unrecorded = (before: string, after: string): string => `
DO $do$
BEGIN
  EXECUTE replace(pg_get_functiondef('record_defender()'::regprocedure), '${before}', '${after}');
END $do$;
`;

// Whether a case exists for the viewer is asked before the limit: one that is hidden takes no place from another. Where
// many have a key in common, those that the row fits by country and year of birth come first, as far as she is told them.
const namesakes = `
CREATE FUNCTION cases_with_names(whose int[], keys int[], countries text[], years text[])
RETURNS TABLE (who int, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT a.who, f.id
    FROM unnest(whose, keys, countries, years) AS a (who, key, country, year)
   CROSS JOIN LATERAL (
     SELECT d.id FROM defender d
      WHERE d.name_keys @> ARRAY[a.key] AND (${seen})
      ORDER BY (d.country = a.country AND fact_level(d.sensitivity ->> 'country') <= told_facts()) IS TRUE DESC,
               (left(d.born, 4) = a.year AND fact_level(d.sensitivity ->> 'born') <= told_facts()) IS TRUE DESC
      LIMIT 20) AS f;
END $$;
REVOKE EXECUTE ON FUNCTION cases_with_names(int[], int[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_with_names(int[], int[], text[], text[]) TO vigil_app;
`;

const withoutKeysOfLetters = `
DROP FUNCTION cases_with_names(text[]);
DROP INDEX defender_name_keys_idx;
DROP FUNCTION name_keys(text);
`;

/** As in migration 0030. */
const keysOfLetters = `
CREATE FUNCTION name_keys(doc text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT (SELECT string_agg(c, '' ORDER BY c COLLATE "C")
                                        FROM regexp_split_to_table(replace(n, ' ', ''), '') AS c)), '{}')
    FROM regexp_split_to_table(doc, '[|\\n]') AS n WHERE n <> ''
$$;
CREATE INDEX defender_name_keys_idx ON defender USING gin (name_keys(search_doc));
CREATE FUNCTION cases_with_names(keys text[]) RETURNS TABLE (key text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
BEGIN
  RETURN QUERY SELECT k, d.id FROM unnest(keys) AS k CROSS JOIN LATERAL (
    SELECT d.id, d.level FROM defender d WHERE name_keys(d.search_doc) @> ARRAY[k] LIMIT 50) AS d
   WHERE ${seen};
END $$;
REVOKE EXECUTE ON FUNCTION cases_with_names(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_with_names(text[]) TO vigil_app;
`;

// Two profiles whose names differ in upper and lower case alone keep both, under names that tell them apart.
const profiles = `
UPDATE import_profile p SET name = left(p.name, 71) || ' (' || left(md5(p.name), 6) || ')'
  FROM (SELECT name, row_number() OVER (PARTITION BY lower(name) ORDER BY updated_at, name) AS place FROM import_profile) AS n
 WHERE n.name = p.name AND n.place > 1;
CREATE UNIQUE INDEX import_profile_name_key ON import_profile (lower(name));
ALTER TABLE import_profile
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- Null: the command line, or somebody whose account is gone.
  ADD COLUMN account_id uuid,
  ADD COLUMN made_by text,
  ADD COLUMN made_at timestamptz,
  ADD CONSTRAINT import_profile_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL;
CREATE UNIQUE INDEX import_profile_id_key ON import_profile (id);
CREATE INDEX import_profile_account_idx ON import_profile (account_id);
UPDATE import_profile SET made_by = updated_by, made_at = updated_at;
ALTER TABLE import_profile ALTER COLUMN made_by SET NOT NULL, ALTER COLUMN made_at SET NOT NULL;
`;
