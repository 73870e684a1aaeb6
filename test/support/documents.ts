import sharp from 'sharp';

/** An invented scan: a small white page with two dark lines, as PNG. */
export const inventedScan = (): Promise<Buffer> => {
  const line = (top: number): sharp.OverlayOptions => ({
    input: { create: { width: 80, height: 6, channels: 3, background: '#202020' } },
    left: 10,
    top,
  });
  return sharp({ create: { width: 100, height: 140, channels: 3, background: '#ffffff' } })
    .composite([line(20), line(40)])
    .png()
    .toBuffer();
};
