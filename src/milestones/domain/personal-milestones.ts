import { isHeld } from '../../custody/domain/custody';
import { CustodyEvent, effectiveDay } from '../../custody/domain/custody-event';
import { Custody, CustodyPeriod } from '../../custody/domain/custody-record';
import { CustodyStatus, nounOf, standingOf } from '../../custody/domain/custody-status';
import { eventKinds } from '../../custody/domain/event-kinds';
import { Term } from '../../custody/domain/term';
import { addDays, Day, laterOf } from '../../lib/calendar-date';
import { PartialDate } from '../../lib/partial-date';
import { anchorOf } from './anchor';
import { MilestoneBasis } from './milestone';
import { add } from './spell-anniversaries';

/** What most bases have in common. */
const plain = {
  precision: 'day',
  windowDays: 0,
  countsDays: false,
  count: 0,
  unit: 'year',
  noun: null,
  detail: null,
} as const satisfies Partial<MilestoneBasis>;

/** Birthdays in custody (BIRTHDAY, AGE-ROUND): the birth must be known to the day, and the person must be held. */
export function birthdays(custody: Custody, born: PartialDate | null): MilestoneBasis[] {
  const anchor = born && anchorOf(born);
  if (!anchor || anchor.precision !== 'day') return [];
  const bases: MilestoneBasis[] = [];
  for (const period of custody.periods.filter(isHeld)) {
    const start = custody.spells.find((s) => s.number === period.spell);
    add(bases, {
      ...plain,
      rule: 'BIRTHDAY',
      recurrence: 'birthday',
      anchor: anchor.anchor,
      activeFrom: period.from,
      activeTo: period.to,
      standing: 'held',
      noun: nounOf(period.status)!,
      publishable: anchor.certain,
      basis: 'Born',
      eventIds: start ? [start.startEventId] : [],
    });
  }
  return bases;
}

/** Anniversaries of each sentence (ANNIV-SENT). They go on after release, but then for the team alone; not after death. */
export function sentenceAnniversaries(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  const bases: MilestoneBasis[] = [];
  const seen = new Set<Day>();
  for (const event of events) {
    const anchor = event.kind === 'sentence' ? anchorOf(event.date) : null;
    if (!anchor || seen.has(anchor.anchor)) continue;
    seen.add(anchor.anchor);
    const spoken: CustodyPeriod[] = custody.periods.length
      ? custody.periods
      : [{ from: anchor.anchor, to: null, status: 'unknown', spell: null, eventId: null }];
    for (const period of spoken) {
      const standing = standingOf(period.status);
      if (standing === 'dead' || (period.to !== null && period.to <= anchor.anchor)) continue;
      add(bases, {
        ...plain,
        rule: 'ANNIV-SENT',
        recurrence: 'yearly',
        anchor: anchor.anchor,
        precision: anchor.precision,
        windowDays: anchor.windowDays,
        activeFrom: laterOf(period.from, anchor.anchor),
        activeTo: period.to,
        standing,
        publishable: anchor.certain && standing === 'held',
        basis: eventKinds.sentence.label,
        eventIds: [event.id],
      });
    }
  }
  return bases;
}

/** The countdown to the end of each term (REL-COUNT) and the question that its last day asks (REL-DUE). */
export function releaseMilestones(custody: Custody, creditIsKnown: boolean): MilestoneBasis[] {
  const bases: MilestoneBasis[] = [];
  for (const term of custody.terms) {
    if (!term.end || endsAtOnce(term)) continue;
    const common = {
      ...plain,
      standing: 'held' as const,
      unit: 'day' as const,
      basis: 'Last day of the term',
      eventIds: [term.eventId],
      detail: { date: term.end },
    };
    const sure = term.certain && (term.countedFromStated || creditIsKnown);
    bases.push({
      ...common,
      rule: 'REL-COUNT',
      recurrence: 'countdown',
      anchor: term.end,
      activeFrom: term.from,
      activeTo: term.to,
      publishable: sure,
    });
    // A judgment can come after the term it imposes has run out in custody: the question arises on that day.
    const on = laterOf(term.end, term.from);
    if (term.to === null || on < term.to) {
      bases.push({
        ...common,
        rule: 'REL-DUE',
        recurrence: 'once',
        anchor: on,
        activeFrom: on,
        activeTo: addDays(on, 1),
        publishable: false,
      });
    }
  }
  return bases;
}

/** Sentenced on the day of the release, to the time already served as a rule. */
const endsAtOnce = ({ from, to }: Term): boolean => to !== null && to <= from;

/** The last day of each supplementary penalty (DPR-END). */
export function penaltyEnds(custody: Custody): MilestoneBasis[] {
  return custody.penalties.flatMap(({ from, until, endedByDeath, eventIds }): MilestoneBasis[] =>
    until === null || until < from || endedByDeath ? [] : [penaltyEnd(until, eventIds)],
  );
}

function penaltyEnd(until: Day, eventIds: string[]): MilestoneBasis {
  return {
    ...plain,
    rule: 'DPR-END',
    recurrence: 'once',
    anchor: until,
    activeFrom: until,
    activeTo: addDays(until, 1),
    standing: 'free',
    unit: 'day',
    publishable: false,
    basis: 'Last day of the deprivation of political rights',
    detail: { date: until },
    eventIds,
  };
}

/** Days of silence after which the team is asked for news: domain research 10.2. */
const silence = (status: CustodyStatus): number => {
  switch (status) {
    case 'missing':
    case 'held_unacknowledged':
      return 30;
    case 'serving':
    case 'held_convicted_appeal':
    case 'held_past_term':
      return 120;
    default:
      return 60;
  }
};

/** Nothing recorded for too long about somebody who is held (STALE). */
export function silences(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  const bases: MilestoneBasis[] = [];
  const news = events
    .map((e) => ({ event: e, first: effectiveDay(e), last: e.date.latest ?? e.date.earliest }))
    .filter((n) => n.first && n.last);
  const seen = new Set<Day>();
  for (const { event, last } of news) {
    if (seen.has(last!)) continue;
    seen.add(last!);
    const period = custody.periods.find((p) => p.from <= last! && (p.to === null || last! < p.to));
    if (!period || !isHeld(period)) continue;
    const days = silence(period.status);
    const on = addDays(last!, days);
    const then = custody.periods.find((p) => p.from <= on && (p.to === null || on < p.to));
    if (!then || !isHeld(then) || news.some((n) => n.last! > last! && n.first! <= on)) continue;
    bases.push({
      ...plain,
      rule: 'STALE',
      recurrence: 'once',
      anchor: on,
      activeFrom: on,
      activeTo: addDays(on, 1),
      standing: 'held',
      count: days,
      unit: 'day',
      publishable: false,
      basis: `Last news: ${eventKinds[event.kind].label}`,
      detail: { date: last! },
      eventIds: [event.id],
    });
  }
  return bases;
}
