import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { read as readByAnother } from '@e965/xlsx';
import fc from 'fast-check';
import { inertText, looksLikeFormula, textBehind } from './inert-text';
import { readTable } from './reading/read-table';
import type { TableFormat } from './writing/table-to-write';
import { writeTable } from './writing/write-table';

/** What stands before a formula, or is one: each is tried with a program that would run it. */
const prefixes = [
  '=', '+', '-', '@', '|', '\t', '\r', '\n', '\r\n', '\0', '\0=', ' =', '  =', '\t=', '\r=', '\n=', '\n\n=', '\u00a0=', '\u3000=',
  '\ufeff=', '\u200b=', '\u200e=', '\u202e=', '\u2060=', '\u00ad=', '＝', '＋', '－', '＠', '｜', ' ＝', '﹢', '﹣', '﹦', '﹫', '−',
  "'=", "''=", "' =", '\u000b=', '\u001f+', '\u2028=', '\u{e0020}=',
]; // prettier-ignore
const runs = (prefix: string): string => `${prefix}cmd|' /C calc'!A0`;

async function written(format: TableFormat, texts: string[]): Promise<Buffer> {
  // eslint-disable-next-line @typescript-eslint/require-await
  async function* rows() {
    for (const text of texts) yield ['x', text];
  }
  const sink = new PassThrough();
  const columns = [
    { code: 'a', title: 'A' },
    { code: 'b', title: 'B' },
  ];
  const [bytes] = await Promise.all([
    buffer(sink),
    writeTable(format, { columns, rows: rows(), about: { title: '', lines: [] } }, sink),
  ]);
  return bytes;
}
const readBack = async (bytes: Buffer): Promise<string[]> =>
  [...(await readTable(bytes, 'x')).sheets[0]!.rows].map(({ cells }) => cells[1]!.text);

describe('A text that a spreadsheet would take for a formula', () => {
  it.each(prefixes.map((prefix) => [JSON.stringify(prefix), runs(prefix)]))('is made inert: %s', (_, text) => {
    expect(inertText(text)).toBe(`'${text}`);
    expect(textBehind(inertText(text))).toBe(text);
  });

  it('stands in no cell of a CSV file without an apostrophe before it, and reads back as it was', async () => {
    const texts = prefixes.map(runs).filter((text) => !text.includes('\0'));
    const bytes = await written('csv', texts);

    const cells = bytes.toString().match(/(?<=\r\nx,)"?'/g);
    expect(cells).toHaveLength(texts.length);
    expect(await readBack(bytes)).toEqual(texts);
  });

  it('is text in a spreadsheet, stays text when somebody edits it, and reads as it was but for NUL', async () => {
    const texts = prefixes.map(runs);
    const bytes = await written('xlsx', texts);

    const sheet = readByAnother(bytes, { cellFormula: true }).Sheets.Data!;
    const cells = texts.map((_, i) => sheet[`B${i + 2}`]);
    expect(cells.every((cell) => cell.t === 's' && cell.f === undefined)).toBe(true);
    expect(await readBack(bytes)).toEqual(texts.map((text) => text.replaceAll('\0', '')));
  });

  it.each([
    'Ann',
    '2021-09-19',
    '+',
    'a=b',
    '林安然',
    'أمينة',
    'བསྟན',
    '1,5',
    'O’Neil',
    "'Abd al-Rahman",
    "'",
    '',
    '"quoted"',
    '#tag',
    '(a)',
  ])('is not %j, unless it begins with such a sign', (text) => {
    expect(looksLikeFormula(text)).toBe(text === '+');
  });
});

describe('Whatever the text', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '=', '+', ' ', '\t', '\n', '\r', 'a', '"', ',', ';', '＝', '\ufeff', '林', '1', '|'),
  });

  it('what is behind the apostrophe is what was written', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(textBehind(inertText(t))).toBe(t);
        expect(looksLikeFormula(t) && !inertText(t).startsWith("'")).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('it reads back as it was, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 8 }),
        fc.constantFrom('csv', 'xlsx', 'json'),
        async (texts, format) => {
          expect(await readBack(await written(format, texts))).toEqual(texts);
        },
      ),
      { numRuns: 60 },
    );
  });
});
