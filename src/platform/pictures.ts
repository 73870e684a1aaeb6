import sharp from 'sharp';
import { Invalid } from '../lib/errors';

// libvips reads many formats, and some of them, SVG above all, read other files. What is not named here is not read.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
// Pictures are read beside everything else that this process answers.
sharp.concurrency(1);
sharp.cache(false);

/** A picture that was decoded and written anew: nothing of the file that came is left but what is seen. */
export interface CleanPicture {
  bytes: Buffer;
  width: number;
  height: number;
}

export interface PictureRule {
  /** The field of the form, for what is wrong. */
  path: string;
  /** Longest side of what is kept, in pixels; larger ones are made smaller. */
  side: number;
  /** Largest file that is kept, in bytes. */
  most: number;
  as: 'png' | 'jpeg';
}

/** Largest file that is read, in bytes. */
export const largestUpload = 10_485_760;
/** Most pixels that are decoded: 50 megapixels, more than a telephone takes. */
const mostPixels = 50_000_000;
/** So narrow a picture shows nothing. */
const shortestSide = 32;

const kinds = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' } as const;

/** What the first bytes of a file say that it is. A file of another kind is named, so that a person knows what to do. */
function kindOf(file: Buffer): string {
  const text = file.toString('latin1', 0, 400);
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (/^\s*(<\?xml|<!--|<!doctype|<svg)/i.test(text)) return 'SVG';
  if (text.startsWith('GIF8')) return 'GIF';
  if (text.startsWith('%PDF')) return 'PDF';
  if (text.slice(4, 8) === 'ftyp') return 'HEIC';
  return '';
}

function refusalOf(kind: string): string {
  if (kind === 'SVG')
    return 'is an SVG. It can hold programs and addresses of other files, so it is not taken. Save it as PNG.';
  const what = kind === '' ? 'is no picture that can be read here' : `is a ${kind}`;
  return `${what}. Choose a JPEG, PNG or WebP.`;
}

/**
 * Reads a picture that somebody sent, turns it upright, makes it small enough and writes it anew, without EXIF, XMP,
 * places, names or anything else beside the picture (OWASP ASVS 5.0, 5.2.1 to 5.2.6).
 * @throws Invalid when it is no picture, too large, too small or broken
 */
export async function cleanPicture(file: Buffer, rule: PictureRule): Promise<CleanPicture> {
  const refuse = (message: string): never => {
    throw new Invalid([{ path: rule.path, message }]);
  };
  if (file.length > largestUpload) refuse(`is larger than ${largestUpload / 1_048_576} MB. Choose a smaller one.`);
  const kind = kindOf(file);
  if (!Object.hasOwn(kinds, kind)) refuse(refusalOf(kind));
  try {
    const source = sharp(file, { limitInputPixels: mostPixels, failOn: 'error' });
    const { width, height, format } = await source.metadata();
    if (format !== kind) refuse(refusalOf(''));
    if (Math.min(width, height) < shortestSide) refuse(`is only ${width} × ${height} pixels. Choose a larger one.`);
    return await written(source, rule);
  } catch (error) {
    if (error instanceof Invalid) throw error;
    if (/pixel limit/.test((error as Error).message)) refuse('has more than 50 million pixels. Choose a smaller one.');
    return refuse('is broken and cannot be read. Save it again, or choose another.');
  }
}

/** A picture that is still too large is made smaller until it fits. */
async function written(source: sharp.Sharp, { side, most, as, path }: PictureRule): Promise<CleanPicture> {
  for (let pixels = side; pixels >= side / 4; pixels = Math.floor(pixels / 1.5)) {
    const upright = source.clone().autoOrient().toColourspace('srgb');
    const small = upright.resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true });
    const encoded =
      as === 'png'
        ? small.png({ compressionLevel: 9 })
        : small.flatten({ background: '#ffffff' }).jpeg({ quality: 84, mozjpeg: true });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    if (data.length <= most) return { bytes: data, width: info.width, height: info.height };
  }
  throw new Invalid([{ path, message: 'holds too much to be kept. Choose a simpler or smaller one.' }]);
}
