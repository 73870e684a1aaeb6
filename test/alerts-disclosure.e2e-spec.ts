import type { AlertResource } from '../src/alerts/alert.presenter';
import { AlertsService } from '../src/alerts/alerts.service';
import { discloseAlert, quietHeadline } from '../src/alerts/domain/disclosed-alert';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bundle, happened, jointCase, person } from './support/bundles';
import { readPage } from './read-page';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2021-02-15');
});

const load = (...args: Parameters<typeof bundle>) => world.app.get(BundlesService).import(commandLine, bundle(...args));
const taken = happened('apprehension', '2020-03-01');
const ann = (changes: Record<string, unknown> = {}, events = [taken]) => person('ANN', 'Ann Sample', events, changes);
const on = async (day: string): Promise<AlertResource[]> =>
  (await world.http.get(`/api/v1/alerts?on=${day}`).expect(200)).body.items;
const composed = (from: string, to: string) =>
  world.inside(() => world.app.get(AlertsService).window(commandLine, { from, to }));

describe('The anniversary of Ann', () => {
  it.each([
    ['is public when her case is and she agreed', {}, 'public'],
    ['is a task while her case is quiet', { stance: { value: 'quiet' } }, 'task'],
    ['is a task when she is not to be mentioned', { stance: { value: 'no_mention' } }, 'task'],
    ['is a task while the stance is under review', { stance: { value: 'under_review' } }, 'task'],
    [
      'is a task when the stance should have been decided again',
      { stance: { value: 'public', review_on: '2021-02-14' } },
      'task',
    ],
    [
      'is a task when the consent should have been asked for again',
      { consent: { public_name: { value: 'given', review_on: '2021-02-14' } } },
      'task',
    ],
    [
      'is public up to the day of the review',
      { consent: { public_name: { value: 'given', review_on: '2021-02-15' } } },
      'public',
    ],
    [
      'is a task when she refused even partners',
      { consent: { public_name: 'given', share_partner: 'refused' } },
      'task',
    ],
    [
      'is a task when her only name is for partners',
      { names: [{ text: 'Ann Sample', kind: 'main', sensitivity: 'partners' }] },
      'task',
    ],
  ])('%s', async (_, changes, audience) => {
    await load([ann(changes)]);

    expect(await on('2021-03-01')).toMatchObject([{ rule: 'ANNIV-Y', audience }]);
  });

  it.each([
    ['the event it rests on', [{ ...taken, sensitivity: 'partners' }]],
    ['what became of her', [taken, happened('transfer', '2020-06-01', { sensitivity: 'internal' })]],
    ['her health, of which she did not agree to speak', [happened('psychiatric_commitment', '2020-03-01')]],
  ])('is a task when the public must not be told %s', async (_, events) => {
    await load([ann({}, events)]);

    expect(await on('2021-03-01')).toMatchObject([{ audience: 'task' }]);
  });

  it('stays public when only something beside her custody is withheld', async () => {
    await load([ann({}, [taken, happened('torture_allegation', '2020-06-01', { sensitivity: 'restricted' })])]);

    expect(await on('2021-03-01')).toMatchObject([{ audience: 'public' }]);
  });

  it('names in public only the sources of which the public may be told', async () => {
    const citations = [{ title: 'Newspaper' }, { title: 'Her cousin', sensitivity: 'internal' }];
    await load([ann({}, [{ ...taken, citations }])]);

    const [alert] = await on('2021-03-01');

    expect(alert).toMatchObject({ audience: 'public', sources: [{ title: 'Newspaper' }] });
    expect(JSON.stringify(alert)).not.toContain('Her cousin');
  });

  it('is silenced with its group when another member is kept quiet', async () => {
    await load(
      [ann(), person('BO', 'Bo Sample', [taken], { stance: { value: 'quiet' } })],
      [jointCase('TWO', 'The Two', ['ANN', 'BO'], { hashtag: '#TheTwo' })],
    );

    expect(await on('2021-03-01')).toMatchObject([{ audience: 'task', subject: { kind: 'group', reference: 'TWO' } }]);
  });
});

describe('A birthday', () => {
  it('is spoken of in public only when the date of birth may be told', async () => {
    const birthday = async (changes: Record<string, unknown>) => {
      await load([ann({ born: '1985-03-05', ...changes })]);
      return (await on('2021-03-05')).find((a) => a.rule === 'BIRTHDAY')!.audience;
    };

    expect(await birthday({})).toBe('public');
    expect(await birthday({ sensitivity: { born: 'partners' } })).toBe('task');
  });
});

describe('What holds for a time', () => {
  it('is a task on its last day: to ask again, or to decide again', async () => {
    await load([
      ann({
        consent: {
          public_name: { value: 'given', review_on: '2021-02-20' },
          un_public: { value: 'given', review_on: '2021-02-20' },
          share_partner: { value: 'refused', review_on: '2021-02-20' },
        },
        stance: { value: 'public', owner: 'Rosa Reviewer', review_on: '2021-02-20' },
      }),
    ]);

    expect(await on('2021-02-20')).toMatchObject([
      {
        rule: 'CONSENT-OLD',
        audience: 'task',
        headline: 'Ann Sample: consent to be reviewed by 20 February 2021 (public name, un public)',
      },
      {
        rule: 'STANCE-OLD',
        audience: 'task',
        headline: 'Ann Sample: publicity to be decided again by 20 February 2021 (Rosa Reviewer)',
      },
    ]);
  });

  it('stays on the page of the case, and on the front page, until somebody has done it', async () => {
    await load([ann({ consent: { public_name: { value: 'given', review_on: '2021-01-31' } } })]);
    const [{ id }] = await world.sql('SELECT id FROM defender');

    for (const path of ['/', `/defenders/${id}`])
      expect((await readPage(world, path)).section('coming')).toContain('consent to be reviewed by 31 January 2021');
  });

  it('comes in pages that hold each alert once', async () => {
    await load(
      Array.from({ length: 9 }, (_, i) =>
        person(`P${i}`, `Person ${i}`, [taken], {
          consent: { public_name: { value: 'given', review_on: '2021-03-01' } },
        }),
      ),
    );
    const whole = (await world.http.get('/api/v1/alerts?from=2021-03-01&to=2021-03-01&limit=500').expect(200)).body
      .items;
    const paged: unknown[] = [];
    for (let after = ''; ;) {
      const { items, next } = (await world.http.get(`/api/v1/alerts?on=2021-03-01&limit=4${after}`).expect(200)).body;
      paged.push(...items);
      if (!next) break;
      after = `&after=${next}`;
    }
    expect(whole).toHaveLength(18);
    expect(paged).toEqual(whole);
  });
});

describe('What goes out by mail or in a feed', () => {
  it('holds a public headline for everybody, and a task for colleagues', async () => {
    await load([ann(), person('BO', 'Bo Sample', [taken], { confidentiality: 'internal' })]);
    const alerts = await composed('2021-03-01', '2021-03-01');

    const told = (audience: 'public' | 'internal') =>
      alerts.flatMap((alert) => discloseAlert(alert, audience) ?? []).map(({ headline }) => headline);

    expect(told('public')).toEqual(['One year in detention: we stand with Ann Sample']);
    expect(told('internal')).toHaveLength(2);
  });

  it('says nothing of a quiet case, not even to colleagues whom and what it is about', async () => {
    await load(
      [ann({ stance: { value: 'quiet', review_on: '2021-03-01' } }), person('BO', 'Bo Sample', [taken])],
      [jointCase('TWO', 'The Two', ['ANN', 'BO'], { hashtag: '#TheTwo' })],
    );
    const alerts = await composed('2021-03-01', '2021-03-01');
    expect(alerts).toHaveLength(2);

    for (const alert of alerts) {
      for (const audience of ['partner', 'un_confidential', 'un_public', 'public'] as const)
        expect(discloseAlert(alert, audience)).toBeNull();
      const { subjectId, ...mail } = discloseAlert(alert, 'internal')!;
      expect(subjectId).toBe(alert.subjectId);
      expect(mail).toEqual({
        on: '2021-03-01',
        precision: 'day',
        headline: quietHeadline,
        isPublic: false,
        sources: [],
      });
    }
  });
});
