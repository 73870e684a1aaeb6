/** A picture, dot by dot, four bytes each. */
export interface Bitmap {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Reads a GIF of one picture in black and white, as the QR codes are: GIF89a, LZW, its colours in one table. */
export function bitmapOf(gif: Buffer): Bitmap {
  const [width, height] = [gif.readUInt16LE(6), gif.readUInt16LE(8)];
  const colours = 13;
  const table = gif.subarray(colours, colours + 3 * 2 ** ((gif[10]! & 7) + 1));
  let at = colours + table.length;
  while (gif[at] === 0x21) at = blocksFrom(gif, at + 2).end; // extensions
  at += 10; // the frame of the picture
  const dots = unpacked(blocksFrom(gif, at + 1).bytes, gif[at]!);
  const data = Uint8Array.from(dots.flatMap((dot) => [...table.subarray(3 * dot, 3 * dot + 3), 255]));
  return { width, height, data };
}

function blocksFrom(gif: Buffer, start: number): { bytes: Buffer; end: number } {
  const parts: Buffer[] = [];
  let at = start;
  for (let length = gif[at]!; length > 0; length = gif[at]!) {
    parts.push(gif.subarray(at + 1, at + 1 + length));
    at += length + 1;
  }
  return { bytes: Buffer.concat(parts), end: at + 1 };
}

function unpacked(bytes: Buffer, bits: number): number[] {
  const clear = 1 << bits;
  let words: number[][] = [];
  let size = bits + 1;
  let last: number[] | undefined;
  const out: number[] = [];
  const begin = (): void => {
    words = [...Array.from({ length: clear }, (_, i) => [i]), [], []];
    size = bits + 1;
    last = undefined;
  };
  begin();
  for (let at = 0; at + size <= bytes.length * 8;) {
    const code = bitsAt(bytes, at, size);
    at += size;
    if (code === clear + 1) break;
    if (code === clear) {
      begin();
      continue;
    }
    const word = words[code] ?? [...last!, last![0]!];
    out.push(...word);
    if (last) words.push([...last, word[0]!]);
    if (words.length === 1 << size && size < 12) size += 1;
    last = word;
  }
  return out;
}

const bitsAt = (bytes: Buffer, at: number, size: number): number =>
  Array.from({ length: size }, (_, i) => ((bytes[(at + i) >> 3]! >> ((at + i) & 7)) & 1) << i).reduce(
    (a, b) => a | b,
    0,
  );
