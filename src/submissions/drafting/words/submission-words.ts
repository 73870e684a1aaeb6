import type { EventKind, ReleaseType } from '../../../custody/domain/event-kinds';
import type { WarrantAnswer } from '../../../custody/domain/legal-details';
import type { ConsentAnswer } from '../../../defenders/domain/consent';
import type { Day } from '../../../lib/calendar-date';
import type { Duration } from '../../../lib/duration';
import type { WgadCategory } from '../categories';
import type { WgadItem, WgadPart } from '../items';
import type { SubmissionForm } from '../submission';

/** Everything that a draft says in one language. What is not there does not compile. */
export interface SubmissionWords {
  title: Record<SubmissionForm, string>;
  draft: string;
  workingCopy: string;
  /** The sections of the questionnaire, and what they ask. */
  parts: Record<WgadPart, string>;
  items: Record<WgadItem, string>;
  categories: Record<WgadCategory, string>;
  /** Marks: they stand in brackets, and are no statements. */
  notKnown: string;
  /** Between what is spoken of and what is said. */
  colon: string;
  noSource: string;
  toBeChecked: string;
  notSplit: string;
  toBeCompleted: string;
  toBeArgued: string;
  /** What the marks mean, at the end of each draft. */
  legend: string;
  date(edtf: string): string;
  /** As short as it can be, for arithmetic. */
  shortDay(day: Day): string;
  number(n: number): string;
  and(items: readonly string[]): string;
  or(items: readonly string[]): string;
  duration(length: Duration): string;
  events: Record<EventKind, string>;
  releases: Record<ReleaseType, string>;
  grades: Readonly<Record<string, string>>;
  genders: Readonly<Record<string, string>>;
  warrants: Record<WarrantAnswer, string>;
  published(date: string): string;
  gives(date: string): string;
  quoted(text: string): string;
  graded(grade: string): string;
  reportedAs(dates: string): string;
  follows(date: string): string;
  /** Of one person among several: "Person 2 of 3". */
  person(number: number, of: number): string;
  personNamed(number: number, name: string): string;
  appliesTo(from: number, to: number): string;
  age(low: number, high: number): string;
  ageAt(age: string): string;
  child: string;
  perhapsChild: string;
  country(code: string): string;
  /** Of whoever has no nationality. */
  stateless: string;
  issued(issuer: string | undefined, place: string | undefined, number: string | undefined): string;
  issuedOn(date: string): string;
  days(from: string, to: string, n: string): string;
  daysIfHeld(from: string, to: string, n: string): string;
  ended(event: string): string;
  since(date: string): string;
  until(date: string): string;
  numberOfDays: string;
  /** Sources give other dates for the beginning, from which other numbers would follow. */
  disputedStart: string;
  term(term: string, last: string | null): string;
  termForLife: string;
  lastPlace: string;
  asRecorded(text: string): string;
  forces(text: string): string;
  authority(text: string): string;
  warrant(answer: string): string;
  law(text: string): string;
  reason(text: string): string;
  release(type: string): string;
  sentence(parts: readonly string[]): string;
  imprisonment(term: string): string;
  dpr(term: string): string;
  travelBan(term: string): string;
  forLife: string;
  countedFrom(date: string): string;
  circumstances: string;
  whyArbitrary: string;
  candidate: string;
  earlier: string;
  remedies: string;
  submitter: Record<'name' | 'address' | 'email' | 'phone' | 'website' | 'confidential', string>;
  confidentialSubmitter: string;
  consent: string;
  consentOf(answer: ConsentAnswer | undefined): string;
  mayNotPublish: string;
  mayPublish: string;
  prior: string;
  languageOf: string;
  language: string;
  yes: string;
  no: string;
  /** `letter` and `publication` are the two questions on consent. */
  sp: Record<
    'victims' | 'perpetrators' | 'facts' | 'action' | 'submitter' | 'confidential' | 'letter' | 'publication',
    string
  >;
  fullName: string;
  otherNames: string;
  confidentialities: { submitter: string; sources: string; names: string };
  wgeid: Record<
    | 'person'
    | 'document'
    | 'date'
    | 'place'
    | 'perpetrators'
    | 'action'
    | 'submitter'
    | 'consent'
    | 'followUp'
    | 'procedure',
    string
  >;
  urgentUntil(day: string): string;
  standardSince(day: string, on: string): string;
}
