import fc from 'fast-check';
import { Happening, timeline } from '../../../test/support/timeline';
import { addDays } from '../../lib/calendar-date';
import { custodyOf } from './custody';
import { CustodyStatus, reachableStatuses } from './custody-status';
import { eventKindCodes, releaseTypeCodes } from './event-kinds';
import { statusAsOf } from './status-answer';

const taken: Happening = ['apprehension', '2020-01-01'];
const sentenced: Happening = [
  'sentence',
  '2020-06-01',
  { sentence: { imprisonment: 'P1Y', counted_from: '2020-01-01' } },
];

/** For each status, what happened to somebody of whom it is true on 1 June 2021. */
const ways: Record<(typeof reachableStatuses)[number], Happening[]> = {
  missing: [['lost_contact', '2020-01-01']],
  held_unacknowledged: [['enforced_disappearance', '2020-01-01']],
  held_incommunicado: [['rsdl_start', '2020-01-01']],
  held_pretrial: [taken],
  held_trial: [taken, ['trial_opened', '2020-06-01']],
  held_convicted_appeal: [taken, ['sentence', '2020-06-01'], ['appeal_filed', '2020-06-05']],
  serving: [taken, ['sentence', '2020-06-01']],
  held_past_term: [taken, sentenced, ['visit', '2021-02-01']],
  house_arrest: [['home_confinement', '2020-01-01']],
  psychiatric: [['psychiatric_commitment', '2020-01-01']],
  admin_detention: [['admin_detention', '2020-01-01']],
  term_ended_unconfirmed: [taken, sentenced],
  bail: [taken, ['bail', '2020-06-01']],
  parole: [taken, ['parole', '2020-06-01']],
  released_restricted: [taken, ['release', '2020-06-01', { releaseType: 'medical' }]],
  released_full: [taken, ['release', '2020-06-01']],
  released_unconfirmed: [taken, ['nonrelease_release', '2020-06-01']],
  acquitted: [taken, ['release', '2020-06-01', { releaseType: 'acquittal' }]],
  exiled: [taken, ['expelled_exiled', '2020-06-01']],
  escaped: [taken, ['escape', '2020-06-01']],
  dead_in_custody: [taken, ['death', '2020-06-01']],
  dead_after_release: [taken, ['release', '2020-06-01'], ['death', '2021-03-01']],
  executed: [taken, ['execution', '2020-06-01']],
  unknown: [['threat', '2020-01-01']],
};

describe('the statuses that a timeline can lead to', () => {
  it.each(Object.entries(ways))('hold %s', (status, happenings) => {
    const events = timeline(...happenings);

    expect(statusAsOf(custodyOf(events), events, '2021-06-01').status).toBe(status);
  });

  it('are all that are reached, whatever happens and however it ends', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2015-01-01', n));
    const length = fc.constantFrom(undefined, 'P8M', 'P3Y', 'life');
    const happening = fc.record({
      kind: fc.constantFrom(...eventKindCodes),
      date: fc.oneof(
        { weight: 3, arbitrary: day },
        day.map((d) => d.slice(0, 7)),
        day.map((d) => `${d.slice(0, 4)}~`),
      ),
      releaseType: fc.constantFrom(undefined, ...releaseTypeCodes),
      sentence: fc.option(fc.record({ imprisonment: length, dpr: fc.constantFrom(undefined, 'P2Y') }), {
        nil: undefined,
      }),
    });
    const reachable = new Set<CustodyStatus>(reachableStatuses);

    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (all) => {
        const events = timeline(...all.map(({ kind, date, ...extra }): Happening => [kind, date, extra]));
        const statuses = custodyOf(events).periods.map((p) => p.status);
        expect(statuses.filter((status) => !reachable.has(status))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
