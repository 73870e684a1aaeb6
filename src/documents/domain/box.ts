/** A place on a page, in ten-thousandths of its width and height from the upper left. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle of a page, in the same units: `x0 < x1`, `y0 < y1`. */
export interface Place {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Why something is blacked out. */
export const boxReasons = ['name', 'address', 'health', 'source', 'other'] as const;
export type BoxReason = (typeof boxReasons)[number];

export const isBoxReason = (code: unknown): code is BoxReason => (boxReasons as readonly unknown[]).includes(code);

/** A rectangle that is to be blacked out. */
export interface Box extends Place {
  id: string;
  /** From 1. */
  page: number;
  reason: BoxReason;
}

/** What a copy keeps of the boxes with which it was made. */
export type BoxKept = Omit<Box, 'id'>;

/** The side of a page. */
export const SIDE = 10_000;
/** So narrow a box hides nothing: two clicks on the same place. */
const narrowest = 10;
/** More than anybody marks by hand. */
export const mostBoxes = 500;

/** Where on its page a pixel of a picture is. */
export const pointAt = (x: number, y: number, width: number, height: number): Point => ({
  x: clamp(Math.round((x / width) * SIDE)),
  y: clamp(Math.round((y / height) * SIDE)),
});

/** The rectangle between two opposite corners; undefined when it is too narrow to hide anything. */
export function placeBetween(a: Point, b: Point): Place | undefined {
  const place = {
    x0: clamp(Math.min(a.x, b.x)),
    y0: clamp(Math.min(a.y, b.y)),
    x1: clamp(Math.max(a.x, b.x)),
    y1: clamp(Math.max(a.y, b.y)),
  };
  return place.x1 - place.x0 < narrowest || place.y1 - place.y0 < narrowest ? undefined : place;
}

/** Pixels of a picture. */
export interface Pixels {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The pixels that a place covers, even by a part of one: what is at its edge is hidden too. Never beyond the picture. */
export function pixelsOf({ x0, y0, x1, y1 }: Place, width: number, height: number): Pixels {
  const left = Math.min(Math.floor((x0 * width) / SIDE), width - 1);
  const top = Math.min(Math.floor((y0 * height) / SIDE), height - 1);
  return {
    left,
    top,
    width: Math.min(Math.max(Math.ceil((x1 * width) / SIDE), left + 1), width) - left,
    height: Math.min(Math.max(Math.ceil((y1 * height) / SIDE), top + 1), height) - top,
  };
}

const clamp = (n: number): number => Math.min(Math.max(n, 0), SIDE);
