import { StaleEdit } from '../web/stale-edit';
import type { Change } from './history.service';

/** What others did to a record after a form was opened: for whoever would have overwritten it. */
export function changesSince(changes: Change[], since: string | undefined, recordId: string): StaleEdit {
  const opened = Date.parse(since ?? '');
  const concern = changes.filter((change) => change.rows.some((row) => isOf(row, recordId)));
  const later = concern.filter((change) => change.at.getTime() > opened);
  return { changes: later.length > 0 ? later : concern.slice(0, 1) };
}

/** Is the row the record itself, or a part of it? */
function isOf({ subjectId, before, after }: Change['rows'][number], recordId: string): boolean {
  const row = after ?? before ?? {};
  return [subjectId, row.event_id, row.group_id, row.defender_id].includes(recordId);
}
