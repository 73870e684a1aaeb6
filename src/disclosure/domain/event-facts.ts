import type { Sensitivity } from '../../access/domain/audience';
import type { EventKind, ReleaseType } from '../../custody/domain/event-kinds';
import { healthKinds } from '../../custody/domain/health-kinds';
import type { LegalDetails } from '../../custody/domain/legal-details';
import type { FactToTell } from '../../defenders/domain/may-be-told';

/** What one source says, whole. */
export interface CitationToTell {
  title: string | null;
  url: string | null;
  published: string | null;
  date: string | null;
  quote: string | null;
  reliability: string | null;
  sensitivity: Sensitivity | null;
}

/** An event of a timeline, whole. */
export interface EventToTell {
  kind: EventKind;
  date: string;
  place: string | null;
  summary: string | null;
  sentence: { imprisonment?: string; dpr?: string; travel_ban?: string; counted_from?: string } | null;
  releaseType: ReleaseType | null;
  legal?: LegalDetails | null;
  retractedAt: Date | null;
  sensitivity: Sensitivity | null;
  citations: readonly CitationToTell[];
}

/** The event as the rule asks about it. */
export const eventFact = ({ kind, retractedAt, sensitivity }: EventToTell): FactToTell => ({
  kind: retractedAt ? 'retracted' : healthKinds.includes(kind) ? 'health' : 'plain',
  sensitivity,
});

export const citationFact = ({ sensitivity }: CitationToTell): FactToTell => ({ kind: 'plain', sensitivity });
