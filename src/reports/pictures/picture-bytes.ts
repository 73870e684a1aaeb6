/** A picture as it may leave Vigil: its pixels, and nothing that a camera or a program wrote beside them. */
export interface PlainPicture {
  bytes: Buffer;
  type: 'png' | 'jpg';
  width: number;
  height: number;
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What pixels and colours need (PNG, third edition, 11). Texts, times, EXIF and profiles are left out. */
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs']);

/**
 * Takes everything out of a PNG or JPEG that is no picture: EXIF, places, previews, comments, what hangs behind its end.
 * @throws Error when it is neither, or broken
 */
export function plainPicture(bytes: Buffer): PlainPicture {
  if (bytes.subarray(0, 8).equals(pngMark)) return png(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
  throw new Error('The picture is neither PNG nor JPEG.');
}

function png(bytes: Buffer): PlainPicture {
  const kept: Buffer[] = [pngMark];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) break;
    if (pngKept.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') {
      const whole = Buffer.concat(kept);
      return { bytes: whole, type: 'png', width: whole.readUInt32BE(16), height: whole.readUInt32BE(20) };
    }
    at = end;
  }
  throw new Error('The PNG is broken.');
}

const [START_OF_SCAN, END, COMMENT, APP0, ADOBE, LAST_APP] = [0xda, 0xd9, 0xfe, 0xe0, 0xee, 0xef];
/** Start of frame: where the size stands; C4, C8 and CC are other things (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isTold = (marker: number): boolean =>
  marker === COMMENT || (marker > APP0 && marker <= LAST_APP && marker !== ADOBE);

function jpeg(bytes: Buffer): PlainPicture {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let [width, height] = [0, 0];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (isFrame(marker)) [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
    if (!isTold(marker)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const next = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, next));
    at = next;
    if (bytes[at + 1] === END) {
      kept.push(bytes.subarray(at, at + 2));
      return { bytes: Buffer.concat(kept), type: 'jpg', width, height };
    }
  }
  throw new Error('The JPEG is broken.');
}

/** The first marker behind pixels: FF that is neither stuffed (00) nor a restart (D0 to D7). */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
  }
  return bytes.length;
}
