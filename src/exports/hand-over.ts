import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Download } from './downloads.service';

/** Hands a file over once the transaction of the request stands. It is never shown inside a page of ours. */
export function handOver(response: Response, { name, type, size, bytes }: Download): StreamableFile {
  response.set('Cache-Control', 'no-store').set('X-Content-Type-Options', 'nosniff');
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
  return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
    type,
    length: size,
    disposition: `attachment; filename="${name}"`,
  });
}
