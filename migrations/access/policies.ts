/**
 * Which cases exist for the viewer whose settings the transaction holds: the same as `access/visibility.ts` says. Beyond
 * her clearance those that were opened to her, each with the levels at which she sees it; the transaction keeps them
 * (`take_openings`), so that they are asked of the table once and not in each of its statements.
 */
export const visible = (d = ''): string => `
  ${d}level <= (SELECT current_setting('vigil.clearance')::smallint)
  OR (${d}id, ${d}level) IN (SELECT unnest(current_setting('vigil.opened')::uuid[]),
                                unnest(current_setting('vigil.opened_levels')::smallint[]))`;

/** A table that hangs on a case. */
export interface Guarded {
  table: string;
  /** SQL: which of its rows are there. */
  when: string;
  /** What may be written; the same as `when` where it is left out. */
  check?: string;
}

const seen = (table: string): string => `EXISTS (SELECT FROM defender d WHERE d.id = ${table}.defender_id)`;

const own = `account_id = (SELECT nullif(current_setting('vigil.account'), '')::uuid)
  OR team_id = ANY ((SELECT current_setting('vigil.teams')::uuid[])::uuid[])`;

const ofDefender = (table: string): Guarded => ({ table, when: seen(table) });

const groupOf = `CASE subject WHEN 'case_group' THEN subject_id ELSE coalesce(after, before) ->> 'group_id' END`;

/** Each is read under the security of the defender it hangs on. A joint case with a hidden member is hidden as a whole. */
export const guarded: Guarded[] = [
  ...['defender_name', 'consent', 'event', 'spell', 'custody_period', 'milestone_basis'].map(ofDefender),
  { table: 'citation', when: 'EXISTS (SELECT FROM event e WHERE e.id = citation.event_id)' },
  {
    table: 'case_opening',
    // Her own first: it costs nothing, and each statement asks for them.
    when: `${own} OR ${seen('case_opening')}`,
    // Whoever registers a case beyond her clearance opens it to herself before it is there.
    check: `${seen('case_opening')}
      OR account_id::text = (SELECT current_setting('vigil.account')) AND NOT case_exists(defender_id)`,
  },
  { table: 'case_group', when: 'group_is_seen(case_group.id)' },
  { table: 'group_member', when: `${seen('group_member')} AND group_is_seen(group_member.group_id)` },
  {
    table: 'history',
    when: `(defender_id IS NULL OR ${seen('history')})
      AND (subject NOT IN ('case_group', 'group_member') OR coalesce(group_is_known((${groupOf})::uuid), false))`,
  },
];

/** Turns row security on, for the cases and for what hangs on them. */
export const policies = `
ALTER TABLE defender ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON defender USING (${visible()});
${guarded
  .map(
    ({ table, when, check = when }) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON ${table}
  USING ((SELECT sees_all()) OR ${when}) WITH CHECK ((SELECT sees_all()) OR ${check});`,
  )
  .join('')}
`;
