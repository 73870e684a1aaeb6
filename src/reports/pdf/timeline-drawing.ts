import type { TimelineItem, TimelineTone } from '../domain/report';
import { type Day, daysBetween } from '../../lib/calendar-date';
import { type DrawnRun, drawnRuns } from './drawn-runs';

/** Where everything of the picture of a timeline stands, in mm from its left edge; how high a row is follows from its words. */
export interface TimelineDrawn {
  rows: number;
  bands: { from: number; to: number; tone: TimelineTone }[];
  years: { at: number; label: string }[];
  marks: { from: number; to: number; tone: TimelineTone }[];
  labels: {
    at: number;
    left: number;
    width: number;
    row: number;
    date: string;
    text: DrawnRun[];
    tone: TimelineTone;
  }[];
}

/** Rows of labels above the line. More are marks alone: the table beside the picture has the words. */
const mostRows = 5;
const labelWidth = 34;
/** More labels than these are never tried. */
const mostLabels = 40;

/**
 * Puts a timeline on a line: the custody between the events as a band, what is not known to the day as a stretch, and
 * labels where there is room. A label stands beside its leader, later ones lower, so that no leader crosses a label.
 * @param width of the picture, in mm
 * @param day where the line ends, unless something is later
 */
export function drawTimeline(items: readonly TimelineItem[], day: Day, width: number, rtl: boolean): TimelineDrawn {
  const first = items.reduce((a, { earliest }) => (earliest < a ? earliest : a), items[0]!.earliest);
  const last = items.reduce((a, { latest }) => (latest > a ? latest : a), day);
  const length = Math.max(1, daysBetween(first, last));
  const axis = width - labelWidth;
  const x = (on: Day): number => (Math.min(length, Math.max(0, daysBetween(first, on))) / length) * axis;
  const inOrder = [...items].sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0));
  const labels = placed(inOrder, x, rtl);
  const rows = labels.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const turned = (left: number, wide = 0): number => (rtl ? width - left - wide : left);
  const span = ({ from, to, tone }: { from: number; to: number; tone: TimelineTone }) =>
    rtl ? { from: width - to, to: width - from, tone } : { from, to, tone };
  return {
    rows,
    bands: bandsOf(inOrder, x, Math.max(x(day), x(inOrder.at(-1)!.earliest))).map(span),
    years: yearsBetween(first, last, axis).map((year) => ({ at: turned(x(`${year}-01-01`)), label: year })),
    marks: inOrder.map(({ earliest, latest, tone }) => span({ from: x(earliest), to: x(latest), tone })),
    labels: labels.map((one) => ({ ...one, at: turned(one.at), left: turned(one.left, one.width) })),
  };
}

type Label = TimelineDrawn['labels'][number];

/**
 * The labels that have room. They are placed from the end: each goes above all that begin beneath it, so that its leader
 * crosses none. Where that needs too many rows, the least telling of those that stand in the way is left out.
 */
function placed(items: readonly TimelineItem[], x: (on: Day) => number, rtl: boolean): Label[] {
  const wanted = items.slice(-mostLabels * 4).map((item): Label => {
    const text = drawnRuns(item.label, rtl);
    const at = x(item.earliest);
    const width = widthOf(text.map((one) => one.t).join(''), item.date);
    return { at, left: at, width, row: 0, date: item.date, text, tone: item.tone };
  });
  for (let labels = wanted.reverse(); ;) {
    const tooMuch = firstTooHigh(labels);
    if (!tooMuch) return labels;
    labels = labels.filter((one) => one !== tooMuch);
  }
}

/** Gives each label its row; one to leave out where the rows are not enough. */
function firstTooHigh(labels: readonly Label[]): Label | undefined {
  const done: Label[] = [];
  for (const label of labels) {
    const beneath = done.filter(({ at }) => at < label.at + label.width + 1);
    label.row = beneath.reduce((row, other) => Math.max(row, other.row + 1), 0);
    if (label.row >= mostRows)
      return [label, ...beneath].reduce((least, one) => (weight(one) < weight(least) ? one : least));
    done.push(label);
  }
  return undefined;
}

const weight = ({ tone }: Label): number => (tone === 'plain' ? 0 : 1);

/** Roughly what a label needs, in mm, on two lines. */
function widthOf(text: string, date: string): number {
  const one = (s: string): number =>
    [...s].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 3.1 : 1.6), 0);
  return Math.min(labelWidth, Math.max(14, one(date) * 0.95, one(text) > labelWidth ? labelWidth : one(text)) + 2);
}

function bandsOf(items: readonly TimelineItem[], x: (on: Day) => number, end: number): TimelineDrawn['bands'] {
  const turns = items.filter(({ tone }) => tone !== 'plain');
  return turns.map(({ earliest, tone }, i) => ({
    from: x(earliest),
    to: i + 1 < turns.length ? x(turns[i + 1]!.earliest) : end,
    tone,
  }));
}

/** The years that begin on the line; only every second, fifth, … where they would touch. */
function yearsBetween(first: Day, last: Day, axis: number): string[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const step = [1, 2, 5, 10, 20, 50, 100].find((n) => (to - from + 2) / n < axis / 9) ?? 200;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
    .filter((year) => year % step === 0)
    .map(String);
}
