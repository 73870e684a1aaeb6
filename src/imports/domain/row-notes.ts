import { cleanText, plainForm, quoteOf, saysNothing, shown } from './clean-text';
import type { ColumnUse, FieldCode, Finding, ImportCell, ImportRow, Interpretation, Mapping } from './import-model';

/** What is known beside the row. */
export interface ReadingContext {
  /** Nothing that happened lies behind it. */
  today: string;
  /** What somebody wrote over cells, by position of the column; the quote stays what the file says. */
  edited?: Readonly<Record<number, string>>;
}

/** A cell that says something, with its column. */
export interface FilledCell {
  use: ColumnUse;
  cell: ImportCell;
  /** Cleaned, and perhaps edited: what is to be understood. */
  text: string;
  /** As the file has it. */
  written: string;
}

const plans = new WeakMap<Mapping, ColumnUse[]>();

/** The columns that are used, in order; worked out once for a mapping. */
function plan(mapping: Mapping): ColumnUse[] {
  const known = plans.get(mapping) ?? mapping.columns.filter(({ field }) => field !== 'ignore');
  plans.set(mapping, known);
  return known;
}

const SHEET_ERROR = /^#(?:REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;

/** One row while it is read: its cells by field, and the notes that are taken of it. */
export class RowNotes {
  readonly findings: Finding[] = [];
  readonly interpretations: Interpretation[] = [];
  private readonly filled: FilledCell[] = [];

  constructor(
    readonly source: ImportRow,
    readonly mapping: Mapping,
    readonly context: ReadingContext,
  ) {
    for (const use of plan(mapping)) this.take(use);
  }

  get row(): number {
    return this.source.row;
  }

  all(field: FieldCode): FilledCell[] {
    return this.filled.filter(({ use }) => use.field === field);
  }

  first(field: FieldCode): FilledCell | undefined {
    return this.filled.find(({ use }) => use.field === field);
  }

  dates(): FilledCell[] {
    return this.filled.filter(({ use }) => use.field.startsWith('date:'));
  }

  understood({ use, written }: FilledCell, understood: string): void {
    if (understood === written) return;
    this.interpretations.push({ row: this.row, column: use.header, written: quoteOf(written, 500).quote, understood });
  }

  find(
    severity: Finding['severity'],
    cell: FilledCell | undefined,
    what: string,
    suggestion?: string,
    answers?: string[],
  ): void {
    this.findings.push({
      severity,
      row: this.row,
      column: cell?.use.header ?? '',
      ...(cell ? { at: cell.use.at } : {}),
      value: cell ? quoteOf(cell.written, 500).quote : '',
      what,
      ...(suggestion ? { suggestion } : {}),
      ...(answers?.length ? { answers } : {}),
    });
  }

  /** A text that fits, or its beginning, which is said. */
  fitting(cell: FilledCell, most: number, isOneLine = false): string {
    const text = isOneLine ? cell.text.replace(/\s*\n\s*/g, ' ') : cell.text;
    if (text.length <= most) return text;
    this.find('note', cell, `The cell has ${text.length} characters; the first ${most} are kept.`);
    return quoteOf(text, most).quote;
  }

  private take(use: ColumnUse): void {
    const original = this.source.cells[use.at];
    const edit = this.context.edited?.[use.at];
    if (!original && edit === undefined) return;
    const written = original?.text ?? '';
    const cell: ImportCell = edit === undefined ? (original as ImportCell) : { text: edit };
    const { text, removed } = cleanText(cell.text);
    if (text === '' && cell.formula === undefined) return;
    const filled: FilledCell = { use, cell, text, written };
    if (edit !== undefined) this.understood(filled, `${shown(edit, 200)} (written over the cell)`);
    if (SHEET_ERROR.test(text) && text.toUpperCase() !== '#N/A')
      return this.find(
        'question',
        filled,
        `“${text}” is an error of the spreadsheet.`,
        'Write what the cell should hold.',
      );
    if (saysNothing(plainForm(text))) return this.understood(filled, 'nothing');
    if (removed.length) this.understood(filled, `${shown(text, 200)} (taken out: ${removed.join(', ')})`);
    if (use.field !== 'source.url' && (cell.formula !== undefined || /^[=]/.test(text)))
      this.find(
        'note',
        filled,
        cell.formula === undefined
          ? 'The cell begins like a formula; it is kept as text and never run.'
          : 'The cell holds a formula; what it showed last is taken.',
      );
    this.filled.push(filled);
  }
}
