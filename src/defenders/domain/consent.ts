/** How widely a case may be known. What is not stated is treated as internal. */
export const confidentialities = ['public', 'partners', 'internal', 'restricted', 'sealed'] as const;
export type Confidentiality = (typeof confidentialities)[number];

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
