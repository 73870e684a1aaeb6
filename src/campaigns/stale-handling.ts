import { longDay } from '../lib/date-text';
import type { StaleEdit } from '../web/stale-edit';
import { eventKinds } from '../custody/domain/event-kinds';
import type { AlertFile } from './alert-file';

/** What stands there now, for whoever would have overwritten it: hers stays in the form. */
export function newest({ work }: AlertFile): StaleEdit {
  const handling = work?.handling;
  if (!handling) return { changes: [] };
  const last = work.actions[0];
  const details = [
    handling.assignee ? `Handled by ${handling.assignee}` : 'Handled by nobody',
    ...(handling.note ? [`Note: ${handling.note}`] : []),
    ...(work.putOffUntil ? [`Not now, until ${longDay(work.putOffUntil)}: ${handling.putOffReason}`] : []),
    ...(last ? [`Logged by ${last.recordedBy}: ${eventKinds[last.told[0]!.kind].label}`] : []),
  ];
  return { changes: [{ at: handling.updatedAt, who: handling.updatedBy, what: 'As it stands now', details }] };
}
