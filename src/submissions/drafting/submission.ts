import type { ConsentAnswer } from '../../defenders/domain/consent';
import type { DisclosedCase } from '../../disclosure/domain/disclosed-case';
import type { Day } from '../../lib/calendar-date';

/**
 * What can be drafted: the questionnaire of the Working Group on Arbitrary Detention (Fact Sheet 26, annex V), a
 * communication to special procedures, a report to the Working Group on Enforced or Involuntary Disappearances.
 */
export const submissionForms = ['wgad', 'special-procedures', 'wgeid'] as const;
export type SubmissionForm = (typeof submissionForms)[number];
export const isSubmissionForm = (code: unknown): code is SubmissionForm =>
  (submissionForms as readonly unknown[]).includes(code);

/** The languages in which these bodies take submissions. */
export const submissionLanguages = ['en', 'fr', 'es'] as const;
export type SubmissionLanguage = (typeof submissionLanguages)[number];
export const isSubmissionLanguage = (code: unknown): code is SubmissionLanguage =>
  (submissionLanguages as readonly unknown[]).includes(code);

/** The case as the UN is told it in confidence: the only form in which it gets into a draft. */
export type ToldCase = DisclosedCase<'un_confidential'>;
export type ToldEvent = ToldCase['events'][number];

/** A passport, an identity card. What is absent is not known. */
export interface IdentityDocument {
  type?: string;
  issuer?: string;
  place?: string;
  number?: string;
  /** When it was issued: EDTF. */
  issued?: string;
}

/** Where a person usually lives, or lived. What is absent is not known. */
export interface Residence {
  /** In lines. */
  address: string;
  /** EDTF. */
  since?: string;
  until?: string;
}

/** A person of a submission, with what the form asks besides the case itself. */
export interface PersonToSubmit {
  told: ToldCase;
  /** What was answered about a submission in confidence; absent: nobody was asked. */
  consent?: ConsentAnswer;
  /** What was answered about publication by the UN. */
  publication?: ConsentAnswer;
  /** Empty also where none is asked for, or may be told. */
  documents: readonly IdentityDocument[];
  /** As the documents: sealed, and asked for by the same word. */
  residences: readonly Residence[];
}

/** Who submits, and where to reach it. An empty name was never written; what is null is not known. */
export interface Submitter {
  name: string;
  website: string | null;
  /** In lines. */
  address: string | null;
  email: string | null;
  phone: string | null;
}

/** All that a draft is made of. */
export interface Submission {
  form: SubmissionForm;
  language: SubmissionLanguage;
  /** The day on which it is made: durations are counted to it. */
  day: Day;
  persons: readonly PersonToSubmit[];
  submitter: Submitter;
}
