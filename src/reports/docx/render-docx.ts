import { HeadingLevel, PageOrientation } from 'docx';
import type { Part, Report } from '../domain/report';
import { plainPicture } from '../pictures/picture-bytes';
import { fill } from '../words/fill';
import { wordsOf } from '../words/words';
import { Document, ImageRun, Paragraph } from './described';
import { type Block, blocks, paragraph } from './blocks';
import { coreProperties } from './core-properties';
import type { Writing } from './inline';
import { NoteOrder } from './notes';
import { packDocument } from './pack';
import { footer, header } from './page-frame';
import { repacked } from './repack';
import { points, stylesWith } from './styles';
import { inkColour } from '../text/ink-colour';
import { writable } from '../text/writable';

/** Timelines as PNG; one that is not there is shown as a table. */
export type TimelinesDrawn = ReadonlyMap<Part, Buffer>;

/** A4, in mm; twentieths of a point, in which Word counts. */
const [short, long, margin] = [210, 297, 20];
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
/** A table of so many columns lies across. */
const wideFrom = 7;

/**
 * The report as a document of Word: headings as styles, sources as footnotes, the copy's reference and fingerprint on
 * every page. It holds what the report holds, and neither an account nor a machine nor the time on it.
 */
export async function renderDocx(report: Report, timelines?: TimelinesDrawn): Promise<Buffer> {
  const words = wordsOf(report.language);
  const accent = inkColour(report).slice(1);
  const writing: Writing = {
    language: report.language,
    isRtl: words.direction === 'rtl',
    accent,
    notes: new NoteOrder(),
  };
  const isWide = report.parts.some((part) => part.kind === 'table' && part.head.length >= wideFrom);
  const width = (isWide ? long : short) - 2 * margin;
  const children = [...head(report, writing), ...body(report, writing, width, timelines)];
  const document = new Document({
    features: { updateFields: false },
    styles: stylesWith(accent),
    numbering: points,
    footnotes: Object.fromEntries(
      writing.notes.inOrder.map((note, i) => [i + 1, { children: [noteText(report, note, writing)] }]),
    ),
    sections: [
      {
        properties: {
          page: {
            // docx turns the page itself.
            size: {
              width: twips(short),
              height: twips(long),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: twips(24), bottom: twips(22), left: twips(margin), right: twips(margin) },
          },
        },
        headers: { default: header(report, writing, width) },
        footers: { default: footer(report, writing, width) },
        children,
      },
    ],
  });
  return repacked(await packDocument(document, report.parts.length), { 'docProps/core.xml': coreProperties(report) });
}

function head(report: Report, writing: Writing): Block[] {
  const { organisation, title, subtitle, language } = report;
  return [
    ...(organisation.logo ? [logo(organisation.logo, organisation.name, writing, language)] : []),
    paragraph([{ text: title }], writing, { heading: HeadingLevel.TITLE }),
    ...(subtitle ? [paragraph([{ text: subtitle }], writing, { style: 'Subtitle' })] : []),
  ];
}

function logo(bytes: Buffer, organisation: string, { isRtl }: Writing, language: Report['language']): Paragraph {
  const { bytes: data, type, width, height } = plainPicture(bytes);
  const scale = Math.min(150 / width, 56 / height);
  const transformation = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const description = writable(fill(wordsOf(language).sentences.logoAlt, { organisation }));
  const image = new ImageRun({ type, data, transformation, altText: { name: 'logo', description } });
  return new Paragraph({ bidirectional: isRtl, children: [image] });
}

function body(report: Report, writing: Writing, width: number, timelines?: TimelinesDrawn): Block[] {
  const made = report.parts.flatMap((part) => blocks(part, writing, width, timelines?.get(part)));
  // Notes to which nothing leads stand at the end: what is told is told whole.
  const spoken = new Set(writing.notes.inOrder);
  const left = report.notes.filter((_, i) => !spoken.has(i + 1));
  if (left.length === 0) return made;
  const heading: Part = { kind: 'heading', level: 2, text: [{ text: wordsOf(report.language).notes }] };
  return [...made, ...blocks(heading, writing, width), ...left.map(({ text }) => paragraph(text, writing))];
}

const noteText = (report: Report, note: number, writing: Writing): Paragraph =>
  paragraph([{ text: ' ' }, ...(report.notes[note - 1]?.text ?? [])], writing, { style: 'FootnoteText' });
