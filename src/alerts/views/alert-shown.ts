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

/** What kind of date it is, in two or three words. */
export const ruleLabels: Record<Alert['rule'], string> = {
  'ANNIV-Y': 'Anniversary of detention',
  'ANNIV-ENFD': 'Anniversary of disappearance',
  'ANNIV-SENT': 'Anniversary of sentence',
  'ANNIV-TRIAL': 'Anniversary of trial',
  'ANNIV-FORCED-LAWYER': 'Anniversary of the removal of a lawyer',
  'COUNT-DAY': 'Round number of days',
  BIRTHDAY: 'Birthday',
  'AGE-ROUND': 'Round birthday',
  'FEST-INSIDE': 'Festival in detention',
  'REL-COUNT': 'Countdown to release',
  'REL-DUE': 'Term ends',
  'REL-NRR': 'Liberty after release not confirmed',
  'DPR-END': 'End of deprivation of political rights',
  'BAN-END': 'End of travel ban',
  'RESENT-RISK': 'Risk of a new sentence',
  'LAW-LIMIT': 'Legal time limit',
  'LAW-EXT-DUE': 'Extension of custody due',
  'TRIAL-NEXT': 'Hearing',
  'APPEAL-WIN': 'Last day to appeal',
  'UN-REPLY': 'Reply to the UN due',
  'UN-FOLLOW': 'Follow-up with the UN due',
  'WGEID-URG': 'Urgent procedure on disappearances closes',
  STALE: 'No news for long',
  CENSUS: 'Census',
  'INTL-DAY': 'Day of the calendar',
  'UN-SESSION': 'UN session',
  'UPR-DL': 'Universal Periodic Review',
  'REPRISAL-DL': 'Report on reprisals',
  'CONSENT-OLD': 'Consent to be reviewed',
  'STANCE-OLD': 'Publicity to be reviewed',
  CONFLICT: 'Sources differ',
};
