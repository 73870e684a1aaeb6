import { utils, write } from '@e965/xlsx';
import { type Cell, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { readTable, type ReadingWishes } from './read-table';
import type { Sheet, SheetCell } from './workbook';

const written = async (...sheets: WriteOptions['sheets']): Promise<Buffer> => Buffer.from(await writeXlsx({ sheets }));
const read = (bytes: Buffer, wishes: ReadingWishes = {}) => readTable(bytes, 'cases.xlsx', wishes);
const cellsOf = (sheet: Sheet | undefined): SheetCell[][] => [...sheet!.rows].map(({ cells }) => cells);
const utc = (...parts: [number, number, number, number?]): Date => new Date(Date.UTC(...parts));
const shown = (value: Date | number, numFmt: string): Partial<Cell> => ({ value, style: { numFmt } });

describe('A table in a spreadsheet', () => {
  it('is read with its dates, numbers and formulas, and never works anything out', async () => {
    const bytes = await written({
      name: 'Cases',
      rows: [
        ['name', 'taken', 'month', 'n', 'sum', 'true'],
        ['林安然', utc(2021, 8, 19), null, 0.1 + 0.2, null, true],
      ],
      cells: new Map<string, Partial<Cell>>([
        ['1,2', shown(utc(2021, 1, 1), 'mmm-yy')],
        ['1,4', { value: 3, formula: '1+2', formulaResult: 3 }],
      ]),
    });

    const { sheets, notes, kind } = await read(bytes);

    expect(kind).toBe('xlsx');
    expect(sheets[0]!.header).toEqual(['name', 'taken', 'month', 'n', 'sum', 'true']);
    expect(cellsOf(sheets[0])).toEqual([
      [
        { text: '林安然' },
        { text: '2021-09-19', day: '2021-09-19', number: 44458 },
        { text: 'Feb-21', number: 44228 },
        { text: '0.3', number: 0.1 + 0.2 },
        { text: '3', number: 3, formula: '1+2' },
        { text: 'TRUE' },
      ],
    ]);
    expect(notes).toEqual(['“Cases”: 1 cells hold formulas. What they gave when the file was saved was read.']);
  });

  it('says which sheets, rows and columns are hidden, and which cells are merged', async () => {
    const bytes = await written(
      {
        name: 'Cases',
        rows: [
          ['name', 'date'],
          ['Ann', '2015'],
          ['Bo', null],
        ],
        columns: [{}, { hidden: true }],
        rowDefs: new Map([[2, { hidden: true }]]),
        merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
      },
      { name: 'Old', rows: [['name'], ['Cem']], hidden: true },
    );

    const { sheets, notes } = await read(bytes);

    expect(cellsOf(sheets[0])).toEqual([
      [{ text: 'Ann' }, { text: '2015' }],
      [{ text: 'Bo' }, { text: '' }],
    ]);
    expect(sheets[1]).toMatchObject({ name: 'Old', hidden: true, rowCount: 1 });
    expect(notes).toEqual([
      '“Cases”: 1 rows are hidden in the file (3). They are read.',
      '“Cases”: columns B are hidden in the file. They are read.',
      '“Cases”: cells are merged (B2:B3). Their text counts for the first of them alone.',
      'The sheet “Old” is hidden in the file.',
    ]);
  });

  it('counts days from 1904 where the file does', async () => {
    const bytes = Buffer.from(
      await writeXlsx({
        dateSystem: '1904',
        sheets: [{ name: 'A', rows: [['d'], [utc(2021, 8, 19)]] }],
      }),
    );

    const { sheets, notes } = await read(bytes);

    expect(cellsOf(sheets[0])).toEqual([[expect.objectContaining({ day: '2021-09-19' })]]);
    expect(notes).toEqual(['The file counts its days from 1904; that was taken into account.']);
  });

  it('is read as another program wrote it, with texts that are shared and dates that are numbers', async () => {
    const sheet = utils.aoa_to_sheet(
      [['name', 'serial', 'taken'], ['Ann', 44458, utc(2021, 8, 19)], [], ['Bo\nthe second', 1, null]],
      {
        UTC: true,
      },
    );
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'List');
    const bytes = write(book, { type: 'buffer', bookSST: true, compression: true }) as Buffer;

    const { sheets } = await read(bytes);

    expect([...sheets[0]!.rows].map(({ row }) => row)).toEqual([2, 4]);
    expect(cellsOf(sheets[0])[0]).toMatchObject([
      { text: 'Ann' },
      { text: '44458', number: 44458 },
      { day: '2021-09-19' },
    ]);
    expect(cellsOf(sheets[0])[1]![0]).toEqual({ text: 'Bo\nthe second' });
  });

  it('holds cells of 30,000 characters', async () => {
    const long = '长'.repeat(30_000);
    expect(cellsOf((await read(await written({ name: 'A', rows: [['a'], [long]] }))).sheets[0])).toEqual([
      [{ text: long }],
    ]);
  });
});
