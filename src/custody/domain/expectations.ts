import { addDays, Day, laterOf } from '../../lib/calendar-date';
import { CustodyStatus } from './custody-status';
import { Term } from './term';

/** A change that follows from a date and not from an event: the end of a term, of a penalty, of a doubt. */
export interface Expected {
  day: Day;
  what: 'term' | 'penalty' | 'start' | 'release';
  /** The status from that day; undefined leaves it. */
  status?: CustodyStatus;
  /** Is it certain from that day that the status holds? */
  certain: boolean;
  /** The event that told of it, where it is that event’s own date that comes about. */
  eventId: string | null;
}

/** What is to come if nothing happens before. */
export class Expectations {
  private list: Expected[] = [];

  add(...expected: Expected[]): void {
    this.list = [...this.list, ...expected].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  }

  /** The next that is due by the day, taken off the list. */
  due(day: Day): Expected | undefined {
    return this.list[0] && this.list[0].day <= day ? this.list.shift() : undefined;
  }

  drop(what: Expected['what']): void {
    this.list = this.list.filter((e) => e.what !== what);
  }

  clear(): void {
    this.list = [];
  }
}

/** Until the earliest possible end the person serves; after the latest nobody knows; in between it is not certain. */
export function endOfTerm({ end, latestEnd }: Term, day: Day): Expected[] {
  if (!end || !latestEnd) return [];
  const after = (last: Day): Day => laterOf(addDays(last, 1), day);
  const over = { what: 'term', eventId: null } as const;
  return [
    ...(latestEnd > end ? [{ ...over, day: after(end), certain: false }] : []),
    { ...over, day: after(latestEnd), status: 'term_ended_unconfirmed', certain: true },
  ];
}
