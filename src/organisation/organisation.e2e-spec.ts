import sharp from 'sharp';
import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.empty());
afterAll(() => world.close());

const picture = (width = 300, height = 200): sharp.Sharp =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 20, b: 60, alpha: 0.5 } } });
const page = async (): Promise<string> => (await world.http.get('/organisation').expect(200)).text;
const send = (fields: Record<string, string>) =>
  world.http
    .post('/organisation')
    .type('form')
    .send({ version: '0', name: 'Invented Rights', ...fields });
const sendLogo = (file: Buffer, version = '0') =>
  world.http.post('/organisation/logo').field('version', version).attach('logo', file, 'Iris Invented.png');
const acts = async (): Promise<unknown[]> =>
  world.sql(
    `SELECT act, detail FROM audit_event WHERE act LIKE 'organisation.%' AND act <> 'organisation.read' ORDER BY id`,
  );

describe('What is said of the organisation', () => {
  it('is what an administrator wrote, with the colours of Vigil until there are others', async () => {
    expect(await page()).toContain('#10333c');

    const reached = { address: 'Example Street 1\n1200 Geneva', email: 'un@example.org', phone: '+41 22 555 01 00' };
    await send({ website: 'https://example.org', ...reached, hashtag: '#FreeThem', zone: 'Europe/Zurich' }).expect(303);

    const { body } = await world.http.get('/api/v1/organisation').expect('ETag', '"1"').expect(200);
    expect(body).toEqual({
      name: 'Invented Rights',
      website: 'https://example.org',
      ...reached,
      hashtag: '#FreeThem',
      ground: '#10333c',
      accent: '#f2c14e',
      zone: 'Europe/Zurich',
      names_in_mails: false,
      has_logo: false,
      version: 1,
    });
    expect(await acts()).toEqual([
      {
        act: 'organisation.changed',
        detail: { changed: ['name', 'website', 'address', 'email', 'phone', 'hashtag', 'zone'] },
      },
    ]);
  });

  it.each([
    ['colours that cannot be told apart', { ground: '#0b5563', accent: '#0b6563' }, 'contrast is 1.'],
    ['a colour that is none', { ground: 'teal' }, 'is not a colour'],
    ['an address that could run', { website: 'javascript:alert(1)' }, 'is not a web address'],
    ['a zone that is not there', { zone: 'Europe/Atlantis' }, 'is not a time zone'],
    ['an address of mail that is none', { email: 'at example.org' }, 'is not an e-mail address'],
    ['a telephone that is none', { phone: 'by post' }, 'is not a telephone number'],
    ['no name', { name: ' ' }, 'needed'],
  ])('is not taken with %s, and what was typed is kept', async (_what, fields, message) => {
    const { text } = await send({ website: 'https://kept.example.org', ...fields }).expect(422);

    expect(text).toContain(message);
    if (!('website' in fields)) expect(text).toContain('https://kept.example.org');
    expect(await world.sql('SELECT version FROM organisation WHERE version > 0')).toEqual([]);
  });

  it('is not overwritten by somebody who has not seen the newest', async () => {
    await send({}).expect(303);

    const { text } = await send({ name: 'Other Rights' }).expect(412);

    expect(text).toContain('Somebody changed this since you opened it');
    expect(text).toContain('value="Other Rights"');
    expect(text).toContain('name="version" value="1"');
    await world.http.put('/api/v1/organisation').set('If-Match', '"0"').send({ name: 'Third' }).expect(412);
    await world.http.put('/api/v1/organisation').set('If-Match', '"1"').send({ name: 'Third' }).expect(200);
  });
});

describe('Whether mails may name people', () => {
  it('is decided by an administrator with proof of identity, on a page of its own', async () => {
    const { held, http } = await world.as('administrator');
    await world.sql('UPDATE session SET sudo_until = NULL WHERE id = $1', [held.sessionId]);
    await http
      .get('/organisation/names-in-mails')
      .expect(303)
      .expect('Location', /^\/confirm/);
    const asked = http.post('/organisation/names-in-mails').type('form').send({ version: '0', allowed: 'yes' });
    await asked.expect(303).expect('Location', /^\/confirm/);

    expect((await world.http.get('/organisation/names-in-mails')).text).toContain('kept there');
    await world.http
      .post('/organisation/names-in-mails')
      .type('form')
      .send({ version: '0', allowed: 'yes' })
      .expect(303);

    expect((await world.http.get('/api/v1/organisation')).body).toMatchObject({ names_in_mails: true });
    expect(await acts()).toEqual([{ act: 'organisation.names-in-mails', detail: { allowed: true } }]);
  });

  it('cannot be decided by a program', async () => {
    const body = { name: 'Invented', names_in_mails: true };
    await world.http.put('/api/v1/organisation').set('If-Match', '"0"').send(body).expect(422);
  });
});

describe('A logo', () => {
  it('is written anew as PNG, small enough, with nothing beside the picture', async () => {
    const file = await picture(1600, 400)
      .withExif({ IFD0: { Artist: 'Iris Invented', Copyright: 'secret place' } })
      .png()
      .toBuffer();
    expect(file.includes('Iris Invented')).toBe(true);

    await sendLogo(file).expect(303);

    const { body, headers } = await world.http.get('/organisation/logo.png').expect(200);
    expect(headers['content-type']).toBe('image/png');
    const { width, height, format, exif, hasAlpha } = await sharp(body as Buffer).metadata();
    expect({ width, height, format, exif, hasAlpha }).toEqual({
      width: 800,
      height: 200,
      format: 'png',
      exif: undefined,
      hasAlpha: true,
    });
    expect((body as Buffer).includes('Iris')).toBe(false);
    expect(await page()).toContain('/organisation/logo.png?v=1');
  });

  it('is taken as WebP and JPEG too, and can be removed', async () => {
    await sendLogo(await picture().webp().toBuffer()).expect(303);
    await sendLogo(await picture().jpeg().toBuffer(), '1').expect(303);
    await world.http.post('/organisation/logo/removal').type('form').send({ version: '2' }).expect(303);

    await world.http.get('/organisation/logo.png').expect(404);
  });

  it.each([
    ['an SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'It can hold programs'],
    ['an SVG without a prologue', Buffer.from('  <svg xmlns="http://www.w3.org/2000/svg"/>'), 'It can hold programs'],
    ['a GIF that is a program', Buffer.from('GIF89a=1;alert(1)'), 'is a GIF'],
    ['text', Buffer.from('hello'), 'is no picture'],
    ['a page that says it is a JPEG', Buffer.from('\xff\xd8\xff<html>', 'latin1'), 'is broken'],
    ['nothing', Buffer.alloc(0), 'Choose a file first'],
  ])('that is %s is refused with the reason', async (_what, file, message) => {
    const { text } = await sendLogo(file).expect(422);

    expect(text).toContain(message);
  });

  it('of too many pixels or too few is refused', async () => {
    const huge = await sharp({
      create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    expect((await sendLogo(huge).expect(422)).text).toContain('50 million pixels');
    expect((await sendLogo(await picture(20, 20).png().toBuffer()).expect(422)).text).toContain('only 20 × 20 pixels');
  });

  it('that is cut off is refused', async () => {
    const whole = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#823' } })
      .jpeg()
      .toBuffer();
    expect((await sendLogo(whole.subarray(0, whole.length / 2)).expect(422)).text).toContain('is broken');
  });

  it('larger than 10 MB is not read', async () => {
    await sendLogo(Buffer.alloc(11_000_000)).expect(413);
  });

  it('is changed by nobody but an administrator, and its form goes nowhere else', async () => {
    const file = await picture().png().toBuffer();
    const { http } = await world.as('reviewer');
    await http.post('/organisation/logo').field('version', '0').attach('logo', file, 'a.png').expect(403);
    await world.anonymous().post('/organisation/logo').field('version', '0').attach('logo', file, 'a.png').expect(403);
    await world.http.post('/organisation').field('version', '0').attach('name', file, 'a.png').expect(415);
    const unmarked = world.http.post('/organisation/logo').set('X-CSRF-Token', 'x');
    await unmarked.field('version', '0').attach('logo', file, 'a.png').expect(403);
    expect(await world.sql('SELECT FROM organisation WHERE logo IS NOT NULL')).toEqual([]);
  });
});
