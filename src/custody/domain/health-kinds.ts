import type { EventKind } from './event-kinds';

/** Events that say something of a person's health, which needs a consent of its own in public (Article 4(15) GDPR). */
export const healthKinds: readonly EventKind[] = [
  'health_event',
  'hunger_strike',
  'torture_allegation',
  'psychiatric_commitment',
];
