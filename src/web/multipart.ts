import { MIMEType } from 'node:util';
import type { Request } from 'express';
import { unsound } from './body-limits';
import { HttpRefusal } from './http-refusal';
import { ReadingPlaces } from './reading-places';
import { wholeBody } from './whole-body';

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

/** Forms that are larger than a usual file. */
const largeOnes = new ReadingPlaces({
  all: 2,
  each: 1,
  full: 'Another large file of yours, or of others, is being read at this moment. Send yours again in half a minute.',
  retryAfter: 30,
});
/** Bytes of the others. */
const usualOnes = new ReadingPlaces({
  all: 8 * (fileSize.bytes + besides),
  each: 3 * (fileSize.bytes + besides),
  full: 'Too many files are being read at this moment. Wait a few seconds, then send yours again.',
  retryAfter: 5,
});

/** Fields and files of one form. */
const mostParts = 40;
/** Bytes of what stands before the value of a field: its name, and the name and type of a file. */
const mostHead = 8_192;

/** Is the body a form with files? */
export const isMultipart = (request: Request): boolean => !!request.is('multipart/form-data');

/**
 * Reads a form with files (RFC 7578) into `request.body`: texts as of any form, a file as a Buffer under the name of its
 * field. The name of a file and the type that was claimed are dropped: they may be anything. Called only for handlers
 * that take files, and only once it is known that the account may send one: nobody else's file is read.
 * @throws HttpRefusal 413, 408, 400; Busy
 */
export async function readMultipart(request: Request, account: string, size: FileSize): Promise<void> {
  const most = size.bytes + besides;
  // Without a length any may come; a form that says it is too large is refused unread.
  const length = Math.min(Number(request.headers['content-length'] ?? most), most);
  const read = (): Promise<void> => readForm(request, size);
  if (length > fileSize.bytes + besides) return largeOnes.within(account, 1, read);
  return usualOnes.within(account, length, read);
}

async function readForm(request: Request, { bytes, remedy }: FileSize): Promise<void> {
  const tooLarge = `The file is too large: at most ${bytes >> 20} MB are read.${remedy}`;
  const whole = await wholeBody(request, bytes + besides, tooLarge);
  const boundary = boundaryOf(request);
  refuseManyParts(whole, `--${boundary}`);
  const form = await parse(whole, boundary).catch(() => {
    throw malformed();
  });
  const body: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of form)
    body[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer());
  const texts = Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
  const reason = unsound(texts, 0);
  if (reason !== undefined) throw new HttpRefusal(400, reason);
  request.body = body;
}

/** What stands between the parts. Only what needs no quoting further on (RFC 2046, 5.1.1). */
function boundaryOf(request: Request): string {
  const type = request.headers['content-type']!;
  const boundary = mimeType(type)?.params.get('boundary');
  if (!boundary || !/^[\w'()+,./:=?-]{1,70}$/.test(boundary)) throw malformed();
  return boundary;
}

function mimeType(type: string): MIMEType | undefined {
  try {
    return new MIMEType(type);
  } catch {
    return undefined;
  }
}

/** Counts before anything is built: the reader of forms makes an object of each part, and looks at each letter of its head. */
function refuseManyParts(whole: Buffer, delimiter: string): void {
  let found = 0;
  for (let at = whole.indexOf(delimiter); at >= 0; at = whole.indexOf(delimiter, at + delimiter.length)) {
    // The last one ends the form.
    if (++found > mostParts + 1) throw new HttpRefusal(413, `The form has more than ${mostParts} fields.`);
    const head = whole.subarray(at, at + mostHead);
    if (head.length === mostHead && !head.includes('\r\n\r\n')) throw malformed();
  }
}

const malformed = (): HttpRefusal => new HttpRefusal(400, 'The form is not well-formed.');

/** Node reads such forms itself, as browsers write them: https://fetch.spec.whatwg.org/#dom-body-formdata. */
const parse = async (whole: Buffer, boundary: string): Promise<FormData> =>
  new Response(new Uint8Array(whole), {
    headers: { 'Content-Type': `multipart/form-data; boundary="${boundary}"` },
  }).formData();

/** The file that was sent under a name; undefined when none was chosen. */
export function fileOf(body: unknown, name: string): Buffer | undefined {
  const value: unknown = Object.hasOwn(body ?? {}, name) ? (body as Record<string, unknown>)[name] : undefined;
  return Buffer.isBuffer(value) && value.length > 0 ? value : undefined;
}
