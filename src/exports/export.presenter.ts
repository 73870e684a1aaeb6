import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Audience, audiences } from '../access/domain/audience';
import { type ExportState, exportStates, type Failure, failures } from './domain/export-state';
import { type ExportFormat, exportFormats } from './domain/formats';
import type { ListedExport } from './export';

/** An export as programs are told it. */
export class ExportResource {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'X-7KQ2-9MFD', description: 'Stands in every copy' }) reference: string;
  @ApiProperty({ enum: exportStates }) state: ExportState;
  @ApiProperty({ description: 'A code of Vigil, or the id of one of the organisation' }) template: string;
  @ApiProperty({ enum: audiences }) audience: Audience;
  @ApiProperty({ example: 'en' }) language: string;
  @ApiProperty({ enum: exportFormats }) format: ExportFormat;
  @ApiProperty({ example: '2026-11-24' }) day: string;
  @ApiProperty({ description: 'Are identity documents printed in it?' }) identity_documents: boolean;
  @ApiPropertyOptional({ description: 'Of a template of the organisation' }) template_version?: number;
  @ApiProperty({ description: 'Cases that are chosen' }) cases: number;
  @ApiProperty({ description: 'Cases worked on so far' }) cases_done: number;
  @ApiPropertyOptional({ description: 'Cases that stand in the file' }) cases_in?: number;
  @ApiProperty({ description: 'Further cases that are told of, as fellows in a joint case' }) cases_named: number;
  @ApiProperty({ description: 'Cases to which somebody else must agree' }) restricted: number;
  @ApiProperty() asked_at: string;
  @ApiPropertyOptional() finished_at?: string;
  @ApiPropertyOptional({ description: 'Then the file is erased' }) expires_at?: string;
  @ApiPropertyOptional() fingerprint?: string;
  @ApiPropertyOptional({ description: 'Of the file, hexadecimal' }) sha256?: string;
  @ApiPropertyOptional({ description: 'Of the file, in bytes' }) size?: number;
  @ApiPropertyOptional({ enum: failures }) failure?: Failure;
}

export const presentExport = (one: ListedExport): ExportResource => ({
  id: one.id,
  reference: one.reference,
  state: one.state,
  template: one.template,
  audience: one.audience,
  language: one.language,
  format: one.format,
  day: one.day,
  identity_documents: one.identityDocuments,
  ...(one.templateVersion !== null && { template_version: one.templateVersion }),
  cases: one.casesAll,
  cases_done: one.casesDone,
  cases_named: one.casesNamed,
  restricted: one.protected,
  asked_at: one.askedAt.toISOString(),
  ...(one.casesIn !== null && { cases_in: one.casesIn }),
  ...(one.finishedAt && { finished_at: one.finishedAt.toISOString() }),
  ...(one.expiresAt && { expires_at: one.expiresAt.toISOString() }),
  ...(one.fingerprint && { fingerprint: one.fingerprint }),
  ...(one.sha256 && { sha256: one.sha256 }),
  ...(one.size !== null && { size: one.size }),
  ...(one.failure && { failure: one.failure }),
});
