import { isUuid } from '../lib/uuid';
import { EVERYTHING, levelNumber, NOTHING } from './domain/levels';
import type { Viewer } from './viewer';

const SEALED = levelNumber('sealed');

/**
 * SQL: does the defender `alias` exist for the viewer? The one statement of it: every read of a defender, and of what
 * hangs on one, goes through it. Row-level security says the same a second time, from the settings of the transaction
 * and not from this text (migration 0008), so that a read which forgets it still shows nothing.
 *
 * A case is seen up to the clearance of the role; beyond it, up to the ceiling of the role, when it was opened to the
 * person or one of her teams and that has not ended; a sealed one only when it was opened to the person by name. Whoever
 * sees nothing by her role is outside: then somebody must also have agreed that the case is shared (migration 0011).
 */
export function visibleTo(viewer: Viewer, alias: string): string {
  return seenBy(viewer, `${alias}.id`, `${alias}.level`);
}

/**
 * SQL: does what hangs on a defender exist for the viewer? `column` names her, as `e.defender_id`. The level of the case
 * stands beside it in every table of `levelled` (migration 0014); of others she is looked up.
 */
export function ofVisible(viewer: Viewer, column: string, place: 'levelled' | 'looked up' = 'looked up'): string {
  if (place === 'levelled') return seenBy(viewer, column, column.replace(/defender_id$/, 'case_level'));
  const visible = visibleTo(viewer, 'seen');
  return visible === 'true' ? visible : `EXISTS (SELECT FROM defender seen WHERE seen.id = ${column} AND ${visible})`;
}

function seenBy(viewer: Viewer, id: string, level: string): string {
  const { clearance, ceiling, teams } = viewer;
  if (clearance >= EVERYTHING) return 'true';
  const parts = [`${level} <= ${clearance}`];
  const shared = clearance <= NOTHING ? ` AND is_shared(${id})` : '';
  const byName = ceiling > clearance ? `${level} <= ${ceiling} AND ${id} IN (${openedTo(viewer, [])})${shared}` : null;
  if (byName) parts.push(byName);
  const byTeam = Math.min(ceiling, SEALED - 1);
  if (teams.length > 0 && byTeam > clearance) {
    parts.push(`${level} <= ${byTeam} AND ${id} IN (${openedTo(viewer, teams)})${shared}`);
  }
  return `(${parts.join(' OR ')})`;
}

/** SQL: does the joint case, by the column that names it, exist for the viewer? One hidden member hides it as a whole. */
export function groupVisibleTo(viewer: Viewer, column: string): string {
  const visible = ofVisible(viewer, 'hidden.defender_id', 'levelled');
  if (visible === 'true') return visible;
  // Whoever sees only what is opened to her is shown no joint case that has nobody in it.
  const some = viewer.clearance < 0 ? ` AND EXISTS (SELECT FROM group_member m WHERE m.group_id = ${column})` : '';
  return `NOT EXISTS (SELECT FROM group_member hidden WHERE hidden.group_id = ${column} AND NOT ${visible})${some}`;
}

function openedTo({ accountId }: Viewer, teams: readonly string[]): string {
  const account = accountId ? uuid(accountId) : 'NULL::uuid';
  return `SELECT opened_to(${account}, ARRAY[${teams.map(uuid).join(', ')}]::uuid[])`;
}

/** What goes into the text of a statement must be what it is said to be. */
function uuid(text: string): string {
  if (!isUuid(text)) throw new Error('This is not the id of an account or a team.');
  return `'${text}'::uuid`;
}
