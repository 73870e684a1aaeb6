import type { Audience } from '../../access/domain/audience';
import type { CustodyStatus } from '../../custody/domain/custody-status';
import type { EventKind, ReleaseType } from '../../custody/domain/event-kinds';
import type { WarrantAnswer } from '../../custody/domain/legal-details';
import type { NameKind } from '../../defenders/domain/name-kinds';
import type { likelihoods, verifications } from '../../sources/domain/reliability';
import type { ReportLanguage, ReportLayout } from '../domain/report';
import type { ReportField, ReportSection } from '../domain/report-template';

/** How dates that are not known to the day are said. `{a}`, `{b}`, `{date}`, `{year}` and `{dates}` are filled in. */
export interface DateWords {
  /** EDTF `?`, `~` and `%`. */
  uncertain: string;
  about: string;
  aboutUncertain: string;
  seasons: { 21: string; 22: string; 23: string; 24: string };
  /** Of a decade and a century: the first and the last year. */
  years: string;
  /** Something that lasted. */
  fromTo: string;
  within: string;
  fromOpen: string;
  fromUnknown: string;
  untilUnknown: string;
  /** One of several days, or of several coarser dates. */
  dayBetween: string;
  between: string;
  by: string;
  orEarlier: string;
  orLater: string;
}

/** Sentences of reports, with what is filled in between braces. */
export interface Sentences {
  /** `{dates}`: what sources say where they differ, joined by "or". */
  reportedAs: string;
  statusAsOf: string;
  /** `{time}`: a number of days in words. */
  heldFor: string;
  heldSince: string;
  lastDayOfTerm: string;
  termEnded: string;
  statusNotTold: string;
  noEventTold: string;
  noCaseTold: string;
  noSource: string;
  /** Behind a statement without source. */
  withoutSource: string;
  sourcesAreNotes: string;
  unknownIsNotKnown: string;
  timelineAlt: string;
  portraitAlt: string;
  logoAlt: string;
  asOf: string;
  madeFor: string;
  casesCounted: string;
  lifeImprisonment: string;
  imprisonment: string;
  dpr: string;
  dprForLife: string;
  travelBan: string;
  travelBanForLife: string;
  countedFrom: string;
  publishedOn: string;
  datedBySource: string;
  sourceGraded: string;
  onlyFor: string;
  draft: string;
  example: string;
}

/** What stands at the head and foot of every page; `page` has `{page}` and `{pages}`. */
export interface FooterWords {
  reference: string;
  audience: string;
  made: string;
  fingerprint: string;
  page: string;
  organisation: string;
  asOf: string;
}

/** All words of reports in one language. What is missing in one language does not compile. */
export interface ReportWords {
  language: ReportLanguage;
  /** BCP 47: by it days, numbers and lists are written. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Between the name of a field and what it says. */
  colon: string;
  notKnown: string;
  none: string;
  /** Of whoever has no nationality. */
  stateless: string;
  yes: string;
  no: string;
  male: string;
  female: string;
  and: string;
  notes: string;
  titles: Record<ReportLayout, string>;
  sections: Record<ReportSection, string>;
  fields: Record<ReportField, string>;
  columns: Record<
    'date' | 'event' | 'place' | 'details' | 'sources' | 'number' | 'count' | 'share' | 'day' | 'name' | 'cases',
    string
  >;
  statistics: Record<
    | 'byStatus'
    | 'byCountry'
    | 'byGender'
    | 'byYear'
    | 'byWork'
    | 'byLength'
    | 'total'
    | 'held'
    | 'free'
    | 'dead'
    | 'unclear'
    | 'longest'
    | 'median'
    | 'statusNotTold',
    string
  >;
  legal: Record<'forces' | 'authority' | 'warrant' | 'law' | 'reason', string>;
  warrants: Record<WarrantAnswer, string>;
  nameKinds: Record<NameKind | 'other', string>;
  statuses: Record<CustodyStatus, string>;
  events: Record<EventKind, string>;
  releases: Record<ReleaseType, string>;
  verifications: Record<keyof typeof verifications, string>;
  likelihoods: Record<(typeof likelihoods)[number], string>;
  /** `{grade}`: an Admiralty code. */
  graded: string;
  audiences: Record<Audience, string>;
  /** What those who read it may do with it. */
  handling: Record<Audience, string>;
  dates: DateWords;
  sentences: Sentences;
  footer: FooterWords;
}
