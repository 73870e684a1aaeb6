import type { Writable } from 'node:stream';
import { Outflow } from './outflow';
import type { TableFormat, TableToWrite } from './table-to-write';
import { writeCsv } from './write-csv';
import { writeJson } from './write-json';
import { writeXlsx } from './write-xlsx';

/**
 * Writes a table to a stream and ends it: every row, however many, with as little in memory as one needs. Rows are read
 * only as fast as the stream takes them, in the transaction of the caller; when the stream fails, nothing more is read,
 * and its error is thrown. When the rows fail the stream is destroyed, so that a part is never taken for the whole.
 */
export async function writeTable(format: TableFormat, table: TableToWrite, sink: Writable): Promise<{ rows: number }> {
  if (format === 'xlsx') return { rows: await writeXlsx(table, sink) };
  const out = new Outflow(sink);
  try {
    const rows = await (format === 'csv' ? writeCsv(table, out) : writeJson(table, out));
    await out.end();
    return { rows };
  } catch (error) {
    sink.on('error', () => undefined); // it is the one that is thrown
    sink.destroy(error as Error);
    throw error;
  } finally {
    out.release();
  }
}
