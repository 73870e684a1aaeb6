import type { EventKind } from '../../custody/domain/event-kinds';

/**
 * What can be logged through the door of an alert: what we or others did, of which no status, no term and no limit
 * follows. What a State or the UN does begins clocks, and is recorded by those who keep the record.
 */
export const actionKinds = [
  'statement',
  'joint_letter',
  'campaign_action',
  'media',
  'parliament_question',
  'un_submission',
  'visit_observer',
  'award',
] as const satisfies readonly EventKind[];
export type ActionKind = (typeof actionKinds)[number];
