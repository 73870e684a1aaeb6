import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import type { Finding } from './domain/import-model';
import { ImportsService } from './imports.service';
import { ProblemsService } from './problems.service';
import { ResultsRepository } from './results.repository';
import { leftWords, outcomeWords, verdictWords } from './views/import-words';

/** An import in one answer, for the command line. */
export interface ImportTold {
  id: string;
  state: string;
  rows: number;
  dry_run: boolean;
  /** People by what is to become of them. */
  verdicts: Record<string, number>;
  results: Record<string, number>;
  findings: Finding[];
  left: { defender_id: string; why: string; fields?: string[] }[];
}

/** What the command line tells of imports. */
@Injectable()
export class ReportService {
  constructor(
    private readonly imports: ImportsService,
    private readonly results: ResultsRepository,
    private readonly problems: ProblemsService,
  ) {}

  async list(viewer: Viewer) {
    return (await this.imports.list(viewer, 1_000)).map(({ id, createdAt, madeBy, state, rowCount, label }) => ({
      id,
      created_at: createdAt.toISOString(),
      by: madeBy,
      state,
      rows: rowCount,
      ...(label && { label }),
    }));
  }

  /** @throws NotFound */
  async report(viewer: Viewer, id: string, dryRun: boolean): Promise<ImportTold> {
    if (!isUuid(id)) throw new NotFound('There is no such import. `vigil imports list` gives their ids.');
    const batch = await this.imports.get(viewer, id);
    const findings: Finding[] = [];
    for await (const finding of this.problems.findings(id)) findings.push(finding);
    const kind = batch.forced ? 'force' : 'undo';
    const left = (await this.results.chunks(id)).filter((one) => one.kind === kind).flatMap((one) => one.leftOver);
    const { findings: _, ...verdicts } = batch.counts;
    return {
      id,
      state: batch.state,
      rows: batch.rowCount,
      dry_run: dryRun,
      verdicts,
      results: await this.results.counts(id),
      findings,
      left: left.map(({ defenderId, why, fields }) => ({ defender_id: defenderId, why, ...(fields && { fields }) })),
    };
  }
}

/** The same in lines for people. */
export function reportInWords({ id, state, rows, dry_run, verdicts, results, findings, left }: ImportTold): string {
  const counts = (words: Record<string, { label: string } | string>, of: Record<string, number>): string =>
    Object.entries(of)
      .map(([code, n]) => `${n} ${label(words[code]).toLowerCase()}`)
      .join(', ') || 'none';
  const lines = [
    `Rows: ${rows}`,
    `Verdicts: ${counts(verdictWords, verdicts)}`,
    ...findings.map(lineOf),
    dry_run ? 'Nothing was written: this was a dry run.' : `Written: ${counts(outcomeWords, results)}`,
    ...left.map(
      (one) => `Left: ${one.defender_id}, ${leftWords[one.why]}${one.fields ? ` (${one.fields.join(', ')})` : ''}`,
    ),
  ];
  const open = (verdicts.ask ?? 0) + (verdicts.refused ?? 0);
  if (!dry_run && open > 0) lines.push(`${open} were left out: answer or correct them.`);
  if (!dry_run) lines.push(state === 'undone' ? 'It is taken back.' : `To take it back: vigil imports undo ${id}`);
  return lines.join('\n');
}

const label = (word: { label: string } | string | undefined): string =>
  typeof word === 'string' ? word : (word?.label ?? '');

const lineOf = ({ row, column, value, what, suggestion, severity }: Finding): string =>
  `Row ${row}${column && `, ${column}`}${value && `: "${value.length > 100 ? `${value.slice(0, 100).toWellFormed()}…` : value}"`}: ${severity}. ${what}${suggestion ? ` ${suggestion}` : ''}`.replace(
    /[\p{Cc}]+/gu,
    ' ',
  );
