import type { Day } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { type KeyRing, Unopenable } from '../platform/keys/key-ring';

/** Where an event stands in a timeline: by its first possible day, then by order of entry. */
export interface EventPlace {
  /** Null stands behind every day. */
  earliest: Day | null;
  position: number;
  /** Decides between events that an import put at the same place. */
  id: string;
}

/** Longer than any place: the length of a cursor tells nothing of it. */
const LENGTH = 60;

const placeOf = (defenderId: string): string => `cursor|timeline|${defenderId}`;

/**
 * The place as a cursor: it holds also when the event is corrected or another is recorded before it. It is sealed, since
 * from positions one could read how many events there are that one is not told.
 */
export const sealedCursor = (ring: KeyRing, defenderId: string, { earliest, position, id }: EventPlace): string =>
  ring.seal(`${earliest ?? ''} ${position} ${id}`.padEnd(LENGTH), placeOf(defenderId)).toString('base64url');

/** @throws Invalid when it is no cursor of this timeline, or its key is gone */
export function openedCursor(ring: KeyRing, defenderId: string, cursor: string): EventPlace {
  try {
    const plain = ring.open(Buffer.from(cursor, 'base64url'), placeOf(defenderId)).toString();
    const [earliest, position, id] = plain.split(' ');
    return { earliest: earliest || null, position: Number(position), id: id! };
  } catch (error) {
    if (!(error instanceof Unopenable)) throw error;
    const message = 'is not a cursor. Send the `next` of the previous page, or begin again without it.';
    throw new Invalid([{ path: 'after', message }]);
  }
}
