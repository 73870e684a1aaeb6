import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { Invalid } from '../lib/errors';
import type { Sheet } from '../tabular/reading/workbook';
import { mappingFrom } from './mapping.dto';
import { rowsDigest } from './rows-digest';
import { openTable } from './table-file';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A spreadsheet that keeps one text, and repeats it in each of its cells. */
function repeating(text: string, rows: number, columns: number): Promise<Buffer> {
  const cells = (first: string, rest: string): string =>
    `<row>${`<c t="s"><v>${first}</v></c>`}${`<c t="s"><v>${rest}</v></c>`.repeat(columns - 1)}</row>`;
  const zip = new ZipFile();
  const add = (path: string, xml: string): void => zip.addBuffer(Buffer.from(xml), path);
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add(
    '_rels/.rels',
    `<Relationships ${relations}><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships ${relations}><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  add('xl/sharedStrings.xml', `<sst ${main}><si><t>Name</t></si><si><t>x</t></si><si><t>${text}</t></si></sst>`);
  add(
    'xl/worksheets/sheet1.xml',
    `<worksheet ${main}><sheetData>${cells('0', '1')}${cells('2', '2').repeat(rows)}</sheetData></worksheet>`,
  );
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream & AsyncIterable<Buffer>);
}

const refusal = async (work: () => unknown): Promise<string> => {
  const error: unknown = await Promise.resolve()
    .then(work)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).problems.map(({ message }) => message).join('\n');
};
const table = (header: string[], ...rows: string[][]): Pick<Sheet, 'header' | 'rows'> => ({
  header,
  rows: rows.map((cells, row) => ({ row, cells: cells.map((text) => ({ text })) })) satisfies Iterable<
    Sheet['rows'] extends Iterable<infer R> ? R : never
  > as unknown as Sheet['rows'],
});

describe('A table that is small as a file and large once it is read', () => {
  it('is refused where a spreadsheet repeats one text in a row, and where it does in many', async () => {
    const wide = await repeating('x'.repeat(32_000), 1, 490);
    const long = await repeating('x'.repeat(32_000), 100, 30);

    expect(wide.length + long.length).toBeLessThan(20_000);
    expect(await refusal(() => openTable(wide, {}))).toMatch(/^Row 2 of “A” holds more than 1,000,000 characters/);
    expect(await refusal(() => openTable(long, {}))).toMatch(
      /more than 67,108,864 characters, a text counted each time.* Divide it/,
    );
  });

  it('is kept with a sample that is cut', async () => {
    const { reading, sheet } = await openTable(await repeating('x'.repeat(2_000), 60, 400), {});

    expect(sheet.rowCount).toBe(60);
    expect(reading.sample[0]![399]!.text).toBe(`${'x'.repeat(400)} …`);
    expect(reading.sample.length).toBeGreaterThan(3);
    expect(JSON.stringify(reading).length).toBeLessThan(1_100_000);
    expect((await openTable(Buffer.from('Name\nIris Invented\n'), {})).reading.sample).toEqual([
      [{ text: 'Iris Invented' }],
    ]);
  });

  it('is refused where a heading is none: the column, its length and the remedy are told', async () => {
    const told = await refusal(() => openTable(Buffer.from(`Name,${'y'.repeat(1_001)}\nIris,1\n`), {}));

    expect(told).toMatch(/^The heading of column B of “Table” \(row 1\) has 1,001 characters; at most 1,000 .*Shorten/);
    await expect(openTable(Buffer.from(`Name,${'y'.repeat(1_000)}\nIris,1\n`), {})).resolves.toBeDefined();
  });
});

describe('A mapping that names columns which the table has not', () => {
  it('is answered by the first headings, cut, once for each column', async () => {
    const header = Array.from({ length: 490 }, (_, i) => `${i} ${'z'.repeat(50_000)}`);
    const columns = Array.from({ length: 500 }, () => ({ header: 'none', field: 'name.main' }));
    const messages = (await refusal(() => mappingFrom({ columns }, header))).split('\n');

    expect(messages).toHaveLength(500);
    expect(new Set(messages).size).toBe(1);
    expect(messages[0]!.length).toBeLessThan(1_500);
    expect(messages[0]).toMatch(/“0 z{58}…”.*“19 z{57}…” and 470 more\.$/);
  });
});

describe('The digest of rows', () => {
  const long = 'Invented. '.repeat(20_000);

  it('is the same in whatever order rows and columns stand, however long the cells are', async () => {
    const digest = await rowsDigest(table(['Name', ' Note'], ['Iris ', long], ['Omar', '']));

    expect(digest).toBe(await rowsDigest(table(['Note', 'Name'], ['', 'Omar'], [long, 'Iris'])));
    expect(digest).not.toBe(await rowsDigest(table(['Note', 'Name'], ['', 'Omar'], [`${long}x`, 'Iris'])));
    expect(digest).not.toBe(await rowsDigest(table(['Name', 'Note'], ['', 'Omar'], [long, 'Iris'])));
  });

  it('is that of earlier releases', async () => {
    expect(await rowsDigest(table(['b', 'a'], ['2', '1']))).toBe('df3171cbfa7e27b69878facf0a04c722');
  });

  it('lets others have their turn meanwhile', async () => {
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    await rowsDigest(table(['Name'], ...Array.from({ length: 300 }, () => [long])));
    clearInterval(other);

    expect(turns).toBeGreaterThan(0);
  });
});
