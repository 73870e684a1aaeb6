/** What a confidential record is about. */
export const kinds = [
  'relative_contact',
  'identity_document',
  'residence',
  'confidential_source',
  'safety_note',
] as const;
export type ConfidentialKind = (typeof kinds)[number];

export const isKind = (code: unknown): code is ConfidentialKind => (kinds as readonly unknown[]).includes(code);

/** May a relative be contacted? `only_by`: by the people or in the way that is named beside. */
export const contactAnswers = ['yes', 'no', 'only_by'] as const;

/** How a source knows what it tells. */
export const waysOfKnowing = ['direct', 'hearsay', 'document'] as const;

/**
 * Why a record is erased; a code, since a text could say what was to be erased. The first three are grounds of
 * GDPR 17(1): (b) consent withdrawn or (c) objection, (a) no longer needed, (d) unlawfully kept.
 */
export const erasureReasons = ['asked', 'not_needed', 'unlawful', 'mistaken'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What a record says, by field. What is not known is absent. */
export type Fields = Record<string, string>;

/** A record in the open: what is sealed of it. */
export interface Content {
  kind: ConfidentialKind;
  fields: Fields;
}
