import { inflateSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { fromBuffer } from 'yauzl';

/**
 * Everything that can be read in a file, by other means than those that wrote it: every part of a ZIP with its name, every
 * stream and string of a PDF and the words on its pages, the bytes of whatever is plain.
 */
export async function everythingIn(bytes: Buffer, format: string): Promise<string> {
  if (format === 'pdf') return `${rawPdf(bytes)}\n${await wordsOfPdf(bytes)}`;
  if (format === 'docx' || format === 'xlsx') {
    const parts = await partsOf(bytes);
    const texts = [...parts].map(([name, part]) => `${name}\n${part.toString('utf8')}\n${part.toString('latin1')}`);
    return texts.flatMap((text) => [text, text.replaceAll(/<[^>]*>/g, '')]).join('\n');
  }
  return `${bytes.toString('utf8')}\n${bytes.toString('latin1')}`;
}

/** The parts of a ZIP, by their names. */
export function partsOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Buffer>();
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('end', () => resolve(parts)).on('error', reject);
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** The words of each page, as pdf.js reads them. */
export async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const { info } = await pdf.getMetadata();
  await pdf.loadingTask.destroy();
  return `${pages.join('\n')}\n${JSON.stringify(info)}`;
}

/** All objects: streams unpacked, strings in any of their writings. */
function rawPdf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const found = [text];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const until = text.indexOf('endstream', from);
    try {
      const plain = inflateSync(bytes.subarray(from, until));
      found.push(plain.toString('latin1'), utf16(plain.toString('latin1')));
    } catch {
      // not packed, or packed in another way: it stands in the text already
    }
  }
  return found.flatMap((one) => [one, utf16(one)]).join('\n');
}

/** UTF-16 in brackets or in hexadecimal digits, as PDF writes what is not Latin. */
function utf16(text: string): string {
  const hex = [...text.matchAll(/<(FEFF[0-9A-F]+)>/gi)].map(([, digits]) =>
    Buffer.from(digits!, 'hex').swap16().toString('utf16le'),
  );
  return [...hex, text.replaceAll('\0', '')].join('\n');
}
