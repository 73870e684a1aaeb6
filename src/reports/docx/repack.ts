import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

/** No clock and no time zone of the machine stands on the files inside. */
const noTime = new Date(1980, 0, 1);

/** The same ZIP with the files that are given in place of its own, and without the time at which it was made. */
export function repacked(zip: Buffer, instead: Record<string, string>): Promise<Buffer> {
  const out = new ZipFile();
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (broken, archive) => {
      if (broken) return reject(broken);
      archive.on('error', reject);
      archive.on('end', () => {
        out.end();
        buffer(out.outputStream).then(resolve, reject);
      });
      archive.on('entry', (entry: { fileName: string }) => {
        const add = (bytes: Buffer): void => {
          out.addBuffer(bytes, entry.fileName, { mtime: noTime });
          archive.readEntry();
        };
        const own = instead[entry.fileName];
        if (own !== undefined) return add(Buffer.from(own));
        archive.openReadStream(entry as never, (unread, stream) => {
          if (unread) return reject(unread);
          buffer(stream).then(add, reject);
        });
      });
      archive.readEntry();
    });
  });
}
