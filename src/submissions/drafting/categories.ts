import type { EventKind } from '../../custody/domain/event-kinds';
import type { ToldEvent } from './submission';

/** The categories of arbitrary detention (A/HRC/36/38, paragraph 8). */
export const wgadCategories = ['I', 'II', 'III', 'IV', 'V'] as const;
export type WgadCategory = (typeof wgadCategories)[number];

const withoutBasis: readonly EventKind[] = ['enforced_disappearance', 'nonrelease_release'];
const unfairTrial: readonly EventKind[] = [
  'lawyer_denied',
  'lawyer_changed',
  'lawyer_removed',
  'family_denied',
  'torture_allegation',
  'solitary',
];

/**
 * The events that may support a category: a candidate for the author to argue, never a finding. Nothing that is recorded
 * can support IV (asylum seekers and migrants) or V (discrimination) by itself, so these are left to the author.
 * @param rights does the case say which rights the person exercised or defended?
 */
export function supporting(category: WgadCategory, events: readonly ToldEvent[], rights: boolean): ToldEvent[] {
  return events.filter(({ kind, legal }) => {
    switch (category) {
      case 'I':
        return withoutBasis.includes(kind) || legal?.warrant === 'not_shown';
      case 'II':
        return rights && legal?.reason !== undefined;
      case 'III':
        return unfairTrial.includes(kind);
      case 'IV':
      case 'V':
        return false;
    }
  });
}
