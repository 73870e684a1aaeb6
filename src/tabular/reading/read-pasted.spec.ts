import { readPasted } from './read-pasted';
import type { Workbook } from './workbook';

const textsIn = ({ sheets: [sheet] }: Workbook): string[][] => [
  sheet!.header,
  ...[...sheet!.rows].map(({ cells }) => cells.map(({ text }) => text)),
];

describe('Rows that are pasted from a spreadsheet', () => {
  it.each([
    [
      'tabs',
      'name\tdate\r\nAnn\t2015\r\n',
      [
        ['name', 'date'],
        ['Ann', '2015'],
      ],
    ],
    [
      'a cell of two lines',
      'name\tnote\nAnn\t"one\ntwo ""three"""\n',
      [
        ['name', 'note'],
        ['Ann', 'one\ntwo "three"'],
      ],
    ],
    [
      'a quotation mark alone',
      'name\tnote\n"Ann" she said\t"x\n',
      [
        ['name', 'note'],
        ['"Ann" she said', '"x'],
      ],
    ],
    [
      'commas',
      'name,date\nAnn,2015',
      [
        ['name', 'date'],
        ['Ann', '2015'],
      ],
    ],
    ['one column', 'name\nAnn, of Harbour\n', [['name'], ['Ann, of Harbour']]],
    ['nothing', '', [[]]],
  ])('are read: %s', async (_, text, rows) => {
    expect(textsIn(await readPasted(text))).toEqual(rows);
  });

  it('are read in reasonable time, however the quotation marks stand', async () => {
    const began = process.cpuUsage().user;
    await readPasted('"x""\t'.repeat(100_000), { limits: { columns: 200_000 } });
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(5);
  });
});
