import fc from 'fast-check';
import { Happening, timeline } from '../../../test/support/timeline';
import { addDays } from '../../lib/calendar-date';
import { custodyOf, periodOn } from './custody';
import { CustodyEvent } from './custody-event';
import { eventKindCodes } from './event-kinds';

const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2015-01-01', n));
const someDate = fc.oneof(
  { weight: 4, arbitrary: day },
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
  day.map((d) => `${d}?`),
);
const happening = fc.record({
  kind: fc.constantFrom(...eventKindCodes),
  date: someDate,
  sentence: fc.option(
    fc.record({ imprisonment: fc.constantFrom('P1Y', 'P3Y6M', 'life', 'P8M'), dpr: fc.constantFrom(undefined, 'P2Y') }),
    { nil: undefined },
  ),
});
const history = fc
  .array(happening, { maxLength: 12 })
  .map((all) =>
    timeline(...all.map((h): Happening => [h.kind, h.date, h.kind === 'sentence' ? { sentence: h.sentence } : {}])),
  );

describe('custody of any timeline', () => {
  it('has periods that follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { periods } = custodyOf(events);
        periods.forEach((p, i) => {
          const next = periods[i + 1];
          expect(p.to).toBe(next ? next.from : null);
          if (next) expect(p.from < next.from).toBe(true);
        });
      }),
    );
  });

  it('is the same on a day when everything later is left out', () => {
    fc.assert(
      fc.property(history, day, (events, on) => {
        const exact = events.filter((e) => e.date.precision === 'day');
        const known = exact.filter((e) => e.date.earliest! <= on);
        expect(periodOn(custodyOf(known), on)?.status).toBe(periodOn(custodyOf(exact), on)?.status);
      }),
    );
  });

  it('does not depend on the order of entry, for events of different kinds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(happening, { selector: (h) => h.kind, maxLength: 10 }),
        fc.func(fc.nat()),
        (all, key) => {
          const events = timeline(...all.map((h): Happening => [h.kind, h.date, {}]));
          const shuffled = [...events].sort((a, b) => key(a.id) - key(b.id));
          const plain = (list: CustodyEvent[]) => custodyOf(list).periods.map((p) => `${p.from} ${p.status}`);
          expect(plain(shuffled)).toEqual(plain(events));
        },
      ),
    );
  });

  it('is never held after a death', () => {
    fc.assert(
      fc.property(history, (events) => {
        const death = events
          .filter((e) => ['death', 'death_in_custody', 'execution'].includes(e.kind))
          .map((e) => e.date.earliest!)
          .sort()[0];
        if (!death) return;
        const status = periodOn(custodyOf(events), '2099-01-01')?.status;
        expect(['dead_in_custody', 'dead_after_release', 'executed']).toContain(status);
      }),
    );
  });
});
