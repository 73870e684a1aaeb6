import type { Sensitivity } from '../access/domain/audience';
import type { EventKind, ReleaseType } from '../custody/domain/event-kinds';
import type { Answers, Confidentiality, ConsentScope, ConsentValue } from '../defenders/domain/consent';
import type { FieldSensitivity } from '../defenders/domain/field-sensitivity';
import type { NameKind } from '../defenders/domain/name-kinds';
import type { Stance } from '../defenders/domain/stance';
import type { Profile } from '../defenders/profile';
import type { EventToTell } from '../disclosure/domain/event-facts';

type StoredName = [text: string, lang: string | null, kind: NameKind | null, sensitivity: Sensitivity | null];
type StoredCitation = [
  title: string | null,
  url: string | null,
  published: string | null,
  date: string | null,
  quote: string | null,
  reliability: string | null,
  sensitivity: Sensitivity | null,
];
type StoredEvent = [
  kind: EventKind,
  date: string,
  place: string | null,
  summary: string | null,
  sentence: EventToTell['sentence'],
  releaseType: ReleaseType | null,
  retractedAt: string | null,
  sensitivity: Sensitivity | null,
  citations: StoredCitation[] | null,
  legal: EventToTell['legal'],
];

/** A case as one row of `casesWith` gives it: lists without names of fields, since there are many of them. */
export interface StoredCase {
  id: string;
  reference: string;
  gender: string | null;
  born: string | null;
  country: string | null;
  nationalities: string[] | null;
  professions: string[] | null;
  rights: string[] | null;
  summary: string | null;
  confidentiality: Confidentiality | null;
  stance: Stance | null;
  sensitivity: FieldSensitivity | null;
  /** Is an event kept from whoever asks, and does it bear on status, days and dates? Null: nothing is. */
  untold: 'custody' | 'something' | null;
  names: StoredName[] | null;
  answers: Answers | null;
  events: StoredEvent[] | null;
}

/** The profile of a stored case, as the rules of telling ask for it. */
export function profileOf(row: StoredCase): Profile {
  const answers = row.answers ?? {};
  return {
    id: row.id,
    seq: 0,
    reference: row.reference,
    names: (row.names ?? []).map(([text, lang, kind, sensitivity]) => ({ text, lang, kind, sensitivity })),
    gender: row.gender,
    born: row.born,
    birthdayCalendar: null,
    festivals: null,
    country: row.country,
    nationalities: row.nationalities,
    professions: row.professions,
    rights: row.rights,
    summary: row.summary,
    confidentiality: row.confidentiality,
    stance: row.stance,
    sensitivity: row.sensitivity,
    consent: Object.fromEntries(
      (Object.entries(answers) as [ConsentScope, { value: ConsentValue }][]).map(([scope, { value }]) => [
        scope,
        value,
      ]),
    ),
    answers,
    version: 0,
    createdAt: never,
    updatedAt: never,
  };
}

/** Nothing that is told of a case rests on when it was written down. */
const never = new Date(0);

/** The events of a stored case, in the order in which they happened. */
export const eventsOf = ({ events }: StoredCase): EventToTell[] =>
  (events ?? []).map(
    ([kind, date, place, summary, sentence, releaseType, retractedAt, sensitivity, citations, legal]) => ({
      kind,
      date,
      place,
      summary,
      sentence,
      releaseType,
      retractedAt: retractedAt === null ? null : new Date(retractedAt),
      sensitivity,
      legal,
      citations: (citations ?? []).map(([title, url, published, cited, quote, reliability, sensitivity]) => ({
        title,
        url,
        published,
        date: cited,
        quote,
        reliability,
        sensitivity,
      })),
    }),
  );
