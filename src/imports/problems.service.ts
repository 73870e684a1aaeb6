import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { Cell } from '../tabular/writing/table-to-write';
import { writeTable } from '../tabular/writing/write-table';
import type { Batch } from './batch';
import type { Finding } from './domain/import-model';
import { RowsRepository } from './rows.repository';

const severities: Record<Finding['severity'], string> = {
  error: 'to be corrected',
  question: 'question',
  note: 'note',
};
const columns = ['row', 'column', 'value', 'severity', 'what', 'suggestion'].map((code) => ({ code, title: code }));

/** What is to be known of the rows of an import, as a table. */
@Injectable()
export class ProblemsService {
  constructor(private readonly rows: RowsRepository) {}

  /** Every finding, in the order of the rows. Formulas in it are inert. */
  async csv(_viewer: Viewer, batch: Batch): Promise<string> {
    const sink = new PassThrough();
    const about = { title: 'What is to be known', lines: [['Import', batch.id]] as const };
    const [written] = await Promise.all([
      text(sink),
      writeTable('csv', { columns, rows: this.lines(batch.id), about }, sink),
    ]);
    return written;
  }

  /** The findings of a batch, row by row. */
  async *findings(batchId: string): AsyncGenerator<Finding> {
    for (let after = -1; ;) {
      const rows = await this.rows.leading(batchId, { hasFindings: true }, after, 1_000);
      for (const { said } of rows) yield* said?.findings ?? [];
      if (rows.length < 1_000) return;
      after = rows.at(-1)!.number;
    }
  }

  private async *lines(batchId: string): AsyncGenerator<Cell[]> {
    for await (const { row, column, value, severity, what, suggestion } of this.findings(batchId))
      yield [row, column, value, severities[severity], what, suggestion ?? null];
  }
}
