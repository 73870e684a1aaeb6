import { sensitivities, type Sensitivity } from '../access/domain/audience';
import { eventKindCodes, releaseTypeCodes, type EventKind, type ReleaseType } from '../custody/domain/event-kinds';
import { type WarrantAnswer, warrantAnswers } from '../custody/domain/legal-details';
import { reliabilities } from '../sources/domain/reliability';
import { IsIsoDuration, IsPartialDate } from '../web/date-fields';
import { field, quoted } from '../web/fields';
import { ListField, ObjectField } from '../web/nested-fields';
import { CodeField, TextField, UrlField } from '../web/text-fields';

function Reliability(): PropertyDecorator {
  const known = new Set<unknown>(reliabilities);
  const accepted = `${reliabilities.filter((r) => r.length > 2).join(', ')}, or the Admiralty code: A to F, 1 to 6, or both (B2)`;
  return field({
    required: false,
    check: (value) => (known.has(value) ? undefined : `${quoted(value)} is no grade. Accepted: ${accepted}.`),
    api: { enum: [...reliabilities] },
  });
}

/** What one source says about one event. */
export class CitationInput {
  @TextField({
    max: 1000,
    absent: ({ url }) =>
      url === undefined ? 'is needed where there is no url: a citation has one of the two.' : undefined,
  })
  title?: string;

  @UrlField('Where the source can be read; a title or an address is needed')
  url?: string;

  @IsPartialDate({ about: 'When the source was published, in EDTF' })
  published?: string;

  @IsPartialDate({ about: 'The date that this source gives for the event, when it differs' })
  date?: string;

  @TextField({ max: 10_000, lines: true, about: 'The words of the source' })
  quote?: string;

  @Reliability()
  reliability?: string;

  @CodeField(sensitivities, { what: 'a circle that may be told' })
  sensitivity?: Sensitivity;
}

/** The penalty that a judgment imposes or changes. */
export class SentenceInput {
  @IsIsoDuration({ orLife: true, about: 'Term of imprisonment as an ISO 8601 duration, or life' })
  imprisonment?: string;

  @IsIsoDuration({ orLife: true, about: 'Deprivation of political rights, as an ISO 8601 duration, or life' })
  dpr?: string;

  @IsIsoDuration({ orLife: true, about: 'Ban to leave the country after release, as an ISO 8601 duration, or life' })
  travel_ban?: string;

  @IsPartialDate({ about: 'The day from which the term is counted, in EDTF' })
  counted_from?: string;
}

/** Who acted, on whose order, by which law. Institutions, no names of people. */
export class LegalInput {
  @TextField({ max: 300, about: 'The force or institution that took or holds the person' })
  forces?: string;

  @TextField({ max: 300, about: 'The authority that ordered it, or issued the decision' })
  authority?: string;

  @CodeField(warrantAnswers, { what: 'an answer to whether a warrant was shown' })
  warrant?: WarrantAnswer;

  @TextField({ max: 500, about: 'The legislation that was applied' })
  law?: string;

  @TextField({ max: 1000, about: 'The charge, or the reason that the authorities give' })
  reason?: string;
}

/** An event of a timeline, with all that its sources say. */
export class EventInput {
  @CodeField(eventKindCodes, { what: 'a kind of event', required: true })
  kind: EventKind;

  @IsPartialDate({ required: true, about: 'When it happened, in EDTF (ISO 8601-2)' })
  date: string;

  @TextField({ max: 500 })
  place?: string;

  @TextField({ max: 20_000, lines: true })
  summary?: string;

  @ObjectField(() => SentenceInput, { what: 'imprisonment, dpr, travel_ban, counted_from' })
  sentence?: SentenceInput;

  @CodeField(releaseTypeCodes, { what: 'a type of release' })
  release_type?: ReleaseType;

  @ObjectField(() => LegalInput, { what: 'forces, authority, warrant, law, reason' })
  legal?: LegalInput;

  @TextField({ max: 2000, lines: true, about: 'Why this date was preferred to those of other sources' })
  preferred_reason?: string;

  /** Left out: as it stands. */
  @CodeField(sensitivities, { what: 'a circle that may be told' })
  sensitivity?: Sensitivity;

  @ListField(() => CitationInput, { what: 'citations', max: 200 })
  citations?: CitationInput[];
}

/** Why an event is known to be wrong. */
export class RetractionInput {
  @TextField({ max: 2000, required: true, lines: true, about: 'Why the event is known to be wrong' })
  reason: string;
}
