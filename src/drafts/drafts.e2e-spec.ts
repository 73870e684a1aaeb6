import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import { discloseAlert } from '../alerts/domain/disclosed-alert';
import { type LanguageCode, languageCodes } from '../alerts/domain/wording/language';
import { BundlesService } from '../bundles/bundles.service';
import { OrganisationService } from '../organisation/organisation.service';
import type { Drafts } from './domain/drafts';
import { DraftsService } from './drafts.service';
import { TemplatesService } from './templates.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2021-02-15');
});

const taken = happened('apprehension', '2020-03-01', {
  citations: [{ title: 'Invented Watch', url: 'https://watch.example/1' }],
});
const names = [
  { text: 'Lin Anran', kind: 'main' },
  { text: '林安然', lang: 'zh-Hans', kind: 'native' },
];
const lin = (changes: Record<string, unknown> = {}) =>
  person('LIN', 'Lin Anran', [taken], { names, gender: 'female', ...changes });
const load = (...args: Parameters<typeof bundle>) => world.app.get(BundlesService).import(commandLine, bundle(...args));

async function drafts(language: LanguageCode, day = '2021-03-01') {
  return world.inside(async () => {
    const [alert] = await world.app.get(AlertsService).window(commandLine, { from: day, to: day });
    return world.app.get(DraftsService).draftsOf(commandLine, alert!, language);
  });
}

describe('The texts for the anniversary of Lin Anran', () => {
  it('say the fact, her name and the source, in each language', async () => {
    await load([lin()]);

    for (const language of languageCodes) {
      const { headline, opening, post, letter, dir } = (await drafts(language)) as Drafts;
      const name = language === 'zh' ? '林安然' : 'Lin Anran';
      for (const text of [headline, opening, post, letter])
        expect([language, text]).toEqual([language, expect.stringContaining(name)]);
      expect(post).toContain('https://watch.example/1');
      expect(letter).toContain('Invented Watch');
      expect(dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
    }
  });

  it('agree with her gender, and need none where it must not be told', async () => {
    await load([lin()]);
    expect(((await drafts('fr')) as Drafts).opening).toBe(
      'Le 1er mars 2021, cela fait un an que Lin Anran est détenue.',
    );

    await world.empty();
    await load([lin({ sensitivity: { gender: 'internal' } })]);
    expect(((await drafts('fr')) as Drafts).opening).toBe(
      'Le 1er mars 2021, cela fait un an que Lin Anran est en détention.',
    );
  });

  it('never hold a name that must not be published, in whatever script', async () => {
    await load([lin({ names: [names[0], { ...names[1], kind: 'do-not-publish' }] })]);

    const { headline, opening, post, letter } = (await drafts('zh')) as Drafts;

    for (const text of [headline, opening, post, letter]) expect(text).not.toContain('林安然');
  });

  it('follow the template of the organisation, and its name', async () => {
    await load([lin()]);
    await world.inside(async () => {
      await world.app
        .get(TemplatesService)
        .save(
          commandLine,
          { language: 'en', rule: 'any', part: 'headline' },
          0,
          '{milestone}{doubt}: freedom for {who}',
        );
      await world.app.get(OrganisationService).change(commandLine, 0, { name: 'Invented Rights' });
    });

    const { headline, letter } = (await drafts('en')) as Drafts;

    expect(headline).toBe('One year in detention: freedom for Lin Anran');
    expect(letter).toContain('Invented Rights');
  });

  it('are none while it is a task, or the case is kept quiet, and it is said why', async () => {
    await load([lin({ consent: {} })]);
    expect(await drafts('en')).toEqual({ none: expect.stringContaining('This is a task for the team') });

    await world.empty();
    await load([lin({ stance: { value: 'quiet' } })]);
    expect(await drafts('en')).toEqual({ none: expect.stringContaining('keeps the case quiet') });
  });
});

it('a mail says the headline in the language of whoever gets it', async () => {
  await load(
    [lin(), person('BO', 'Bo Sample', [taken], { gender: 'male' })],
    [jointCase('G', 'Two of Port', ['LIN', 'BO'])],
  );
  const [alert] = await world.inside(() =>
    world.app.get(AlertsService).window(commandLine, { from: '2021-03-01', to: '2021-03-01' }),
  );

  expect(discloseAlert(alert!, 'internal', 'es')!.headline).toBe('Un año en detención: estamos con Two of Port');
  expect(discloseAlert(alert!, 'internal', 'ru')!.headline).toBe('Two of Port: один год под стражей. Мы рядом');
});
