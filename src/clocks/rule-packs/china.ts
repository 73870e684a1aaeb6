import { LegalRule } from '../domain/legal-rule';
import { appealDecided, appealed, arrested, death, indicted, judged, withProsecutor } from './stages';

// The figures have been the same since these days; the days themselves are general knowledge.
const SINCE_1997 = '1997-01-01';
const SINCE_2013 = '2013-01-01';

// The source is older than the revision of 2018 and gives the figures, not the articles.
const read = {
  source: 'siweiluozi.net, June 2014, “Learning to count”; english.court.gov.cn, 17 July 2015',
  confidence: 'verified',
  checkedOn: '2026-11-23',
} as const;
const unchecked = { source: 'General knowledge of the law', confidence: 'known_unchecked', checkedOn: null } as const;

const base = {
  jurisdiction: 'CN',
  lawRef: 'Criminal Procedure Law of China, as revised in 2018',
  validFrom: SINCE_1997,
  extendedBy: [],
  stoppedBy: [],
} as const;
const limit = { ...base, kind: 'limit', whileHeld: true, extendedBy: ['remand_extended'] } as const;

const investigation = { ...limit, ...unchecked, trigger: ['formal_arrest'], stoppedBy: withProsecutor } as const;

const review = {
  ...limit,
  ...unchecked,
  id: 'CN-REV',
  trigger: ['transfer_prosecutor'],
  stoppedBy: ['transfer_prosecutor', 'supp_investigation', ...indicted],
  note: 'Restarts when the case comes back after each supplementary investigation.',
} as const;

const firstInstance = {
  ...limit,
  ...unchecked,
  id: 'CN-TRIAL',
  trigger: ['court_accepts'],
  validFrom: SINCE_2013,
  stoppedBy: ['court_accepts', 'supp_investigation', ...judged],
  note: 'Restarts after supplementary investigation and on a change of court. The Supreme People’s Court can extend it further.',
} as const;

const secondInstance = {
  ...limit,
  ...unchecked,
  id: 'CN-2ND',
  trigger: ['appeal_accepted', 'appeal_filed'],
  validFrom: SINCE_2013,
  stoppedBy: ['appeal_accepted', ...appealDecided],
  note: 'Runs from the day on which the court of appeal takes the case; from the filing only while that day is not known.',
} as const;

/** Custody periods are not extended for holidays; the first hour or day is not counted. */
export const china: LegalRule[] = [
  {
    ...limit,
    ...read,
    id: 'CN-SUMMONS',
    label: 'summons, 24 hours',
    trigger: ['summons'],
    offset: 'P1D',
    whileHeld: false,
    validFrom: SINCE_2013,
    stoppedBy: ['criminal_detention', 'admin_detention', 'rsdl_start', 'release', 'bail', ...arrested, ...death],
  },
  {
    ...limit,
    ...unchecked,
    id: 'CN-NOTIFY',
    label: 'family to be told within 24 hours of detention',
    trigger: ['criminal_detention'],
    offset: 'P1D',
    stoppedBy: ['acknowledged', 'family_contact', 'visit', 'letter_received', 'lawyer_access'],
    condition: 'save in cases of national security or terrorism where it would hinder the investigation',
  },
  {
    ...limit,
    ...read,
    id: 'CN-37',
    label: 'detention before formal arrest, 30 + 7 days',
    trigger: ['criminal_detention'],
    offset: 'P37D',
    stoppedBy: ['rsdl_start', ...arrested],
    note: 'Agrees with two cases: detention on 20 September 2021, arrest on day 37; detention on 22 July 2019, arrest on day 35.',
  },
  {
    ...limit,
    ...read,
    id: 'CN-RSDL',
    label: 'residential surveillance at a designated location, 6 months',
    trigger: ['rsdl_start'],
    offset: 'P6M',
    validFrom: SINCE_2013,
    stoppedBy: ['criminal_detention', ...arrested],
  },
  {
    ...limit,
    ...unchecked,
    id: 'CN-BAIL',
    label: 'bail, 12 months',
    trigger: ['bail'],
    offset: 'P12M',
    whileHeld: false,
    stoppedBy: ['release', 'exonerated', 'apprehension', 'criminal_detention', 're_arrest', ...arrested, ...death],
  },
  { ...investigation, id: 'CN-INV-1', step: 1, label: 'investigation after arrest, 2 months', offset: 'P2M' },
  {
    ...investigation,
    id: 'CN-INV-2',
    step: 2,
    label: 'investigation after arrest, 3 months',
    offset: 'P3M',
    condition: 'if the next higher procuratorate extended it',
  },
  {
    ...investigation,
    id: 'CN-INV-3',
    step: 3,
    label: 'investigation after arrest, 5 months',
    offset: 'P5M',
    condition: 'if the provincial procuratorate extended it, in one of four kinds of case',
  },
  {
    ...investigation,
    id: 'CN-INV-4',
    step: 4,
    label: 'investigation after arrest, 7 months',
    offset: 'P7M',
    condition: 'if extended again, where ten years of prison or more are possible',
  },
  { ...review, step: 1, label: 'review by the procuratorate, 1 month', offset: 'P1M' },
  {
    ...review,
    step: 2,
    label: 'review by the procuratorate, 1 month and 15 days',
    offset: 'P1M15D',
    condition: 'if extended',
  },
  {
    ...limit,
    ...unchecked,
    id: 'CN-SUPP',
    label: 'supplementary investigation, 1 month',
    trigger: ['supp_investigation'],
    offset: 'P1M',
    stoppedBy: ['transfer_prosecutor', ...indicted],
    note: 'At most twice.',
  },
  { ...firstInstance, step: 1, label: 'first instance, 2 months', offset: 'P2M' },
  {
    ...firstInstance,
    step: 2,
    label: 'first instance, 3 months',
    offset: 'P3M',
    condition: 'if extended by the court',
  },
  {
    ...firstInstance,
    step: 3,
    label: 'first instance, 6 months',
    offset: 'P6M',
    condition: 'if extended with the approval of the next higher court',
  },
  {
    ...base,
    ...unchecked,
    id: 'CN-APPEAL',
    label: 'appeal against a judgment, 10 days',
    kind: 'appeal',
    trigger: ['sentence'],
    offset: 'P10D',
    whileHeld: false,
    stoppedBy: ['amnesty', 'pardon', 'exonerated', ...appealed, ...death],
    note: 'Runs from the day on which the judgment is received. Against a ruling it is 5 days.',
  },
  { ...secondInstance, step: 1, label: 'second instance, 2 months', offset: 'P2M' },
  { ...secondInstance, step: 2, label: 'second instance, 4 months', offset: 'P4M', condition: 'if extended' },
  {
    ...base,
    id: 'CN-CREDIT',
    label: 'one day in custody is one day of the term',
    kind: 'credit',
    trigger: ['sentence'],
    offset: null,
    whileHeld: false,
    credit: { custody: 1 },
    lawRef: 'Criminal Law of China',
    source:
      'Judgment of the Guangzhou Intermediate People’s Court of 14 June 2024, which states the rule and both ends',
    confidence: 'verified',
    checkedOn: '2026-11-23',
  },
  {
    ...base,
    ...unchecked,
    id: 'CN-CREDIT',
    label: 'two days of residential surveillance at a designated location are one day of the term',
    kind: 'credit',
    trigger: ['sentence'],
    offset: null,
    whileHeld: false,
    credit: { rsdl: 0.5 },
    validFrom: SINCE_2013,
  },
  {
    ...base,
    ...unchecked,
    id: 'CN-DPR',
    label: 'deprivation of political rights runs from release',
    kind: 'penalty',
    trigger: ['release', 'parole'],
    offset: null,
    whileHeld: false,
    stoppedBy: ['dpr_end'],
    lawRef: 'Criminal Law of China',
    note: 'For as long as the judgment says.',
  },
  {
    ...base,
    ...unchecked,
    id: 'CN-PAROLE',
    label: 'parole can be asked for when half of the term is served',
    kind: 'eligibility',
    trigger: ['sentence'],
    offset: null,
    whileHeld: true,
    stoppedBy: ['parole'],
    lawRef: 'Criminal Law of China',
  },
];
