import { NOTHING } from '../access/domain/levels';
import type { Sight } from '../platform/sight';

/** Whoever is not signed in: a transaction of hers sees no case. */
export const nobody: Sight = {
  userId: 'nobody',
  accountId: null,
  clearance: NOTHING,
  ceiling: NOTHING,
  facts: NOTHING,
  teams: [],
};
