import sharp from 'sharp';

/** An invented face, drawn by circles: a photograph for tests, with a place and a name in its EXIF. */
export function inventedFace(width = 900, height = 1100): Promise<Buffer> {
  const face = Buffer.alloc(width * height * 3);
  const inside = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean =>
    ((x - cx * width) / (rx * width)) ** 2 + ((y - cy * height) / (ry * height)) ** 2 < 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const eye = inside(x, y, 0.42, 0.42, 0.02, 0.012) || inside(x, y, 0.58, 0.42, 0.02, 0.012);
      const colour = eye
        ? [40, 25, 20]
        : inside(x, y, 0.5, 0.44, 0.2, 0.22)
          ? [201, 143, 107]
          : inside(x, y, 0.5, 0.4, 0.26, 0.3)
            ? [42, 29, 24]
            : inside(x, y, 0.5, 1, 0.4, 0.28)
              ? [39, 80, 107]
              : [220, 200, 170 - Math.round((60 * y) / height)];
      face.set(colour, (y * width + x) * 3);
    }
  }
  return sharp(face, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Artist: 'Iris Invented', ImageDescription: 'secret address' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 88 })
    .toBuffer();
}
