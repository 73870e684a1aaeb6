import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, type ReadingWishes } from './read-table';
import type { Workbook } from './workbook';

const read = (content: string | Buffer, name = 'cases.csv', wishes: ReadingWishes = {}): Promise<Workbook> =>
  readTable(Buffer.from(content as string), name, wishes);
const textsIn = ({ sheets: [sheet] }: Workbook): string[][] => [
  sheet!.header,
  ...[...sheet!.rows].map(({ cells }) => cells.map(({ text }) => text)),
];
const utf16 = (text: string, mark = true): Buffer => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');

describe('A table in a text file', () => {
  // GB18030, as Excel in China writes it: 姓名,拘押日期 and 林安然,1998年5月.
  const gb = Buffer.concat([
    Buffer.from('d0d5c3fb2cbed0d1bac8d5c6da0d0a', 'hex'),
    Buffer.from('c1d6b0b2c8bb2c31393938c4ea35d4c20d0a', 'hex'),
  ]);
  const spanish = Buffer.from('nombre;país\r\nJosé Ñandú;España\r\n', 'latin1');

  it.each<[string, string | Buffer, string[][], Partial<Workbook>]>([
    [
      'commas',
      'name,date\nAnn,2015/07/dd\n',
      [
        ['name', 'date'],
        ['Ann', '2015/07/dd'],
      ],
      { encoding: 'utf-8' },
    ],
    [
      'a mark of UTF-8',
      '\ufeffname,date\r\nAnn,2015\r\n',
      [
        ['name', 'date'],
        ['Ann', '2015'],
      ],
      {},
    ],
    [
      'semicolons',
      'name;date\nAnn;1,5\n',
      [
        ['name', 'date'],
        ['Ann', '1,5'],
      ],
      { delimiter: ';' },
    ],
    [
      'tabs',
      'name\tdate\nAnn\t"a\nb"\n',
      [
        ['name', 'date'],
        ['Ann', 'a\nb'],
      ],
      { delimiter: '\t' },
    ],
    [
      'bars',
      'name|date\nAnn|2015\n',
      [
        ['name', 'date'],
        ['Ann', '2015'],
      ],
      { delimiter: '|' },
    ],
    [
      'a stated divider',
      'sep=;\r\na,b;c\r\n1,2;3\r\n',
      [
        ['a,b', 'c'],
        ['1,2', '3'],
      ],
      { delimiter: ';' },
    ],
    [
      'UTF-16',
      utf16('name\tdate\r\n林安然\t2015\r\n'),
      [
        ['name', 'date'],
        ['林安然', '2015'],
      ],
      { encoding: 'utf-16le' },
    ],
    [
      'UTF-16 the other way',
      utf16('a,b\n1,2\n').swap16(),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      { encoding: 'utf-16be' },
    ],
    [
      'UTF-16 without a mark',
      utf16('a,b\n1,2\n', false),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      { encoding: 'utf-16le' },
    ],
    [
      'GB18030',
      gb,
      [
        ['姓名', '拘押日期'],
        ['林安然', '1998年5月'],
      ],
      { encoding: 'gb18030' },
    ],
    [
      'Windows-1252',
      spanish,
      [
        ['nombre', 'país'],
        ['José Ñandú', 'España'],
      ],
      { encoding: 'windows-1252', delimiter: ';' },
    ],
    [
      'quotes in quotes',
      'a,b\n"He said ""no""",x\n',
      [
        ['a', 'b'],
        ['He said "no"', 'x'],
      ],
      {},
    ],
    [
      'a quote within',
      'a,b\nHe said "no",x\n',
      [
        ['a', 'b'],
        ['He said "no"', 'x'],
      ],
      {},
    ],
    [
      'marks that nobody doubled',
      'a,b\n"He said "no" and left, then",x\n"x"y,"z"\n"3" nail,""\n',
      [
        ['a', 'b'],
        ['He said "no" and left, then', 'x'],
        ['"x"y', 'z'],
        ['"3" nail', ''],
      ],
      {},
    ],
    [
      'spaces around marks',
      'a, b\n1, "x, y" \n',
      [
        ['a', ' b'],
        ['1', 'x, y'],
      ],
      {},
    ],
    [
      'old Macs',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      {},
    ],
    ['one column', 'name\nAnn\nBo\n', [['name'], ['Ann'], ['Bo']], {}],
    [
      'short and long rows',
      'a,b\n1\n1,2,3\n',
      [
        ['a', 'b', ''],
        ['1', '', ''],
        ['1', '2', '3'],
      ],
      {},
    ],
    ['no rows', 'a,b\n', [['a', 'b']], {}],
    ['nothing', '', [[]], {}],
    ['full-width brackets', 'name\n张三（化名）\n', [['name'], ['张三（化名）']], {}],
  ])('reads %s', async (_, content, rows, expected) => {
    const book = await read(content);

    expect(textsIn(book)).toEqual(rows);
    expect(book).toMatchObject({ kind: 'csv', ...expected });
  });

  it('keeps the numbers of rows as the spreadsheet counts them, across empty lines and cells of several lines', async () => {
    const { sheets } = await read('a,b\n\n"one\ntwo",x\n,\n3,4\n');

    expect([...sheets[0]!.rows].map(({ row }) => row)).toEqual([3, 5]);
    expect(sheets[0]).toMatchObject({ headerRow: 1, rowCount: 2 });
  });

  it('finds the head below a title, and says so', async () => {
    const { sheets, notes } = await read('Prisoners of the region\n\nname,date,place\nAnn,2015,Harbour\n');

    expect(sheets[0]).toMatchObject({ headerRow: 3, header: ['name', 'date', 'place'], rowCount: 1 });
    expect(notes).toEqual(['“cases”: the head is row 3; 1 rows above it are not read as cases.']);
  });

  it('keeps two columns of one name apart, and says that there are', async () => {
    const book = await read('name,date,Name,\nAnn,2015,安,x\n');

    expect(textsIn(book)).toEqual([
      ['name', 'date', 'Name', ''],
      ['Ann', '2015', '安', 'x'],
    ]);
    expect(book.notes).toEqual([
      '“cases”: more than one column is called “name”. Each is kept.',
      '“cases”: 1 columns have no title. They are kept, by their place.',
    ]);
  });

  it('is read in another encoding when somebody says so, and says what could not be read', async () => {
    expect(textsIn(await read(gb, 'cases.csv', { encoding: 'windows-1252' }))[0]).toEqual(['ÐÕÃû', '¾ÐÑºÈÕÆÚ']);
    expect((await read(spanish, 'cases.csv', { encoding: 'utf-8' })).notes[0]).toMatch(
      /5 characters could not be read/,
    );
    expect((await read(gb)).notes[0]).toMatch(/read as GB18030/);
  });

  it('holds cells of 10,000 characters, and 100,000 rows', async () => {
    const long = 'x'.repeat(10_000);
    expect(textsIn(await read(`a,b\n${long},"${long}\n"\n`))[1]).toEqual([long, `${long}\n`]);

    const rows = Array.from({ length: 100_000 }, (_, i) => `P-${i},Person ${i}\n`).join('');
    const { sheets } = await read(`reference,name\n${rows}`);
    let last;
    for await (const row of sheets[0]!.rows) last = row;
    expect(last).toEqual({ row: 100_001, cells: [{ text: 'P-99999' }, { text: 'Person 99999' }] });
  });

  it('can be read from a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigil-table-'));
    writeFileSync(join(folder, 'x.bin'), 'a,b\n1,2\n');
    expect(textsIn(await readTable(join(folder, 'x.bin'), '../../My cases.csv'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe('A table in JSON', () => {
  it('is a list of flat objects, whose keys are the head', async () => {
    const rows = [
      { name: 'Ann', n: 1.5 },
      { name: null, date: '2015', urls: ['http://a', 'http://b'], x: { y: 1 } },
    ];
    const book = await read(JSON.stringify(rows), 'cases.json');

    expect(textsIn(book)).toEqual([
      ['name', 'n', 'date', 'urls', 'x'],
      ['Ann', '1.5', '', '', ''],
      ['', '', '2015', 'http://a\nhttp://b', '{"y":1}'],
    ]);
    expect(textsIn(await read(JSON.stringify({ rows }), 'data'))).toEqual(textsIn(book));
    expect(book.notes).toEqual([expect.stringContaining('In 1 rows a value is a list or an object')]);
    expect(textsIn(await read('[]', 'cases.json'))).toEqual([[]]);
  });
});
