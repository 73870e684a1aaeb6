import sharp from 'sharp';
import { plainPicture } from './picture-bytes';

const canary = 'CANARY-in-the-camera';
const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5563' } }).withExif({
  IFD0: { Artist: canary, ImageDescription: canary },
});
const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

it.each([
  ['png', () => drawn.clone().png().toBuffer()],
  ['jpg', () => drawn.clone().jpeg().toBuffer()],
  ['jpg', () => drawn.clone().jpeg({ progressive: true }).toBuffer()],
] as const)(
  'A %s keeps its pixels and loses what the camera wrote and what hangs behind its end',
  async (type, draw) => {
    const bytes = Buffer.concat([await draw(), Buffer.from(canary)]);
    expect(bytes.includes(canary)).toBe(true);

    const plain = plainPicture(bytes);

    expect(plain).toMatchObject({ type, width: 40, height: 30 });
    expect(plain.bytes.includes(canary)).toBe(false);
    expect(await pixels(plain.bytes)).toEqual(await pixels(bytes));
  },
);

it.each([[Buffer.from('<svg/>')], [Buffer.from([0xff, 0xd8, 0xff])], [Buffer.alloc(0)]])(
  'What is no picture, or half of one, is refused',
  (bytes) => {
    expect(() => plainPicture(bytes)).toThrow(/PNG|JPEG/);
  },
);
