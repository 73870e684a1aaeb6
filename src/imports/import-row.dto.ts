import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '../web/page-query';
import { CodeField, TextField, TextListField } from '../web/text-fields';
import { standingOf, type RowShown } from './answers.service';
import type { KeptRow } from './batch';
import { changedFields, type RowChoice, type Verdict, verdicts } from './domain/verdict-model';
import { choosable } from './domain/match-people';

/** Which rows of an import are asked for. */
export class ImportRowsQuery extends PageQuery {
  @CodeField(verdicts, { what: 'a verdict', about: 'Only rows with this verdict' })
  verdict?: Verdict;
}

/** What is to become of a row. */
export class ImportChoiceInput {
  @CodeField(['create', 'update', 'skip', 'undecided'], {
    what: 'a choice',
    required: true,
    about: 'A new case, a case to add to, nothing; or take back what was chosen',
  })
  action: 'create' | 'update' | 'skip' | 'undecided';

  @TextField({ max: 100, about: 'With update: the reference of one of the candidates' })
  case?: string;

  @TextListField({
    max: 20,
    items: changedFields.length,
    about: 'With update: fields for which the row wins over the record',
  })
  overwrite?: string[];

  @TextField({ max: 64, required: true, about: 'The `standing` of the row as it was read: a stale choice is refused' })
  standing: string;
}

class ImportFinding {
  @ApiProperty({ enum: ['error', 'question', 'note'] }) severity: string;
  @ApiProperty() row: number;
  @ApiProperty({ description: 'The heading; empty for the row as a whole' }) column: string;
  @ApiProperty({ description: 'What the cell says' }) value: string;
  @ApiProperty() what: string;
  @ApiPropertyOptional() suggestion?: string;
  @ApiPropertyOptional({ type: [String], description: 'What the cell can say instead' }) answers?: string[];
}

class ImportCandidate {
  @ApiProperty() reference: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: '0 to 100' }) score: number;
  @ApiProperty({ type: [String] }) reasons: string[];
  @ApiProperty({ type: [String] }) against: string[];
}

/** A row that speaks for a person, and its verdict. */
export class ImportRowResource {
  @ApiProperty({ description: 'As the spreadsheet counts' }) row: number;
  @ApiProperty({ enum: verdicts }) verdict: string;
  @ApiProperty({
    type: [String],
    description:
      'One sentence for each reason. Where cases have changed since, the choice `undecided` lets the row be judged anew',
  })
  why: string[];
  @ApiProperty({ description: 'By which a choice says which state of the row it is about' }) standing: string;
  @ApiPropertyOptional({ enum: ['create', 'update', 'skip'] }) choice?: string;
  @ApiProperty({ type: [ImportFinding] }) findings: ImportFinding[];
}

/** A row, with who may be meant: the strongest first. */
export class ImportRowWhole extends ImportRowResource {
  @ApiProperty({ type: [ImportCandidate] }) candidates: ImportCandidate[];
  @ApiProperty({ description: 'A row that is written is not chosen about any more' }) is_written: boolean;
}

export const presentRow = (row: KeptRow): ImportRowResource => ({
  row: row.number,
  verdict: row.verdict!,
  why: row.judged?.verdict.why ?? [],
  standing: standingOf(row),
  ...(row.choice && { choice: row.choice.action }),
  findings: (row.said?.findings ?? []).map(({ severity, row: number, column, value, what, suggestion, answers }) => ({
    severity,
    row: number,
    column,
    value,
    what,
    ...(suggestion && { suggestion }),
    ...(answers && { answers }),
  })),
});

/** Candidates are told as far as the viewer sees them at this moment. */
export const presentWholeRow = ({ row, seen, isWritten }: RowShown): ImportRowWhole => ({
  ...presentRow(row),
  candidates: choosable(row.judged?.match)
    .filter(({ id }) => seen.has(id))
    .map(({ reference, name, score, reasons, against }) => ({ reference, name, score, reasons, against })),
  is_written: isWritten,
});

/** The choice that a program sends; a case that is no candidate has no id, and is refused. */
export function choiceFrom(input: ImportChoiceInput, { row, seen }: RowShown): RowChoice | null {
  if (input.action === 'undecided') return null;
  if (input.action !== 'update') return { action: input.action };
  const target = choosable(row.judged?.match).find(({ id, reference }) => seen.has(id) && reference === input.case);
  const overwrite = changedFields.filter((field) => input.overwrite?.includes(field));
  return { action: 'update', targetId: target?.id ?? '', ...(overwrite.length > 0 && { overwrite }) };
}
