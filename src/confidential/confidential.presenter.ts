import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ConfidentialInput,
  ConfidentialSourceInput,
  IdentityDocumentInput,
  RelativeContactInput,
  ResidenceInput,
  SafetyNoteInput,
} from './confidential.dto';
import type { ConfidentialRecord } from './confidential-record';
import { type ConfidentialKind, type ErasureReason, erasureReasons, kinds } from './domain/kinds';

class ErasureResource {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'The name of whoever erased it' }) by: string;
  @ApiProperty({ enum: [...erasureReasons] }) reason: ErasureReason;
}

const states = ['open', 'damaged', 'erased'] as const;

/** A confidential record as the API gives it to those who may read it. */
export class ConfidentialResource implements Omit<ConfidentialInput, 'kind'> {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) defender_id: string;
  @ApiProperty({ enum: [...kinds] }) kind: ConfidentialKind;
  @ApiProperty({ enum: [...states], description: 'damaged: changed past Vigil, and does not open' })
  state: (typeof states)[number];
  @ApiPropertyOptional({ type: () => RelativeContactInput }) relative_contact?: RelativeContactInput;
  @ApiPropertyOptional({ type: () => IdentityDocumentInput }) identity_document?: IdentityDocumentInput;
  @ApiPropertyOptional({ type: () => ResidenceInput }) residence?: ResidenceInput;
  @ApiPropertyOptional({ type: () => ConfidentialSourceInput }) confidential_source?: ConfidentialSourceInput;
  @ApiPropertyOptional({ type: () => SafetyNoteInput }) safety_note?: SafetyNoteInput;
  @ApiPropertyOptional({ type: () => ErasureResource }) erased?: ErasureResource;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

export function presentConfidential(record: ConfidentialRecord): ConfidentialResource {
  return {
    id: record.id,
    defender_id: record.defenderId,
    kind: record.kind,
    state: record.state,
    ...(record.state === 'open' ? { [record.kind]: record.fields } : {}),
    ...(record.state === 'erased' ? { erased: { ...record.erasure, at: record.erasure.at.toISOString() } } : {}),
    version: record.version,
    created_at: record.createdAt.toISOString(),
    updated_at: record.updatedAt.toISOString(),
  };
}
