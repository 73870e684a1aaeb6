import type { LanguageCode } from '../../alerts/domain/wording/language';
import type { CountedSubject } from '../../alerts/running-counts.service';
import type { RunningCount } from '../../milestones/running-counts.repository';

export const runningCounts = ['in_custody', 'until_release'] as const satisfies RunningCount[];

/** What a new counter is to be. */
export interface CounterAsked {
  language: LanguageCode;
  counts: RunningCount;
}

/** A counter as the rows keep it. */
export interface Counter extends CounterAsked {
  id: string;
  /** The beginning of its token, by which it is known again. The token itself is kept nowhere. */
  hint: string;
  subject: CountedSubject;
  createdAt: Date;
  revokedAt: Date | null;
}

/** The same for a page. */
export interface CounterShown extends Counter {
  /** Who made it, and who revoked it. */
  createdBy: string;
  revokedBy: string | null;
}

/** What a counter says today. */
export interface CounterWords {
  number: number;
  /** As it is written in the language, each by itself. */
  written: { number: string; unit: string };
  sentence: string;
  language: LanguageCode;
}
