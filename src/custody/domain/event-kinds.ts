/**
 * What can happen to a defender, and what it does to custody. Codes are stable: they stand in stored data and in
 * bundles. `huridocs` is a cross-reference to the HURIDOCS micro-thesauri (list-code), codes only.
 */
export type Lane = 'before' | 'start' | 'investigation' | 'court' | 'custody' | 'end' | 'after' | 'advocacy';

/**
 * - `opens`: begins a deprivation of liberty, or continues one that is open
 * - `reopens`: begins a new one even on the day the last one ended
 * - `closes`: ends it · `dies`: ends it and the life
 * - `proves`: shows that the person is held on that day, without being its beginning
 * - `tells`: says nothing of custody
 */
export type CustodyEffect = 'opens' | 'reopens' | 'closes' | 'dies' | 'proves' | 'tells';

export interface EventKindInfo {
  lane: Lane;
  label: string;
  effect: CustodyEffect;
  huridocs?: string;
}

const kind = (lane: Lane, label: string, effect: CustodyEffect = 'tells', huridocs?: string): EventKindInfo =>
  huridocs ? { lane, label, effect, huridocs } : { lane, label, effect };

export const eventKinds = {
  threat: kind('before', 'Threat'),
  surveillance: kind('before', 'Surveillance'),
  summons: kind('before', 'Summons'),
  search: kind('before', 'Search of home or office'),
  exit_ban: kind('before', 'Exit ban', 'tells', '4-0501'),
  travel_ban: kind('before', 'Travel ban', 'tells', '4-0501'),
  passport_confiscated: kind('before', 'Passport confiscated'),
  home_confinement: kind('before', 'Confined to the home', 'opens', '4-030105'),

  stop: kind('start', 'Stopped by the authorities'),
  lost_contact: kind('start', 'Contact lost', 'opens', '25-0103'),
  abduction: kind('start', 'Abduction', 'opens', '4-030104'),
  enforced_disappearance: kind('start', 'Enforced disappearance', 'opens', '4-030103'),
  apprehension: kind('start', 'Taken into custody', 'opens', '4-030101'),
  admin_detention: kind('start', 'Administrative detention', 'opens', '29-01'),
  criminal_detention: kind('start', 'Criminal detention', 'opens', '4-030102'),
  rsdl_start: kind('start', 'Residential surveillance at a designated location', 'opens', '4-030102'),
  acknowledged: kind('start', 'Custody acknowledged', 'proves', '30-01'),
  formal_arrest: kind('start', 'Formal arrest', 'opens', '4-030101'),
  psychiatric_commitment: kind('start', 'Committed to a psychiatric hospital', 'opens', '4-030102'),

  charge: kind('investigation', 'Charge'),
  charge_changed: kind('investigation', 'Charge changed'),
  remand_ordered: kind('investigation', 'Remand ordered', 'proves'),
  remand_extended: kind('investigation', 'Remand extended', 'proves'),
  lawyer_access: kind('investigation', 'Lawyer admitted', 'tells', '31-10'),
  lawyer_denied: kind('investigation', 'Lawyer refused', 'tells', '31-01'),
  lawyer_changed: kind('investigation', 'Lawyer replaced'),
  lawyer_removed: kind('investigation', 'Lawyer removed or made to withdraw'),
  family_contact: kind('investigation', 'Contact with the family', 'tells', '30-010101'),
  family_denied: kind('investigation', 'Contact with the family refused', 'tells', '30-010102'),
  transfer_prosecutor: kind('investigation', 'Case sent to the prosecutor'),
  supp_investigation: kind('investigation', 'Returned for supplementary investigation'),
  indictment: kind('investigation', 'Indictment'),
  court_accepts: kind('investigation', 'Court accepts the case'),
  pretrial_conference: kind('investigation', 'Pre-trial conference'),

  trial_opened: kind('court', 'Trial opened', 'tells', '25-020202'),
  trial_session: kind('court', 'Trial session', 'tells', '25-020202'),
  trial_concluded: kind('court', 'Trial concluded', 'tells', '25-020202'),
  verdict: kind('court', 'Verdict'),
  sentence: kind('court', 'Sentence', 'tells', '25-020203'),
  appeal_filed: kind('court', 'Appeal filed'),
  appeal_accepted: kind('court', 'Appeal accepted by the court'),
  appeal_ruling: kind('court', 'Ruling on the appeal'),
  final_judgment: kind('court', 'Final judgment'),
  retrial: kind('court', 'Retrial'),
  cassation: kind('court', 'Cassation'),

  transfer: kind('custody', 'Transferred', 'proves'),
  prison_admission: kind('custody', 'Admitted to prison', 'proves', '25-020203'),
  solitary: kind('custody', 'Solitary confinement', 'proves'),
  disciplinary: kind('custody', 'Disciplinary punishment', 'proves'),
  hunger_strike: kind('custody', 'Hunger strike', 'proves'),
  health_event: kind('custody', 'Health'),
  torture_allegation: kind('custody', 'Allegation of torture or ill-treatment'),
  visit: kind('custody', 'Visit', 'proves'),
  letter_received: kind('custody', 'Letter received'),
  term_reduced: kind('custody', 'Term reduced', 'proves'),
  term_increased: kind('custody', 'Term increased', 'proves'),
  new_case_in_custody: kind('custody', 'New case opened in custody', 'proves'),

  bail: kind('end', 'Released on bail', 'closes', '25-0201'),
  release: kind('end', 'Release', 'closes', '25-0201'),
  parole: kind('end', 'Released on parole', 'closes', '25-0201'),
  commutation: kind('end', 'Sentence commuted'),
  amnesty: kind('end', 'Amnesty', 'closes', '25-0201'),
  pardon: kind('end', 'Pardon', 'closes', '25-0201'),
  expelled_exiled: kind('end', 'Expelled or exiled', 'closes', '25-0302'),
  nonrelease_release: kind('end', 'Released without liberty', 'closes', '25-0301'),
  escape: kind('end', 'Escape', 'closes', '25-020109'),
  death_in_custody: kind('end', 'Death in custody', 'dies', '25-0101'),
  execution: kind('end', 'Execution', 'dies', '25-0101'),
  exonerated: kind('end', 'Exonerated', 'closes', '25-020104'),

  restriction_start: kind('after', 'Restriction begins', 'tells', '25-0301'),
  restriction_end: kind('after', 'Restriction ends'),
  dpr_start: kind('after', 'Deprivation of political rights begins'),
  dpr_end: kind('after', 'Deprivation of political rights ends'),
  re_arrest: kind('after', 'Arrested again', 'reopens', '4-030101'),
  reprisal_on_family: kind('after', 'Reprisal against the family'),
  rehabilitation: kind('after', 'Rehabilitation'),
  seen_at_liberty: kind('after', 'Seen at liberty'),
  death: kind('after', 'Death', 'dies', '25-0101'),

  statement: kind('advocacy', 'Statement', 'tells', '20-0104'),
  joint_letter: kind('advocacy', 'Joint letter', 'tells', '20-0104'),
  un_submission: kind('advocacy', 'Submission to the UN', 'tells', '20-0106'),
  un_communication: kind('advocacy', 'UN communication sent to the State', 'tells', '20-0201'),
  un_opinion: kind('advocacy', 'UN opinion or decision'),
  un_views: kind('advocacy', 'Views of a UN treaty body'),
  state_reply: kind('advocacy', 'Reply of the State'),
  parliament_question: kind('advocacy', 'Parliamentary question', 'tells', '20-0106'),
  award: kind('advocacy', 'Award'),
  visit_observer: kind('advocacy', 'Observer’s visit'),
  media: kind('advocacy', 'Media report', 'tells', '20-0203'),
  campaign_action: kind('advocacy', 'Campaign action', 'tells', '20-0104'),
} as const satisfies Record<string, EventKindInfo>;

export type EventKind = keyof typeof eventKinds;

/** What is done for a person from outside. It is no news of her: nobody has heard anything when a statement was made. */
export const ownActions: readonly EventKind[] = [
  'statement',
  'joint_letter',
  'un_submission',
  'parliament_question',
  'campaign_action',
];

/** Does the event tell something of the person, her case or her custody? */
export const isNews = (kind: EventKind): boolean => !ownActions.includes(kind);

export const eventKindCodes = Object.keys(eventKinds) as EventKind[];

export const isEventKind = (code: unknown): code is EventKind =>
  typeof code === 'string' && Object.hasOwn(eventKinds, code);

/** How a release came about; `release` events carry one. */
export const releaseTypes = {
  term_completed: 'Term completed',
  bail: 'Bail',
  parole: 'Parole',
  amnesty: 'Amnesty',
  pardon: 'Pardon',
  commutation: 'Commutation',
  charges_dropped: 'Charges dropped',
  acquittal: 'Acquittal',
  medical: 'Medical release',
  exchange: 'Exchange',
  exile_condition: 'On condition of exile',
  nonrelease_release: 'Released without liberty',
  escape: 'Escape',
  other: 'Other',
} as const;

export type ReleaseType = keyof typeof releaseTypes;

export const releaseTypeCodes = Object.keys(releaseTypes) as ReleaseType[];
