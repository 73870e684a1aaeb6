import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { formatRules } from './domain/formats';
import type { ListedExport } from './export';
import { ExportCases } from './export-cases.repository';
import { ExportFiles } from './export-files';
import { ExportsRepository } from './exports.repository';

/** A file that is handed over. */
export interface Download {
  /** Says nothing of what is in it: `X-7KQ2-9MFD.pdf`. */
  name: string;
  type: string;
  size: number;
  bytes: AsyncGenerator<Buffer>;
}

const gone = 'There is no such file, or it is not kept any more, or you do not see all its cases any more.';

/** Hands files over. The rights are asked anew each time, and what is refused looks the same for every reason. */
@Injectable()
export class DownloadsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly exports: ExportsRepository,
    private readonly cases: ExportCases,
    private readonly files: ExportFiles,
  ) {}

  /** May the file be handed to her now: is it hers and kept, and does she still see every case in it? */
  async isOpen(viewer: Viewer, one: ListedExport): Promise<boolean> {
    if (one.accountId !== viewer.accountId || one.state !== 'done' || !one.expiresAt) return false;
    if (one.expiresAt <= this.clock.now()) return false;
    return (await this.cases.seen(viewer, one.id, 'in')) === one.casesIn;
  }

  /** @throws NotFound */
  open(viewer: Viewer, id: string): Promise<Download> {
    return this.database.transaction(viewer, async () => {
      const one = await this.exports.own(viewer.accountId, id);
      if (!one || !(await this.isOpen(viewer, one))) throw new NotFound(gone);
      noteForTrail({ export: one.reference });
      return {
        name: `${one.reference}.${one.format}`,
        type: formatRules[one.format].type,
        size: one.size!,
        // Read when the line of the trail stands, after the transaction of the request.
        bytes: this.files.read(one),
      };
    });
  }
}
