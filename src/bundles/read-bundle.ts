import { isUtf8 } from 'node:buffer';
import { Invalid } from '../lib/errors';

/** Greatest size of a bundle file, in bytes: what one text can hold in memory. */
export const bundleSizeLimit = 512_000_000;

/** A bundle needs seven levels; anything much deeper is an attack or an accident. */
const deepest = 32;

const refuse = (message: string): never => {
  throw new Invalid([{ path: '', message }]);
};

/**
 * Reads the bytes of a bundle file as JSON; a byte order mark is tolerated.
 * @throws Invalid when it is too large, not UTF-8, not JSON, or nests absurdly; the message says what to do.
 */
export function readBundle(bytes: Uint8Array): unknown {
  if (bytes.length > bundleSizeLimit) refuse(tooLarge(bytes.length));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) refuse('The file is compressed (gzip). Unpack it first.');
  if (!isUtf8(bytes)) refuse(`The file is not UTF-8${firstBadByte(bytes)}. Save it as UTF-8 and try again.`);
  const depth = depthOf(bytes);
  if (depth > deepest) refuse(`The file nests ${depth} levels deep; a bundle has at most 7. It is not a Vigil bundle.`);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') refuse('The file is empty.');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return refuse(`The file is not JSON${reason(error as Error, text)}`);
  }
}

export const tooLarge = (size: number): string =>
  `The file has ${Math.ceil(size / 1e6)} MB; at most ${bundleSizeLimit / 1e6} MB are read. Split it into several bundles.`;

/** How deep objects and lists are nested, counted without reading the JSON: strings are skipped. */
function depthOf(bytes: Uint8Array): number {
  let [depth, deep, inString] = [0, 0, false];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === 0x22) inString = !inString;
    else if (inString) {
      if (byte === 0x5c) i++; // a backslash: the next byte says nothing
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > deep) deep = depth;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return deep;
}

/** Where the text stops being UTF-8, for whoever wants to mend it. */
function firstBadByte(bytes: Uint8Array): string {
  let start = 0;
  for (;;) {
    let end = Math.min(start + 65_536, bytes.length);
    while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++; // not in the middle of a character
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end;
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let i = start; i < bytes.length; i++) {
    try {
      decoder.decode(bytes.subarray(i, i + 1), { stream: true });
    } catch {
      return ` (near byte ${i + 1})`;
    }
  }
  return ' (at its end)';
}

/** V8's own words, with the line and column that they leave out, and without the text around, which may be long. */
function reason(error: Error, text: string): string {
  if (/end of JSON|Unterminated string/i.test(error.message)) return ': it ends too early. Perhaps it was cut off.';
  const position = /position (\d+)/.exec(error.message)?.[1];
  const said = error.message.replace(/,? *("|\.\.\.)[\s\S]*$/, '').replace(/ (in JSON )?at position[\s\S]*$/, '');
  if (!position) return `: ${said}.`;
  const before = text.slice(0, Number(position));
  const line = before.split('\n').length;
  return `: ${said} (line ${line}, column ${before.length - before.lastIndexOf('\n')}).`;
}
