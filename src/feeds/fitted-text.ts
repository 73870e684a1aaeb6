import type { FeedSaid } from './calendar-text';
import type { FeedEntry } from './feed-entry';
import { type Looked, settle, type Settled, type ShownItem } from './domain/settle';

/** Calendars refuse what is larger than a megabyte. */
const mostBytes = 950_000;
const mostEntries = 2000;
const mostCancelled = 300;
const sample = 200;

export interface ToFit {
  before: readonly ShownItem[];
  /** The nearest first. */
  entries: readonly FeedEntry[];
  looked: Looked;
  moment: Parameters<typeof settle>[3];
  /** Was something left out already? */
  isCut: boolean;
  write: (said: Pick<FeedSaid, 'shown' | 'cancelled' | 'note'>) => string;
}

export interface Fitted extends Pick<Settled<FeedEntry>, 'written' | 'forgotten'> {
  text: string;
  /** How many dates have room. */
  count: number;
}

/** As many of the dates as have room, the nearest, with a word to the reader where some have none. */
export function fittedText({ before, entries, looked, moment, isCut, write }: ToFit): Fitted {
  const sayFirst = (count: number) => {
    const { shown, cancelled, written, forgotten } = settle(before, entries.slice(0, count), looked, moment);
    const note = isCut || count < entries.length ? cutNote(count) : null;
    return { written, forgotten, text: write({ shown, cancelled: cancelled.slice(0, mostCancelled), note }) };
  };
  let count = Math.min(entries.length, mostEntries);
  // Writing takes time: how many have room is guessed from the first of them.
  if (count > sample)
    count = Math.min(count, Math.floor((0.97 * mostBytes * sample) / Buffer.byteLength(sayFirst(sample).text)));
  for (;;) {
    const { text, ...kept } = sayFirst(count);
    const bytes = Buffer.byteLength(text);
    if (bytes <= mostBytes || count === 0) return { text, count, ...kept };
    count = Math.floor(count * Math.min(0.97, (mostBytes / bytes) * 0.98));
  }
}

const cutNote = (count: number): string =>
  `There are more dates than a calendar can take: these are the nearest ${count}. Narrow the subscription down to see all of its dates.`;
