/**
 * The cases that were opened to the viewer, as the transaction keeps them (`take_openings`): to her or a team of hers, or
 * to her by name. Asked of the table once a transaction, and not in each of its statements.
 */
const kept = (which: 'opened' | 'named'): string => `(SELECT unnest(current_setting('vigil.${which}')::uuid[]))`;

/** Which cases exist for the viewer whose settings the transaction holds: the same as `access/visibility.ts` says. */
export const visible = (d = ''): string => `
  ${d}level <= (SELECT current_setting('vigil.clearance')::smallint)
  OR ${d}level <= (SELECT least(current_setting('vigil.ceiling')::smallint, 3)) AND ${d}id IN ${kept('opened')}
  OR ${d}level = 4 AND (SELECT current_setting('vigil.ceiling')::smallint >= 4) AND ${d}id IN ${kept('named')}`;

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
  {
    table: 'case_group',
    // Whoever sees only what is opened to her is shown no joint case that has nobody in it.
    when: `id NOT IN (SELECT hidden_groups()) AND ((SELECT current_setting('vigil.clearance')::smallint >= 0)
      OR EXISTS (SELECT FROM group_member m WHERE m.group_id = case_group.id))`,
  },
  {
    table: 'group_member',
    when: `EXISTS (SELECT FROM defender d WHERE d.id = group_member.defender_id)
      AND group_id NOT IN (SELECT hidden_groups())`,
  },
  {
    table: 'history',
    when: `(defender_id IS NULL OR EXISTS (SELECT FROM defender d WHERE d.id = history.defender_id))
      AND (subject NOT IN ('case_group', 'group_member')
        OR EXISTS (SELECT FROM case_group g WHERE g.id = (${groupOf})::uuid))`,
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
