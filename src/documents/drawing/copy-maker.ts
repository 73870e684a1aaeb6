import { Injectable } from '@nestjs/common';
import { Conflict } from '../../lib/errors';
import type { BoxKept } from '../domain/box';
import { pictureOnlyPdf, type PicturePage } from '../domain/picture-pdf';
import type { Examined } from './examination';
import { type Blackened, type Drawable, PagePictures } from './page-pictures';
import type { PageSize } from './page-size';

/** A page that is larger than this without loss is kept as JPEG, as scans and photographs are. */
const largestLossless = 1_500_000;
/** Largest copy, in bytes. */
const largestCopy = 41_943_040;

/** Makes redacted copies. What is under a box never reaches a packed picture: the pixels are black before that. */
@Injectable()
export class CopyMaker {
  constructor(private readonly pictures: PagePictures) {}

  /** @throws Busy, Conflict when a page cannot be drawn or the copy grows too large */
  async make(original: Drawable, boxes: readonly BoxKept[]): Promise<{ file: Buffer; examined: Examined }> {
    const boxesOf = (page: number) => boxes.filter((box) => box.page === page);
    if (original.type !== 'pdf') {
      const [picture] = await this.pictures.eachBlackened(original, [1], boxesOf, (picture) =>
        packed(picture, original),
      );
      return { file: picture!.bytes, examined: { type: picture!.as, pages: [...original.pages] } };
    }
    let size = 0;
    const numbers = original.pages.map((_, i) => i + 1);
    const pages = await this.pictures.eachBlackened(original, numbers, boxesOf, async (picture, [width, height]) => {
      const one = await packed(picture, original);
      size += one.bytes.length;
      if (size > largestCopy)
        throw new Conflict('The copy grows larger than 40 MB. Split the document, and redact the parts.');
      return { width, height, picture: { width, height, ...one } };
    });
    return {
      file: pictureOnlyPdf(pages.map(onPaper(original.pages))),
      examined: { type: 'pdf', pages: [...original.pages] },
    };
  }
}

/** A page of the size that it had on paper. */
const onPaper =
  (sizes: readonly PageSize[]) =>
  ({ picture }: PicturePage, i: number): PicturePage => ({ width: sizes[i]![0], height: sizes[i]![1], picture });

/** Without loss where that is not too large, so that all that is not hidden stays as it was; a photograph stays one. */
async function packed(picture: Blackened, { type }: Drawable): Promise<{ as: 'png' | 'jpeg'; bytes: Buffer }> {
  const jpeg = (): Promise<Buffer> => picture.clone().jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
  if (type === 'jpeg') return { as: 'jpeg', bytes: await jpeg() };
  const bytes = await picture.clone().png({ compressionLevel: 9, palette: false }).toBuffer();
  return bytes.length <= (type === 'pdf' ? largestLossless : largestCopy / 4)
    ? { as: 'png', bytes }
    : { as: 'jpeg', bytes: await jpeg() };
}
