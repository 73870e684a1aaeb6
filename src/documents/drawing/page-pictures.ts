import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Conflict } from '../../lib/errors';
import '../../platform/pictures'; // says which formats libvips may read
import { type Pixels, pixelsOf, type Place, type Point, SIDE } from '../domain/box';
import { type DocumentType, mostPixels } from '../domain/file-kinds';
import { heightAt, type PageSize, pixelSize } from './page-size';
import { type PdfProcess, UnreadablePdf } from './pdf-process';
import { PdfReader } from './pdf-reader';

/** A file whose pages are drawn. */
export interface Drawable {
  type: DocumentType;
  bytes: Buffer;
  pages: readonly PageSize[];
}

/** What is drawn over a page for whoever marks it. */
export interface Marks {
  boxes: readonly Place[];
  /** One of them that is looked at. */
  chosen?: Place;
  /** The first corner of a box. */
  corner?: Point;
}

/** A page with what is hidden black, before it is packed in any way. */
export type Blackened = sharp.Sharp;

const red = { r: 176, g: 0, b: 32 };
const blue = { r: 0, g: 78, b: 186 };
const black = { r: 0, g: 0, b: 0 };

/** Draws the pages of documents as pictures: nothing else of a document is ever shown. */
@Injectable()
export class PagePictures {
  constructor(private readonly reader: PdfReader) {}

  /** A page so many pixels wide, as PNG. @param page from 1 @throws Busy, Conflict when it cannot be drawn */
  async shown(file: Drawable, page: number, width: number, marks?: Marks): Promise<Buffer> {
    const size: PageSize = [width, heightAt(file.pages[page - 1]!, width)];
    const source = await this.each(file, [page], (_, draw) => draw(size));
    return png(
      sharp(await source[0]!.png({ compressionLevel: 1 }).toBuffer())
        .composite(marks ? over(marks, size) : [])
        .removeAlpha(),
    );
  }

  /** The page as it is in a copy with these boxes, made small enough for a screen. */
  async preview(file: Drawable, page: number, width: number, boxes: readonly Place[]): Promise<Buffer> {
    const [whole] = await this.blackened(file, [page], () => boxes);
    const height = heightAt(file.pages[page - 1]!, width);
    return png(sharp(await whole!.png({ compressionLevel: 1 }).toBuffer()).resize(width, height, { fit: 'fill' }));
  }

  /** Pages in the size of a copy, each with its boxes black. @throws Busy, Conflict */
  blackened(
    file: Drawable,
    pages: readonly number[],
    boxesOf: (page: number) => readonly Place[],
  ): Promise<Blackened[]> {
    return this.eachBlackened(file, pages, boxesOf, (picture) => Promise.resolve(picture));
  }

  /** The same one after the other, so that not all of them are in memory at once. */
  eachBlackened<T>(
    file: Drawable,
    pages: readonly number[],
    boxesOf: (page: number) => readonly Place[],
    work: (picture: Blackened, size: PageSize) => Promise<T>,
  ): Promise<T[]> {
    return this.each(file, pages, async (page, draw) => {
      const size = file.type === 'pdf' ? pixelSize(file.pages[page - 1]!) : file.pages[page - 1]!;
      const hidden = boxesOf(page).map((box) => filled(pixelsOf(box, ...size), { ...black, alpha: 1 }));
      return work((await draw(size)).composite(hidden).removeAlpha(), size);
    });
  }

  private async each<T>(
    { type, bytes }: Drawable,
    pages: readonly number[],
    work: (page: number, draw: (size: PageSize) => Promise<sharp.Sharp>) => Promise<T>,
  ): Promise<T[]> {
    if (type !== 'pdf') return [await work(1, (size) => Promise.resolve(upright(bytes, size)))];
    try {
      return await this.reader.read(bytes, async (pdf) => {
        const done: T[] = [];
        for (const page of pages) done.push(await work(page, (size) => pageOf(pdf, page, size)));
        return done;
      });
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error;
      throw new Conflict(
        'A page of this document cannot be drawn. Download the original, print it into a new PDF, and add that.',
      );
    }
  }
}

async function pageOf(pdf: PdfProcess, page: number, size: PageSize): Promise<sharp.Sharp> {
  const { width, height, pixels } = await pdf.draw(page, ...size);
  return sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** Turned as the telephone says that it was held, and without what else the file says of it. */
const upright = (bytes: Buffer, [width, height]: PageSize): sharp.Sharp =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' });

const png = (picture: sharp.Sharp): Promise<Buffer> => picture.png({ compressionLevel: 6 }).toBuffer();

type Colour = { r: number; g: number; b: number; alpha: number };

const filled = ({ left, top, width, height }: Pixels, background: Colour): sharp.OverlayOptions => ({
  input: { create: { width, height, channels: 4, background } },
  left,
  top,
});

function over({ boxes, chosen, corner }: Marks, [width, height]: PageSize): sharp.OverlayOptions[] {
  const framed = (box: Place, colour: Omit<Colour, 'alpha'>): sharp.OverlayOptions[] => {
    const place = pixelsOf(box, width, height);
    return [filled(place, { ...colour, alpha: 0.35 }), ...frame(place, { ...colour, alpha: 1 })];
  };
  return [
    ...boxes.flatMap((box) => framed(box, red)),
    ...(chosen ? framed(chosen, blue) : []),
    ...(corner ? cross(corner, width, height) : []),
  ];
}

function frame({ left, top, width, height }: Pixels, colour: Colour): sharp.OverlayOptions[] {
  const thick = Math.min(2, width, height);
  return [
    filled({ left, top, width, height: thick }, colour),
    filled({ left, top: top + height - thick, width, height: thick }, colour),
    filled({ left, top, width: thick, height }, colour),
    filled({ left: left + width - thick, top, width: thick, height }, colour),
  ];
}

/** Two lines that meet in the corner, through the whole page, so that the other corner is easily found. */
function cross({ x, y }: Point, width: number, height: number): sharp.OverlayOptions[] {
  const left = Math.min(Math.floor((x * width) / SIDE), width - 1);
  const top = Math.min(Math.floor((y * height) / SIDE), height - 1);
  const colour = { ...red, alpha: 0.8 };
  return [filled({ left: 0, top, width, height: 1 }, colour), filled({ left, top: 0, width: 1, height }, colour)];
}
