import type { Request } from 'express';
import { HttpRefusal } from './http-refusal';

/**
 * How slowly a body may come: after the first seconds at least so many bytes a second on the whole. Whoever sends a few
 * bytes and waits would else hold a place for the five minutes that Node gives to every request. A bad line, or one through
 * Tor, carries more than this.
 */
export const slowest = { afterSeconds: 30, bytesPerSecond: 10_000 };

/**
 * Reads a body into memory.
 * @param most bytes
 * @param tooLarge what is said of a larger one
 * @throws HttpRefusal 413, 408, 400
 */
export async function wholeBody(request: Request, most: number, tooLarge: string): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new HttpRefusal(413, tooLarge);
  const chunks: Buffer[] = [];
  let stop = (): void => undefined;
  const whole = new Promise<Buffer>((resolve, reject) => {
    let [read, seconds] = [0, 0];
    const take = (chunk: Buffer): void => {
      read += chunk.length;
      if (read <= most) chunks.push(chunk);
      else reject(new HttpRefusal(413, tooLarge));
    };
    const watch = setInterval(() => {
      const least = (++seconds - slowest.afterSeconds) * slowest.bytesPerSecond;
      if (read < least) reject(tooSlow(request));
    }, 1_000);
    const brokenOff = (): void => reject(new HttpRefusal(400, 'The form did not arrive whole.'));
    request.on('data', take).on('aborted', brokenOff).on('error', brokenOff);
    if (request.destroyed) brokenOff(); // gone while it was asked who sends: nobody says so again
    request.on('end', () => resolve(Buffer.concat(chunks)));
    stop = () => {
      clearInterval(watch);
      request.off('data', take);
    };
  });
  try {
    return await whole;
  } finally {
    stop();
    // What still comes of a body that was refused is read past and not kept, so that the answer is heard.
    chunks.length = 0;
    request.resume();
  }
}

/** Nothing more is awaited on that connection (RFC 9110, 15.5.9). */
function tooSlow(request: Request): HttpRefusal {
  request.res?.setHeader('Connection', 'close');
  return new HttpRefusal(
    408,
    'The file came too slowly, or not at all. Nothing was saved. Send it again, or a smaller one.',
  );
}
