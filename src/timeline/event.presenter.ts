import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { known } from '../lib/known';
import { CitationInput, EventInput } from './event.dto';
import type { CitationOfEvent, TimelineEvent } from './timeline';

/** A citation as the API gives it: what is not known is absent. */
export class CitationResource extends CitationInput {
  @ApiProperty({ format: 'uuid' }) id: string;
}

class ConflictResource {
  @ApiProperty({ format: 'uuid', description: 'The citation whose date is another' }) citation: string;
  @ApiProperty({ description: 'The date that it gives, in EDTF' }) says: string;
  @ApiProperty({ enum: ['contradicts', 'differs'] }) verdict: string;
  @ApiPropertyOptional({ enum: ['earlier', 'later'] }) order?: string;
}

/** An event as the API gives it: what is not known is absent. */
export class EventResource extends EventInput {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) defender_id: string;
  @ApiPropertyOptional({ format: 'date', description: 'The first day that `date` may mean' }) earliest?: string;
  @ApiPropertyOptional({ format: 'date', description: 'The last day that `date` may mean' }) latest?: string;
  @ApiProperty({ enum: ['day', 'month', 'season', 'year', 'decade', 'century', 'window', 'open'] }) precision: string;
  @ApiProperty({ enum: ['', 'uncertain', 'approximate', 'both'] }) qualifier: string;
  @ApiProperty({ type: [CitationResource] }) override citations: CitationResource[];
  @ApiProperty({ type: [ConflictResource] }) conflicts: ConflictResource[];
  @ApiProperty({ description: 'Can the dates that were given not all be true?' }) disputed: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) retracted_at?: string;
  @ApiPropertyOptional() retraction_reason?: string;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** Names each field: a new column reaches nobody by accident. */
export function presentEvent(event: TimelineEvent): EventResource {
  return {
    id: event.id,
    defender_id: event.defenderId,
    kind: event.kind,
    date: event.date,
    earliest: known(event.earliest),
    latest: known(event.latest),
    precision: event.precision,
    qualifier: event.qualifier,
    place: known(event.place),
    summary: known(event.summary),
    sentence: event.sentence
      ? {
          imprisonment: event.sentence.imprisonment,
          dpr: event.sentence.dpr,
          travel_ban: event.sentence.travel_ban,
          counted_from: event.sentence.counted_from,
        }
      : undefined,
    release_type: known(event.releaseType),
    legal: event.legal
      ? {
          forces: event.legal.forces,
          authority: event.legal.authority,
          warrant: event.legal.warrant,
          law: event.legal.law,
          reason: event.legal.reason,
        }
      : undefined,
    preferred_reason: known(event.preferredReason),
    sensitivity: known(event.sensitivity),
    citations: event.citations.map(presentCitation),
    conflicts: event.conflicts.map(({ citation, says, verdict, order }) => ({
      citation: citation.id,
      says,
      verdict,
      order: known(order),
    })),
    disputed: event.disputed,
    retracted_at: event.retractedAt?.toISOString(),
    retraction_reason: known(event.retractionReason),
    version: event.version,
    created_at: event.createdAt.toISOString(),
    updated_at: event.updatedAt.toISOString(),
  };
}

export const presentCitation = (citation: CitationOfEvent): CitationResource => ({
  id: citation.id,
  title: known(citation.title),
  url: known(citation.url),
  published: known(citation.published),
  date: known(citation.date),
  quote: known(citation.quote),
  reliability: known(citation.reliability),
  sensitivity: known(citation.sensitivity),
});
