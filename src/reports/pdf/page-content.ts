import { contrast } from '../../organisation/domain/contrast';
import { defaultColours } from '../../organisation/organisation';
import type { DrawnFile } from '../../typesetting/drawing';
import type { Part, Report } from '../domain/report';
import { fill } from '../words/fill';
import type { ReportWords } from '../words/report-words';
import { dayText, momentText } from '../words/said';
import { wordsOf } from '../words/words';
import { type DrawnRun, drawnRuns, isRtl, printable } from './drawn-runs';
import { drawTimeline, type TimelineDrawn } from './timeline-drawing';

export type Drawn =
  | { kind: 'heading'; level: number; text: DrawnRun[] }
  | { kind: 'paragraph'; text: DrawnRun[]; rtl: boolean }
  | { kind: 'facts'; rows: { label: string; value: DrawnRun[] }[] }
  | { kind: 'table'; head: string[]; rows: { cells: DrawnRun[][]; whole: boolean }[]; widths: number[] }
  | { kind: 'list'; items: DrawnRun[][] }
  | { kind: 'figures'; items: { value: string; label: string }[] }
  | { kind: 'timeline'; drawn: TimelineDrawn; alt: string }
  | { kind: 'picture'; file: string; alt: string; width: number; beside: Drawn[] }
  | { kind: 'break' };

type Code = [before: string, code: string, after: string];

/** Everything that is drawn, as the template reads it. */
export interface PageContent {
  title: string;
  reference: string;
  subtitle: string;
  lang: string;
  rtl: boolean;
  layout: string;
  organisation: string;
  website: string;
  logo: boolean;
  logoAlt: string;
  colours: { ground: string; accent: string };
  audience: string;
  /** Codes stand between what comes before and after them: they are read from left to right in every language. */
  foot: { reference: Code; fingerprint: Code; page: string };
  date: { year: number; month: number; day: number };
  asOf: string;
  draft: { mark: string; why: string } | null;
  notesTitle: string;
  /** Where these are some pages of a longer document: the number of the first, and of all. */
  whole: { first: number; pages: number } | null;
  parts: Drawn[];
  notes: DrawnRun[][];
  /** Too many for the foot of pages: all notes stand at the end. */
  endnotes: boolean;
  /** Numbers of the notes that stand at the end, as those that nothing refers to. */
  unused: number[];
}

/** Widths in mm between the margins: A4, and A5 for a card. */
const lineWidth = (layout: Report['layout']): number => (layout === 'card' ? 120 : layout === 'list' ? 253 : 166);
/** A row of so many letters may be broken over pages; shorter ones stay whole. */
const longRow = 900;

/** The report as it goes to the typesetter: its words laid out as data, its pictures as files. */
export function pageContent(report: Report): { content: PageContent; files: DrawnFile[] } {
  const words = wordsOf(report.language);
  const rtl = words.direction === 'rtl';
  const files: DrawnFile[] = [];
  const parts = drawnParts(report, words, files);
  const { organisation, copy } = report;
  if (organisation.logo) files.push({ name: 'report-logo.png', bytes: organisation.logo });
  const made = new Date(copy.madeAt);
  return {
    files,
    content: {
      title: printable(report.title),
      reference: copy.reference,
      subtitle: printable(report.subtitle ?? ''),
      lang: words.language,
      rtl,
      layout: report.layout,
      organisation: printable(organisation.name),
      website: printable(organisation.website?.replace(/^https?:\/\/|\/$/g, '') ?? ''),
      logo: organisation.logo !== undefined,
      logoAlt: fill(words.sentences.logoAlt, { organisation: printable(organisation.name) }),
      colours: coloursOf(report),
      audience: words.audiences[report.audience],
      foot: footOf(report, words),
      date: { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, day: made.getUTCDate() },
      asOf: fill(words.sentences.asOf, { date: dayText(report.asOf, words) }),
      draft: report.draft === undefined ? null : { mark: words.sentences.draft, why: printable(report.draft) },
      notesTitle: words.notes,
      ...{ parts, whole: null, endnotes: false, unused: [] },
      notes: report.notes.map(({ text }) => drawnRuns(text, rtl)),
    },
  };
}

/** What stands at the foot of every page: by it a copy that turns up somewhere can be traced. */
function footOf({ copy, audience }: Report, words: ReportWords): PageContent['foot'] {
  const { footer, colon } = words;
  return {
    reference: [
      `${footer.reference}${colon}`,
      copy.reference,
      ` · ${footer.audience}${colon}${words.audiences[audience]}`,
    ],
    fingerprint: [
      `${footer.made}${colon}${momentText(copy.madeAt, words)} · ${footer.fingerprint}${colon}`,
      copy.fingerprint,
      '',
    ],
    page: footer.page,
  };
}

/** The colour of the organisation where it can be read on white; a calm dark one where not. */
function coloursOf({ organisation }: Report): PageContent['colours'] {
  const { ground, accent } = organisation.colours ?? defaultColours;
  const readable = [ground, accent].find((colour) => contrast('#ffffff', colour) >= 4.5);
  return { ground: readable ?? defaultColours.ground, accent };
}

function drawnParts(report: Report, words: ReportWords, files: DrawnFile[]): Drawn[] {
  const drawn: Drawn[] = [];
  const { parts } = report;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind !== 'picture') {
      drawn.push(drawnPart(part, report, words));
      continue;
    }
    const file = `report-picture-${files.length}.jpg`;
    files.push({
      name: file,
      bytes: part.bytes,
      width: Math.round(part.width * 12),
      height: Math.round(part.width * 15),
    });
    // What follows stands beside it, up to the next heading but one or whatever needs the whole line.
    const beside: Drawn[] = [];
    for (let next = parts[i + 1]; next && next.kind !== 'picture' && standsBeside(next, beside); next = parts[i + 1]) {
      beside.push(drawnPart(next, report, words));
      i++;
    }
    drawn.push({ kind: 'picture', file, alt: printable(part.alt), width: part.width, beside });
  }
  return drawn;
}

const standsBeside = ({ kind }: Part, beside: readonly Drawn[]): boolean =>
  (kind === 'heading' && !beside.some((one) => one.kind !== 'paragraph')) ||
  kind === 'facts' ||
  (kind === 'paragraph' && beside.length < 3);

function drawnPart(part: Exclude<Part, { kind: 'picture' }>, report: Report, words: ReportWords): Drawn {
  const rtl = words.direction === 'rtl';
  switch (part.kind) {
    case 'heading':
      return { kind: 'heading', level: part.level, text: drawnRuns(part.text, rtl) };
    case 'paragraph':
      return { kind: 'paragraph', text: drawnRuns(part.text, rtl), rtl: isRtl(part.text, rtl) };
    case 'facts':
      return {
        kind: 'facts',
        rows: part.rows.map(({ label, value }) => ({ label: printable(label), value: drawnRuns(value, rtl) })),
      };
    case 'table':
      return {
        kind: 'table',
        head: part.head.map(printable),
        rows: part.rows.map((cells) => ({
          cells: cells.map((cell) => drawnRuns(cell, rtl)),
          whole: lettersIn(cells) < longRow,
        })),
        widths: part.widths ?? part.head.map(() => 1),
      };
    case 'list':
      return { kind: 'list', items: part.items.map((item) => drawnRuns(item, rtl)) };
    case 'figures':
      return {
        kind: 'figures',
        items: part.items.map(({ value, label }) => ({ value: printable(value), label: printable(label) })),
      };
    case 'timeline': {
      const drawn = drawTimeline(part.items, report.asOf, lineWidth(report.layout), rtl);
      return { kind: 'timeline', drawn, alt: printable(part.alt) };
    }
    case 'break':
      return part;
  }
}

const lettersIn = (cells: readonly (readonly { text: string }[])[]): number =>
  Math.max(0, ...cells.map((runs) => runs.reduce((sum, { text }) => sum + text.length, 0)));
