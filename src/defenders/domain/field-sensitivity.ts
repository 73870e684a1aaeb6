import type { Sensitivity } from '../../access/domain/audience';

/** The fields of a profile that may be told less widely than the case. Names have a word of their own each. */
export const sensitiveFields = [
  'gender',
  'born',
  'country',
  'nationalities',
  'professions',
  'rights',
  'summary',
] as const;
export type SensitiveField = (typeof sensitiveFields)[number];

/** How widely single fields may be told. A field that is not named is as the case; the summary is for colleagues. */
export type FieldSensitivity = Partial<Record<SensitiveField, Sensitivity>>;
