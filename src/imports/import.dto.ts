import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TextField } from '../web/text-fields';
import type { Batch, Outcome } from './batch';

/** A table that a program brings in: at most 1 MB. Larger ones come in by the page or the command line. */
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
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

export const presentImport = (batch: Batch, results: Partial<Record<Outcome, number>>): ImportResource => ({
  id: batch.id,
  ...(batch.label && { label: batch.label }),
  state: batch.state,
  version: batch.version,
  sha256: batch.sha256,
  rows: batch.rowCount,
  verdicts: batch.counts,
  results: results,
  created_at: batch.createdAt.toISOString(),
});
