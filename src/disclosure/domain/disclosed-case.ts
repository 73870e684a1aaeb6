import type { Audience } from '../../access/domain/audience';
import type { EventKind, ReleaseType } from '../../custody/domain/event-kinds';
import type { LegalDetails } from '../../custody/domain/legal-details';
import type { NameKind } from '../../defenders/domain/name-kinds';
import type { Day } from '../../lib/calendar-date';

/** Marks what was made by `disclose` for one audience. Nothing else can carry it, so the compiler refuses the rest. */
declare const disclosedFor: unique symbol;
export interface Disclosed<A extends Audience> {
  readonly [disclosedFor]: A;
}

export interface DisclosedName {
  text: string;
  lang?: string;
  kind?: NameKind;
}

/** Who a person is, as far as the audience may be told. What is hidden is absent, as what is not known. */
export interface DisclosedProfile<A extends Audience> extends Disclosed<A> {
  reference: string;
  /** Empty where no name may be told. */
  names: readonly DisclosedName[];
  gender?: string;
  /** EDTF. */
  born?: string;
  country?: string;
  /** Country codes, or `stateless` alone. */
  nationalities?: readonly string[];
  professions?: readonly string[];
  rights?: readonly string[];
  summary?: string;
}

export interface DisclosedCitation {
  title?: string;
  url?: string;
  published?: string;
  date?: string;
  quote?: string;
  reliability?: string;
}

/** Something that happened, as far as the audience may be told. */
export interface DisclosedEvent<A extends Audience> extends Disclosed<A> {
  kind: EventKind;
  /** EDTF. */
  date: string;
  place?: string;
  summary?: string;
  sentence?: { imprisonment?: string; dpr?: string; travel_ban?: string; counted_from?: string };
  releaseType?: ReleaseType;
  /** Who acted, on whose order, by which law: told with the event. */
  legal?: LegalDetails;
  citations: readonly DisclosedCitation[];
}

/** A case for one audience on one day: the only form in which a case leaves the organisation. */
export interface DisclosedCase<A extends Audience> extends Disclosed<A> {
  audience: A;
  asOf: Day;
  profile: DisclosedProfile<A>;
  events: readonly DisclosedEvent<A>[];
  /**
   * Does nothing that is withheld bear on status, days and dates? Where it does they must not be told either: they would
   * give it away, or be false.
   */
  isWhole: boolean;
}
