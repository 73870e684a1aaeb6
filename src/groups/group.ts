import type { DayCount } from './domain/day-count';

/** A defender's part in a group; null dates: from the beginning, to this day. EDTF, as written. */
export interface Membership {
  defenderId: string;
  /** The defender's reference. */
  defender: string;
  from: string | null;
  to: string | null;
}

/** A joint case or campaign, with its members in order. */
export interface Group {
  id: string;
  seq: number;
  reference: string;
  name: string;
  hashtag: string | null;
  dayCount: DayCount | null;
  members: Membership[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
