import { compareDates, parsePartialDate, type PartialDate } from '../../lib/partial-date';

/** What a source says of the date of an event; null or absent: it says nothing of its own. */
export interface DatedCitation {
  date?: string | null;
}

/**
 * How a source's date stands to the event's: `contradicts`: both cannot be true; `differs`: it is written otherwise,
 * but may be the same (a month and a day in it).
 */
export interface DateConflict<C extends DatedCitation = DatedCitation> {
  citation: C;
  /** What this source says; EDTF, as written. */
  says: string;
  verdict: 'contradicts' | 'differs';
  /** Is the source's date certainly earlier, or later? */
  order: 'earlier' | 'later' | null;
}

/** The sources whose own date is another than the event's, each with what it says. Nothing is averaged away. */
export function conflictsOf<C extends DatedCitation>(event: {
  date: string;
  citations: readonly C[];
}): DateConflict<C>[] {
  const preferred = parsePartialDate(event.date);
  return event.citations.flatMap((citation) => {
    const says = citation.date;
    if (!says || says === event.date) return [];
    const order = compareDates(parsePartialDate(says), preferred);
    if (order === 'same') return [];
    return [
      order === 'maybe'
        ? { citation, says, verdict: 'differs' as const, order: null }
        : { citation, says, verdict: 'contradicts' as const, order: order === 'before' ? 'earlier' : 'later' },
    ];
  });
}

/** Is the date of the event disputed: can a source's date not be the event's, or two sources' dates not each other's? */
export function isDisputed(event: { date: string; citations: readonly DatedCitation[] }): boolean {
  const dates = [event.date, ...event.citations.flatMap((c) => (c.date ? [c.date] : []))];
  const read = [...new Set(dates)].map(parsePartialDate);
  return read.some((a, i) => read.slice(i + 1).some((b) => cannotBoth(a, b)));
}

function cannotBoth(a: PartialDate, b: PartialDate): boolean {
  const order = compareDates(a, b);
  return order === 'before' || order === 'after';
}
