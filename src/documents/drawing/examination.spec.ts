import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { Invalid } from '../../lib/errors';
import { hostilePdf } from '../../../test/support/hostile-pdf';
import { lockedPdf } from '../../../test/support/locked-pdf';
import { Examination } from './examination';
import { PdfReader } from './pdf-reader';

const examination = new Examination(new PdfReader());

/** What is said of a file that is refused; the type and the number of pages of one that is kept. */
const verdict = (file: Buffer): Promise<string> =>
  examination.examine(file, 'file').then(
    ({ type, pages }) => `${type} ${pages.length}`,
    (error: unknown) => {
      if (!(error instanceof Invalid)) throw error;
      return error.problems.map(({ message }) => message).join();
    },
  );

const chunk = (name: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
};

/** A PNG that says how large it is, and unpacks to as many bytes: with wrong checksums, which few look at. */
function bomb(width: number, height: number, bytes: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = deflateSync(Buffer.alloc(bytes), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const plain = (width = 200, height = 100): sharp.Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#ddd' } });

describe('A file that somebody brings', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a PDF of three pages', () => hostilePdf({ pages: 3 }), 'pdf 3'],
    ['a PNG', () => plain().png().toBuffer(), 'png 1'],
    ['a JPEG', () => plain().jpeg().toBuffer(), 'jpeg 1'],
    ['a WebP', () => plain().webp().toBuffer(), 'webp 1'],
    [
      'a JPEG with a ZIP at its end',
      async () => Buffer.concat([await plain().jpeg().toBuffer(), Buffer.from('PK\x03\x04')]),
      'jpeg 1',
    ],
    ['a PNG that unpacks to more than it says, which nobody unpacks', () => bomb(10, 10, 50_000_000), 'png 1'],
  ])('that is %s is kept', async (_what, file, said) => {
    expect(await verdict(await file())).toBe(said);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['empty', () => Buffer.alloc(0), 'is no document that can be read here'],
    ['a text', () => Buffer.from('Hello'), 'is no document that can be read here'],
    ['an SVG, called PNG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'is an SVG'],
    ['an SVG with a head', () => Buffer.from('<?xml version="1.0"?>\n<!-- x --><svg/>'), 'is an SVG'],
    ['a web page, called PDF', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'is a web page'],
    [
      'a web page that is a PDF further on',
      () => Buffer.concat([Buffer.from('<html><!-- '), hostilePdf()]),
      'is a web page',
    ],
    ['a PDF after something else', () => Buffer.concat([Buffer.from('GIF89a'), hostilePdf()]), 'is a GIF'],
    ['a Word file', () => Buffer.from('PK\x03\x04[Content_Types].xml'), 'Print it into a PDF'],
    ['a TIFF', () => plain().tiff().toBuffer(), 'Save it as PDF or PNG'],
    ['the beginning of a PDF', () => Buffer.from('%PDF-1.7\n'), 'broken or not whole'],
    ['a PDF without its pages', () => hostilePdf({ pages: 0 }), 'has no pages'],
    ['a PDF of too many pages', () => hostilePdf({ pages: 101 }), 'has 101 pages; at most 100'],
    ['a PDF that asks for a password', () => lockedPdf(), 'locked with a password'],
    [
      'half a PNG',
      async () => (await plain(900, 900).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 90_000),
      'is broken',
    ],
    ['half a JPEG', async () => (await plain(900, 900).jpeg().toBuffer()).subarray(0, 900), 'is broken'],
    ['a PNG of a billion pixels', () => bomb(40_000, 40_000, 1000), 'more than 50 million pixels'],
    [
      'a picture that moves',
      async () =>
        sharp([await plain().png().toBuffer(), await plain().negate().png().toBuffer()], { join: { animated: true } })
          .webp()
          .toBuffer(),
      'a picture that moves',
    ],
    ['too large', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_485_760)]), 'larger than 10 MB'],
  ])('that is %s is refused, with what would be right', async (_what, file, said) => {
    expect(await verdict(await file())).toContain(said);
  });

  it('that is a PDF as large as a town is drawn as a page that can be drawn', async () => {
    const { pages } = await examination.examine(hostilePdf({ width: 1_000_000, height: 3 }), 'file');
    expect(pages).toEqual([[20_000, 3]]);
  });
});
