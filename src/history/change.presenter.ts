import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Change } from './history.service';

class ChangedRow {
  @ApiProperty({ description: 'The table' }) subject: string;
  @ApiProperty() subject_id: string;
  @ApiProperty({ enum: ['insert', 'update', 'delete'] }) action: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) before?: Record<string, unknown>;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) after?: Record<string, unknown>;
}

/** What one person did at one moment, with every row as it was and as it became. */
export class ChangeResource {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() actor: string;
  @ApiProperty() who: string;
  @ApiProperty() what: string;
  @ApiProperty({ type: [String] }) details: string[];
  @ApiProperty({ type: [ChangedRow] }) rows: ChangedRow[];
}

export function presentChange(change: Change): ChangeResource {
  return {
    at: change.at.toISOString(),
    actor: change.actor,
    who: change.who,
    what: change.what,
    details: change.details,
    rows: change.rows.map((row) => ({
      subject: row.subject,
      subject_id: row.subjectId,
      action: row.action,
      before: row.before ?? undefined,
      after: row.after ?? undefined,
    })),
  };
}
