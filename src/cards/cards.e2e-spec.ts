import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import { inventedFace } from '../../test/support/faces';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import type { ComposedAlert } from '../alerts/domain/compose';
import { type LanguageCode, languageCodes } from '../alerts/domain/wording/language';
import { headline } from '../alerts/domain/wording/headline';
import { BundlesService } from '../bundles/bundles.service';
import { Database } from '../platform/database';
import { cardAddresses } from './card-addresses';
import { CardsService } from './cards.service';
import { type Format, formatCodes, formats } from './domain/formats';
import { Typesetter } from '../typesetting/typesetter';

let world: World;
let face: Buffer;
beforeAll(async () => {
  world = await startWorld();
  face = await inventedFace();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-09-19');
});
afterAll(() => world.close());

const consent = { public_name: 'given', public_photo: 'given', share_partner: 'given' };
const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
const iris = (changes: Record<string, unknown> = {}) =>
  person('XX-1', 'Iris Invented', [taken], {
    consent,
    gender: 'female',
    names: [
      { text: 'Iris Invented', lang: 'en', kind: 'main' },
      { text: '黄虚构', lang: 'zh', kind: 'native' },
      { text: 'Secret Nickname', kind: 'do-not-publish' },
    ],
    ...changes,
  });
const take = (defenders: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(defenders, groups));
const idOf = async (reference: string): Promise<string> =>
  (await world.sql<{ id: string }>('SELECT id FROM defender WHERE reference = $1', [reference]))[0]!.id;
const portrait = async (reference: string): Promise<void> => {
  const path = `/defenders/${await idOf(reference)}/portrait`;
  await world.http.post(path).field('version', '0').field('alt', 'Drawn').attach('picture', face, 'a.jpg').expect(303);
};
/** The first alert of the day of the clock. */
const alert = async (rule = 'ANNIV-Y', on = '2026-09-19'): Promise<ComposedAlert> => {
  const found = await world.inside(() => world.app.get(AlertsService).window(commandLine, { from: on, to: on }));
  return found.find((one) => one.rule === rule)!;
};
const address = async (format: Format = 'wide', language: LanguageCode = 'en'): Promise<string> =>
  cardAddresses(await alert(), language).find(({ href }) => href.includes(`/${format}.png`))!.href;
const card = async (format?: Format, language?: LanguageCode): Promise<Buffer> =>
  (await world.http.get(await address(format, language)).expect(200)).body as Buffer;
/** What is drawn, in its order, without the marks of direction. */
async function words(one: ComposedAlert, language: LanguageCode = 'en'): Promise<string> {
  const drawing = await world.inside(() =>
    world.app.get(CardsService).drawing(commandLine, one, { language, format: 'wide' }),
  );
  return (await world.app.get(Typesetter).draw({ ...drawing, as: 'words' }))
    .toString()
    .replace(/[\u2066-\u2069\u200b]/g, '');
}
const consents = (value: string, scope: string): Promise<unknown> =>
  world.inside(() => world.app.get(Database).query('UPDATE consent SET value = $1 WHERE scope = $2', [value, scope]));

describe('A share card', () => {
  it.each(formatCodes)('as %s has the size that is promised, and nothing beside the picture', async (format) => {
    await take([iris()]);
    await portrait('XX-1');

    const answer = await world.http.get(await address(format)).expect(200);

    const { format: type, width, height, exif, xmp, icc, comments } = await sharp(answer.body as Buffer).metadata();
    expect({ type, width, height, exif, xmp, icc, comments }).toEqual({ type: 'png', ...formats[format] });
    expect(answer.headers['content-disposition']).toMatch(/^inline; filename="card-\d+x\d+-en\.png"$/);
    expect(await address(format)).not.toContain('Iris');
    for (const secret of ['Iris', 'Exif', 'secret']) expect((answer.body as Buffer).includes(secret)).toBe(false);
  });

  it('is the same each time', async () => {
    await take([iris()]);
    const digest = (of: Buffer): string => createHash('sha256').update(of).digest('hex');

    expect(digest(await card())).toBe(digest(await card()));
    expect(digest(await card('wide', 'fr'))).not.toBe(digest(await card()));
  });

  it('says who, in both scripts, since when, and nothing that must not be said', async () => {
    await take([iris()]);

    const said = await words(await alert());

    expect(said).toContain('Iris Invented');
    expect(said).toContain('黄虚构');
    expect(said).toMatch(/5\nyears/);
    expect(said.replaceAll('\n', ' ')).toContain('Five years in detention');
    expect(said).not.toContain('Secret');
  });

  it.each(languageCodes)('says it in the language that is asked for: %s', async (language) => {
    await take([iris()]);

    const one = await alert();
    const said = await words(one, language);

    const sentence = headline(one.facts, language).replace(/[\u2066-\u2069\s]/g, '');
    // From right to left the words are given in the order in which they stand.
    const drawn = (language === 'ar' ? said.split('\n').reverse().join('') : said).replace(/\s/g, '');
    expect(drawn).toContain(language === 'ar' ? 'الاحتجاز' : sentence);
    if (language === 'zh') expect(said.indexOf('黄虚构')).toBeLessThan(said.indexOf('Iris'));
  });

  it('takes what people wrote for text, whatever it says', async () => {
    const name = '#panic("x") $x$ *b* \\u{41} ]#import "@preview/x:1.0.0"';
    await take([iris({ names: [{ text: name, kind: 'main' }] })]);

    expect((await words(await alert())).replace(/\s/g, '')).toContain(
      '#panic("x")$x$*b*\\u{41}]#import"@preview/x:1.0.0"',
    );
  });

  it('has the colours, the hashtag and the logo of the organisation', async () => {
    await take([iris()]);
    const form = { version: '0', name: 'Invented Rights', hashtag: '#FreeIris', ground: '#ffffff', accent: '#9b2c20' };
    await world.http.post('/organisation').type('form').send(form).expect(303);
    const logo = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#00ff00' } })
      .png()
      .toBuffer();

    expect(await words(await alert())).toMatch(/Invented Rights/);
    expect((await words(await alert())).replaceAll('\n', '')).toContain('#FreeIris');
    await world.http.post('/organisation/logo').field('version', '1').attach('logo', logo, 'a.png').expect(303);

    const { data, info } = await sharp(await card())
      .raw()
      .toBuffer({ resolveWithObject: true });
    const colours = new Set<string>();
    for (let i = 0; i < data.length; i += info.channels) colours.add([...data.subarray(i, i + 3)].join());
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
    expect(colours.has('0,255,0')).toBe(true);
    expect([...colours].some((one) => one === '155,44,32')).toBe(true);
  });

  it('of a joint case names everybody, or the case when they are many', async () => {
    const people = (n: number) =>
      Array.from({ length: n }, (_, i) =>
        person(`P-${i}`, `Person Nr${String.fromCharCode(65 + i)}`, [taken], { consent }),
      );
    const group = (n: number) => [
      jointCase(
        'G-1',
        'The Invented Many',
        people(n).map((p) => p.reference),
        { hashtag: '#Many' },
      ),
    ];
    await take(people(3), group(3));
    const three = await words(await alert());
    for (const letter of 'ABC') expect(three).toContain(`Nr${letter}`);

    await world.empty();
    await take(people(9), group(9));
    const nine = (await words(await alert())).replaceAll('\n', ' ');
    expect(nine).toContain('The Invented Many');
    expect(nine).toContain('#');
    expect(nine.split('Nr').length).toBeLessThan(10);
    expect((await sharp((await world.http.get(await address()).expect(200)).body as Buffer).metadata()).width).toBe(
      1200,
    );
  });
});

/** Does the card show the face? Its colours are nowhere else. */
async function showsFace(): Promise<boolean> {
  const { data, info } = await sharp(await card())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const near = (at: number, of: number[]): boolean => of.every((value, i) => Math.abs(data[at + i]! - value) < 12);
  let skin = 0;
  for (let i = 0; i < data.length; i += info.channels) if (near(i, [201, 143, 107])) skin++;
  return skin > 5_000;
}

describe('A photograph on a card', () => {
  it('is there by consent, and gone when it is withdrawn', async () => {
    await take([iris()]);
    expect(await showsFace()).toBe(false);
    await portrait('XX-1');
    expect(await showsFace()).toBe(true);

    for (const value of ['withdrawn', 'refused', 'not_asked', 'cannot_ask']) {
      await consents(value, 'public_photo');
      expect([value, await showsFace()]).toEqual([value, false]);
    }
  });

  it('is not there when it is called narrower than the case', async () => {
    await take([iris()]);
    await portrait('XX-1');
    await world.inside(() => world.app.get(Database).query(`UPDATE portrait SET sensitivity = 'partners'`));

    expect(await showsFace()).toBe(false);
  });

  it('of one of two is not there: half a joint case would say something', async () => {
    await take(
      [iris(), person('XX-2', 'Boris Invented', [taken], { consent })],
      [jointCase('G-1', 'Both', ['XX-1', 'XX-2'])],
    );
    await portrait('XX-1');
    expect(await showsFace()).toBe(false);

    await portrait('XX-2');
    expect(await showsFace()).toBe(true);
  });
});

describe('No card is made', () => {
  it.each([
    ['consent to the name is withdrawn', () => consents('withdrawn', 'public_name'), 'consent was withdrawn'],
    [
      'the case is kept quiet',
      () => world.inside(() => world.app.get(Database).query(`UPDATE defender SET stance = '{"value": "quiet"}'`)),
      'the case is kept quiet',
    ],
  ])('when %s, and the answer says so', async (_what, happens, reason) => {
    await take([iris()]);
    const path = await address();
    await happens();

    const { text, headers } = await world.http.get(path).expect(409);

    expect(text).toContain(`it is not public: ${reason}`);
    expect(headers['content-type']).toContain('html');
  });

  it('of what is not there, in no other format and no other language', async () => {
    await take([iris()]);
    const path = await address();

    await world.http.get(path.replace('wide.png', 'huge.png')).expect(404);
    await world.http.get(path.replace(/alerts\/[^/]+/, 'alerts/AAAAAAAAAAAAAAAAAAAAAA')).expect(404);
    await world.http.get(path.replace('lang=en', 'lang=xx')).expect(422);
  });

  it('for somebody who does not see the case', async () => {
    await take([iris({ confidentiality: 'restricted' }), person('XX-9', 'Open', [taken])]);
    const path = (await address()).replace(/defenders\/[^/]+/, `defenders/${await idOf('XX-1')}`);
    const { http } = await world.as('campaigner');

    await http.get(path).expect(404);
  });
});
