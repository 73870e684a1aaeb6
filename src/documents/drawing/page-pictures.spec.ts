import { hostilePdf } from '../../../test/support/hostile-pdf';
import { pixelsOf, type Place } from '../domain/box';
import { PagePictures } from './page-pictures';
import { pixelSize, type PageSize } from './page-size';
import { PdfReader } from './pdf-reader';

const pictures = new PagePictures(new PdfReader());

describe('A page of a PDF in a copy', () => {
  const box: Place = { x0: 1003, y0: 1207, x1: 6001, y1: 2205 };
  const drawn = async (boxes: Place[], rotate = 0, size: PageSize = [595, 842]): Promise<Buffer> => {
    const file = { type: 'pdf' as const, bytes: hostilePdf({ rotate }), pages: [size] };
    const [page] = await pictures.blackened(file, [1], () => boxes);
    return page!.raw().toBuffer();
  };

  it.each<[string, number, PageSize]>([
    ['upright', 0, [595, 842]],
    ['turned', 90, [842, 595]],
  ])('that stands %s is black under the boxes, and every other pixel is as it was', async (_how, rotate, size) => {
    const [before, after] = [await drawn([], rotate, size), await drawn([box], rotate, size)];
    const [width, height] = pixelSize(size);
    const place = pixelsOf(box, width, height);
    expect([before.length, after.length]).toEqual([width * height * 3, width * height * 3]);
    let [changed, inside] = [0, 0];
    for (let at = 0; at < after.length; at += 3) {
      const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
      const isIn = x >= place.left && x < place.left + place.width && y >= place.top && y < place.top + place.height;
      if (isIn) inside += after[at]! + after[at + 1]! + after[at + 2]!;
      else if (after.compare(before, at, at + 3, at, at + 3) !== 0) changed++;
    }
    expect({ changed, inside }).toEqual({ changed: 0, inside: 0 });
  });
});
