import { createHash, type Hash } from 'node:crypto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { chunkSize, largestFile } from './domain/limits';
import type { Export } from './export';
import { SealedExports } from './sealed-exports';

/** The file is larger than what is kept. */
export class TooLarge extends Error {}

/** The kept pieces are not what was written. */
export class BrokenFile extends Error {}

/** A file as it is written: on the open transaction, piece by piece, so that it is there whole or not at all. */
export class FileSink extends Writable {
  size = 0;
  private readonly hash: Hash = createHash('sha256');
  private waiting: Buffer[] = [];
  private waitingSize = 0;
  private number = 0;
  private readonly inTransaction = AsyncLocalStorage.snapshot();

  /** @param keep keeps one piece */
  constructor(
    private readonly keep: (bytes: Buffer, number: number) => Promise<void>,
    private readonly most = largestFile,
  ) {
    super({ highWaterMark: chunkSize });
  }

  /** SHA-256 of everything that was written; once. */
  digest(): Buffer {
    return this.hash.digest();
  }

  override _write(chunk: Buffer | string, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;
    this.size += bytes.length;
    if (this.size > this.most) return done(new TooLarge());
    this.hash.update(bytes);
    this.waiting.push(bytes);
    this.waitingSize += bytes.length;
    if (this.waitingSize < chunkSize) return done();
    this.flush(false).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.flush(true).then(() => done(), done);
  }

  private flush(all: boolean): Promise<void> {
    return this.inTransaction(async () => {
      const bytes = Buffer.concat(this.waiting);
      let at = 0;
      for (; bytes.length - at >= chunkSize || (all && at < bytes.length); at += chunkSize) {
        await this.keep(bytes.subarray(at, at + chunkSize), this.number++);
      }
      this.waiting = at < bytes.length ? [bytes.subarray(at)] : [];
      this.waitingSize = Math.max(0, bytes.length - at);
    });
  }
}

/** Keeps the files of exports, sealed, in pieces. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly database: Database,
    private readonly sealed: SealedExports,
  ) {}

  /** Where the file of an export is written to, inside the open transaction. */
  sink(exportId: string): FileSink {
    return new FileSink(async (bytes, number) => {
      const { id, sealed } = this.sealed.piece(bytes);
      await this.database.query('INSERT INTO export_chunk (id, export_id, number, sealed) VALUES ($1, $2, $3, $4)', [
        id,
        exportId,
        number,
        sealed,
      ]);
    });
  }

  /**
   * The bytes of a file, piece by piece. The last piece is held back until the hash of all agrees.
   * @throws BrokenFile when a piece is gone, as when it expired meanwhile, or is another
   */
  async *read({ id, size, sha256 }: Pick<Export, 'id' | 'size' | 'sha256'>): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let held: Buffer | undefined;
    let read = 0;
    for (let number = 0; read < (size ?? 0); number++) {
      if (held) yield held;
      const [row] = await this.database.query<{ id: string; sealed: Buffer }>(
        'SELECT id, sealed FROM export_chunk WHERE export_id = $1 AND number = $2',
        [id, number],
      );
      if (!row) throw new BrokenFile();
      held = this.sealed.openPiece(row.id, row.sealed);
      read += held.length;
      hash.update(held);
    }
    if (read !== size || hash.digest('hex') !== sha256) throw new BrokenFile();
    if (held) yield held;
  }

  async erase(exportIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM export_chunk WHERE export_id = ANY ($1::uuid[])', [exportIds]);
  }
}
