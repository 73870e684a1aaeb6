import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { counted, megabytes, type ReadingLimits, refusal } from './reading-limits';

/** No spreadsheet has so many parts. */
const mostParts = 2_000;

/**
 * Unpacks a ZIP file into nothing, to see how large it is before anything reads it: what it says of itself need not be
 * true. @throws Invalid when it is larger than the limits, or no ZIP file
 */
export async function checkUnpackedSize(bytes: Buffer, limits: ReadingLimits): Promise<void> {
  const zip = await opened(bytes);
  if (zip.entryCount > mostParts) throw tooManyParts(zip.entryCount);
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(damaged()));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      if (entry.isEncrypted()) return reject(locked());
      if (size + entry.uncompressedSize > limits.unpackedBytes) return reject(tooLarge(limits.unpackedBytes));
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(damaged());
        stream.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size <= limits.unpackedBytes) return;
          stream.destroy();
          reject(tooLarge(limits.unpackedBytes));
        });
        stream.on('error', () => reject(damaged()));
        stream.on('end', () => zip.readEntry());
      });
    });
    zip.readEntry();
  });
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(damaged()) : resolve(zip),
    ),
  );
}

export const damaged = () =>
  refusal(
    'This spreadsheet is damaged or was not brought whole. Open it in your program, save it as XLSX, and try again.',
  );
export const locked = () =>
  refusal('This spreadsheet is locked by a password. Open it, save it without one as XLSX, and try again.');
const tooLarge = (most: number) =>
  refusal(
    `Unpacked, this spreadsheet is larger than ${megabytes(most)}. Take out sheets and pictures that are not needed, or save the one sheet as CSV.`,
  );
const tooManyParts = (n: number) =>
  refusal(`This file consists of ${counted(n)} parts, which no spreadsheet does. Save the one sheet as CSV.`);
