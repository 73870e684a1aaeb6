import type { IncomingMessage } from 'node:http';

/** What a receiver answered. */
export interface Answer {
  status: number;
  text: string;
}

/** Bytes that are read, and characters that are kept. */
const READ = 4_096;
const KEPT = 200;

/** Reads the beginning of an answer and hangs up on the rest: it may have no end. */
export async function answerOf(response: IncomingMessage): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length >= READ) break; // leaving the loop destroys the response
    }
  } catch {
    // The status has been said: that it broke off afterwards, or never ended, does not matter.
  }
  return { status, text: printable(Buffer.concat(parts).subarray(0, READ).toString('utf8')) };
}

/** Without anything that could write elsewhere on a page: control characters, marks of direction, halves of characters. */
export const printable = (text: string): string =>
  [
    ...text
      .toWellFormed()
      .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, KEPT)
    .join('');
