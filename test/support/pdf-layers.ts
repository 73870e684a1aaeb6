import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** What another reader than ours finds in a PDF. */
export interface PdfLayers {
  text: string;
  info: Record<string, unknown>;
  metadata: unknown;
  attachments: unknown;
  annotations: unknown[];
  fields: unknown;
  scripts: unknown;
  /** Width and height of the pages, in points. */
  sizes: [number, number][];
}

// In a process of its own: pdf.js is an ES module that looks for itself.
const program = `
  import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const out = { text: '', info, metadata: metadata?.getRaw() ?? null, attachments: await pdf.getAttachments() ?? null,
    annotations: [], fields: await pdf.getFieldObjects(), scripts: await pdf.getJSActions(), sizes: [] };
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    out.text += (await page.getTextContent()).items.map((item) => item.str).join(' ');
    out.annotations.push(...await page.getAnnotations());
    out.sizes.push(page.view.slice(2));
  }
  console.log(JSON.stringify(out));
`;

/** Reads a PDF with pdf.js: its text and everything that is not seen. */
export const layersOf = (pdf: Buffer): PdfLayers =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      input: pdf,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString(),
  ) as PdfLayers;

/** All bytes of a file, and those of each stream in it that can be unpacked. */
export function everyByte(file: Buffer): Buffer {
  const parts = [file];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7), { finishFlush: 2 }));
    } catch {
      // not packed, or packed in another way
    }
  }
  return Buffer.concat(parts);
}
