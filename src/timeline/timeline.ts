import type { Sensitivity } from '../access/domain/audience';
import type { EventKind, ReleaseType } from '../custody/domain/event-kinds';
import type { LegalDetails } from '../custody/domain/legal-details';
import type { Profile } from '../defenders/profile';
import type { Day } from '../lib/calendar-date';
import type { DatePrecision, DateQualifier } from '../lib/partial-date';
import type { DateConflict } from '../sources/domain/conflicts';
import type { StoredSentence } from './event.entity';

/** What one source says about one event. What is null is not known. */
export interface CitationOfEvent {
  id: string;
  title: string | null;
  url: string | null;
  published: string | null;
  date: string | null;
  quote: string | null;
  reliability: string | null;
  /** How widely it may be told; null: as the case. */
  sensitivity: Sensitivity | null;
}

/** An event with all that its sources say. What is null is not known. */
export interface TimelineEvent {
  id: string;
  defenderId: string;
  position: number;
  kind: EventKind;
  /** EDTF, as written. */
  date: string;
  earliest: Day | null;
  latest: Day | null;
  precision: DatePrecision;
  qualifier: DateQualifier;
  place: string | null;
  summary: string | null;
  sentence: StoredSentence | null;
  releaseType: ReleaseType | null;
  /** Who acted, on whose order, by which law. */
  legal: LegalDetails | null;
  /** Why this date was preferred to those of other sources. */
  preferredReason: string | null;
  /** How widely it may be told; null: as the case. */
  sensitivity: Sensitivity | null;
  citations: CitationOfEvent[];
  /** Sources that give another date. */
  conflicts: DateConflict<CitationOfEvent>[];
  /** Can the dates that were given not all be true? */
  disputed: boolean;
  /** Set: the event is known to be wrong, and counts for nothing. */
  retractedAt: Date | null;
  retractionReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A defender and what happened to them, in the order in which it happened as far as that is known. */
export interface Timeline {
  defender: Profile;
  events: TimelineEvent[];
}
