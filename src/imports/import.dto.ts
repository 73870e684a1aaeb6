import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ObjectField } from '../web/nested-fields';
import { TextField } from '../web/text-fields';
import type { Batch, ListedBatch, Outcome } from './batch';
import type { EarlierImport } from './earlier-imports';
import { MappingInput, presentMapping } from './mapping.dto';

/** A table that a program brings in within JSON: at most 1 MB. A file of up to 25 MB is sent to /api/v1/imports/files. */
export class ImportInput {
  @TextField({
    max: 1_000_000,
    lines: true,
    about: 'The table as text: CSV or JSON, or rows copied from a spreadsheet',
  })
  rows?: string;

  @TextField({ max: 1_000_000, about: 'The file in Base64 (RFC 4648), in place of rows: XLSX, CSV or JSON' })
  file?: string;

  @TextField({ max: 200, about: 'What it is, to find it again. Name nobody' })
  label?: string;

  @TextField({
    max: 80,
    about: 'The profile that says what the columns mean. Left out: one for the same headings, or a guess',
  })
  profile?: string;

  @ObjectField(() => MappingInput, { what: 'What the columns mean: shape, columns, defaults. In place of a profile' })
  mapping?: MappingInput;
}

/** A file that a program brings in: a form with a file (RFC 7578), of up to 25 MB. */
export class ImportUpload {
  @ApiProperty({ type: 'string', format: 'binary', description: 'XLSX, CSV or JSON' }) file: unknown;
  @ApiPropertyOptional({ maxLength: 200, description: 'What it is, to find it again. Name nobody' }) label?: string;
  @ApiPropertyOptional({ maxLength: 80, description: 'The profile that says what the columns mean' }) profile?: string;
  @ApiPropertyOptional({ description: 'What the columns mean, as JSON: a MappingInput, in place of a profile' })
  mapping?: string;
}

/** An import, and how far it has come. */
export class ImportResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional() label?: string;
  @ApiProperty({ enum: ['mapping', 'reading', 'ready', 'running', 'stopped', 'done', 'undoing', 'undone'] })
  state: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'SHA-256 of the file, in hexadecimal digits' }) sha256: string;
  @ApiProperty({ description: 'Rows of the table' }) rows: number;
  @ApiProperty({
    description: 'People by what is to become of them',
    type: 'object',
    additionalProperties: { type: 'integer' },
  })
  verdicts: Record<string, number>;
  @ApiProperty({
    description: 'Rows that were written, by what became of them',
    type: 'object',
    additionalProperties: { type: 'integer' },
  })
  results: Record<string, number>;
  @ApiPropertyOptional({ type: [String], description: 'The headings of the table; left out in the list of imports' })
  header?: string[];
  @ApiPropertyOptional({
    type: () => MappingInput,
    description: 'What the columns are taken for; left out in the list',
  })
  mapping?: MappingInput;
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'An import of the same file or the same rows before. Only a note',
  })
  same_as?: string;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

export const presentImport = (
  batch: ListedBatch & Partial<Batch>,
  results: Partial<Record<Outcome, number>>,
  earlier?: EarlierImport,
): ImportResource => ({
  id: batch.id,
  ...(batch.label && { label: batch.label }),
  state: batch.state,
  version: batch.version,
  sha256: batch.sha256,
  rows: batch.rowCount,
  verdicts: batch.counts,
  results: results,
  ...(batch.reading && { header: batch.reading.header }),
  ...(batch.mapping && { mapping: presentMapping(batch.mapping) }),
  ...(earlier && { same_as: earlier.id }),
  created_at: batch.createdAt.toISOString(),
});
