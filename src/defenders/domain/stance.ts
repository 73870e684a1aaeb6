import type { Day } from '../../lib/calendar-date';

/**
 * Whether the organisation speaks of a case at all, whatever may be known of it.
 * - `public`: it does, as far as level and consent go
 * - `quiet`: not in public, nor in what the UN publishes; partners and confidential letters go on
 * - `no_mention`: not outside the organisation
 * - `under_review`: as `quiet`, until somebody has decided
 */
export const stances = ['public', 'quiet', 'no_mention', 'under_review'] as const;
export type StanceCode = (typeof stances)[number];

/** The stance, with who answers for it and until when it holds. Kept as it stands in a bundle. */
export interface Stance {
  value: StanceCode;
  /** The name or the address of whoever decides. */
  owner?: string;
  /** To be decided again after this day. */
  review_on?: Day;
  reason?: string;
}
