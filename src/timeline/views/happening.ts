import type { Sensitivity } from '../../access/domain/audience';
import { EventKind, ReleaseType } from '../../custody/domain/event-kinds';
import type { LegalDetails } from '../../custody/domain/legal-details';
import { Day } from '../../lib/calendar-date';
import type { DateConflict } from '../../sources/domain/conflicts';

/** What one source says about an event, as a page shows it. */
export interface CitationShown {
  title?: string | null;
  url?: string | null;
  published?: string | null;
  /** The date that this source gives, when it is another than the event's. EDTF. */
  date?: string | null;
  quote?: string | null;
  reliability?: string | null;
  sensitivity?: Sensitivity | null;
}

export interface SentenceShown {
  imprisonment?: string | null;
  dpr?: string | null;
  travel_ban?: string | null;
  counted_from?: string | null;
}

/** An event as a page shows it. Dates are EDTF, as written. */
export interface Happening {
  id: string;
  kind: EventKind;
  date: string;
  /** The first and the last day that it may be; null where there is no such bound. */
  earliest: Day | null;
  latest: Day | null;
  place?: string | null;
  summary?: string | null;
  sentence?: SentenceShown | null;
  releaseType?: ReleaseType | null;
  legal?: LegalDetails | null;
  preferredReason?: string | null;
  sensitivity?: Sensitivity | null;
  citations: CitationShown[];
  /** The sources whose own date is another than the event's. */
  conflicts: DateConflict<CitationShown>[];
  /** Can the dates that were given not all be true? */
  disputed: boolean;
  retractedAt?: Date | string | null;
  retractionReason?: string | null;
  version: number;
}

/** A stretch of the timeline under the heading of its year. */
export interface YearOfEvents {
  year: string;
  events: Happening[];
}

/** Newest first, by year; events without any known day come last. */
export function byYear(events: Happening[]): YearOfEvents[] {
  const sorted = events.map((e, i) => ({ e, i })).sort((a, b) => order(b.e, a.e) || b.i - a.i);
  const years: YearOfEvents[] = [];
  for (const { e } of sorted) {
    const year = dayOf(e)?.slice(0, 4) ?? 'Day not known';
    if (years.at(-1)?.year !== year) years.push({ year, events: [] });
    years.at(-1)!.events.push(e);
  }
  return years;
}

/** The day by which an event stands in the order of the timeline. */
const dayOf = (event: Happening): Day | null => event.earliest ?? event.latest;

const order = (a: Happening, b: Happening): number => (dayOf(a) ?? '').localeCompare(dayOf(b) ?? '');
