import { AlignmentType, HeadingLevel, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Part, Run } from '../domain/report';
import { plainPicture } from '../pictures/picture-bytes';
import { wordsOf } from '../words/words';
import type { ReportLanguage } from '../domain/report';
import { ImageRun, Paragraph, PageBreak, Table } from './described';
import { inline, type Writing } from './inline';
import { table } from './tables';

export type Block = Paragraph | Table;

/** A paragraph in the direction of the report. */
export const paragraph = (
  runs: readonly Run[],
  writing: Writing,
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
  style: IRunOptions = {},
): Paragraph => new Paragraph({ ...options, bidirectional: writing.isRtl, children: inline(runs, writing, style) });

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Stands behind a table: Word makes one of two tables between which there is nothing. */
const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 } });

/** Millimetres as pixels of 96 to the inch, in which docx counts pictures. */
const pixels = (mm: number): number => Math.round((mm * 96) / 25.4);

/** One part of a report as Word has it. `width` is that of the text, in mm; a timeline that is not drawn is a table. */
export function blocks(part: Part, writing: Writing, width: number, timeline?: Buffer): Block[] {
  switch (part.kind) {
    case 'heading':
      return [paragraph(part.text, writing, { heading: headings[part.level], keepNext: true })];
    case 'paragraph':
      return [paragraph(part.text, writing)];
    case 'list':
      return part.items.map((item) => paragraph(item, writing, { numbering: { reference: 'points', level: 0 } }));
    case 'facts': {
      const rows = part.rows.map(({ label, value }) => [[{ text: label, strong: true }], value]);
      return rows.length === 0 ? [] : [table({ rows, widths: [3, 7], plain: true }, writing, width), gap()];
    }
    case 'table':
      return [table(part, writing, width), gap()];
    case 'figures':
      return part.items.length === 0 ? [] : [figures(part.items, writing, width), gap()];
    case 'timeline':
      return timeline ? picture(timeline, part.alt, width, writing, width) : timelineTable(part, writing, width);
    case 'picture':
      return picture(part.bytes, part.alt, part.width, writing, width);
    case 'break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function figures(items: { value: string; label: string }[], writing: Writing, width: number): Table {
  const cells = items.map(({ value, label }) => [{ text: `${value}\n`, strong: true }, { text: label }]);
  return table({ rows: [cells], plain: true, large: true }, writing, width);
}

function timelineTable(part: Extract<Part, { kind: 'timeline' }>, writing: Writing, width: number): Block[] {
  if (part.items.length === 0) return [];
  const { columns } = wordsOf(writing.language as ReportLanguage);
  const rows = part.items.map(({ date, label }) => [[{ text: date }], label]);
  return [table({ head: [columns.date, columns.event], rows, widths: [3, 7] }, writing, width), gap()];
}

function picture(bytes: Buffer, alt: string, mm: number, { isRtl }: Writing, most: number): Paragraph[] {
  const { bytes: data, type, width, height } = plainPicture(bytes);
  const shown = pixels(Math.min(mm, most));
  const image = new ImageRun({
    type,
    data,
    transformation: { width: shown, height: Math.max(1, Math.round((shown * height) / Math.max(1, width))) },
    altText: { name: 'picture', description: alt },
  });
  return [new Paragraph({ bidirectional: isRtl, alignment: AlignmentType.START, children: [image] })];
}
