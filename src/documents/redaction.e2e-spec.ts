import sharp from 'sharp';
import { person } from '../../test/support/bundles';
import type { Client } from '../../test/support/client';
import { inventedScan, register } from '../../test/support/documents';
import { hidden, hostilePdf } from '../../test/support/hostile-pdf';
import { everyByte, layersOf } from '../../test/support/pdf-layers';
import { startWorld, type World } from '../../test/world';

let world: World;
let iris: string;
beforeAll(async () => (world = await startWorld()));
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const consent = { public_name: 'given', share_partner: 'given' };
  const one = person('XX-1', 'Iris Invented', [], { confidentiality: 'public', consent });
  await register(world, one);
  [{ id: iris }] = (await world.sql<{ id: string }>('SELECT id FROM defender')) as [{ id: string }];
});
afterAll(() => world.close());

const idIn = (location: unknown): string => /\/documents\/([\w-]{36})/.exec(String(location))![1]!;
async function add(file: Buffer, sensitivity = 'restricted'): Promise<string> {
  const asked = world.http
    .post(`/defenders/${iris}/documents`)
    .field('title', 'Original')
    .field('sensitivity', sensitivity);
  return idIn((await asked.attach('file', file, 'a.pdf').expect(303)).headers.location);
}
type Fields = Record<string, string | number>;
const form = (path: string, fields: Fields, http = world.http) => http.post(path).type('form').send(fields);
const text = async (path: string, http = world.http): Promise<string> => (await http.get(path).expect(200)).text;
const mark = (id: string, page: number, [left, top, right, bottom]: number[], reason = 'name', http = world.http) =>
  form(
    `/documents/${id}/redaction/pages/${page}`,
    { left: left!, top: top!, right: right!, bottom: bottom!, reason },
    http,
  );
const standOf = async (id: string, pages = 1, http = world.http): Promise<string> =>
  /name="stand" value="(\w+)"/.exec(await text(`/documents/${id}/redaction/preview?page=${pages}`, http))![1]!;
async function copy(id: string, pages = 1, fields: Fields = {}, http: Client = world.http): Promise<string> {
  const stand = await standOf(id, pages, http);
  const sent = form(
    `/documents/${id}/redaction/copy`,
    { title: 'A copy', sensitivity: 'partners', stand, ...fields },
    http,
  );
  return idIn((await sent.expect(303)).headers.location);
}
const file = async (id: string): Promise<Buffer> =>
  (await world.http.get(`/documents/${id}/file`).expect(200)).body as Buffer;

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}
const pixels = async (picture: Buffer): Promise<Pixels> => {
  const { data, info } = await sharp(picture).autoOrient().removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};
const picture = async (path: string): Promise<Pixels> =>
  pixels((await world.http.get(path).expect(200)).body as Buffer);

/** How many pixels inside a box (in parts of the page) are not black, and how many outside are not as they were. */
function compared(
  before: Pixels,
  after: Pixels,
  [left, top, right, bottom]: number[],
): { inside: number; outside: number } {
  const found = { inside: 0, outside: 0 };
  for (let y = 0; y < after.height; y++) {
    for (let x = 0; x < after.width; x++) {
      const at = (y * after.width + x) * 3;
      const [px, py] = [(x / after.width) * 100, (y / after.height) * 100];
      const inside = px >= left! && px < right! && py >= top! && py < bottom!;
      const near = px > left! - 1.5 && px < right! + 1.5 && py > top! - 1.5 && py < bottom! + 1.5;
      const now = after.data.subarray(at, at + 3);
      if (inside && now.some((n) => n !== 0)) found.inside++;
      if (!near && !now.equals(before.data.subarray(at, at + 3))) found.outside++;
    }
  }
  return found;
}

describe('Boxes', () => {
  it('are marked by two clicks on the picture, in whatever size it is shown', async () => {
    const id = await add(hostilePdf({ pages: 2 }));
    const page = `/documents/${id}/redaction/pages/2`;

    const first = await form(page, { 'at.x': 64, 'at.y': 90, width: 640, reason: 'health' }).expect(303);
    expect(first.headers.location).toBe(`${page}?width=640&reason=health&corner=1000.993#at`);
    expect(await text(String(first.headers.location).split('#')[0]!)).toContain('name="corner" value="1000.993"');
    await form(page, { 'at.x': 480, 'at.y': 453, width: 960, reason: 'health', corner: '1000.993' }).expect(303);

    expect(await world.sql('SELECT page, x0, y0, x1, y1, reason FROM redaction_box')).toEqual([
      { page: 2, x0: 1000, y0: 993, x1: 5000, y1: 3333, reason: 'health' },
    ]);
    const overview = await text(`/documents/${id}/redaction`);
    expect(overview).toMatch(/Page 1<\/a><span class="under">Nothing marked/);
    expect(overview).toMatch(/Page 2<\/a><span class="under">1 box/);
  });

  it.each<[string, Fields, string]>([
    ['by the key and not the mouse', { 'at.x': 0, 'at.y': 0 }, 'write the edges below'],
    ['twice on the same place', { 'at.x': 100, 'at.y': 100, corner: '1563.1104' }, 'too small to hide anything'],
    ['with no numbers', {}, 'href="#f-left"'],
    ['beyond the page', { left: 1, top: 1, right: 101, bottom: 5 }, 'Right edge must be a number from 0 to 100'],
    ['the wrong way round', { left: 50, top: 1, right: 40, bottom: 5 }, 'must be more than the left edge'],
  ])('that are marked %s are refused, with what would be right', async (_how, fields, said) => {
    const id = await add(await inventedScan());
    const { text } = await form(`/documents/${id}/redaction/pages/1`, { width: 640, reason: 'name', ...fields }).expect(
      422,
    );
    expect(text).toContain(said);
    expect(await world.sql('SELECT count(*)::int AS n FROM redaction_box')).toEqual([{ n: 0 }]);
  });

  it('are taken away one by one, or the last one, and that twice is no trouble', async () => {
    const id = await add(await inventedScan());
    for (const left of [10, 20, 30]) await mark(id, 1, [left, 10, 90, 90]).expect(303);
    const [first] = await world.sql<{ id: string }>('SELECT id FROM redaction_box ORDER BY seq');
    const removal = `/documents/${id}/redaction/removal`;

    await form(removal, { box: first!.id }).expect(303);
    await form(removal, { box: first!.id }).expect(303);
    await form(removal, { box: 'last' }).expect(303);
    await form(removal, { box: 'nonsense' }).expect(303);

    expect(await world.sql('SELECT x0 FROM redaction_box')).toEqual([{ x0: 2000 }]);
  });

  it('are drawn on the picture so that one sees what is under them', async () => {
    const id = await add(await inventedScan());
    const path = `/documents/${id}/redaction/pages/1/picture.png?width=320`;
    const before = await picture(path);
    await mark(id, 1, [0, 0, 50, 50]).expect(303);

    const after = await picture(path);

    expect(after.data.equals(before.data)).toBe(false);
    expect(compared(before, after, [0, 0, 50, 50]).outside).toBe(0);
    expect(compared(before, after, [0, 0, 50, 50]).inside).toBeGreaterThan(1000);
    expect((await picture(`${path}&corner=5000.5000`)).data.equals(after.data)).toBe(false);
  });
});

describe('A redacted copy', () => {
  it('of a PDF holds pictures alone: nothing that was hidden in any layer of it', async () => {
    const id = await add(hostilePdf({ pages: 3 }));
    for (const page of [1, 2, 3]) await mark(id, page, [0, 10, 100, 50]).expect(303);

    const made = await file(await copy(id, 3));

    const bytes = everyByte(made);
    for (const mark of Object.values(hidden)) expect([mark, bytes.includes(mark)]).toEqual([mark, false]);
    for (const word of ['/Font', '/Annot', '/JS', '/Metadata', '/Info', '/AcroForm', '/EmbeddedFile', '/URI', '/Tj'])
      expect([word, made.includes(word)]).toEqual([word, false]);
    const layers = layersOf(made);
    expect(layers).toMatchObject({
      text: '',
      metadata: null,
      attachments: null,
      annotations: [],
      fields: null,
      scripts: null,
    });
    expect(layers.sizes).toEqual([1, 2, 3].map(() => [595, 842]));
    expect(layersOf(await file(id)).text).toContain('MARKTEXT');
  });

  it('is black where the boxes are, and shows the rest, as one saw it before', async () => {
    const id = await add(hostilePdf());
    const box = [10, 12, 60, 22];
    await mark(id, 1, box).expect(303);
    const made = await copy(id);

    const [before, after] = [
      await picture(`/documents/${id}/pages/1/picture.png?width=1280`),
      await picture(`/documents/${made}/pages/1/picture.png?width=1280`),
    ];

    const around = compared(before, before, box);
    expect(around.inside).toBeGreaterThan(1000);
    expect(compared(after, after, [11, 13, 59, 21]).inside).toBe(0);
    const shade = ({ data }: Pixels): number =>
      data.subarray(Math.floor(data.length / 2)).reduce((sum, n) => sum + n, 0);
    expect(Math.abs(shade(after) / shade(before) - 1)).toBeLessThan(0.01);
    const preview = await picture(`/documents/${id}/redaction/preview/1/picture.png`);
    expect(compared(preview, preview, [11, 13, 59, 21]).inside).toBe(0);
  });

  it('of a picture has exactly the other pixels, and nothing of what the file says beside them', async () => {
    const scan = await sharp(await inventedScan())
      .withExif({ IFD0: { Artist: 'MARKEXIF' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">MARKXMP</x:xmpmeta>')
      .png()
      .toBuffer();
    const id = await add(scan);
    const box = [10, 10, 90, 25];
    await mark(id, 1, box).expect(303);

    const made = await file(await copy(id));

    expect(compared(await pixels(scan), await pixels(made), box)).toEqual({ inside: 0, outside: 0 });
    const { format, exif, xmp, iptc, icc, comments } = await sharp(made).metadata();
    expect({ format, exif, xmp, iptc, icc, comments }).toEqual({ format: 'png' });
    for (const mark of ['MARKEXIF', 'MARKXMP']) expect(everyByte(made).includes(mark)).toBe(false);
  });

  it('of a photograph that was taken on its side is black where the person saw it', async () => {
    // White with a dark lower right corner, as it stands upright: 300 wide and 400 high.
    const dark = { create: { width: 150, height: 200, channels: 3 as const, background: '#884422' } };
    const upright = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#ffffff' } })
      .composite([{ input: dark, left: 150, top: 200 }])
      .png()
      .toBuffer();
    const lying = await sharp(upright)
      .rotate(270)
      .withExif({ IFD0: { Artist: 'MARKEXIF', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer();
    expect(await sharp(lying).metadata()).toMatchObject({ width: 400, height: 300, orientation: 6 });
    const id = await add(lying);
    expect(await picture(`/documents/${id}/pages/1/picture.png?width=320`)).toMatchObject({ width: 320, height: 427 });
    await mark(id, 1, [50, 50, 100, 100]).expect(303);

    const made = await file(await copy(id));

    const { format, width, height, exif, orientation } = await sharp(made).metadata();
    expect({ format, width, height, exif, orientation }).toEqual({ format: 'jpeg', width: 300, height: 400 });
    const { data } = await pixels(made);
    const at = (x: number, y: number): number => data[(y * 300 + x) * 3]!;
    expect([at(225, 300), at(299, 399), at(75, 100) > 240, at(225, 100) > 240]).toEqual([0, 0, true, true]);
    expect(Math.max(...data.filter((_, i) => (i / 3) % 300 >= 151 && i / 900 >= 201))).toBeLessThan(8);
    expect(made.includes('Exif') || made.includes('MARKEXIF')).toBe(false);
  });

  it('says to insiders of what it was made, and leaves the original and its boxes as they were', async () => {
    const id = await add(hostilePdf());
    const before = await file(id);
    await mark(id, 1, [10, 10, 20, 20], 'name').expect(303);
    await mark(id, 1, [10, 30, 20, 40], 'health').expect(303);

    const made = await copy(id);

    expect((await file(id)).equals(before)).toBe(true);
    expect(await text(`/documents/${id}`)).toContain(`href="/documents/${made}"`);
    const page = await text(`/documents/${made}?done=copied`);
    expect(page).toContain(`Redacted copy of <a href="/documents/${id}"`);
    expect(page).toMatch(/A name: 1.*Health: 1/);
    expect(await world.sql('SELECT count(*)::int AS n FROM redaction_box')).toEqual([{ n: 2 }]);
  });

  it('is not made of boxes that somebody has not looked at, nor without any, nor without a title', async () => {
    const id = await add(await inventedScan());
    const make = (fields: Fields) =>
      form(`/documents/${id}/redaction/copy`, { title: 'A', sensitivity: 'partners', ...fields });
    expect(await text(`/documents/${id}/redaction/preview`)).toContain('Nothing is marked yet');
    await mark(id, 1, [10, 10, 20, 20]).expect(303);
    const stand = await standOf(id);
    expect((await make({ stand, title: '' }).expect(422)).text).toContain('Title of the copy');
    await mark(id, 1, [50, 10, 60, 20]).expect(303);

    const { text: late } = await make({ stand }).expect(412);

    expect(late).toContain('Somebody marked or took away a box since you looked');
    expect(await world.sql('SELECT count(*)::int AS n FROM document')).toEqual([{ n: 1 }]);
    await make({ stand: await standOf(id) }).expect(303);
  });

  it('is told no more widely than its original by somebody who does not decide that', async () => {
    const id = await add(await inventedScan());
    const { http } = await world.as('researcher');
    await mark(id, 1, [10, 10, 20, 20], 'name', http).expect(303);
    const stand = await standOf(id, 1, http);

    const sent = { title: 'A copy', sensitivity: 'partners', stand };
    expect((await form(`/documents/${id}/redaction/copy`, sent, http).expect(422)).text).toContain('only a reviewer');
    await form(`/documents/${id}/redaction/copy`, { ...sent, sensitivity: 'restricted' }, http).expect(303);
  });
});
