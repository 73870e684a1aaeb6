import { NameShown } from '../../defenders/views/person-name';
import { Alert, HeadlineFacts } from '../domain/alert';
import type { HandlingState } from '../domain/handling-state';

/** Whom an alert speaks of, as a page shows it; found by reference, so that no reference stands in an address. */
export type Subject =
  | { kind: 'defender'; href: string; names: NameShown[] }
  | { kind: 'group'; href: string; name: string; hashtag?: string | null }
  | { kind: 'census' };

/** An alert with its subject. */
export interface AlertShown {
  alert: Alert & { precision: HeadlineFacts['precision'] };
  subject: Subject;
  /** Its own page. */
  href?: string;
  /** What people did with it, as far as the viewer may know. */
  handling?: HandlingState;
}
