import { NameShown } from '../../defenders/views/person-name';
import { Alert, HeadlineFacts } from '../domain/alert';

/** Whom an alert speaks of, as a page shows it; found by reference, so that no reference stands in an address. */
export type Subject =
  | { kind: 'defender'; href: string; names: NameShown[] }
  | { kind: 'group'; href: string; name: string; hashtag?: string | null }
  | { kind: 'census' };

/** An alert with its subject. */
export interface AlertShown {
  alert: Alert & { precision: HeadlineFacts['precision'] };
  subject: Subject;
}

/** What kind of date it is, in two or three words. */
export const ruleLabels: Record<Alert['rule'], string> = {
  'ANNIV-Y': 'Anniversary of detention',
  'ANNIV-ENFD': 'Anniversary of disappearance',
  'ANNIV-SENT': 'Anniversary of sentence',
  'COUNT-DAY': 'Round number of days',
  BIRTHDAY: 'Birthday',
  'AGE-ROUND': 'Round birthday',
  'REL-COUNT': 'Countdown to release',
  'REL-DUE': 'Term ends',
  'DPR-END': 'End of deprivation of political rights',
  'LAW-LIMIT': 'Legal time limit',
  'APPEAL-WIN': 'Last day to appeal',
  'UN-REPLY': 'Reply to the UN due',
  STALE: 'No news for long',
  CENSUS: 'Census',
  'CONSENT-OLD': 'Consent to be reviewed',
  'STANCE-OLD': 'Publicity to be reviewed',
};
