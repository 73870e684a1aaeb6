const recorded = ['defender', 'defender_name', 'consent', 'event', 'citation', 'case_group', 'group_member'];

const stated = (row: string): string =>
  `jsonb_strip_nulls(to_jsonb(${row}) - '{search_doc,version,updated_at,level}'::text[])`;

/** The same as in migration 0001, but for the level, which says nothing that confidentiality does not. */
export const recordDefender = `
CREATE OR REPLACE FUNCTION record_defender() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM vigil_actor();
  IF TG_OP = 'INSERT' THEN
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
      SELECT vigil_actor(), r.id, 'defender', r.id::text, 'insert', NULL, ${stated('r')} FROM new_rows r;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
      SELECT vigil_actor(), r.id, 'defender', r.id::text, 'update', ${stated('o')}, ${stated('r')}
        FROM new_rows r JOIN old_rows o USING (id) WHERE ${stated('o')} IS DISTINCT FROM ${stated('r')};
  ELSE
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
      SELECT vigil_actor(), r.id, 'defender', r.id::text, 'delete', ${stated('r')}, NULL FROM old_rows r;
  END IF;
  RETURN NULL;
END $$;
`;

/** The triggers write the history as its owner: the application itself may only read it. */
export const histories = `
${recorded.map((table) => `ALTER FUNCTION record_${table}() SECURITY DEFINER SET search_path = public, pg_temp;`).join('\n')}
CREATE FUNCTION record_case_opening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM vigil_actor();
  IF TG_OP = 'INSERT' THEN
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
    VALUES (vigil_actor(), new.defender_id, 'case_opening', new.id::text, 'insert', NULL, jsonb_strip_nulls(to_jsonb(new)));
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
    VALUES (vigil_actor(), new.defender_id, 'case_opening', new.id::text, 'update',
      jsonb_strip_nulls(to_jsonb(old)), jsonb_strip_nulls(to_jsonb(new)));
  ELSE
    INSERT INTO history (actor, defender_id, subject, subject_id, action, before, after)
    VALUES (vigil_actor(), old.defender_id, 'case_opening', old.id::text, 'delete', jsonb_strip_nulls(to_jsonb(old)), NULL);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_opening_recorded AFTER INSERT OR UPDATE OR DELETE ON case_opening
  FOR EACH ROW EXECUTE FUNCTION record_case_opening();
CREATE TRIGGER case_opening_not_truncated BEFORE TRUNCATE ON case_opening
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
-- Or the application could hang one of them on a table of its own, and so write into the history what it likes.
REVOKE EXECUTE ON FUNCTION ${[...recorded, 'case_opening'].map((table) => `record_${table}()`).join(', ')} FROM PUBLIC;
`;
