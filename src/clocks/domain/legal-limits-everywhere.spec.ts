import fc from 'fast-check';
import { EventKind, eventKindCodes } from '../../custody/domain/event-kinds';
import { addDays } from '../../lib/calendar-date';
import { ClockEvent } from './clock-event';
import { appealWindows, legalLimits } from '../../../test/support/clocks';
import { LegalLimit, unReplies } from './legal-limits';

const timeline = (...rows: [EventKind, string][]): ClockEvent[] =>
  rows.map(([kind, day], i) => ({ id: `${i} ${kind}`, kind, day }));

const days = (limits: LegalLimit[]) => limits.map((limit) => limit.on);
const isDue = ({ suppressedFrom, on }: LegalLimit) => suppressedFrom === null || suppressedFrom > on;
const due = (country: string, ...rows: [EventKind, string][]) =>
  legalLimits(country, timeline(...rows))
    .filter(isDue)
    .map(({ ruleId, step, on }) => `${on} ${ruleId} ${step}`);

describe('the ceilings of Egyptian law', () => {
  it.each([
    ['2026-09-30', ['2027-03-30', '2028-03-30', '2028-09-30']],
    ['2026-10-01', ['2027-02-01', '2027-10-01', '2028-04-01']],
  ])('for remand ordered on %s are those in force on that day', (day, expected) => {
    expect(days(legalLimits('EG', timeline(['apprehension', day], ['remand_ordered', day])))).toEqual(expected);
  });

  it('run from the first order, whatever renewals follow, and anew after a release', () => {
    const limits = legalLimits(
      'EG',
      timeline(
        ['apprehension', '2022-01-01'],
        ['remand_ordered', '2022-01-02'],
        ['remand_ordered', '2022-01-17'],
        ['release', '2022-03-01'],
        ['re_arrest', '2022-03-01'],
        ['remand_ordered', '2022-03-02'],
      ),
    );
    expect(limits.map(({ triggerDay, step }) => `${triggerDay} ${step}`)).toEqual([
      '2022-01-02 1',
      '2022-03-02 1',
      '2022-01-02 2',
      '2022-03-02 2',
      '2022-01-02 3',
      '2022-03-02 3',
    ]);
  });
});

describe('the limits of Hong Kong law', () => {
  it('allow 48 hours, 7 days and 7 days without charge, since the ordinance of 2024', () => {
    expect(due('HK', ['apprehension', '2024-05-28'], ['charge', '2024-06-07'])).toEqual([
      '2024-05-30 HK-SNSO 1',
      '2024-06-06 HK-SNSO 2',
    ]);
    expect(due('HK', ['apprehension', '2021-05-28'])).toEqual([]);
  });
});

describe('the reply of a State to the UN', () => {
  it('is due after 60 days, and was given in the Changsha case on day 45', () => {
    expect(unReplies(timeline(['un_communication', '2019-10-29'], ['state_reply', '2019-12-13']))).toMatchObject([
      { on: '2019-12-28', suppressedFrom: '2019-12-13', count: 60, unit: 'day', ruleId: 'UN-REPLY' },
    ]);
  });

  it('is due still when the person is free or dead, and when only an earlier letter was answered', () => {
    const replies = unReplies(
      timeline(
        ['un_communication', '2019-01-01'],
        ['state_reply', '2019-02-01'],
        ['un_communication', '2019-10-29'],
        ['release', '2019-11-01'],
      ),
    );
    expect(days(replies.filter(isDue))).toEqual(['2019-12-28']);
  });
});

describe('any limit', () => {
  const kinds = fc.constantFrom(...eventKindCodes);
  const event = fc
    .record({ kind: kinds, at: fc.nat(900), spread: fc.constantFrom(0, 0, 0, 30) })
    .map(({ kind, at, spread }) => ({
      kind,
      day: addDays('2025-01-01', at),
      latest: addDays('2025-01-01', at + spread),
    }));
  const events = fc
    .array(event, { maxLength: 25 })
    .map((list): ClockEvent[] => list.map((e, i) => ({ ...e, id: String(i) })));
  const country = fc.constantFrom('CN', 'EG', 'HK');
  const all = (of: string, list: ClockEvent[]) => [
    ...legalLimits(of, list),
    ...appealWindows(of, list),
    ...unReplies(list),
  ];
  const keys = (limits: LegalLimit[]) => limits.map((l) => `${l.ruleId} ${l.step} ${l.on} ${l.suppressedFrom}`);

  it('lies after its trigger, and is suppressed by nothing that was over by then', () => {
    fc.assert(
      fc.property(country, events, (of, list) => {
        for (const { on, triggerDay, suppressedFrom } of all(of, list)) {
          expect(on > triggerDay).toBe(true);
          expect(suppressedFrom === null || suppressedFrom >= triggerDay).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(country, events, (of, list) => {
        expect(keys(all(of, [...list].reverse()))).toEqual(keys(all(of, list)));
      }),
    );
  });

  it('does not change its answer by what happens after its day', () => {
    fc.assert(
      fc.property(country, events, kinds, fc.nat(300), (of, list, kind, after) => {
        for (const limit of all(of, list)) {
          const day = addDays(limit.on, 1 + after);
          const then = all(of, [...list, { id: 'later', kind, day }]);
          const same = then.find((l) => l.ruleId === limit.ruleId && l.step === limit.step && l.on === limit.on);
          expect(same && isDue(same)).toBe(isDue(limit));
        }
      }),
    );
  });
});
