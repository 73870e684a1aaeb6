import { bundle, happened, person } from '../../test/support/bundles';
import { readPdf } from '../../test/support/read-pdf';
import { startWorld, type World } from '../../test/world';
import type { Audience } from '../access/domain/audience';
import { commandLine, viewerOf } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { examples } from '../bundles/examples/examples';
import { Typesetter } from '../typesetting/typesetter';
import { renderPdf } from './pdf/render-pdf';
import { type ComposedReport, type ReportOrder, ReportsService } from './reports.service';

let world: World;
const today = '2026-11-24';

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt(today);
});

const order = <A extends Audience>(audience: A, more: Partial<ReportOrder<A>> = {}): ReportOrder<A> => ({
  ...{ choice: {}, template: 'file', audience, language: 'en', day: today },
  copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T10:00:00Z' },
  ...more,
});
const compose = <A extends Audience>(audience: A, more?: Partial<ReportOrder<A>>): Promise<ComposedReport<A>> =>
  world.app.get(ReportsService).compose(commandLine, order(audience, more));
const load = (people: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(people, groups));
const said = ({ report }: ComposedReport): string => JSON.stringify([report.title, report.parts, report.notes]);

const agreed = { confidentiality: 'public', consent: { public_name: 'given', share_partner: 'given' } };
const held = [happened('apprehension', '2021-09-19', { citations: [{ title: 'The Invented Times' }] })];
const pair = { reference: 'G', name: 'Two Friends', members: [{ defender: 'ANN' }, { defender: 'BO' }] };

describe('A report', () => {
  it('is composed of the cases that the audience may be told of, and says to the one who asks what is left out', async () => {
    await load([
      person('ANN', 'Ann Invented', held, agreed),
      person('BO', 'Bo Invented', held, { confidentiality: 'internal' }),
    ]);

    const { report, caseIds, withheld } = await compose('public');

    expect([report.title, report.audience, report.asOf]).toEqual(['Ann Invented', 'public', today]);
    expect(caseIds).toHaveLength(1);
    expect(withheld.map(({ told, withheld: { everything } }) => [told, everything])).toEqual([
      [true, null],
      [false, 'level'],
    ]);
    expect(JSON.stringify(report)).not.toContain('Bo Invented');
  });

  it('tells of a joint case only where everybody in it may be named', async () => {
    await load([person('ANN', 'Ann Invented', held, agreed), person('BO', 'Bo Invented', held, agreed)], [pair]);
    const both = await compose('public');
    await world.empty();
    await load(
      [person('ANN', 'Ann Invented', held, agreed), person('BO', 'Bo Invented', held, { confidentiality: 'internal' })],
      [pair],
    );
    const one = await compose('public');

    expect(said(both)).toContain('Two Friends');
    expect(said(one)).not.toMatch(/Two Friends|Bo Invented/);
  });

  it('is as of an earlier day where that is asked for, and never of one to come', async () => {
    await load([person('ANN', 'Ann Invented', [...held, happened('release', '2023-01-01')], agreed)]);

    expect(said(await compose('public', { day: '2022-09-19' }))).toContain('+ 365 days =');
    expect(said(await compose('public'))).toContain('Released');
    await expect(compose('public', { day: '2026-11-25' })).rejects.toThrow('is still to come');
  });

  it('rests on the consent of today, also for an earlier day', async () => {
    const consent = { public_name: 'withdrawn' };
    await load([person('ANN', 'Ann Invented', held, { ...agreed, consent })]);

    const { caseIds, report } = await compose('public', { day: '2022-09-19' });

    expect(caseIds).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('Ann Invented');
  });

  it('holds nothing that the one who asks for it is not told herself', async () => {
    const secret = happened('transfer', '2022-01-01', { place: 'Secret place', sensitivity: 'restricted' });
    await load([
      person('ANN', 'Ann Invented', [...held, secret], agreed),
      person('BO', 'Bo Invented', held, { ...agreed, confidentiality: 'restricted' }),
    ]);
    const staff = viewerOf({ accountId: '7c8f3f64-3f6e-4f0e-9c8a-000000000001', name: 'S', role: 'staff', teams: [] });

    const report = await world.app.get(ReportsService).compose(staff, order('internal'));

    expect(report.caseIds).toHaveLength(1);
    expect(JSON.stringify(report)).not.toMatch(/Secret place|Bo Invented/);
  });

  it('names a template that is not there, and says what is there', async () => {
    await expect(compose('public', { template: 'none' })).rejects.toThrow(/no template “none”.*file/s);
  });

  it('of example cases is drawn, and says on each page which copy it is', async () => {
    await world.app.get(BundlesService).import(commandLine, examples);
    for (const language of ['en', 'ar'] as const) {
      const { report } = await compose('internal', { language, choice: { filter: { q: 'Huang' } } });
      const { pages, info } = await readPdf(await renderPdf(world.app.get(Typesetter), report));

      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toContain(report.copy.fingerprint);
      expect(info.Title).toBe(report.title);
    }
  });
});
