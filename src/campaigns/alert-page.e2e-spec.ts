import { pageOf, type Listed, listed, seenBy } from '../../test/support/alerts';
import { bundle, type BundledEvent, happened, jointCase, person } from '../../test/support/bundles';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

const report = { title: 'Invented report', url: 'https://example.org/report', published: '2025-12' };
const taken = (more: object = {}): BundledEvent =>
  happened('apprehension', '2025-12-02', { citations: [report], ...more });
const load = (people: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(people, groups));
const year = (): Promise<Listed> => listed(world, 'ANNIV-Y', '2026-12-01', '2026-12-31');
const yearPage = async () => seenBy(world.http, pageOf(await year()));

describe('The page of an alert', () => {
  it('says what will be said of Ann, why it is true, and by which source', async () => {
    await load([person('ANN', 'Ann Invented', [taken()])]);

    const { html, section, words } = await yearPage();

    expect(words).toContain('One year in detention');
    expect(section('said')).toContain('Ann Invented');
    expect(section('why')).toContain('2 Dec 2025 + 1 year = 2 Dec 2026');
    expect(section('why')).toContain('The date is known to the day.');
    expect(section('why')).toContain('Taken into custody, 2 December 2025');
    expect(html).toMatch(/<a href="https:\/\/example\.org\/report" rel="[^"]*noreferrer/);
    expect(section('obstacles')).toContain('Nothing: the date is certain');
  });

  it('offers the texts for outside in six languages, to be copied', async () => {
    await load([person('ANN', 'Ann Invented', [taken()])]);
    const page = pageOf(await year());

    const english = (await seenBy(world.http, page)).html;
    const texts = [...english.matchAll(/<textarea[^>]*readonly[^>]*>([^<]*)<\/textarea>/g)].map(([, text]) => text);
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).toContain('Ann Invented');

    const arabic = (await seenBy(world.http, `${page}&lang=ar`)).html;
    expect(arabic.match(/<textarea[^>]*lang="ar" dir="rtl"/g)).toHaveLength(4);
    expect(arabic).toContain('aria-current="true">العربية');
    expect(arabic).toMatch(/<img src="[^"]*\/card\/wide\.png\?on=2026-12-02&amp;lang=ar"/);
  });

  it('is where the front page, the calendar, the case and the joint case lead', async () => {
    await load([person('ANN', 'Ann', [taken()]), person('BO', 'Bo', [taken()])], [jointCase('G', 'The two', ['BO'])]);
    const ann = await year();
    const [{ id: group }] = await world.sql('SELECT id FROM case_group');
    const ofGroup = (await world.http.get('/api/v1/alerts?on=2026-12-02')).body.items.find(
      (one: Listed) => one.subject.kind === 'group',
    );

    for (const path of ['/', '/calendar?month=2026-12', `/defenders/${ann.subject.id}`]) {
      expect((await world.http.get(path)).text).toContain(`href="${pageOf(ann)}"`);
    }
    for (const path of ['/', `/groups/${group}`]) {
      expect((await world.http.get(path)).text).toContain(`href="${pageOf(ofGroup)}"`);
    }
  });

  it('shows that sources disagree, and which date is used and why', async () => {
    const other = { title: 'Another report', date: '2025-12-05' };
    await load([
      person('ANN', 'Ann', [taken({ citations: [report, other], preferred_reason: 'The family was there.' })]),
    ]);

    const { section } = await yearPage();

    expect(section('why')).toContain('Sources disagree about a date on which it rests.');
    expect(section('why')).toContain('Another report says 5 December 2025');
    expect(section('why')).toContain('The family was there.');
  });

  it('asks whether the family is still in agreement when consent is older than half a year, and not before', async () => {
    const old = { value: 'given', on: '2026-05-20', by: 'her mother' };
    const fresh = { value: 'given', on: '2026-06-15' };
    await load([person('ANN', 'Ann', [taken()], { consent: { public_name: old, public_photo: fresh } })]);

    const { section } = await yearPage();

    expect(section('consent')).toContain('Using the name in public: given by her mother, 20 May 2026, 6 months ago');
    expect(section('consent').match(/Is the family still in agreement\?/g)).toHaveLength(1);
  });

  it('asks, too, when nobody wrote down when consent was given', async () => {
    await load([person('ANN', 'Ann', [taken()])]);

    expect((await yearPage()).section('consent')).toContain('It is not known when consent was given.');
  });

  it('says in plain words what keeps it from being public, and what to do', async () => {
    await load(
      [
        person('ANN', 'Ann', [taken()], { consent: {} }),
        person('BO', 'Bo', [taken()], { confidentiality: 'internal' }),
      ],
      [jointCase('G', 'The two', ['ANN', 'BO'])],
    );

    const { section } = await yearPage();

    expect(section('said')).toContain('Nothing in public, as it stands');
    expect(section('obstacles')).toContain('Ann: no consent for this purpose is recorded');
    expect(section('obstacles')).toContain('Ask the person or the family');
    expect(section('obstacles')).toContain('Bo: the level of the case does not allow it');
  });

  it('says of a date in doubt that it is in doubt', async () => {
    await load([person('ANN', 'Ann', [happened('apprehension', '2025-12-02?')])]);

    expect((await yearPage()).section('obstacles')).toContain('The date from which it counts is in doubt.');
  });

  it('of a quiet case works inside, says that it is quiet, and offers no text for outside', async () => {
    await load([person('ANN', 'Ann', [taken()], { stance: { value: 'quiet', owner: 'Omar' } })]);

    const { words, html, section } = await yearPage();

    expect(words).toContain('Kept quiet');
    expect(section('said')).toContain('Nothing. The case is kept quiet');
    expect(html).not.toContain('<blockquote');
    expect(html).not.toContain('readonly');
    expect(section('obstacles')).toContain('the case is kept quiet');
  });

  it('leads to the alert of the same case before and after it', async () => {
    await load([person('ANN', 'Ann', [taken()])]);
    const alert = await year();
    const before = await listed(world, 'COUNT-DAY', '2026-01-01', '2026-12-01');
    const { html } = await seenBy(world.http, pageOf(alert));

    const links = [...html.matchAll(/<a href="([^"]+)" rel="(prev|next)"/g)].map(([, href, rel]) => [rel, href]);

    expect(links.map(([rel]) => rel)).toEqual(['prev', 'next']);
    expect(before).toBeDefined();
    for (const [, href] of links) await world.http.get(href!.replaceAll('&amp;', '&')).expect(200);
  });

  it.each([
    ['a key that is none', 'short'],
    ['a key of nothing', 'AAAAAAAAAAAAAAAAAAAAAA'],
  ])('is not there for %s', async (_, key) => {
    await load([person('ANN', 'Ann', [taken()])]);
    const { subject } = await year();

    await world.http.get(`/defenders/${subject.id}/alerts/${key}?on=2026-12-02`).expect(404);
  });

  it('says which day is no day, and finds the alert without one, and within twelve years of another', async () => {
    await load([person('ANN', 'Ann', [taken()])]);
    const alert = await year();
    const path = pageOf(alert).split('?')[0]!;

    await world.http.get(`${path}?on=2026-02-30`).expect(422);
    await world.http.get(path).expect(200);
    await world.http.get(`${path}?on=2016-01-01`).expect(200);
    await world.http.get(`${path}?on=1999-01-01`).expect(404);
  });

  it('of a census shows who is held on that day', async () => {
    await load([
      person('ANN', 'Ann Invented', [taken()]),
      person('BO', 'Bo Invented', [taken(), happened('release', '2026-03-01')]),
    ]);
    const { text } = await world.http.get('/calendar?month=2026-12');
    const link = /href="(\/calendar\/census\?on=2026-12-01[^"]*)"/.exec(text)![1]!.replaceAll('&amp;', '&');

    const { section } = await seenBy(world.http, link);

    expect(section('held')).toContain('Ann Invented');
    expect(section('held')).not.toContain('Bo Invented');
    await world.http.get('/calendar/census?on=2026-11-11').expect(404);
  });
});
