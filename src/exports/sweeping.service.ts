import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { serverViewer } from '../access/viewer';
import { ExportFiles } from './export-files';
import { ExportStates } from './export-states.repository';
import { ExportsService } from './exports.service';

/** Looks after exports when no person does. */
export const exportsUpkeep = serverViewer('exports', 'Exports');

/** Erases what is over, and begins anew what a killed process has left. */
@Injectable()
export class SweepingService {
  constructor(
    private readonly database: Database,
    private readonly states: ExportStates,
    private readonly files: ExportFiles,
    private readonly exports: ExportsService,
  ) {}

  sweep(): Promise<void> {
    return this.database.transaction(exportsUpkeep, async () => {
      await this.files.erase(await this.states.expireDue());
      for (const id of await this.states.silent()) await this.exports.queue(id);
    });
  }
}
