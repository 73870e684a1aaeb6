import { addDays, type Day } from '../../lib/calendar-date';

/** So many days a calendar is told that something was cancelled: whoever fetches once a month still learns it. */
export const daysCancelledKept = 60;

/** What a feed has shown under a key. */
export interface ShownItem {
  key: string;
  on: Day;
  /** A digest of everything that was said. */
  fingerprint: string;
  sequence: number;
  changedAt: Date;
  cancelledAt: Date | null;
}

/** What it is to show now. */
export interface WantedItem {
  key: string;
  on: Day;
  fingerprint: string;
}

/** What was looked at: every alert of these days is known, and no other. */
export interface Looked {
  from: Day;
  until: Day;
  /** Of the alerts that hold, also those for which there is no room. */
  keys: ReadonlySet<string>;
}

export interface Settled<W extends WantedItem> {
  shown: { wanted: W; item: ShownItem }[];
  /** Were shown and hold no more, whatever the reason; the latest first. */
  cancelled: ShownItem[];
  /** Rows to write: new, changed and newly cancelled ones. */
  written: ShownItem[];
  /** Keys of rows of which nothing has to be known any more. */
  forgotten: string[];
}

/**
 * Compares what a feed has shown with what holds now. The number of an alert rises with each change that a calendar has
 * to take over (SEQUENCE, RFC 5545, 3.8.7.4); what holds no more is cancelled, and comes back with a higher number still.
 * What was shown and was not looked at now is left as it is.
 * @param first the first day of the feed: what was before it is over
 */
export function settle<W extends WantedItem>(
  before: readonly ShownItem[],
  wanted: readonly W[],
  looked: Looked,
  { now, first }: { now: Date; first: Day },
): Settled<W> {
  const known = new Map(before.map((item) => [item.key, item]));
  const shown = wanted.map((one) => ({ wanted: one, item: itemOf(one, known.get(one.key), now) }));
  const cancelled: ShownItem[] = [];
  const forgotten: string[] = [];
  const oldest = new Date(now.getTime() - daysCancelledKept * 86_400_000);
  for (const item of before) {
    if (looked.keys.has(item.key)) continue;
    if (item.cancelledAt ? item.cancelledAt < oldest : item.on < first) forgotten.push(item.key);
    else if (item.cancelledAt) cancelled.push(item);
    else if (item.on >= looked.from && item.on <= looked.until)
      cancelled.push({ ...item, sequence: item.sequence + 1, changedAt: now, cancelledAt: now });
  }
  const all = [...shown.map(({ item }) => item), ...cancelled];
  return {
    shown,
    cancelled: cancelled.sort((a, b) => b.cancelledAt!.getTime() - a.cancelledAt!.getTime()),
    written: all.filter((item) => known.get(item.key) !== item),
    forgotten,
  };
}

function itemOf({ key, on, fingerprint }: WantedItem, before: ShownItem | undefined, now: Date): ShownItem {
  if (!before) return { key, on, fingerprint, sequence: 0, changedAt: now, cancelledAt: null };
  if (before.cancelledAt === null && before.fingerprint === fingerprint) return before;
  return { key, on, fingerprint, sequence: before.sequence + 1, changedAt: now, cancelledAt: null };
}

/** The nearest first, of two equally near the one to come. */
export function nearestFirst<T extends { on: Day }>(all: readonly T[], today: Day): T[] {
  const coming = all.filter(({ on }) => on >= today).sort((a, b) => a.on.localeCompare(b.on));
  const past = all.filter(({ on }) => on < today).sort((a, b) => b.on.localeCompare(a.on));
  const distance = ({ on }: T): number => Math.abs(Date.parse(on) - Date.parse(today));
  return [...coming, ...past].sort((a, b) => distance(a) - distance(b));
}

/** The days of a feed: a month back, so that what was just missed is still there, and thirteen months ahead. */
export const daysOfFeed = (today: Day): { from: Day; to: Day } => ({
  from: addDays(today, -31),
  to: addDays(today, 400),
});
