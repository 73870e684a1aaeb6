import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Outflow } from './outflow';
import type { Cell, ColumnToWrite, TableToWrite } from './table-to-write';
import { cellXml, lettersOf, partsOf, longestCell, styles, textXml } from './xlsx-cells';
import { sheetEnd, sheetName, sheetPath, sheetStart, workbookParts } from './xlsx-parts';

/** Rows that a sheet can have, the head among them. */
const mostRows = 1_048_576;

/** The time of the parts says nothing: the beginning of the calendar of ZIP files. */
const part = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

const words = { rows: 'Data', about: 'About this copy', continued: 'continued in the cells at the end of the row' };

/**
 * Writes a table as XLSX, part by part: what is in memory is a row and what is on its way. A sheet of rows, more of them
 * when there are more rows than one can hold, and one that says what the copy is. Gives the number of rows.
 */
export async function writeXlsx(table: TableToWrite, sink: Writable, mostRowsOfSheet = mostRows): Promise<number> {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on('error', (error: Error) => output.destroy(error));
  const sent = pipeline(output, sink);
  sent.catch(() => undefined); // it is awaited at the end, or the other error is told
  const open = new Set<Writable>();
  // What cannot be sent need not be read.
  sent.catch((error: Error) => open.forEach((sheet) => sheet.destroy(error)));
  const sheet = (number: number): Outflow => {
    const stream = new PassThrough();
    open.add(stream);
    zip.addReadStream(stream, sheetPath(number), part);
    return new Outflow(stream);
  };
  try {
    const sheets = new RowSheets(table, sheet, mostRowsOfSheet);
    for await (const row of table.rows) if (sheets.add(row)) await sheets.flush();
    await sheets.end();
    const { rows, about } = { ...words, ...table.sheets };
    zip.addBuffer(Buffer.from(aboutXml(table)), sheetPath(sheets.count + 1), part);
    const names = Array.from({ length: sheets.count }, (_, i) =>
      sheetName(i === 0 ? rows : `${rows.slice(0, 25)} ${i + 1}`),
    );
    for (const [path, content] of workbookParts([...names, sheetName(about)]))
      zip.addBuffer(Buffer.from(content), path, part);
    zip.end();
    await sent;
    return sheets.rows;
  } catch (error) {
    open.forEach((stream) => stream.destroy());
    output.destroy(error as Error);
    await sent.catch(() => undefined);
    throw error;
  }
}

/** Lays rows into sheets, and begins another when one is full. */
class RowSheets {
  rows = 0;
  count = 0;
  private out!: Outflow;
  private row = 0;
  private readonly letters: string[];
  private readonly continued: string;

  constructor(
    private readonly table: TableToWrite,
    private readonly open: (number: number) => Outflow,
    private readonly most: number,
  ) {
    this.letters = table.columns.map((_, i) => lettersOf(i));
    this.continued = table.sheets?.continued ?? words.continued;
    this.begin();
  }

  /** True: `flush` is due. */
  add(cells: readonly Cell[]): boolean {
    this.rows++;
    const full = this.row === this.most;
    if (full) this.finish();
    return this.line(cells) || full;
  }

  /** Sends what has come together; a full sheet is ended before the next is begun. */
  async flush(): Promise<void> {
    if (this.ending) {
      await this.ending.end();
      this.ending = undefined;
    }
    await this.out.flush();
  }

  async end(): Promise<void> {
    this.out.add(this.endXml());
    await this.flush();
    await this.out.end();
  }

  private ending: Outflow | undefined;

  private finish(): void {
    this.out.add(this.endXml());
    this.ending = this.out;
    this.begin();
  }

  private begin(): void {
    const { columns, rightToLeft = false } = this.table;
    this.out = this.open(++this.count);
    this.out.add(sheetStart(columns.map(widthOf), { rightToLeft, frozen: true }));
    this.row = 1;
    const head = columns.map(({ title }, i) =>
      textXml(title.slice(0, longestCell), `${this.letters[i]}1`, styles.head),
    );
    this.out.add(`<row r="1">${head.join('')}</row>`);
  }

  private endXml(): string {
    return sheetEnd(this.letters.length > 0 ? `A1:${this.letters.at(-1)}${this.row}` : undefined);
  }

  private line(cells: readonly Cell[]): boolean {
    const { columns } = this.table;
    const row = ++this.row;
    let xml = `<row r="${row}">`;
    let rest: string[] | undefined;
    for (let i = 0; i < columns.length; i++) {
      let cell = cells[i] ?? null;
      if (typeof cell === 'string' && cell.length > longestCell) {
        const [first, ...more] = partsOf(cell, columns[i]!.title, this.continued);
        rest = [...(rest ?? []), ...more];
        cell = first!;
      }
      xml += cellXml(cell, `${this.letters[i]}${row}`, columns[i]!.type);
    }
    rest?.forEach((text, i) => (xml += cellXml(text, `${lettersOf(columns.length + i)}${row}`, 'text')));
    return this.out.add(`${xml}</row>`);
  }
}

const widthOf = ({ width, type, title }: ColumnToWrite): number =>
  width ?? (type === 'day' ? 12 : Math.min(40, Math.max(10, title.length + 2)));

/** The sheet that says what the copy is. */
function aboutXml({ about, rightToLeft = false }: TableToWrite): string {
  const lines = about.lines.map(
    ([label, value], i) =>
      `<row r="${i + 3}">${textXml(label, `A${i + 3}`, styles.label)}${cellXml(value, `B${i + 3}`, 'text')}</row>`,
  );
  const title = `<row r="1">${textXml(about.title, 'A1', styles.label)}</row>`;
  return sheetStart([28, 80], { rightToLeft, frozen: false }) + title + lines.join('') + sheetEnd();
}
