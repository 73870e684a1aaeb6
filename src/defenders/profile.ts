import type { Sensitivity } from '../access/domain/audience';
import type { BirthdayCalendar } from '../milestones/domain/birthdays';
import type { Answers, Confidentiality, ConsentScope, ConsentValue } from './domain/consent';
import type { FieldSensitivity } from './domain/field-sensitivity';
import type { NameKind } from './domain/name-kinds';
import type { Stance } from './domain/stance';

/** One written form of a name. */
export interface NameForm {
  text: string;
  lang: string | null;
  kind: NameKind | null;
  /** Null: as the case. */
  sensitivity: Sensitivity | null;
}

/** Who a defender is, whole. What is null is not known; a purpose without an answer is not in `consent`. */
export interface Profile {
  id: string;
  seq: number;
  reference: string;
  names: NameForm[];
  gender: string | null;
  /** EDTF, as written. */
  born: string | null;
  /** By which calendar the birthday is kept. */
  birthdayCalendar: BirthdayCalendar | null;
  /** Codes of the festivals that the person keeps. Empty: known to be none. */
  festivals: string[] | null;
  country: string | null;
  /** Country codes, or `stateless` alone. Never empty: what is not known is null. */
  nationalities: string[] | null;
  professions: string[] | null;
  rights: string[] | null;
  summary: string | null;
  confidentiality: Confidentiality | null;
  /** Null: not stated, and treated as public. */
  stance: Stance | null;
  /** How widely single fields may be told. */
  sensitivity: FieldSensitivity | null;
  consent: Partial<Record<ConsentScope, ConsentValue>>;
  /** The same answers, with all that is known of each. */
  answers: Answers;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
