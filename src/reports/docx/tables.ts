import { BorderStyle, type ITableBordersOptions, TableLayoutType, WidthType } from 'docx';
import type { Run } from '../domain/report';
import { Paragraph, Table, TableCell, TableRow } from './described';
import { inline, type Writing } from './inline';

export interface TableToDraw {
  head?: readonly string[];
  rows: readonly (readonly Run[])[][];
  /** Shares of the line. */
  widths?: readonly number[];
  /** Without lines and without a head. */
  plain?: boolean;
  /** The first run of a cell is large. */
  large?: boolean;
}

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color });
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const allOf = (side: typeof nothing | ReturnType<typeof line>): ITableBordersOptions => ({
  top: side,
  bottom: side,
  left: nothing,
  right: nothing,
  insideHorizontal: side,
  insideVertical: nothing,
});

/** A table over the whole line. Its head stands on every page on which it goes on; no row is torn apart. */
export function table({ head, rows, widths, plain, large }: TableToDraw, writing: Writing, mm: number): Table {
  const count = Math.max(head?.length ?? 0, ...rows.map((row) => row.length), 1);
  const shares = Array.from({ length: count }, (_, i) => widths?.[i] ?? 1);
  const sum = shares.reduce((a, b) => a + b, 0) || 1;
  const columnWidths = shares.map((share) => twips((mm * share) / sum));
  const cell = (children: Paragraph[], i: number, shade?: string): TableCell =>
    new TableCell({
      width: { size: columnWidths[i]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(shade ? { shading: { fill: shade } } : {}),
      children,
    });
  const text = (runs: readonly Run[], bold = false): Paragraph =>
    new Paragraph({
      style: 'Cell',
      bidirectional: writing.isRtl,
      children: runs.flatMap((run, i) =>
        inline(
          [bold ? { ...run, strong: true } : run],
          writing,
          large && i === 0 ? { size: 40, sizeComplexScript: 40, color: writing.accent } : {},
        ),
      ),
    });
  const headRow = head?.length
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: shares.map((_, i) => cell([text([{ text: head[i] ?? '' }], true)], i, 'eef2f3')),
        }),
      ]
    : [];
  return new Table({
    width: { size: twips(mm), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: writing.isRtl,
    borders: allOf(plain ? nothing : line('b9c3c6')),
    rows: [
      ...headRow,
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: shares.map((_, i) => cell([text(row[i] ?? [])], i)) }),
      ),
    ],
  });
}
