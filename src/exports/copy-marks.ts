import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadablePdf } from '../documents/drawing/pdf-process';
import type { PdfReader } from '../documents/drawing/pdf-reader';
import { referencesIn } from './domain/reference';

/** What stands in a copy of an export, by which it can be found. */
export interface CopyMarks {
  references: string[];
  fingerprints: string[];
}

/** So much is unpacked of a file, in bytes: what strangers send may be anything. */
const mostUnpacked = 100_000_000;
/** So many pages of a PDF are read: every page has the marks. */
const mostPages = 5;
/** So many marks of a kind are looked up. */
const mostMarks = 20;

const fingerprint = /(?<![0-9a-f])[0-9a-f]{4}(?:[  ][0-9a-f]{4}){3}(?![0-9a-f])/g;

/**
 * The references and fingerprints that stand in a file: in the text of a PDF, in the parts of DOCX and XLSX, in CSV, JSON,
 * HTML and plain text. A file that cannot be read has none. @throws Busy when too many PDFs are read already
 */
export async function copyMarksIn(bytes: Buffer, pdfs: PdfReader): Promise<CopyMarks> {
  const references = new Set<string>();
  const fingerprints = new Set<string>();
  for await (const text of textsOf(bytes, pdfs)) {
    for (const one of [text, text.replaceAll(/<[^<>]*>/g, '')]) {
      referencesIn(one).forEach((found) => references.add(found));
      for (const [found] of one.matchAll(fingerprint)) fingerprints.add(found.replaceAll(' ', ' '));
    }
    if (references.size >= mostMarks) break;
  }
  return { references: [...references].slice(0, mostMarks), fingerprints: [...fingerprints].slice(0, mostMarks) };
}

async function* textsOf(bytes: Buffer, pdfs: PdfReader): AsyncGenerator<string> {
  if (bytes.toString('latin1', 0, 1024).includes('%PDF-')) {
    yield bytes.toString('latin1');
    yield await wordsOfPdf(bytes, pdfs);
  } else if (bytes.toString('latin1', 0, 2) === 'PK') {
    yield* partsOfZip(bytes);
  } else if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    yield bytes.toString('utf16le');
  } else {
    yield bytes.toString('utf8');
  }
}

/** The words of a PDF; none where it cannot be read. @throws Busy when too many are read already */
async function wordsOfPdf(bytes: Buffer, pdfs: PdfReader): Promise<string> {
  try {
    return (await pdfs.read(bytes, (pdf) => pdf.words(mostPages))).join('\n');
  } catch (error) {
    if (error instanceof UnreadablePdf) return '';
    throw error;
  }
}

async function* partsOfZip(bytes: Buffer): AsyncGenerator<string> {
  const zip = await new Promise<ZipFile | undefined>((resolve) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      resolve(error ? undefined : opened),
    ),
  );
  if (!zip) return;
  let left = mostUnpacked;
  for (;;) {
    const entry = await next(zip);
    if (!entry || left <= 0) return;
    if (!/\.(xml|rels|json|html|csv|txt)$/i.test(entry.fileName)) continue;
    const part = await unpacked(zip, entry, left);
    left -= part.length;
    yield part.toString('utf8');
  }
}

const next = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((resolve) => {
    const done = (entry?: Entry): void => {
      zip.removeAllListeners();
      zip.on('error', () => undefined);
      resolve(entry);
    };
    zip.once('entry', done);
    zip.once('end', () => done());
    zip.once('error', () => done());
    zip.readEntry();
  });

/** As much of a part as may be unpacked; what is broken ends where it breaks. */
const unpacked = (zip: ZipFile, entry: Entry, most: number): Promise<Buffer> =>
  new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return resolve(Buffer.alloc(0));
      const chunks: Buffer[] = [];
      let size = 0;
      const done = (): void => resolve(Buffer.concat(chunks).subarray(0, most));
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > most) stream.destroy();
      });
      stream.on('end', done).on('error', done).on('close', done);
    });
  });
