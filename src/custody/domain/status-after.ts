import { CustodyStatus } from './custody-status';
import { EventKind, eventKinds, ReleaseType } from './event-kinds';

const notAcknowledged = new Set<CustodyStatus>(['missing', 'held_unacknowledged']);
const beforeTrial = new Set<CustodyStatus>([
  'missing',
  'held_unacknowledged',
  'held_incommunicado',
  'held_pretrial',
  'admin_detention',
  'military_custody',
]);
const convicted = new Set<CustodyStatus>(['serving', 'held_convicted_appeal', 'held_past_term']);

/** Kinds by which a court or a prosecutor deals with the person: a State that does so has acknowledged the custody. */
const legalProcess = new Set<EventKind>([
  'charge',
  'charge_changed',
  'transfer_prosecutor',
  'supp_investigation',
  'indictment',
  'court_accepts',
  'pretrial_conference',
]);

/** The status that an event gives to somebody who is already deprived of liberty; `current` when it changes nothing. */
export function statusWhileHeld(kind: EventKind, current: CustodyStatus): CustodyStatus {
  switch (kind) {
    case 'home_confinement':
      return 'house_arrest';
    case 'lost_contact':
      return current === 'missing' || current === 'held_unacknowledged' ? current : 'held_incommunicado';
    case 'abduction':
    case 'enforced_disappearance':
      return 'held_unacknowledged';
    case 'rsdl_start':
      return 'held_incommunicado';
    case 'apprehension':
      return beforeTrial.has(current) || current === 'house_arrest' ? 'held_pretrial' : current;
    case 'criminal_detention':
      return beforeTrial.has(current) || current === 'house_arrest' || current === 'psychiatric'
        ? 'held_pretrial'
        : current;
    case 'formal_arrest':
    case 'remand_ordered':
      return 'held_pretrial';
    case 'new_case_in_custody':
      return 'held_pretrial';
    case 'admin_detention':
      return 'admin_detention';
    case 'psychiatric_commitment':
      return 'psychiatric';
    case 'acknowledged':
    case 'remand_extended':
      return notAcknowledged.has(current) ? 'held_pretrial' : current;
    case 'trial_opened':
    case 'trial_session':
    case 'trial_concluded':
    case 'verdict':
      return beforeTrial.has(current) && current !== 'missing' ? 'held_trial' : current;
    case 'retrial':
      return 'held_trial';
    case 'appeal_filed':
    case 'appeal_accepted':
      return current === 'serving' ? 'held_convicted_appeal' : current;
    case 'appeal_ruling':
    case 'final_judgment':
      return current === 'held_convicted_appeal' ? 'serving' : current;
    case 'prison_admission':
      return convicted.has(current) ? (current === 'held_convicted_appeal' ? 'serving' : current) : 'serving';
    case 'transfer':
    case 'solitary':
    case 'disciplinary':
    case 'visit':
    case 'hunger_strike':
      return notAcknowledged.has(current) ? 'held_pretrial' : current;
    default:
      return (legalProcess.has(kind) || reached.has(kind)) && current === 'held_unacknowledged'
        ? 'held_pretrial'
        : current;
  }
}

/** Kinds that show a missing person to be somewhere where a court, a lawyer or the family can reach her. */
const reached = new Set<EventKind>([
  'lawyer_access',
  'family_contact',
  'letter_received',
  'verdict',
  'appeal_filed',
  'appeal_accepted',
]);

/** Does the event put in doubt that a person is still missing, without telling where she is? */
export const putsMissingInDoubt = (kind: EventKind): boolean =>
  reached.has(kind) || legalProcess.has(kind) || eventKinds[kind].lane === 'court';

/** The status that opens a spell of custody. */
export function statusOnOpening(kind: EventKind): CustodyStatus {
  switch (kind) {
    case 'lost_contact':
      return 'missing';
    case 'prison_admission':
      return 'serving';
    default:
      return statusWhileHeld(kind, 'held_pretrial');
  }
}

/** The status after an event that ends custody, before penalties that go on are looked at. */
export function statusOnClosing(kind: EventKind, releaseType: ReleaseType | null | undefined): CustodyStatus {
  switch (kind) {
    case 'bail':
      return 'bail';
    case 'parole':
      return 'parole';
    case 'expelled_exiled':
      return 'exiled';
    case 'nonrelease_release':
      return 'released_unconfirmed';
    case 'escape':
      return 'escaped';
    case 'exonerated':
      return 'acquitted';
    case 'release':
      return statusOfRelease(releaseType);
    default:
      return 'released_full';
  }
}

function statusOfRelease(type: ReleaseType | null | undefined): CustodyStatus {
  switch (type) {
    case 'bail':
      return 'bail';
    case 'parole':
      return 'parole';
    case 'acquittal':
      return 'acquitted';
    case 'medical':
      return 'released_restricted';
    case 'nonrelease_release':
      return 'released_unconfirmed';
    case 'exile_condition':
      return 'exiled';
    case 'escape':
      return 'escaped';
    case 'term_completed':
    case 'amnesty':
    case 'pardon':
    case 'commutation':
    case 'charges_dropped':
    case 'exchange':
    case 'other':
    case null:
    case undefined:
      return 'released_full';
  }
}

/** Kinds that show somebody in custody of whom no beginning is recorded. A visit or a hunger strike can also happen in freedom. */
export const provesCustodyAlone = new Set<EventKind>([
  'acknowledged',
  'remand_ordered',
  'remand_extended',
  'transfer',
  'prison_admission',
  'solitary',
  'disciplinary',
  'new_case_in_custody',
]);
