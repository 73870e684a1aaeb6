import type { Request } from 'express';
import { Busy } from '../lib/errors';
import { unsound } from './body-limits';
import { HttpRefusal } from './http-refusal';

/** How large a file may be, and what is to be done about a larger one. */
export interface FileSize {
  bytes: number;
  /** The end of the sentence that refuses it. */
  remedy: string;
}

export const fileSize: FileSize = { bytes: 10 << 20, remedy: '' };
/** A table of 100,000 rows as XLSX or CSV. */
export const tableSize: FileSize = {
  bytes: 25 << 20,
  remedy: ' Divide the table, or bring it in on the command line: vigil import FILE.',
};
/** What stands in a form beside the file. */
const besides = 65_536;

/** So many forms larger than a usual file are read at once: many together would fill the memory. */
const mostLarge = 2;
let largeOnes = 0;

/** Fields and files of one form. */
const mostParts = 40;

/** Is the body a form with files? */
export const isMultipart = (request: Request): boolean => !!request.is('multipart/form-data');

/**
 * Reads a form with files (RFC 7578) into `request.body`: texts as of any form, a file as a Buffer under the name of its
 * field. The name of a file and the type that was claimed are dropped: they may be anything. Called only for handlers
 * that take files, and only once it is known who sends: nobody else's file is read.
 * @throws HttpRefusal 413, 400; Busy
 */
export async function readMultipart(request: Request, size: FileSize = fileSize): Promise<void> {
  const isSmall = Number(request.headers['content-length']) <= fileSize.bytes + besides;
  if (isSmall || size.bytes <= fileSize.bytes) return readForm(request, size);
  if (largeOnes >= mostLarge)
    throw new Busy('Other large files are being read at this moment. Send yours again in half a minute.', 30);
  largeOnes++;
  try {
    await readForm(request, size);
  } finally {
    largeOnes--;
  }
}

async function readForm(request: Request, size: FileSize): Promise<void> {
  const whole = await readWhole(request, size);
  const form = await parse(whole, request.headers['content-type']!).catch(() => {
    throw new HttpRefusal(400, 'The form is not well-formed.');
  });
  const body: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let parts = 0;
  for (const [name, value] of form) {
    if (++parts > mostParts) throw new HttpRefusal(400, `The form has more than ${mostParts} fields.`);
    body[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer());
  }
  const texts = Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
  const reason = unsound(texts, 0);
  if (reason !== undefined) throw new HttpRefusal(400, reason);
  request.body = body;
}

/** Node reads such forms itself, as browsers write them: https://fetch.spec.whatwg.org/#dom-body-formdata. */
const parse = async (whole: Buffer, type: string): Promise<FormData> =>
  new Response(new Uint8Array(whole), { headers: { 'Content-Type': type } }).formData();

function readWhole(request: Request, { bytes, remedy }: FileSize): Promise<Buffer> {
  const most = bytes + besides;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let read = 0;
    const tooLarge = (): void =>
      reject(new HttpRefusal(413, `The file is too large: at most ${bytes >> 20} MB are read.${remedy}`));
    if (Number(request.headers['content-length'] ?? 0) > most) return tooLarge();
    request.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read <= most) return void chunks.push(chunk);
      chunks.length = 0;
      request.pause();
      tooLarge();
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new HttpRefusal(400, 'The form did not arrive whole.')));
    request.on('aborted', () => reject(new HttpRefusal(400, 'The form did not arrive whole.')));
  });
}

/** The file that was sent under a name; undefined when none was chosen. */
export function fileOf(body: unknown, name: string): Buffer | undefined {
  const value: unknown = Object.hasOwn(body ?? {}, name) ? (body as Record<string, unknown>)[name] : undefined;
  return Buffer.isBuffer(value) && value.length > 0 ? value : undefined;
}
