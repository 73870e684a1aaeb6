import { custodyOf, periodOn } from '../../src/custody/domain/custody';
import { CustodyEvent } from '../../src/custody/domain/custody-event';
import { CustodyStatus } from '../../src/custody/domain/custody-status';
import { EventKind, ReleaseType } from '../../src/custody/domain/event-kinds';
import { parsePartialDate } from '../../src/lib/partial-date';

type Extra = { sentence?: CustodyEvent['sentence']; releaseType?: ReleaseType };

/** An event as a test writes it: kind, date, and what else matters. */
export type Happening = [EventKind, string, Extra?];

/** A timeline from what happened, in the order of entry. */
export const timeline = (...happenings: Happening[]): CustodyEvent[] =>
  happenings.map(([kind, date, extra], i) => ({ id: `e${i + 1}`, kind, date: parsePartialDate(date), ...extra }));

export const huangXueqin = timeline(
  ['apprehension', '2019-10'],
  ['release', '2020-01-17'],
  ['apprehension', '2021-09-19'],
  ['criminal_detention', '2021-09-20'],
  ['formal_arrest', '2021-10-27'],
  ['sentence', '2024-06-14', { sentence: { imprisonment: 'P5Y', dpr: 'P4Y', counted_from: '2021-09-19' } }],
  ['appeal_accepted', '2024-07-10'],
  ['appeal_ruling', '2024-09-10'],
  ['prison_admission', '2024-10-17'],
);

export const wangJianbing = timeline(
  ['apprehension', '2021-09-19'],
  ['sentence', '2024-06-14', { sentence: { imprisonment: 'P3Y6M', dpr: 'P3Y', counted_from: '2021-09-19' } }],
  ['appeal_accepted', '2024-07-10'],
  ['appeal_ruling', '2024-09-10'],
  ['prison_admission', '2024-10-17'],
  ['release', '2025-03-18', { releaseType: 'term_completed' }],
);

export const statusOn = (events: CustodyEvent[], day: string): CustodyStatus =>
  periodOn(custodyOf(events), day)?.status ?? 'unknown';
