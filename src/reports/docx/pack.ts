import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Document } from 'docx';

/** A document of so many parts takes a tenth of a second to make; a longer one is made beside this program. */
const longFrom = 60;
/** Ten thousand cases take minutes; after this long it never ends. */
const patience = 15 * 60_000;

/** The file of a described document. @param length how many parts its report has */
export async function packDocument(document: Document, length: number): Promise<Buffer> {
  if (length < longFrom) return (await import('./word-writer.cjs')).packed(document);
  return packedBeside(document);
}

function packedBeside(document: Document): Promise<Buffer> {
  const child = fork(join(__dirname, 'word-writer.cjs'), [], {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  return new Promise<Buffer>((resolve, reject) => {
    child.once('message', ({ bytes, error }: { bytes?: Uint8Array; error?: string }) =>
      bytes ? resolve(Buffer.from(bytes)) : reject(new Error(`The document was not made: ${error}`)),
    );
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The document was not made: the program ended.')));
    child.send(document, (error) => error && reject(error));
  }).finally(() => {
    clearTimeout(late);
    child.kill('SIGKILL');
  });
}
