/** Width and height of a page: of a PDF in points, of a picture in pixels as it stands upright. At least 1. */
export type PageSize = [width: number, height: number];

/** Pixels of the longest side of a page of a PDF. */
const longestSide = 2400;
/** Pixels for each point in a copy: 150 dots per inch, enough to read small print. */
const density = 150 / 72;

/** A size as a PDF states it, made one that can be drawn: some state none, or one of kilometres. */
export const printedSize = ([width, height]: PageSize): PageSize => [sound(width), sound(height)];

const sound = (n: number): number => (Number.isFinite(n) ? Math.min(Math.max(Math.round(n), 1), 20_000) : 1);

/** The picture of a page of a PDF in a copy, in pixels. */
export function pixelSize([width, height]: PageSize): PageSize {
  const scale = Math.min(density, longestSide / Math.max(width, height));
  return [Math.max(Math.round(width * scale), 1), Math.max(Math.round(height * scale), 1)];
}

/** The height of a page that is shown so wide, in pixels. */
export const heightAt = ([width, height]: PageSize, shown: number): number =>
  Math.min(Math.max(Math.round((height / width) * shown), 1), 8 * shown);
