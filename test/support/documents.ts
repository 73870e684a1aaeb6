import sharp from 'sharp';
import { commandLine } from '../../src/access/viewer';
import { BundlesService } from '../../src/bundles/bundles.service';
import type { World } from '../world';
import { bundle, type person } from './bundles';

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

/** Takes cases in. */
export const register = (world: World, ...cases: ReturnType<typeof person>[]): Promise<unknown> =>
  world.app.get(BundlesService).import(commandLine, bundle(cases));
