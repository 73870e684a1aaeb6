import type { Audience } from '../../access/domain/audience';
import { bearsOnCustody } from '../../custody/domain/bears-on-custody';
import { sensitiveFields, type SensitiveField } from '../../defenders/domain/field-sensitivity';
import { mayBeTold, mayCaseBeTold } from '../../defenders/domain/may-be-told';
import type { NameKind } from '../../defenders/domain/name-kinds';
import { caseOf, type ProfileToTell, tellingOfField, tellingOfNames } from '../../defenders/domain/profile-facts';
import type { Day } from '../../lib/calendar-date';
import type { DisclosedCase, DisclosedCitation, DisclosedEvent, DisclosedProfile } from './disclosed-case';
import { citationFact, eventFact, type EventToTell } from './event-facts';

/** A case with everything that is recorded. */
export interface WholeCase {
  profile: ProfileToTell & {
    reference: string;
    names: readonly { text: string; lang: string | null; kind: NameKind | null }[];
    gender: string | null;
    born: string | null;
    country: string | null;
    nationalities: readonly string[] | null;
    professions: readonly string[] | null;
    rights: readonly string[] | null;
    summary: string | null;
  };
  events: readonly EventToTell[];
  /**
   * Is something that bears on status, days and dates left out of it already, since whoever tells the case is not told it
   * herself?
   */
  partly?: boolean;
}

/**
 * The case as the audience may be told it on this day; null when it may not be told of it at all. The only maker of
 * disclosed types: exports, feeds, mails and public pages take nothing else.
 */
export function disclose<A extends Audience>(whole: WholeCase, audience: A, today: Day): DisclosedCase<A> | null {
  const one = caseOf(whole.profile);
  if (!mayCaseBeTold(one, audience, today).told) return null;
  const isTold = (fact: Parameters<typeof mayBeTold>[0]): boolean => mayBeTold(fact, one, audience, today).told;
  const standing = whole.events.filter((event) => !event.retractedAt);
  const [events, hidden]: [EventToTell[], EventToTell[]] = [[], []];
  for (const event of standing) (isTold(eventFact(event)) ? events : hidden).push(event);
  const fieldTold = (field: SensitiveField): boolean => tellingOfField(whole.profile, field, audience, today).told;
  const bears = hidden.some((event) => audience !== 'internal' || bearsOnCustody(event.kind));
  const healthTold = isTold({ kind: 'health', sensitivity: null });
  // What a release for reasons of health leaves behind is less than freedom: without its type it would seem to be that.
  const typesTold = healthTold || events.every(({ releaseType }) => releaseType !== 'medical');
  return {
    audience,
    asOf: today,
    profile: profileFor(whole, audience, today),
    events: events.map((event) => eventFor<A>(event, healthTold, isTold)),
    isWhole: !whole.partly && !bears && typesTold && fieldTold('born') && fieldTold('country'),
  } as unknown as DisclosedCase<A>;
}

function profileFor<A extends Audience>({ profile }: WholeCase, audience: A, today: Day): DisclosedProfile<A> {
  const tellings = tellingOfNames(profile, audience, today);
  const names = profile.names.filter((_, i) => tellings[i]!.told);
  const fields = sensitiveFields.filter((field) => tellingOfField(profile, field, audience, today).told);
  return {
    reference: profile.reference,
    names: names.map(({ text, lang, kind }) => present({ text, lang, kind })),
    ...present(Object.fromEntries(fields.map((field) => [field, profile[field]]))),
  } as unknown as DisclosedProfile<A>;
}

function eventFor<A extends Audience>(
  { kind, date, place, summary, sentence, releaseType, legal, citations }: EventToTell,
  healthTold: boolean,
  isTold: (fact: ReturnType<typeof citationFact>) => boolean,
): DisclosedEvent<A> {
  // A release for reasons of health says that there were some.
  const type = releaseType === 'medical' && !healthTold ? null : releaseType;
  return {
    ...present({ kind, date, place, summary, sentence, releaseType: type, legal }),
    citations: citations.filter((citation) => isTold(citationFact(citation))).map(citationFor),
  } as unknown as DisclosedEvent<A>;
}

const citationFor = ({
  title,
  url,
  published,
  date,
  quote,
  reliability,
}: EventToTell['citations'][number]): DisclosedCitation => present({ title, url, published, date, quote, reliability });

/** Without what is not known. A loop, since a table of a million events comes through here. */
function present<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const known: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key in value) {
    const one = value[key];
    if (one !== null && one !== undefined) known[key] = one;
  }
  return known;
}
