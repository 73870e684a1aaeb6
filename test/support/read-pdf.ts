import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** What another program than ours finds in a PDF. */
export interface PdfRead {
  /** The text of each page; without what holds lines together, so that words can be looked for. */
  pages: string[];
  info: Record<string, unknown>;
  /** The description of the document in XML. */
  metadata: string;
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Buffer): Promise<PdfRead> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useWorkerFetch: false }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  const { info, metadata } = await document.getMetadata();
  await document.destroy();
  return {
    pages,
    info: info as Record<string, unknown>,
    metadata: (metadata as { getRaw(): string } | null)?.getRaw() ?? '',
  };
}

/** One page as pixels of grey, 72 to the inch. */
export async function pageOfPdf(bytes: Buffer, page: number): Promise<{ data: Buffer; width: number; height: number }> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const drawn = await document.getPage(page).render({ scale: 1, render: 'bitmap' });
    const { data, info } = await sharp(Buffer.from(drawn.data), {
      raw: { width: drawn.width, height: drawn.height, channels: 4 },
    })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    document.destroy();
    return { data, width: info.width, height: info.height };
  } finally {
    library.destroy();
  }
}
