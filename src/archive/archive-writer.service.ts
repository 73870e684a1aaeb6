import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { EVERYTHING } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import { BundleExport } from '../bundles/bundle-export';
import { OrganisationService } from '../organisation/organisation.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Outflow } from '../tabular/writing/outflow';
import type { Cell } from '../tabular/writing/table-to-write';
import { writeTable } from '../tabular/writing/write-table';
import { ArchivedRows } from './archived-rows';
import { type ArchivedTable, archiveFormat, archiveVersion, csvPath, type Manifest, rowsPath } from './domain/manifest';
import { readme } from './domain/readme';
import { whatIsKept } from './domain/what-is-kept';
import { carriedAs, keptInOrder, type StoredTable, storedTables, structureOf } from './stored-tables';
import { ZipWriter } from './zip-writer';

/** An archive that was written, and the cases in it. */
export interface Written {
  manifest: Manifest;
  caseIds: string[];
}

/** Writes everything that the organisation has, as one ZIP file of open formats. */
@Injectable()
export class ArchiveWriter {
  constructor(
    private readonly database: Database,
    private readonly rows: ArchivedRows,
    private readonly bundle: BundleExport,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes all that the viewer sees as it is at one moment, and ends the stream. What is sealed in the database stands
   * opened in it. Trail, history and what others set up for themselves are there for the owner of the server alone.
   * @param copy the reference of the export, by which this copy is known again
   * @throws Unopenable when a sealed value cannot be opened: an archive that lacks something is none
   */
  async write(viewer: Viewer, sink: Writable, copy?: string): Promise<Written> {
    const whole = viewer.clearance >= EVERYTHING;
    const zip = new ZipWriter(sink, this.clock.now());
    return this.database.snapshot(viewer, async () => {
      await this.database.takeTime();
      const all = await storedTables((sql) => this.database.query(sql));
      const order = keptInOrder(all);
      const kept = order.filter(({ name }) => whole || !isOwnerOnly(name));
      const name = (await this.organisation.current()).name || 'the organisation';
      await zip.addText('README.txt', readme(name, this.clock.today()));
      await zip.addText('schema.json', `${JSON.stringify(kept, null, 1)}\n`);
      await zip.add('cases.json', (out) => this.cases(viewer, out));
      const tables: ArchivedTable[] = [];
      for (const table of kept) tables.push(await this.table(viewer, table, zip));
      for (const table of kept) {
        for await (const { path, bytes } of this.rows.filesOf(viewer, table))
          await zip.add(path, (out) => void out.end(bytes));
      }
      const manifest = await this.manifest(
        { organisation: name, ...(copy && { copy }), whole, schema: structureOf(order) },
        tables,
        zip,
      );
      await zip.addText('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
      await zip.end();
      const cases = await this.database.query<{ id: string }>(
        `SELECT d.id FROM defender d WHERE ${visibleTo(viewer, 'd')} ORDER BY d.seq`,
      );
      return { manifest, caseIds: cases.map(({ id }) => id) };
    });
  }

  /** The cases once more as a bundle, which `vigil import` reads into any Vigil. */
  private async cases(viewer: Viewer, out: Writable): Promise<void> {
    const flow = new Outflow(out);
    await this.bundle.write(viewer, async (line) => {
      if (flow.add(`${line}\n`)) await flow.flush();
    });
    await flow.end();
  }

  private async table(viewer: Viewer, table: StoredTable, zip: ZipWriter): Promise<ArchivedTable> {
    let rows = 0;
    await zip.add(rowsPath(table.name), async (out) => {
      const flow = new Outflow(out);
      for await (const row of this.rows.of(viewer, table)) {
        rows++;
        if (flow.add(`${JSON.stringify(row)}\n`)) await flow.flush();
      }
      await flow.end();
    });
    const columns = table.columns.map(({ name }) => name).filter((name) => carriedAs(table.name, name) !== 'left out');
    await zip.add(csvPath(table.name), (out) => {
      const cells = cellsOf(this.rows.of(viewer, table), columns);
      const titles = columns.map((name) => ({ code: name, title: name }));
      return writeTable('csv', { columns: titles, rows: cells, about: { title: table.name, lines: [] } }, out);
    });
    const kept = whatIsKept[table.name]!;
    return { name: table.name, rows, without: (kept.is === 'kept' && kept.without) || {} };
  }

  private async manifest(
    of: Pick<Manifest, 'organisation' | 'copy' | 'whole' | 'schema'>,
    tables: ArchivedTable[],
    zip: ZipWriter,
  ): Promise<Manifest> {
    const sequences = await this.database.query<{ name: string; value: number }>(
      `SELECT sequencename AS name, last_value AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL`,
    );
    const leftOut = Object.entries(whatIsKept).flatMap(([name, one]) => {
      if (one.is === 'left out') return [[name, one.why]];
      return one.ownerOnly && !of.whole ? [[name, 'written by “vigil archive write” alone']] : [];
    });
    return {
      format: archiveFormat,
      version: archiveVersion,
      made_at: this.clock.now().toISOString(),
      ...of,
      tables,
      left_out: Object.fromEntries(leftOut) as Record<string, string>,
      sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value])),
      files: zip.files,
    };
  }
}

const isOwnerOnly = (table: string): boolean => {
  const kept = whatIsKept[table];
  return kept?.is === 'kept' && kept.ownerOnly === true;
};

async function* cellsOf(rows: AsyncIterable<Record<string, unknown>>, columns: string[]): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map((name) => cellOf(row[name]));
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
