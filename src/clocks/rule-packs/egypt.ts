import { LegalRule } from '../domain/legal-rule';
import { judged } from './stages';

const ceiling = {
  jurisdiction: 'EG',
  id: 'EG-REMAND',
  kind: 'limit',
  trigger: ['remand_ordered'],
  firstTriggerOnly: true,
  whileHeld: true,
  extendedBy: [],
  stoppedBy: judged,
  confidence: 'verified',
  checkedOn: '2026-11-23',
  note:
    'Remand is renewed by 15 days at a time up to 150 days, then by 45. Which ceiling applies depends on the gravity of ' +
    'the charge; the last holds for every charge. A new case opened when a ceiling is reached (“rotation”) starts another count. Whether the new law ' +
    'shortens a remand that began before it is not checked, nor since when the old ceilings stood.',
} as const;

const old = {
  ...ceiling,
  lawRef: 'Criminal Procedure Code of Egypt, before 1 October 2026',
  validFrom: '2007-01-01',
  validTo: '2026-09-30',
  source: 'timep.org, 9 February 2021; english.ahram.org.eg, article 538459',
} as const;

const present = {
  ...ceiling,
  lawRef: 'Criminal Procedure Law of Egypt, in force from 1 October 2026',
  validFrom: '2026-10-01',
  source: 'dailynewsegypt.com, post 840673; loc.gov, 17 September 2024',
} as const;

const lowest = 'if the lowest ceiling applies';
const middle = 'if the middle ceiling applies';

const renewal = {
  jurisdiction: 'EG',
  id: 'EG-RENEWAL',
  label: 'pre-trial detention to be renewed every 45 days',
  kind: 'review',
  trigger: ['remand_ordered', 'remand_extended'],
  offset: 'P45D',
  whileHeld: true,
  extendedBy: [],
  stoppedBy: ['remand_ordered', 'remand_extended', ...judged],
  confidence: 'verified',
  checkedOn: '2026-11-23',
  note: 'For the first 150 days it is renewed every 15; of these nothing is said, for few become known.',
} as const;

const rotation: LegalRule = {
  jurisdiction: 'EG',
  id: 'EG-ROTATION',
  label: 'new case opened as custody would end (“rotation”)',
  kind: 'risk',
  trigger: ['remand_ordered', 'sentence'],
  offset: null,
  whileHeld: true,
  extendedBy: [],
  stoppedBy: [],
  lawRef: 'A practice, not a law',
  validFrom: '2013-01-01',
  source: 'timep.org, 9 February 2021',
  confidence: 'verified',
  checkedOn: '2026-11-23',
  note: 'Since when it is done is general knowledge.',
};

export const egypt: LegalRule[] = [
  { ...old, step: 1, label: 'pre-trial detention, 6 months', offset: 'P6M', condition: lowest },
  { ...old, step: 2, label: 'pre-trial detention, 18 months', offset: 'P18M', condition: middle },
  { ...old, step: 3, label: 'pre-trial detention, 24 months', offset: 'P24M' },
  { ...present, step: 1, label: 'pre-trial detention, 4 months', offset: 'P4M', condition: lowest },
  { ...present, step: 2, label: 'pre-trial detention, 12 months', offset: 'P12M', condition: middle },
  { ...present, step: 3, label: 'pre-trial detention, 18 months', offset: 'P18M' },
  {
    ...renewal,
    lawRef: old.lawRef,
    validFrom: old.validFrom,
    validTo: old.validTo,
    source: old.source,
    repeats: { startsAfter: 'P150D', upTo: 'P24M' },
  },
  {
    ...renewal,
    lawRef: present.lawRef,
    validFrom: present.validFrom,
    source: present.source,
    repeats: { startsAfter: 'P150D', upTo: 'P18M' },
  },
  rotation,
];
