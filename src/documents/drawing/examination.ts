import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Invalid } from '../../lib/errors';
import '../../platform/pictures'; // says which formats libvips may read
import { type DocumentType, largestDocument, mostPages, mostPixels, typeOfFile } from '../domain/file-kinds';
import { type PageSize, printedSize } from './page-size';
import { PdfReader } from './pdf-reader';
import { type PdfTrouble, UnreadablePdf } from './pdf-process';

/** What is known of a file that may be kept. */
export interface Examined {
  type: DocumentType;
  pages: PageSize[];
}

const troubles: Record<PdfTrouble, string> = {
  locked: 'is locked with a password. Open it with the password, print it into a new PDF, and bring that.',
  broken: 'is a PDF that is broken or not whole. Save it again, or print it into a new PDF.',
  too_much: 'takes too much time or memory to draw. Print it into a new PDF, or bring it as pictures.',
};

/** Looks whether a file that somebody brings can be kept and shown (OWASP ASVS 5.0, 5.2.1 to 5.2.6). */
@Injectable()
export class Examination {
  constructor(private readonly reader: PdfReader) {}

  /** @param path the field of the form @throws Invalid with the remedy, Busy */
  async examine(file: Buffer, path: string): Promise<Examined> {
    const refuse = (message: string): never => {
      throw new Invalid([{ path, message }]);
    };
    if (file.length > largestDocument) {
      refuse(`is larger than ${largestDocument / 1_048_576} MB. Split it, or save it with a lower resolution.`);
    }
    const type = typeOfFile(file);
    if (typeof type !== 'string') return refuse(type.refused);
    return { type, pages: type === 'pdf' ? await this.pdf(file, refuse) : [await picture(file, type, refuse)] };
  }

  private async pdf(file: Buffer, refuse: (message: string) => never): Promise<PageSize[]> {
    try {
      return await this.reader.read(file, async (pdf, count) => {
        if (count === 0) return refuse('has no pages. Choose another file.');
        if (count > mostPages) return refuse(`has ${count} pages; at most ${mostPages} are kept. Split it.`);
        const sizes = (await pdf.sizes(mostPages)).map(printedSize);
        await pdf.draw(1, 100, 100);
        return sizes;
      });
    } catch (error) {
      if (error instanceof UnreadablePdf) return refuse(troubles[error.trouble]);
      throw error;
    }
  }
}

/** A picture is decoded once, so that one that is broken in the middle is refused, and not found out later. */
async function picture(file: Buffer, type: DocumentType, refuse: (message: string) => never): Promise<PageSize> {
  try {
    const source = sharp(file, { limitInputPixels: mostPixels, failOn: 'error' });
    const { format, pages = 1, autoOrient } = await source.metadata();
    if (format !== type) refuse('is broken and cannot be read. Save it again, or choose another.');
    if (pages > 1) refuse('is a picture that moves. Save the pictures one by one, as PNG.');
    await source.stats();
    return [autoOrient.width, autoOrient.height];
  } catch (error) {
    if (error instanceof Invalid) throw error;
    if (/pixel limit/.test((error as Error).message))
      return refuse('has more than 50 million pixels. Make it smaller.');
    return refuse('is broken and cannot be read. Save it again, or choose another.');
  }
}
