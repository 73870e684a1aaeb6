import { CustodyEvent } from '../../custody/domain/custody-event';
import { Day, daysBetween } from '../../lib/calendar-date';
import { MilestoneBasis } from './milestone';

export interface Anchor extends Pick<MilestoneBasis, 'anchor' | 'precision' | 'windowDays'> {
  anchor: Day;
  /** False when the source itself doubts the date: then nothing is said in public. */
  certain: boolean;
}

/** A longer window says no more than a year does: nothing is raised from it. */
const longestWindow = 366;

/**
 * What an event's date is good for. A day gives milestones on the day; a month, on its first day; one day out of
 * several within a year, a window that begins with the first. Anything coarser gives none (rules of truth, 2).
 */
export function anchorOf(date: CustodyEvent['date']): Anchor | null {
  const { earliest, latest, precision, qualifier } = date;
  if (!earliest || !latest) return null;
  const certain = qualifier === '';
  switch (precision) {
    case 'day':
      return { anchor: earliest, precision: 'day', windowDays: 0, certain };
    case 'month':
      return { anchor: earliest, precision: 'month', windowDays: 0, certain };
    case 'window': {
      const windowDays = daysBetween(earliest, latest);
      return windowDays <= longestWindow ? { anchor: earliest, precision: 'window', windowDays, certain: false } : null;
    }
    default:
      return null;
  }
}

/** Does the source itself doubt the date, or give it as "about"? */
export const isDoubted = (date: CustodyEvent['date']): boolean => date.qualifier !== '';
