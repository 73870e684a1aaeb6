/** What a document may be. */
export const documentTypes = ['pdf', 'png', 'jpeg', 'webp'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Largest file that is kept, in bytes: the largest that a form may bring (web/multipart.ts). */
export const largestDocument = 10_485_760;
/** Most pages of a PDF. */
export const mostPages = 100;
/** Most pixels of a picture: 50 megapixels, more than a telephone takes. */
export const mostPixels = 50_000_000;

const begins =
  (...beginnings: string[]) =>
  (text: string): boolean =>
    beginnings.some((beginning) => text.startsWith(beginning));

/** How each type begins, and those that people try besides; the first that fits counts. */
const beginnings: readonly (readonly [kind: string, fits: (text: string) => boolean])[] = [
  ['pdf', begins('%PDF-')],
  ['png', begins('\x89PNG\r\n\x1a\n')],
  ['jpeg', begins('\xff\xd8\xff')],
  ['webp', (text) => text.startsWith('RIFF') && text.startsWith('WEBP', 8)],
  ['TIFF', begins('II*\0', 'MM\0*')],
  ['GIF', begins('GIF8')],
  ['HEIC', (text) => text.startsWith('ftyp', 4)],
  ['Word or ZIP file', begins('PK\x03\x04')],
  ['Word file', begins('\xd0\xcf\x11\xe0')],
  ['SVG', (text) => /^(\xef\xbb\xbf)?\s*(<\?xml[^]*?|<!--[^]*?|<!doctype svg[^]*?)?<svg/i.test(text)],
  ['web page', (text) => /^(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|script|\?xml|!--)/i.test(text)],
];

const remedies: Record<string, string> = {
  TIFF: 'Save it as PDF or PNG; a scanner can do that too.',
  HEIC: 'Save it as JPEG; a telephone does that when it sends a photograph by mail.',
  'Word or ZIP file': 'Print it into a PDF, and bring that.',
  'Word file': 'Print it into a PDF, and bring that.',
  SVG: 'It can hold programs and addresses of other files. Save it as PNG.',
  'web page': 'It can hold programs. Print it into a PDF, and bring that.',
};

/**
 * What a file is, by its first bytes: its name and the type that was claimed count for nothing (OWASP ASVS 5.0, 5.2.2).
 * @returns the type, or a refusal that says what would be right
 */
export function typeOfFile(file: Uint8Array): DocumentType | { refused: string } {
  const text = Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, 1000)).toString('latin1');
  const kind = beginnings.find(([, fits]) => fits(text))?.[0];
  if (kind === undefined) return { refused: 'is no document that can be read here. Choose a PDF, JPEG, PNG or WebP.' };
  if ((documentTypes as readonly string[]).includes(kind)) return kind as DocumentType;
  return { refused: `is ${kind === 'SVG' ? 'an' : 'a'} ${kind}. ${remedies[kind] ?? 'Save it as PDF, JPEG or PNG.'}` };
}
