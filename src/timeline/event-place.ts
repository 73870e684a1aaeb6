import { isDay, type Day } from '../lib/calendar-date';
import { isUuid } from '../lib/uuid';

/** Where an event stands in a timeline: by its first possible day, then by order of entry. */
export interface EventPlace {
  /** Null stands behind every day. */
  earliest: Day | null;
  position: number;
  /** Decides between events that an import put at the same place. */
  id: string;
}

/** The place as a cursor: it holds also when the event is corrected or another is recorded before it. */
export const cursorOf = ({ earliest, position, id }: EventPlace): string =>
  Buffer.from(`${earliest ?? ''} ${position} ${id}`).toString('base64url');

/** Reads a cursor; undefined when it is none of ours. */
export function readCursor(cursor: string): EventPlace | undefined {
  const [earliest, position, id] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (earliest !== '' && !isDay(earliest)) return undefined;
  if (!/^\d{1,9}$/.test(position ?? '') || !isUuid(id ?? '')) return undefined;
  return { earliest: earliest || null, position: Number(position), id: id! };
}
