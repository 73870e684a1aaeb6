/** The pictures that are made of an alert, in pixels: for links, for squares, and for the whole screen of a telephone. */
export const formats = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
} as const;
export type Format = keyof typeof formats;
export const formatCodes = Object.keys(formats) as Format[];

export const isFormat = (code: string): code is Format => Object.hasOwn(formats, code);

/** Photographs of more people would be too small to know anybody by. */
export const mostPhotos = 3;

/** Where photographs stand: beside the words or above them, how much they take of the card, and how large each is. */
export interface PhotoPlace {
  beside: boolean;
  /** Width of all beside the words, or height of all above them. */
  side: number;
  each: { width: number; height: number };
}

const sides: Record<Format, readonly number[]> = {
  wide: [0, 440, 560, 600],
  square: [0, 430, 500, 460],
  story: [0, 860, 760, 640],
};

/** @param photos 0 to `mostPhotos` */
export function photoPlace(format: Format, photos: number): PhotoPlace {
  const { width, height } = formats[format];
  const beside = format === 'wide' || (format === 'square' && photos === 1);
  const side = sides[format][photos]!;
  const some = Math.max(photos, 1);
  return {
    beside,
    side,
    each: beside ? { width: Math.ceil(side / some), height } : { width: Math.ceil(width / some), height: side },
  };
}
