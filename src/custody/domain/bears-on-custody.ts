import type { EventKind } from './event-kinds';

/** Kinds of events that say nothing of where somebody is held, of a term or of a limit. As in migration 0011. */
const beside = new Set<EventKind>([
  'threat',
  'surveillance',
  'search',
  'lawyer_denied',
  'lawyer_changed',
  'family_denied',
  'health_event',
  'torture_allegation',
  'reprisal_on_family',
  'statement',
  'joint_letter',
  'parliament_question',
  'award',
  'visit_observer',
  'media',
  'campaign_action',
  'rehabilitation',
]);

/** Could status, days or dates of a case rest on an event of this kind? */
export const bearsOnCustody = (kind: EventKind): boolean => !beside.has(kind);
