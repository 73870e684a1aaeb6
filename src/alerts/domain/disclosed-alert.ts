import type { Audience } from '../../access/domain/audience';
import type { Day } from '../../lib/calendar-date';
import type { AlertSource, RuleCode } from './alert';
import type { ComposedAlert } from './compose';

declare const disclosedFor: unique symbol;

/**
 * An alert as it may stand in a mail, a feed or a message to another program. Made by `discloseAlert` alone: whatever
 * sends takes nothing else.
 */
export interface DisclosedAlert<A extends Audience = Audience> {
  readonly [disclosedFor]: A;
  on: Day;
  precision: ComposedAlert['precision'];
  /** Absent where not even the kind of date may be said. */
  rule?: RuleCode;
  headline: string;
  isPublic: boolean;
  because?: string;
  sources: readonly AlertSource[];
  /** For a link into Vigil, where access is asked for again. */
  subjectId: string;
}

/** What is said of a quiet case to colleagues: that there is something to look at, and nothing of whom or what. */
export const quietHeadline = 'Something falls due in a case that is kept quiet: open Vigil to read it';

/**
 * The alert for an audience; null when it is not for it. A case that is kept quiet, or a joint case with such a member,
 * is named to nobody outside the pages of Vigil: a mail can be read by others, and a feed is kept.
 * The alert must have been asked for as the one who will get it, so that it holds only what she sees.
 */
export function discloseAlert<A extends Audience>(alert: ComposedAlert, audience: A): DisclosedAlert<A> | null {
  const { on, precision, rule, headline, because, sources, subjectId } = alert;
  const isPublic = alert.audience === 'public';
  if (alert.quiet) {
    if (audience !== 'internal') return null;
    return {
      on,
      precision,
      headline: quietHeadline,
      isPublic: false,
      sources: [],
      subjectId,
    } as unknown as DisclosedAlert<A>;
  }
  if (!isPublic && audience !== 'internal' && audience !== 'partner') return null;
  return { on, precision, rule, headline, isPublic, because, sources, subjectId } as unknown as DisclosedAlert<A>;
}
