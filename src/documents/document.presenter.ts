import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { audienceOf, sensitivities, type Sensitivity } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import type { CaseDocument, CopyOf } from './case-document';
import { erasureReasons, type ErasureReason } from './domain/erasure-reasons';
import { documentTypes, type DocumentType } from './domain/file-kinds';

class DocumentErasureResource {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'The name of whoever erased it' }) by: string;
  @ApiProperty({ enum: [...erasureReasons] }) reason: ErasureReason;
}

/** A document of a case, without the file. */
export class DocumentResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) defender_id: string;
  @ApiProperty({ enum: [...documentTypes] }) type: DocumentType;
  @ApiProperty({ description: 'Empty when it is erased' }) title: string;
  @ApiProperty({ enum: [...sensitivities] }) sensitivity: Sensitivity;
  @ApiProperty({ type: [String], description: 'Of its events those that you are told' }) event_ids: string[];
  @ApiProperty({ description: 'How many pages it has' }) pages: number;
  @ApiProperty({ description: 'Of the file, in bytes' }) size: number;
  @ApiPropertyOptional({ description: 'SHA-256 of the file, hexadecimal' }) sha256?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The original, where you see both' }) copy_of?: string;
  @ApiPropertyOptional({ type: () => DocumentErasureResource }) erased?: DocumentErasureResource;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiPropertyOptional({ description: 'The name of whoever brought it; for colleagues' }) created_by?: string;
}

/** @param copies what is known of copies, as far as the viewer sees both */
export function presentDocument(
  viewer: Viewer,
  document: CaseDocument,
  copies: readonly CopyOf[] = [],
): DocumentResource {
  const { erasure, sha256 } = document;
  const origin = copies.find(({ copyId }) => copyId === document.id);
  return {
    id: document.id,
    defender_id: document.defenderId,
    type: document.type,
    title: document.title,
    sensitivity: document.sensitivity ?? 'public',
    event_ids: [...document.eventIds],
    pages: document.pages.length,
    size: document.size,
    ...(sha256 && { sha256 }),
    ...(origin && { copy_of: origin.originalId }),
    ...(erasure && { erased: { ...erasure, at: erasure.at.toISOString() } }),
    version: document.version,
    created_at: document.createdAt.toISOString(),
    ...(audienceOf(viewer) !== 'partner' && { created_by: document.createdBy }),
  };
}
