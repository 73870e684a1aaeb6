import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { read as readByAnother, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { readTable } from '../reading/read-table';
import type { Cell, TableFormat, TableToWrite } from './table-to-write';
import { writeTable } from './write-table';
import { writeXlsx } from './write-xlsx';

const about = { title: 'Cases', lines: [['Reference', 'X-7KQ2-9MFD']] } as const;
const columns = [
  { code: 'reference', title: 'Reference' },
  { code: 'name', title: 'Name, “as written”' },
  { code: 'copy', title: 'Copy' },
];
// eslint-disable-next-line @typescript-eslint/require-await
async function* given(rows: Iterable<Cell[]>): AsyncGenerator<Cell[]> {
  yield* rows;
}
const table = (rows: Iterable<Cell[]>, changes: Partial<TableToWrite> = {}): TableToWrite => ({
  columns,
  rows: given(rows),
  about,
  ...changes,
});
async function written(format: TableFormat, one: TableToWrite): Promise<Buffer> {
  const sink = new PassThrough();
  const [bytes] = await Promise.all([buffer(sink), writeTable(format, one, sink)]);
  return bytes;
}
const formats = ['csv', 'xlsx', 'json'] as const;

function* people(n: number): Generator<string[]> {
  const names = ['Ann, the “first”', 'أمينة "b"', '林安然\nsecond line', ' spaced ', 'Олег;Бо', 'བསྟན་འཛིན'];
  for (let i = 0; i < n; i++) yield [`P-${i}`, names[i % names.length]!, 'X-7KQ2-9MFD'];
}
async function rowsIn(bytes: Buffer): Promise<string[][]> {
  const [sheet] = (await readTable(bytes, 'cases')).sheets;
  return [...sheet!.rows].map(({ cells }) => cells.map(({ text }) => text));
}

describe.each(formats)('A table in %s', (format) => {
  it.each([0, 1, 250, 251, 10_001, 50_000])('of %i rows reads back equal', async (n) => {
    const bytes = await written(format, table(people(n)));

    expect(await rowsIn(bytes)).toEqual([...people(n)]);
    if (format === 'csv') expect(parse(bytes, { bom: true }).slice(1)).toEqual([...people(n)]);
    if (format === 'json') expect(JSON.parse(bytes.toString()).rows).toHaveLength(n);
    if (format === 'xlsx' && n <= 10_001) {
      const sheet = readByAnother(bytes).Sheets.Data!;
      expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([columns.map(({ title }) => title), ...people(n)]);
    }
  });

  it('never mixes with another that is written at the same time', async () => {
    const many = (mark: string) => Array.from({ length: 3_000 }, (_, i) => [`${mark}-${i}`, mark.repeat(50), mark]);
    const both = await Promise.all(['A', 'B'].map((mark) => written(format, table(many(mark)))));

    expect(await Promise.all(both.map(rowsIn))).toEqual([many('A'), many('B')]);
  });

  it('is read only as fast as it is taken, and no further when the stream fails', async () => {
    let read = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<string[]> {
      try {
        // In groups that do not compress.
        for (;;) yield [`${read++}`, Array.from({ length: 50 }, () => Math.random().toString(36)).join(''), 'x'];
      } finally {
        closed = true;
        await Promise.resolve();
      }
    }
    let taken = 0;
    const sink = new Writable({
      write: (chunk: Buffer, _, done) => {
        taken += chunk.length;
        setImmediate(() => done(taken > 1e6 ? new Error('The disk is full.') : null));
      },
    });

    await expect(writeTable(format, table([], { rows: endless() }), sink)).rejects.toThrow('The disk is full.');
    expect(closed).toBe(true);
    expect(read * 500).toBeLessThan(taken * 4 + 2e6);
  });

  it('is no table at all when its rows fail: the stream is destroyed', async () => {
    async function* failing(): AsyncGenerator<string[]> {
      yield* people(3);
      await Promise.resolve();
      throw new Error('The database is gone.');
    }
    const sink = new PassThrough();
    sink.resume();

    await expect(writeTable(format, table([], { rows: failing() }), sink)).rejects.toThrow('The database is gone.');
    expect(sink.destroyed).toBe(true);
  });

  it('that nobody takes any more ends the writing', async () => {
    const sink = new PassThrough();
    sink.once('data', () => sink.destroy());

    await expect(writeTable(format, table(people(50_000)), sink)).rejects.toThrow();
  });
});

describe('A spreadsheet', () => {
  it('holds days as dates, what is less than a day as text, and a head that stays', async () => {
    const columns = [
      { code: 'date', title: 'Date', type: 'day' as const },
      { code: 'days', title: 'Days', type: 'number' as const },
    ];
    const rows: Cell[][] = [
      ['2021-09-19', 1892],
      ['2021-09', null],
      ['1899-05-01', 0],
      ['2021-02-30', 1],
    ];
    const bytes = await written('xlsx', table(rows, { columns }));

    const { Data: data } = readByAnother(bytes, { cellNF: true }).Sheets;
    expect([data!.A2, data!.A3, data!.A4, data!.A5, data!.B2].map((cell) => [cell.t, cell.v, cell.z])).toEqual([
      ['n', 44458, 'yyyy\\-mm\\-dd'],
      ['s', '2021-09', 'General'],
      ['s', '1899-05-01', 'General'],
      ['s', '2021-02-30', 'General'],
      ['n', 1892, 'General'],
    ]);
    const [sheet] = (await readTable(bytes, 'x')).sheets;
    expect([...sheet!.rows].map(({ cells }) => cells[0]!.day)).toEqual(['2021-09-19', undefined, undefined, undefined]);
  });

  it('says in a sheet of its own what the copy is, and runs from right to left in Arabic', async () => {
    const sheets = { rows: 'القضايا', about: 'عن هذه النسخة', continued: '' };
    const book = readByAnother(await written('xlsx', table(people(1), { rightToLeft: true, sheets })));

    expect(book.SheetNames).toEqual(['القضايا', 'عن هذه النسخة']);
    expect(utils.sheet_to_json(book.Sheets[sheets.about]!, { header: 1 })).toEqual([
      ['Cases'],
      [],
      ['Reference', 'X-7KQ2-9MFD'],
    ]);
  });

  it('never cuts a text: what does not fit into one cell goes on at the end of the row', async () => {
    const long = '长😀'.repeat(30_000);
    const bytes = await written('xlsx', table([['A', long, 'X']]));

    const [row] = utils.sheet_to_json<string[]>(readByAnother(bytes).Sheets.Data!, { header: 1 }).slice(1);
    const [, first, copy, ...more] = row!;
    expect(copy).toBe('X');
    expect(Math.max(...row!.map((text) => text.length))).toBeLessThanOrEqual(32_767);
    const parts = [
      first!.replace(/ \[… continued in the cells[^\]]*\]$/, ''),
      ...more.map((p) => p.replace(/^\[.*?\] /, '')),
    ];
    expect(parts.join('')).toBe(long);
    expect(more.map((part) => part.slice(0, 25))).toEqual(['[Name, “as written” 2/3] ', '[Name, “as written” 3/3] ']);
    expect(first).toContain('2/3]');
  });

  it('goes on in another sheet when one is full', async () => {
    const sink = new PassThrough();
    const [bytes] = await Promise.all([buffer(sink), writeXlsx(table(people(25)), sink, 11)]);

    const book = readByAnother(bytes);
    expect(book.SheetNames).toEqual(['Data', 'Data 2', 'Data 3', 'About this copy']);
    const rows = book.SheetNames.slice(0, 3).flatMap((name) => {
      const [head, ...rows] = utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1 });
      expect(head).toEqual(columns.map(({ title }) => title));
      return rows;
    });
    expect(rows).toEqual([...people(25)]);
  });

  it('keeps texts that look like what XML cannot hold', async () => {
    const texts = [
      '_x0041_',
      'a_x000D_b',
      '\u0007bell',
      'line\r\nend',
      '<b>&amp;',
      'x\ud800y',
      '\ufffe',
      'tab\tbed',
      '😀',
    ];
    const bytes = await written('xlsx', table(texts.map((text) => ['A', text, 'X'])));

    const expected = texts.map((text) => text.replace('\ud800', '\ufffd'));
    expect((await rowsIn(bytes)).map(([, text]) => text)).toEqual(expected);
  });
});
