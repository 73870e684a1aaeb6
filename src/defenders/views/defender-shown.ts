import type { BirthdayCalendar } from '../../milestones/domain/birthdays';
import type { Sensitivity } from '../../access/domain/audience';
import type { Day } from '../../lib/calendar-date';
import { Answers, Confidentiality, ConsentScope, ConsentValue } from '../domain/consent';
import type { FieldSensitivity } from '../domain/field-sensitivity';
import type { Stance } from '../domain/stance';
import { Obstacle, obstacleToNaming } from '../domain/publicity';
import { NameShown } from './person-name';

/** A defender as pages show them. What is null is not known. */
export interface DefenderShown {
  id: string;
  reference: string;
  names: (NameShown & { sensitivity?: Sensitivity | null })[];
  gender?: string | null;
  /** EDTF. */
  born?: string | null;
  birthdayCalendar?: BirthdayCalendar | null;
  country?: string | null;
  nationalities?: string[] | null;
  professions?: string[] | null;
  rights?: string[] | null;
  summary?: string | null;
  confidentiality?: Confidentiality | null;
  stance?: Stance | null;
  sensitivity?: FieldSensitivity | null;
  consent?: Partial<Record<ConsentScope, ConsentValue | null>> | null;
  answers?: Answers;
  version: number;
  updatedAt: Date | string;
}

export const nameKindLabels: Record<string, string> = {
  main: 'Main name',
  native: 'In their own script',
  alias: 'Also known as',
  'pen name': 'Pen name',
  transliteration: 'Transliteration',
  'do-not-publish': 'Not to be published',
};

export const confidentialityLabels: Record<Confidentiality, string> = {
  public: 'Public',
  partners: 'For partners',
  internal: 'Internal',
  restricted: 'Restricted',
  sealed: 'Sealed',
};

export const consentScopeLabels: Record<ConsentScope, string> = {
  internal_record: 'Keeping this record',
  share_partner: 'Sharing with partners',
  un_confidential: 'Confidential UN submission',
  un_public: 'Public UN submission',
  public_name: 'Using the name in public',
  public_photo: 'Using a photo in public',
  public_health: 'Speaking of health in public',
  media_contact: 'Contact with the media',
};

export const consentValueLabels: Record<ConsentValue, string> = {
  given: 'Given',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  not_asked: 'Not asked',
  cannot_ask: 'Cannot be asked',
};

const tasks = 'alerts are tasks for the team.';
const obstacles: Record<Obstacle, string> = {
  level: `The case is not marked public: ${tasks}`,
  no_mention: `The person is not to be mentioned: ${tasks}`,
  quiet: `The case is kept quiet: ${tasks}`,
  under_review: `Whether to speak of the case is under review: ${tasks}`,
  stance_review_passed: `The decision to speak of the case should have been looked at again: ${tasks}`,
  no_record_wanted: `Consent to keep a record was refused or withdrawn: ${tasks}`,
  no_consent: `No consent to use the name is recorded: ${tasks}`,
  refused: `Consent to use the name was refused: ${tasks}`,
  withdrawn: `Consent to use the name was withdrawn: ${tasks}`,
  consent_review_passed: `Consent to use the name should have been asked for again: ${tasks}`,
  no_name: `None of the names may be published: ${tasks}`,
  sensitivity: `The name may not be told in public: ${tasks}`,
  name_not_to_publish: `None of the names may be published: ${tasks}`,
  working_text: tasks,
  retracted: tasks,
  no_health_consent: tasks,
  no_photo_consent: tasks,
};

/** May a public headline name the person today? In words, with the reason. */
export function publicityText(defender: DefenderShown, today: Day): string {
  const { names, confidentiality, stance, sensitivity, answers } = defender;
  const obstacle = obstacleToNaming(
    {
      names,
      confidentiality: confidentiality ?? null,
      stance: stance ?? null,
      sensitivity: sensitivity ?? null,
      answers: answers ?? {},
    },
    today,
  );
  return obstacle ? obstacles[obstacle] : 'The case is public and consent to use the name is given.';
}

export const birthdayCalendarLabels: Record<BirthdayCalendar, string> = {
  gregorian: 'The ordinary (Gregorian) calendar',
  lunar: 'The lunar (Chinese) calendar',
  both: 'Both',
};
