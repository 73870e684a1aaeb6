import type { Request } from 'express';
import { unsound } from './body-limits';
import { HttpRefusal } from './http-refusal';

/** A form with files is read up to this size: the largest file, and the fields beside it. */
export const multipartLimit = 10_485_760 + 65_536;
/** Fields and files of one form. */
const mostParts = 40;

/** Is the body a form with files? */
export const isMultipart = (request: Request): boolean => !!request.is('multipart/form-data');

/**
 * Reads a form with files (RFC 7578) into `request.body`: texts as of any form, a file as a Buffer under the name of its
 * field. The name of a file and the type that was claimed are dropped: they may be anything. Called only for handlers
 * that take files, and only once it is known who sends: nobody else's file is read.
 * @throws HttpRefusal 413, 400
 */
export async function readMultipart(request: Request): Promise<void> {
  const whole = await readWhole(request);
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

function readWhole(request: Request): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = (): void => reject(new HttpRefusal(413, 'The file is too large: at most 10 MB are read.'));
    if (Number(request.headers['content-length'] ?? 0) > multipartLimit) return tooLarge();
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= multipartLimit) return void chunks.push(chunk);
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
