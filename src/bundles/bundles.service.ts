import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/viewer';
import { Conflict } from '../lib/errors';
import { Database } from '../platform/database';
import { BundleDefender } from './bundle';
import { BundleExport, type Exported } from './bundle-export';
import { CaseImport } from './case-import';
import { checkBundle, type CheckedBundle } from './check-bundle';
import { GroupImport } from './group-import';
import { waitForImports } from './import-lock';
import { emptyReport, type ImportReport } from './import-report';
import { StoredCases } from './stored-cases';

/** Defenders and events that are read, compared and written together. */
const together = 2_000;

/** Whole cases in and out, as bundles. */
@Injectable()
export class BundlesService {
  constructor(
    private readonly database: Database,
    private readonly stored: StoredCases,
    private readonly cases: CaseImport,
    private readonly groups: GroupImport,
    private readonly bundleExport: BundleExport,
  ) {}

  /**
   * Brings the defenders and groups of a bundle to what it states of them, all or nothing; others are left alone. What
   * a bundle repeats is not touched. With `dryRun` it only says what would happen.
   * @throws Invalid with every problem of the bundle, Conflict when somebody registers one of the cases at the same time
   */
  async import(viewer: Viewer, document: unknown, { dryRun = false } = {}): Promise<ImportReport> {
    const report = emptyReport(dryRun);
    try {
      await this.database.transaction(viewer, async () => {
        await this.database.takeTime();
        const bundle = await checkBundle(document, (references) => this.stored.idsOf(references));
        if (!dryRun) await waitForImports(this.database);
        await this.bring(viewer, bundle, report);
      });
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
      throw new Conflict('Somebody registered one of these cases at the same time. Nothing was imported: try again.');
    }
    return report;
  }

  /** Writes everything that is recorded as one bundle, line by line; what was retracted is left out. */
  export(viewer: Viewer, write: (line: string) => void | Promise<void>): Promise<Exported> {
    return this.bundleExport.write(viewer, write);
  }

  /** Is there no case at all, as at the very first start? */
  async isEmpty(_viewer: Viewer): Promise<boolean> {
    return (await this.database.query('SELECT FROM defender LIMIT 1')).length === 0;
  }

  private async bring(viewer: Viewer, bundle: CheckedBundle, report: ImportReport): Promise<void> {
    const { defenders, groups, strangers: ids } = bundle;
    for (const chunk of chunks(defenders)) {
      for (const [reference, id] of await this.cases.bring(viewer, chunk, report)) ids.set(reference, id);
    }
    await this.groups.bring(groups, ids, report);
  }
}

const UNIQUE_VIOLATION = '23505';

function* chunks(defenders: BundleDefender[]): Generator<BundleDefender[]> {
  let [chunk, size] = [[] as BundleDefender[], 0];
  for (const defender of defenders) {
    chunk.push(defender);
    size += 1 + (defender.events?.length ?? 0);
    if (size < together) continue;
    yield chunk;
    [chunk, size] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}
