import { Confidentiality, ConsentScope, ConsentValue } from '../domain/consent';
import { Obstacle, obstacleToNaming } from '../domain/publicity';
import { NameShown } from './person-name';

/** A defender as pages show them. What is null is not known. */
export interface DefenderShown {
  id: string;
  reference: string;
  names: NameShown[];
  gender?: string | null;
  /** EDTF. */
  born?: string | null;
  country?: string | null;
  professions?: string[] | null;
  rights?: string[] | null;
  summary?: string | null;
  confidentiality?: Confidentiality | null;
  consent?: Partial<Record<ConsentScope, ConsentValue | null>> | null;
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

const obstacles: Record<Obstacle, string> = {
  case_not_public: 'The case is not marked public: alerts are tasks for the team.',
  no_consent: 'No consent to use the name is recorded: alerts are tasks for the team.',
  no_name: 'None of the names may be published: alerts are tasks for the team.',
};

/** May a public headline name the person? In words, with the reason. */
export function publicityText({ names, confidentiality, consent }: DefenderShown): string {
  const person = { names, confidentiality: confidentiality ?? null, publicName: consent?.public_name ?? null };
  const obstacle = obstacleToNaming(person);
  return obstacle ? obstacles[obstacle] : 'The case is public and consent to use the name is given.';
}
