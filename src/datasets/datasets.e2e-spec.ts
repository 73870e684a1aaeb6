import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import { startWorld, type World } from '../../test/world';
import { commandLine, type Viewer, viewerOf } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { StatusService } from '../milestones/status.service';
import { Database } from '../platform/database';
import { readTable } from '../tabular/reading/read-table';
import { DatasetsService, type DatasetWish, type DatasetWritten } from './datasets.service';
import { dictionary } from './domain/dictionary';

let world: World;
const today = '2026-11-24';

beforeAll(async () => (world = await startWorld({ origin: 'https://vigil.example.org' })));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt(today);
});

const load = (people: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(people, groups));
const inside = <T>(viewer: Viewer, work: () => Promise<T>): Promise<T> =>
  world.app.get(Database).transaction(viewer, work);

async function written(wish: Partial<DatasetWish>, viewer = commandLine): Promise<DatasetWritten & { bytes: Buffer }> {
  return inside(viewer, () => begun(wish, viewer));
}
/** The same in the open transaction. */
async function begun(wish: Partial<DatasetWish>, viewer = commandLine): Promise<DatasetWritten & { bytes: Buffer }> {
  const sink = new PassThrough();
  const whole: DatasetWish = {
    what: 'cases',
    choice: {},
    audience: 'internal',
    day: today,
    language: 'en',
    format: 'csv',
    about: { reference: 'X-7KQ2-9MFD', lines: [['Reference', 'X-7KQ2-9MFD']] },
    ...wish,
  };
  const [bytes, done] = await Promise.all([buffer(sink), world.app.get(DatasetsService).write(viewer, whole, sink)]);
  return { ...done, bytes };
}
/** The rows by the codes of their columns, without what is empty. */
async function rowsOf(wish: Partial<DatasetWish>, viewer = commandLine): Promise<Record<string, string>[]> {
  return readRows(await written(wish, viewer), wish.what);
}
async function readRows({ bytes }: { bytes: Buffer }, what: DatasetWish['what'] = 'cases') {
  const [sheet] = (await readTable(bytes, 'x')).sheets;
  const codes = dictionary[what].map(({ code }) => code);
  return [...sheet!.rows].map(({ cells }) =>
    Object.fromEntries(cells.flatMap(({ text }, i) => (text === '' ? [] : [[codes[i], text]]))),
  );
}

const ann = person(
  'ANN',
  'Ann Invented',
  [
    happened('apprehension', '2021-09-19', {
      place: 'Harbour',
      citations: [
        { title: 'Newspaper', url: 'https://news.example/1', quote: '=taken, "they said"', reliability: 'B2' },
        { title: 'Radio', date: '2021-09-20' },
      ],
      legal: { forces: 'Police', warrant: 'not_shown' },
    }),
    happened('sentence', '2022-06', {
      summary: 'Two\nlines.',
      sentence: { imprisonment: 'P7Y', counted_from: '2021-09-19' },
    }),
    happened('visit_observer', '2027-01-01'),
  ],
  {
    names: [
      { text: 'Ann Invented', lang: 'en', kind: 'main' },
      { text: '安', lang: 'zh', kind: 'native' },
      { text: 'Annie', kind: 'alias' },
      { text: 'The Pen', kind: 'pen name' },
    ],
    gender: 'female',
    born: '1985-02',
    country: 'CN',
    nationalities: ['CN', 'CA'],
    professions: ['lawyer', 'writer'],
    summary: 'For colleagues.',
  },
);

describe('The data set of cases', () => {
  it('says who each person is and where she stands on the day, by the dictionary', async () => {
    await load([ann, person('BO', 'Bo Invented', [])], [jointCase('G', 'Two Friends', ['ANN', 'BO'])]);
    const [{ id }] = (await world.sql(`SELECT id FROM defender WHERE reference = 'ANN'`)) as [{ id: string }];

    expect(await rowsOf({})).toEqual([
      {
        reference: 'ANN',
        name: 'Ann Invented',
        name_native: '安',
        name_latin: 'Ann Invented',
        other_names: 'Annie\nThe Pen',
        gender: 'female',
        born: '1985-02',
        country: 'CN',
        country_name: 'China',
        nationalities: 'CN\nCA',
        professions: 'lawyer\nwriter',
        summary: 'For colleagues.',
        status: 'serving',
        status_certain: 'yes',
        held_since: '2021-09-19',
        days_held: '1892',
        term_ends: '2028-09-18',
        last_event: 'sentence',
        last_event_date: '2022-06',
        joint_cases: 'Two Friends',
        as_of: today,
        link: `https://vigil.example.org/defenders/${id}`,
        copy: 'X-7KQ2-9MFD',
      },
      expect.objectContaining({ reference: 'BO', joint_cases: 'Two Friends', as_of: today }),
    ]);
    const [before] = await rowsOf({ day: '2021-10-01' });
    expect(before).toMatchObject({ status: 'held_pretrial', days_held: '12', last_event: 'apprehension' });
    const status = await inside(commandLine, () => world.app.get(StatusService).on(commandLine, id, '2021-10-01'));
    expect(before).toMatchObject({ status: status.status, held_since: status.since });
  });

  it('holds only what the audience is told, and says nothing of cases that it is not told of', async () => {
    const hidden = happened('release', '2023-01-01', { sensitivity: 'internal' });
    await load(
      [
        ann,
        person('BO', 'Bo Invented', [happened('apprehension', '2021-09-19'), hidden]),
        person('CEM', 'Cem Invented', [], { consent: {} }),
      ],
      [jointCase('G', 'Two Friends', ['ANN', 'BO']), jointCase('H', 'Ann and Cem', ['ANN', 'CEM'])],
    );

    const { caseIds, rows } = await written({ audience: 'public' });
    expect([caseIds.length, rows]).toEqual([2, 2]);
    const [one, other] = await rowsOf({ audience: 'public' });
    expect(one).toMatchObject({ status: 'serving', joint_cases: 'Two Friends' });
    expect(Object.keys(one!)).not.toEqual(expect.arrayContaining(['summary']));
    expect(one).not.toHaveProperty('link');
    // Where she stands rests on what is withheld.
    expect(other).toEqual({ reference: 'BO', name: 'Bo Invented', name_latin: 'Bo Invented', last_event: 'apprehension',
      last_event_date: '2021-09-19', joint_cases: 'Two Friends', as_of: today, copy: 'X-7KQ2-9MFD' }); // prettier-ignore
  });

  it('tells staff nothing that rests on what they are not told themselves', async () => {
    const hidden = happened('release', '2023-01-01', { sensitivity: 'restricted' });
    await load([person('ANN', 'Ann Invented', [happened('apprehension', '2021-09-19'), hidden])]);
    const staff = viewerOf({ accountId: '7c8f3f64-3f6e-4f0e-9c8a-000000000001', name: 'S', role: 'staff', teams: [] });

    for (const audience of ['internal', 'public'] as const) {
      const [row] = await rowsOf({ audience }, staff);
      expect(row).not.toHaveProperty('status');
      expect(row).not.toHaveProperty('days_held');
    }
  });

  it('does not tell today what might have been told on a day that is past', async () => {
    const consent = { public_name: { value: 'given', review_on: '2025-01-01' } };
    await load([person('ANN', 'Ann Invented', [], { consent })]);

    expect(await rowsOf({ audience: 'public', day: '2024-01-01' })).toEqual([]);
  });
});

describe('The data set of events', () => {
  it('has a row for each, with what the sources say', async () => {
    await load([ann, person('BO', 'Bo Invented', [])]);

    const rows = await rowsOf({ what: 'events' });

    expect(rows).toEqual([
      {
        reference: 'ANN',
        name: 'Ann Invented',
        kind: 'apprehension',
        date: '2021-09-19',
        earliest: '2021-09-19',
        latest: '2021-09-19',
        precision: 'day',
        place: 'Harbour',
        forces: 'Police',
        warrant: 'not_shown',
        source_titles: '1. Newspaper\n2. Radio',
        source_links: '1. https://news.example/1',
        source_dates: '2. 2021-09-20',
        source_quotes: '1. =taken, "they said"',
        source_reliability: '1. B2',
        copy: 'X-7KQ2-9MFD',
      },
      expect.objectContaining({
        date: '2022-06',
        earliest: '2022-06-01',
        latest: '2022-06-30',
        precision: 'month',
        event_summary: 'Two\nlines.',
        imprisonment: 'P7Y',
        counted_from: '2021-09-19',
      }),
      expect.objectContaining({ kind: 'visit_observer' }),
    ]);
  });

  it('is the same in every format, and reads from right to left in Arabic', async () => {
    await load([ann]);
    const wish = { what: 'events', language: 'ar' } as const;

    const csv = await rowsOf(wish);
    expect(await rowsOf({ ...wish, format: 'xlsx' })).toEqual(csv);
    const { bytes } = await written({ ...wish, format: 'json' });
    const read = JSON.parse(bytes.toString()) as { about: object; columns: object[]; rows: Record<string, unknown>[] };
    const known = read.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
    expect(known).toEqual(csv);
    expect(read.about).toEqual({ title: 'الأحداث', Reference: 'X-7KQ2-9MFD' });
    expect(read.columns[2]).toEqual({ code: 'kind', title: 'نوع الحدث' });
  });

  it('never mixes with another that is written at the same time, nor within one transaction', async () => {
    const people = (mark: string) =>
      Array.from({ length: 300 }, (_, i) => person(`${mark}-${i}`, mark, [happened('apprehension', '2021-09-19')], {
        country: mark === 'A' ? 'CN' : 'EG',
      })); // prettier-ignore
    await load([...people('A'), ...people('B')]);
    const of = (country: string): Partial<DatasetWish> => ({ what: 'events', choice: { filter: { country } } });

    const [a, b] = await Promise.all([rowsOf(of('CN')), rowsOf(of('EG'))]);
    const [c, d] = await inside(commandLine, () => Promise.all([begun(of('CN')), begun(of('EG'))]));
    expect([await readRows(c, 'events'), await readRows(d, 'events')]).toEqual([a, b]);
    expect([...a, ...b].map(({ reference }) => reference)).toEqual(
      [...people('A'), ...people('B')].map((p) => p.reference),
    );
  });

  it('stops reading when the stream fails, and leaves the transaction usable', async () => {
    await load(Array.from({ length: 600 }, (_, i) => person(`P-${i}`, 'x'.repeat(250), [])));
    const done: number[] = [];
    await inside(commandLine, async () => {
      const sink = new PassThrough({ highWaterMark: 1 });
      sink.once('data', () => sink.destroy(new Error('The disk is full.')));
      const wish = { choice: {}, audience: 'internal', day: today, language: 'en', format: 'csv' } as const;
      const about = { reference: 'X', lines: [] };
      const writing = world.app
        .get(DatasetsService)
        .write(commandLine, { what: 'cases', ...wish, about, progress: (n) => void done.push(n) }, sink);
      await expect(writing).rejects.toThrow('The disk is full.');
      expect(await world.app.get(Database).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
    expect(done).not.toContain(600);
  });
});
