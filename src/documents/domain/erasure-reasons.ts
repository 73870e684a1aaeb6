/** Why a document is erased; a code, since a text could say what was to be erased. Grounds of GDPR 17(1), and a mistake. */
export const erasureReasons = ['asked', 'not_needed', 'unlawful', 'mistaken'] as const;
export type ErasureReason = (typeof erasureReasons)[number];
