import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { ZipFile } from 'yazl';
import { Invalid } from '../../lib/errors';
import { readPasted } from './read-pasted';
import { readTable, type ReadingWishes } from './read-table';

const read = (content: string | Buffer, name: string, limits: ReadingWishes['limits'] = {}) =>
  readTable(Buffer.from(content as string), name, { limits });

/** What somebody is told whose file is refused. */
async function refused(content: string | Buffer, name = 'cases.csv', limits: ReadingWishes['limits'] = {}) {
  const error: unknown = await read(content, name, limits).then(
    () => new Error('It was read.'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  const [problem] = (error as Invalid).problems;
  expect(problem!.path).toBe('file');
  return problem!.message;
}

/** Packs files, one after the other. */
function packed(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), path);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream & AsyncIterable<Buffer>);
}

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const named = (name: string): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const spreadsheet = (sheet: string, more: Record<string, string | Buffer> = {}): Promise<Buffer> =>
  packed({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': named('A'),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  });
const sheet = (rows: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('A file that is no table', () => {
  it.each<[string, string | Buffer, string, RegExp]>([
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x.xls', /old kind.*save it as XLSX/],
    ['a PDF', '%PDF-1.7 …', 'x.csv', /PDF\. Bring the table/],
    ['a packed file', gzipSync('a,b'), 'x.csv.gz', /Unpack it/],
    ['an empty ZIP file', Buffer.from('504b0506'.padEnd(44, '0'), 'hex'), 'x.xlsx', /empty ZIP file/],
    ['a part of a spreadsheet', Buffer.from('504b0304aaaaaaaa', 'hex'), 'x.xlsx', /damaged.*save it as XLSX/],
    [
      'a picture',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500)]),
      'x.csv',
      /no text.*Save the table/,
    ],
    ['no JSON', '{"rows": [', 'x.json', /no valid JSON.*Save it again/],
    ['JSON without rows', '{"rows": 5}', 'x.json', /holds no table\. Bring a list/],
    ['JSON of numbers', '[{"a": 1}, 2]', 'x.json', /Entry 2 .*must be one/],
    ['JSON without end', `[{"a": ${'['.repeat(200_000)}${']'.repeat(200_000)}}]`, 'x.json', /./],
    ['a quotation mark that never ends', 'a,b\n"Ann,1\nBo,2\n', 'x.csv', /never ends.*Look for a single "/],
  ])('is refused with what to do: %s', async (_, content, name, message) => {
    expect(await refused(content, name)).toMatch(message);
  });

  it('is refused when it is locked by a password, or when it is another document', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'A', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 100 },
    });
    expect(await refused(Buffer.from(locked), 'x.xlsx')).toMatch(/password.*save it without one/);
    expect(await refused(await packed({ 'word/document.xml': '<x/>' }), 'x.docx')).toMatch(/save it as XLSX/);
  });
});

describe('A file that is larger than it may be', () => {
  it.each<[string, string, ReadingWishes['limits'], RegExp]>([
    ['bytes', 'a,b\n1,2\n', { bytes: 5 }, /larger than .*Divide it/],
    ['rows', `a\n${'x\n'.repeat(200)}`, { rows: 100 }, /more than 100 rows\. Divide it/],
    ['columns', `${'a,'.repeat(600)}a\n`, {}, /601 columns; at most 500.*Take out/],
    ['cells', 'a,b,c\n'.repeat(10), { cells: 20 }, /more than 20 cells\. Divide it/],
    [
      'characters of a cell',
      `a,b\n1,${'x'.repeat(300)}\n`,
      { cellLength: 200 },
      /Cell B2 .*more than 200 characters\. Shorten it/,
    ],
    [
      'characters of a row',
      `a,b\n${'x'.repeat(90)},${'x'.repeat(90)}\n`,
      { rowLength: 100 },
      /Row 2 .*Shorten its texts/,
    ],
    ['characters in all', `a,b\n${'x,y\n'.repeat(60)}`, { characters: 100 }, /more than 100 characters.*Divide it/],
  ])('is refused, not cut: %s', async (_, content, limits, message) => {
    expect(await refused(content, 'x.csv', limits)).toMatch(message);
  });

  it('is refused by what it unpacks to, before anything reads it', async () => {
    const bomb = await spreadsheet(sheet(' '.repeat(30 << 20)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refused(bomb, 'x.xlsx', { unpackedBytes: 8 << 20 })).toMatch(/Unpacked, .*larger than 8 MB.*Take out/);

    // It says of itself that it is small.
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 4))
      if (lying.readUInt32LE(at + 24) > 1 << 20) lying.writeUInt32LE(1000, at + 24);
    expect(await refused(lying, 'x.xlsx', { unpackedBytes: 8 << 20 })).toMatch(/damaged/);
  });

  it('is refused when two cells stand at the ends of the largest sheet there is', async () => {
    const corners = sheet(`<row r="1">${cell('A1', 'a')}</row><row r="1048576">${cell('XFD1048576', 'b')}</row>`);
    expect(await refused(await spreadsheet(corners), 'x.xlsx')).toMatch(/./);
  });
});

describe('A file that means harm', () => {
  it('has no entities that are followed or multiplied', async () => {
    const entities = `<!DOCTYPE w [<!ENTITY a "laugh"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const bytes = await spreadsheet(
      sheet(`<row r="1">${cell('A1', 'head')}</row><row r="2">${cell('A2', '&d;&f;')}</row>`, entities),
    );
    const text = await read(bytes, 'x.xlsx').then(
      ({ sheets }) => [...sheets[0]!.rows].map(({ cells }) => cells[0]!.text).join(''),
      (error: unknown) => {
        expect(error).toBeInstanceOf(Invalid);
        return '';
      },
    );
    expect(text).not.toMatch(/laugh|root:/);
  });

  it('runs nothing: formulas, links and macros are text, or nothing', async () => {
    const formulas = ['=1+1', "=cmd|'/C calc'!A0", '=HYPERLINK("http://x")', '@SUM(1)', '+1', '-2'];
    const { sheets } = await read(['head', ...formulas.map((f) => `"${f.replaceAll('"', '""')}"`)].join('\n'), 'x.csv');
    expect([...sheets[0]!.rows].map(({ cells }) => cells[0])).toEqual(formulas.map((text) => ({ text })));

    const linked = sheet(
      `<row r="1">${cell('A1', 'head')}</row><row r="2"><c r="A2"><f>WEBSERVICE("http://x")</f></c></row>`,
    );
    const book = await read(await spreadsheet(linked, { 'xl/vbaProject.bin': Buffer.from('macro') }), 'x.xlsm');
    expect(book.sheets[0]!.header).toEqual(['head']);
    expect([...book.sheets[0]!.rows]).toEqual([]);
  });

  it('changes no object with its keys, and is called as a sheet, never as a path', async () => {
    const { sheets } = await read(
      '[{"__proto__": "x", "constructor": "y", "toString": "z"}]',
      '../../../etc/passwd.json',
    );
    expect(sheets[0]).toMatchObject({ name: 'passwd', header: ['__proto__', 'constructor', 'toString'] });
    expect([...sheets[0]!.rows][0]!.cells.map(({ text }) => text)).toEqual(['x', 'y', 'z']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('is read in a time that grows with its length, whatever stands in it', async () => {
    const began = process.cpuUsage().user;
    for (const text of ['"', '""', '"a""b",', ',', ';', "'", "'=", ' ', '\ufeff', '\t"', '"\n', '，', '\r'])
      await Promise.allSettled([
        read(`a,b\n${text.repeat(200_000 / text.length)}`, 'x.csv'),
        readPasted(`a\tb\n${text.repeat(200_000 / text.length)}`),
      ]);
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(15);
  });

  // Each cell seems to be quoted and is not: looked through to the end of the line each time, it would take an hour.
  it('is read in time when a mark stands wrong in each of many cells of one line', async () => {
    const { sheets } = await read(`Name\n${' "x"y,'.repeat(400_000)}z`, 'x.csv', {
      columns: 1_000_000,
      rowLength: 4_000_000,
    });

    expect(sheets[0]!.header.slice(0, 2)).toEqual([' "x"y', ' "x"y']);
  });
});

describe('A text that is broken', () => {
  it('can be kept where JSON writes by its code what nobody can keep, which is said', async () => {
    const { sheets, notes } = await read(
      '[{"na\\u0000me": "A\\u0000nn", "x": ["\\ud800"]}, {"x": "\\udc00y"}]',
      'x.json',
    );

    expect(sheets[0]!.header).toEqual(['name', 'x']);
    expect([...sheets[0]!.rows].map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Ann', '\ufffd'],
      ['', '\ufffdy'],
    ]);
    expect(notes).toEqual([expect.stringMatching(/^In 4 cells of “x” NUL characters were left out, or half a char/)]);
  });

  it('can be kept where a spreadsheet holds it, in names of sheets too', async () => {
    const rows = `<row r="1">${cell('A1', 'he&#0;ad')}</row><row r="2">${cell('A2', '&#xD800;a_x0000_')}</row>`;
    const read = await readTable(
      await spreadsheet(sheet(rows), { 'xl/workbook.xml': named('B&#0;&#xDC00;') }),
      'x.xlsx',
    );

    const texts = [
      ...read.sheets[0]!.header,
      ...[...read.sheets[0]!.rows].flatMap(({ cells }) => cells.map((c) => c.text)),
    ];
    expect(texts.length).toBe(2);
    for (const text of [...texts, read.sheets[0]!.name, ...read.notes])
      expect([text, text.isWellFormed(), text.includes('\0')]).toEqual([text, true, false]);
  });

  it.each([
    [
      'half a character of UTF-16',
      Buffer.concat([Buffer.from('\ufeffa,b\n1,2', 'utf16le'), Buffer.from([0x33])]),
      /1 characters could not be read/,
    ],
    ['half of a pair', Buffer.from('\ufeffa,b\n1,\ud800x', 'utf16le'), /1 characters could not be read/],
    ['some NUL', Buffer.from(`a,b\n${'1,2\n'.repeat(20)}1,2\0\n`), /1 NUL characters were left out/],
  ])('is read as far as it can be, which is said: %s', async (_, bytes, note) => {
    expect((await read(bytes, 'x.csv')).notes.join()).toMatch(note);
  });
});
