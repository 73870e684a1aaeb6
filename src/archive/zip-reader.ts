import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { type Entry, open, type ZipFile } from 'yauzl';
import { Invalid } from '../lib/errors';
import type { ArchivedFile } from './domain/manifest';

const refuse = (message: string): never => {
  throw new Invalid([{ path: '', message }]);
};

/** A manifest is a list of files; nothing else is read whole but values that are files, of which each has its size. */
const mostManifest = 256 * 1_048_576;

/** Reads a ZIP file from a disk, one of its files at a time, and checks each against what it should be. */
export class ZipReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Invalid when it is no ZIP file, or not a whole one */
  static async open(path: string): Promise<ZipReader> {
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      open(path, { lazyEntries: true, autoClose: false }, (error, found) => (error ? reject(error) : resolve(found))),
    ).catch(() => refuse('The file cannot be read as a ZIP file: it is another one, or not whole. Copy it again.'));
    const entries = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.on('end', resolve).on('error', reject);
      zip.readEntry();
    }).catch(() => refuse('The list of files in the ZIP file is broken. Copy it again.'));
    return new ZipReader(zip, entries);
  }

  close(): void {
    this.zip.close();
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** A text of moderate size, as JSON. */
  async json(path: string): Promise<unknown> {
    const entry = this.entries.get(path);
    if (!entry || entry.uncompressedSize > mostManifest) return refuse(`There is no ${path} in the file.`);
    const chunks: Buffer[] = [];
    for await (const chunk of await this.stream(path)) chunks.push(chunk as Buffer);
    try {
      return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    } catch {
      return refuse(`${path} is not JSON.`);
    }
  }

  /** Reads a file to its end, before anything is made of it. @throws Invalid when it is not what was written */
  async check(file: ArchivedFile): Promise<void> {
    for await (const _ of this.checked(file));
  }

  /** The lines of a file. @throws Invalid at its end when it is not what was written */
  async *lines(file: ArchivedFile): AsyncGenerator<string> {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for await (const chunk of this.checked(file)) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    if (rest !== '') yield rest;
  }

  /** A file whole. @throws Invalid when it is not what was written */
  async bytes(file: ArchivedFile): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.checked(file)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** What a file holds, no more than there should be, and at the end the word that it is the same. */
  private async *checked(file: ArchivedFile): AsyncGenerator<Buffer> {
    const broken = new Invalid([{ path: '', message: `${file.path} is not as it was written. Take another copy.` }]);
    const hash = createHash('sha256');
    let bytes = 0;
    const stream = await this.stream(file.path);
    try {
      for await (const chunk of stream) {
        bytes += (chunk as Buffer).length;
        if (bytes > file.bytes) throw broken;
        hash.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    } catch {
      throw broken; // what cannot be unpacked was changed as well
    }
    if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) throw broken;
  }

  private stream(path: string): Promise<Readable> {
    const entry = this.entries.get(path);
    if (!entry) return refuse(`${path} is missing in the file: it is not whole.`);
    return new Promise((resolve, reject) =>
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
  }
}
