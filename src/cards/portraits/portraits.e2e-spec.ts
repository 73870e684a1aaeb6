import sharp from 'sharp';
import { commandLine } from '../../access/viewer';
import { BundlesService } from '../../bundles/bundles.service';
import { Database } from '../../platform/database';
import { bundle, happened, person } from '../../../test/support/bundles';
import { inventedFace } from '../../../test/support/faces';
import { startWorld, type World } from '../../../test/world';

let world: World;
let face: Buffer;
let id: string;
beforeAll(async () => {
  world = await startWorld();
  face = await inventedFace();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
  const consent = { public_name: 'given', public_photo: 'given', share_partner: 'given' };
  const iris = person('XX-1', 'Iris Invented', [taken], { confidentiality: 'public', consent });
  await world.app.get(BundlesService).import(commandLine, bundle([iris]));
  id = (await world.sql<{ id: string }>('SELECT id FROM defender'))[0]!.id;
});
afterAll(() => world.close());

type Fields = Record<string, string>;
const send = (file: Buffer | undefined, fields: Fields = {}, http = world.http) => {
  const asked = http.post(`/defenders/${id}/portrait`);
  for (const [name, value] of Object.entries({ version: '0', alt: 'A drawn face', ...fields }))
    void asked.field(name, value);
  return file ? asked.attach('picture', file, 'Iris Invented, her street 5.jpg') : asked;
};
const page = async (http = world.http): Promise<string> => (await http.get(`/defenders/${id}`).expect(200)).text;
const picture = (http = world.http) => http.get(`/defenders/${id}/portrait.jpg`);

describe('A photograph', () => {
  it('is shown on the page of the case, at most 1200 pixels large, without anything that stood in the file', async () => {
    const large = await sharp(face).resize(2400).keepMetadata().toBuffer();
    expect(large.includes('secret address')).toBe(true);

    await send(large, { credit: 'Invented family' })
      .expect(303)
      .expect('Location', /done=portrait-saved/);

    expect(await page()).toContain(
      `src="/defenders/${id}/portrait.jpg?v=1" alt="A drawn face" width="982" height="1200"`,
    );
    expect(await page()).toContain('Invented family');
    const { body, headers } = await picture().expect(200);
    expect(headers['content-disposition']).toBe('inline; filename="portrait.jpg"');
    const { format, width, height, exif, xmp, iptc, icc } = await sharp(body as Buffer).metadata();
    expect({ format, width, height, exif, xmp, iptc, icc }).toEqual({ format: 'jpeg', width: 982, height: 1200 });
    expect((body as Buffer).length).toBeLessThan(2_097_152);
    for (const secret of ['Iris', 'secret', 'Exif']) expect((body as Buffer).includes(secret)).toBe(false);
  });

  it('that a telephone took on its side stands upright', async () => {
    const turned = await sharp(face)
      .resize(400, 300, { fit: 'fill' })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();

    await send(turned).expect(303);

    expect(await sharp((await picture()).body as Buffer).metadata()).toMatchObject({ width: 300, height: 400 });
  });

  it('stands in the history and in the trail, and neither keeps it or what is written beside it', async () => {
    await send(face, { alt: 'A drawn face before a red door' }).expect(303);
    await send(undefined, { version: '1', alt: 'Another word' }).expect(303);
    await world.http.post(`/defenders/${id}/portrait/removal`).type('form').send({ version: '2' }).expect(303);

    const history = JSON.stringify(
      await world.sql(`SELECT action, before, after FROM history WHERE subject = 'portrait'`),
    );
    expect(JSON.parse(history).map((row: { action: string }) => row.action)).toEqual(['insert', 'update', 'delete']);
    expect(history).not.toMatch(/door|word|\\\\x/);
    for (const words of ['Added', 'Changed', 'Took away']) expect(await page()).toContain(`${words} a photograph`);
    expect(
      await world.sql(`SELECT act FROM audit_event WHERE act LIKE 'portrait.%' AND defender_id = $1 ORDER BY id`, [id]),
    ).toEqual([{ act: 'portrait.saved' }, { act: 'portrait.saved' }, { act: 'portrait.removed' }]);
    await picture().expect(404);
  });

  it('is not overwritten by somebody who has not seen the newest', async () => {
    await send(face).expect(303);

    const { text } = await send(undefined, { alt: 'Too late' }).expect(412);

    expect(text).toContain('Somebody changed the photograph since you opened it');
    expect(text).toContain('value="Too late"');
    await world.http.post(`/defenders/${id}/portrait/removal`).type('form').send({ version: '9' }).expect(412);
  });

  it('needs a picture and words', async () => {
    expect((await send(undefined).expect(422)).text).toContain('Choose a file first');
    expect((await send(face, { alt: ' ' }).expect(422)).text).toContain('needed');
    expect((await send(Buffer.from('<svg/>')).expect(422)).text).toContain('It can hold programs');
  });
});

describe('Who is shown a photograph', () => {
  it('is whoever sees the case and is told facts so sensitive', async () => {
    await send(face, { sensitivity: 'restricted' }).expect(303);
    const [researcher, campaigner] = [await world.as('researcher'), await world.as('campaigner')];

    await picture(researcher.http).expect(200);
    await picture(campaigner.http).expect(404);
    expect(await page(campaigner.http)).not.toContain('portrait.jpg');
  });

  it('of a case that she does not see learns nothing of it', async () => {
    await send(face).expect(303);
    const { http } = await world.as('partner');

    const [here, nowhere] = [await picture(http), await http.get(`/defenders/${crypto.randomUUID()}/portrait.jpg`)];

    expect([here.status, here.text]).toEqual([404, nowhere.text]);
  });

  it('is widened by nobody but those who decide what may be told', async () => {
    await send(face, { sensitivity: 'restricted' }).expect(303);
    const { http } = await world.as('researcher');

    expect((await send(undefined, { version: '1', sensitivity: 'public' }, http).expect(422)).text).toContain(
      'only a reviewer',
    );
    await send(undefined, { version: '1', sensitivity: 'restricted', alt: 'Other words' }, http).expect(303);
    await send(undefined, { version: '2', sensitivity: 'public' }).expect(303);
  });

  it('is said on its page: in public with the consent for photographs alone', async () => {
    await send(face).expect(303);
    const shown = async (): Promise<string> => (await world.http.get(`/defenders/${id}/portrait`)).text;
    expect(await shown()).toContain('Share cards of public alerts show it');

    await world.inside(() =>
      world.app.get(Database).query(`UPDATE consent SET value = 'withdrawn' WHERE scope = 'public_photo'`),
    );

    expect(await shown()).toContain('No share card shows it: consent to use a photo is not given');
  });
});
