/** One page of a PDF that is nothing but a picture. */
export interface PicturePage {
  /** In points, 72 to an inch. */
  width: number;
  height: number;
  picture: { width: number; height: number } & (
    | { as: 'jpeg'; bytes: Buffer }
    /** A PNG of 8-bit RGB without transparency, not interlaced. */
    | { as: 'png'; bytes: Buffer }
  );
}

/**
 * A PDF of pictures alone (ISO 32000-1): a catalogue, pages, and for each page one picture and the five words that draw
 * it. It has no text, no fonts, no links, no form, no attachment, no metadata and no date, because nothing here can
 * write any.
 */
export function pictureOnlyPdf(pages: readonly PicturePage[]): Buffer {
  const objects: Buffer[] = [];
  const pageRefs = pages.map((_, i) => `${3 + i * 3} 0 R`);
  objects.push(Buffer.from('<</Type/Catalog/Pages 2 0 R>>'));
  objects.push(Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${pageRefs.join(' ')}]>>`));
  for (const [i, page] of pages.entries()) {
    const [content, picture] = [4 + i * 3, 5 + i * 3];
    const [w, h] = [number(page.width), number(page.height)];
    const resources = `<</XObject<</P ${picture} 0 R>>>>`;
    objects.push(
      Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources${resources}/Contents ${content} 0 R>>`),
      stream('', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /P Do Q`)),
      stream(...pictureOf(page.picture)),
    );
  }
  return written(objects);
}

function pictureOf({ width, height, as, bytes }: PicturePage['picture']): [dictionary: string, body: Buffer] {
  const common = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`;
  if (as === 'jpeg') return [`${common}/Filter/DCTDecode`, bytes];
  const parameters = `/Predictor 15/Colors 3/BitsPerComponent 8/Columns ${width}`;
  return [`${common}/Filter/FlateDecode/DecodeParms<<${parameters}>>`, pngData(bytes)];
}

const stream = (dictionary: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${body.length}>>\nstream\n`), body, Buffer.from('\nendstream')]);

function written(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += whole.length;
    parts.push(whole);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  parts.push(Buffer.from(`${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** The pixels of a PNG, packed as they are in it (RFC 2083, 10): a PDF unpacks the same. Every other chunk stays behind. */
export function pngData(png: Buffer): Buffer {
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    // Depth 8, colour type 2 (RGB), not interlaced.
    if (name === 'IHDR' && !(body[8] === 8 && body[9] === 2 && body[12] === 0)) {
      throw new RangeError('This is no PNG of 8-bit RGB.');
    }
    if (name === 'IDAT') data.push(body);
    at += length + 12;
  }
  return Buffer.concat(data);
}

const number = (n: number): string => String(Math.round(n * 100) / 100);
