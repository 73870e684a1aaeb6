import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough, Transform, type TransformCallback, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ArchivedFile } from './domain/manifest';

/** Counts and digests what goes through. */
class Measure extends Transform {
  bytes = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    done(null, chunk);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

/** Writes a ZIP file to a stream, one file after the other and none whole in memory. */
export class ZipWriter {
  /** What was written, in order. */
  readonly files: ArchivedFile[] = [];
  private readonly zip = new ZipFile();
  private readonly out: Promise<void>;
  private failed: Error | undefined;

  constructor(
    sink: Writable,
    private readonly at: Date,
  ) {
    this.out = pipeline(this.zip.outputStream, sink);
    this.out.catch((error: Error) => (this.failed = error));
  }

  /** Adds one file; `write` gets the stream and must end it. @throws whatever `write` or the sink throw */
  async add(path: string, write: (sink: Writable) => Promise<unknown> | void): Promise<void> {
    const [entry, measure] = [new PassThrough(), new Measure()];
    measure.pipe(entry);
    this.zip.addReadStream(entry, path, { mtime: this.at, mode: 0o600 });
    const passed = once(entry, 'end');
    const broken = new Promise<never>((_, reject) => void this.out.catch(reject));
    broken.catch(() => undefined);
    passed.catch(() => undefined);
    try {
      await Promise.race([Promise.all([write(measure), passed]), broken]);
    } catch (error) {
      entry.destroy();
      throw this.failed ?? error;
    }
    this.files.push({ path, bytes: measure.bytes, sha256: measure.digest() });
  }

  addText(path: string, text: string): Promise<void> {
    return this.add(path, (sink) => void sink.end(text));
  }

  /** Writes the directory, without which a ZIP file is none, and waits until all has been taken. */
  async end(): Promise<void> {
    this.zip.end();
    await this.out;
  }
}
