/** Tables that hang on a case and do not keep it: they are its facts, follow from them, or are asked of the history. */
const known = [
  'defender_name',
  'consent',
  'event',
  'group_member',
  'spell',
  'custody_period',
  'milestone_basis',
  'case_opening',
  'alert_occurrence',
  'subscription_mute',
];

/** SQL: does the case `d` exist for the viewer? As in migration 0026. */
export const seen = `
  d.level <= (SELECT current_setting('vigil.clearance')::smallint)
  OR d.level <= (SELECT current_setting('vigil.ceiling')::smallint)
    AND (d.id IN (SELECT opened_by_name()) OR d.level <= 3 AND d.id IN (SELECT opened_to_teams()))`;

// The application may not delete a case. Here the owner does, for one batch that is being undone, and only what the
// history, which nobody can forge, says that this batch registered and nobody has touched since. 'changed' can be passed
// over by whoever undoes it; 'in use' cannot: records, pictures, tasks and mails of others hang on such a case.
export const removal = `
CREATE FUNCTION remove_imported(batch uuid, cases uuid[], anyway boolean) RETURNS TABLE (id uuid, became text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  created uuid[];
  used uuid[];
  gone uuid[];
  one record;
  found uuid[];
BEGIN
  PERFORM vigil_actor();
  IF NOT EXISTS (SELECT FROM import_batch b WHERE b.id = batch AND b.state = 'undoing'
      AND (sees_all() OR b.account_id = nullif(current_setting('vigil.account'), '')::uuid)) THEN
    RAISE EXCEPTION 'This batch is not being undone.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Nobody adds to them meanwhile: what hangs on a case takes a share of this lock.
  SELECT coalesce(array_agg(l.id), '{}') INTO created FROM (
    SELECT d.id FROM defender d
     WHERE d.id = ANY (cases)
       AND (${seen})
       AND EXISTS (SELECT FROM history h JOIN import_chunk c ON c.batch_id = batch AND c.at = h.at AND c.actor = h.actor
                    WHERE h.defender_id = d.id AND h.subject = 'defender' AND h.action = 'insert')
       FOR UPDATE OF d) AS l;
  SELECT coalesce(array_agg(DISTINCT o.defender_id), '{}') INTO used
    FROM alert_occurrence o JOIN delivery s ON s.occurrence_id = o.id AND s.state = 'sent'
   WHERE o.defender_id = ANY (created);
  FOR one IN
    SELECT k.conrelid::regclass AS named, a.attname AS named_column
      FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     WHERE k.contype = 'f' AND k.confrelid = 'public.defender'::regclass
       AND k.conrelid NOT IN (${known.map((table) => `'public.${table}'::regclass`).join(', ')})
  LOOP
    EXECUTE format('SELECT coalesce(array_agg(DISTINCT t.%1$I), ''{}'') FROM %2$s t WHERE t.%1$I = ANY ($1)',
      one.named_column, one.named) INTO found USING created;
    used := used || found;
  END LOOP;
  SELECT coalesce(array_agg(c), '{}') INTO gone FROM unnest(created) AS c
   WHERE c <> ALL (used)
     AND (anyway OR NOT EXISTS (SELECT FROM history h WHERE h.defender_id = c
       AND NOT EXISTS (SELECT FROM import_chunk k WHERE k.batch_id = batch AND k.at = h.at AND k.actor = h.actor)));
  -- In this order, so that the history of each row still finds its case.
  DELETE FROM citation c USING event e WHERE e.id = c.event_id AND e.defender_id = ANY (gone);
  DELETE FROM event e WHERE e.defender_id = ANY (gone);
  DELETE FROM defender_name n WHERE n.defender_id = ANY (gone);
  DELETE FROM consent c WHERE c.defender_id = ANY (gone);
  DELETE FROM group_member m WHERE m.defender_id = ANY (gone);
  DELETE FROM defender d WHERE d.id = ANY (gone);
  RETURN QUERY SELECT c, CASE WHEN c = ANY (gone) THEN 'removed' WHEN c = ANY (used) THEN 'in use' ELSE 'changed' END
    FROM unnest(created) AS c;
END $$;

-- Joint cases that a batch formed, in which nobody is left and that nobody corrected.
CREATE FUNCTION remove_imported_groups(batch uuid, groups uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM vigil_actor();
  IF NOT EXISTS (SELECT FROM import_batch b WHERE b.id = batch AND b.state = 'undoing'
      AND (sees_all() OR b.account_id = nullif(current_setting('vigil.account'), '')::uuid)) THEN
    RAISE EXCEPTION 'This batch is not being undone.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY DELETE FROM case_group g
    WHERE g.id = ANY (groups) AND g.version = 1
      AND EXISTS (SELECT FROM import_chunk c WHERE c.batch_id = batch AND c.kind = 'run' AND c.at = g.created_at
                     AND g.id = ANY (c.groups))
      AND NOT EXISTS (SELECT FROM group_member m WHERE m.group_id = g.id)
      AND NOT EXISTS (SELECT FROM alert_handling a WHERE a.group_id = g.id)
      AND NOT EXISTS (SELECT FROM day_counter t WHERE t.group_id = g.id)
    RETURNING g.id;
END $$;
REVOKE EXECUTE ON FUNCTION remove_imported(uuid, uuid[], boolean), remove_imported_groups(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_imported(uuid, uuid[], boolean), remove_imported_groups(uuid, uuid[]) TO vigil_app;
`;
