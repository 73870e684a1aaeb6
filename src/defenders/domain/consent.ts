import { type Level, levels } from '../../access/domain/levels';

/** How widely a case may be known, as the record calls its level. */
export const confidentialities = levels;
export type Confidentiality = Level;

/** What the person, or the family, can agree to: each purpose is asked for by itself. */
export const consentScopes = [
  'internal_record',
  'share_partner',
  'un_confidential',
  'un_public',
  'public_name',
  'public_photo',
  'public_health',
  'media_contact',
] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** `cannot_ask` is a state of its own: a person held incommunicado can neither agree nor refuse. */
export const consentValues = ['given', 'refused', 'withdrawn', 'not_asked', 'cannot_ask'] as const;
export type ConsentValue = (typeof consentValues)[number];

/** In which way the answer came. */
export const consentWays = ['in_writing', 'by_message', 'by_phone', 'in_person', 'through_lawyer', 'other'] as const;
export type ConsentWay = (typeof consentWays)[number];

/**
 * On what the use of the data rests where nobody can be asked: conditions of Article 9(2) GDPR that can apply to a
 * person in detention. Which of them does is for a lawyer to say; Vigil keeps the answer.
 */
export const legalGrounds = ['vital_interests', 'made_public', 'legal_claims', 'public_interest'] as const;
export type LegalGround = (typeof legalGrounds)[number];

/** What was answered about one purpose, and all that is known of the answer. What is null is not known. */
export interface ConsentAnswer {
  value: ConsentValue;
  /** Who answered, in relation to the person: she herself, her mother, her lawyer. */
  by: string | null;
  /** When, in EDTF. */
  on: string | null;
  how: ConsentWay | null;
  /** The answer is to be asked for again after this day. */
  reviewOn: string | null;
  /** With `cannot_ask`: why the data may be used all the same. */
  ground: LegalGround | null;
  groundNote: string | null;
}

export type Answers = Partial<Record<ConsentScope, ConsentAnswer>>;

/** An answer of which nothing but itself is known. */
export const bareAnswer = (value: ConsentValue): ConsentAnswer => ({
  value,
  by: null,
  on: null,
  how: null,
  reviewOn: null,
  ground: null,
  groundNote: null,
});
