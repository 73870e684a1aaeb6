import { LegalRule } from '../domain/legal-rule';
import { arrested } from './stages';

const read = { confidence: 'verified', checkedOn: '2026-11-23' } as const;
const ordinance = {
  jurisdiction: 'HK',
  lawRef: 'Safeguarding National Security Ordinance, sections 74–79',
  validFrom: '2024-03-23',
  source: 'en.wikisource.org, Safeguarding National Security Ordinance, part 7; hongkongfp.com, 8 March 2024',
  ...read,
} as const;

const withoutCharge = {
  ...ordinance,
  id: 'HK-SNSO',
  kind: 'limit',
  trigger: ['apprehension', 'criminal_detention', 're_arrest'],
  firstTriggerOnly: true,
  whileHeld: true,
  extendedBy: ['remand_extended'],
  stoppedBy: ['charge', 'remand_ordered', ...arrested],
  note: 'Time in hospital is not counted.',
} as const;

const nationalSecurity = 'if arrested for an offence against national security';

export const hongKong: LegalRule[] = [
  {
    ...withoutCharge,
    step: 1,
    label: 'detention without charge, 48 hours',
    offset: 'P2D',
    condition: nationalSecurity,
  },
  {
    ...withoutCharge,
    step: 2,
    label: 'detention without charge, 48 hours and 7 days',
    offset: 'P9D',
    condition: `${nationalSecurity} and a magistrate extended it`,
  },
  {
    ...withoutCharge,
    step: 3,
    label: 'detention without charge, 16 days',
    offset: 'P16D',
    condition: `${nationalSecurity} and a magistrate extended it twice`,
  },
  {
    jurisdiction: 'HK',
    id: 'HK-NSL-BAIL',
    label: 'no presumption of bail in cases of national security',
    kind: 'eligibility',
    trigger: ['charge'],
    offset: null,
    whileHeld: true,
    extendedBy: [],
    stoppedBy: [],
    lawRef: 'National Security Law of Hong Kong; Court of Final Appeal, 9 February 2021',
    validFrom: '2020-06-30',
    source: 'practicesource.com on the case of Jimmy Lai',
    ...read,
  },
  {
    ...ordinance,
    id: 'HK-REMISSION',
    label: 'one third of the term is not remitted',
    kind: 'eligibility',
    trigger: ['sentence'],
    offset: null,
    whileHeld: true,
    extendedBy: [],
    stoppedBy: [],
    lawRef: 'Safeguarding National Security Ordinance',
    source: 'hongkongfp.com, 8 March 2024; scmp.com, article 3254756',
    condition: 'for an offence against national security, unless the Commissioner is satisfied',
  },
  {
    ...ordinance,
    id: 'HK-TRAVEL-DOCUMENT',
    label: 'travel document surrendered for up to 6 months',
    kind: 'penalty',
    trigger: ['passport_confiscated'],
    offset: 'P6M',
    whileHeld: false,
    extendedBy: [],
    stoppedBy: ['restriction_end'],
    lawRef: 'Safeguarding National Security Ordinance',
    condition: nationalSecurity,
  },
];
