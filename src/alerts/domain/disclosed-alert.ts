import type { Audience } from '../../access/domain/audience';
import type { Day } from '../../lib/calendar-date';
import type { AlertSource, RuleCode } from './alert';
import type { ComposedAlert } from './compose';
import { headlineIn } from './wording/headline';
import type { LanguageCode } from './wording/language';
import { quietHeadlines } from './wording/quiet';

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
export const quietHeadline = quietHeadlines.en;

/**
 * The alert for an audience; null when it is not for it. A case that is kept quiet, or a joint case with such a member,
 * is named to nobody outside the pages of Vigil: a mail can be read by others, and a feed is kept.
 * The alert must have been asked for as the one who will get it, so that it holds only what she sees.
 * @param language of the headline; the arithmetic stays in English
 */
export function discloseAlert<A extends Audience>(
  alert: ComposedAlert,
  audience: A,
  language: LanguageCode = 'en',
): DisclosedAlert<A> | null {
  const { on, precision, rule, because, sources, subjectId } = alert;
  const headline = language === 'en' || alert.quiet ? alert.headline : headlineIn(language, alert.facts);
  const isPublic = alert.audience === 'public';
  if (alert.quiet) {
    if (audience !== 'internal') return null;
    return {
      on,
      precision,
      headline: quietHeadlines[language],
      isPublic: false,
      sources: [],
      subjectId,
    } as unknown as DisclosedAlert<A>;
  }
  if (!isPublic && audience !== 'internal' && audience !== 'partner') return null;
  return { on, precision, rule, headline, isPublic, because, sources, subjectId } as unknown as DisclosedAlert<A>;
}

declare const codedFor: unique symbol;

/** An alert without any name: by the code of its case and the kind of date alone. Made by `discloseCode` alone. */
export interface CodedAlert<A extends Audience = Audience> {
  readonly [codedFor]: A;
  key: string;
  on: Day;
  until?: Day;
  precision: ComposedAlert['precision'];
  rule: RuleCode;
  count: number;
  unit: ComposedAlert['unit'];
  kind: ComposedAlert['subject']['kind'];
  /** See `caseCode`: never a name. */
  code: string;
  /** What a day of the calendar is called, and in other languages by their code. It is nobody's name. */
  label?: string;
  labels?: Readonly<Record<string, string>>;
  subjectId: string;
  isPublic: boolean;
}

/**
 * What of the alert may stand where no name may: in subjects, in mails and feeds by default. Null when it is not for the
 * audience, or when its case is kept quiet: of that only `discloseAlert` says anything, and that to colleagues.
 */
export function discloseCode<A extends Audience>(alert: ComposedAlert, audience: A): CodedAlert<A> | null {
  if (alert.quiet || discloseAlert(alert, audience) === null) return null;
  const { key, on, until, precision, rule, count, unit, subject, code, subjectId } = alert;
  const isPublic = alert.audience === 'public';
  const { label, labels } = (subject.kind === 'census' && alert.facts.detail) || {};
  const told = { key, on, ...(until && { until }), precision, rule, count, unit, kind: subject.kind, code, subjectId };
  return { ...told, ...(label && { label }), ...(labels && { labels }), isPublic } as unknown as CodedAlert<A>;
}
