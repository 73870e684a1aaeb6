import { isHeld, periodOn, standingIn } from '../../custody/domain/custody';
import { CustodyEvent, effectiveDay } from '../../custody/domain/custody-event';
import { Custody } from '../../custody/domain/custody-record';
import { CustodyStatus } from '../../custody/domain/custody-status';
import { eventKinds, isNews } from '../../custody/domain/event-kinds';
import { addDays, Day } from '../../lib/calendar-date';
import { MilestoneBasis, plainBasis } from './milestone';

/** Days of silence after which the team is asked for news. */
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

/** Nothing heard for too long of somebody who is held (STALE). What is done for her from outside is no news. */
export function silences(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  const bases: MilestoneBasis[] = [];
  const news = events
    .filter((e) => isNews(e.kind))
    .map((e) => ({ event: e, first: effectiveDay(e), last: e.date.latest ?? e.date.earliest }))
    .filter((n) => n.first && n.last);
  const seen = new Set<Day>();
  for (const { event, last } of news) {
    if (seen.has(last!)) continue;
    seen.add(last!);
    const period = periodOn(custody, last!);
    if (!period || !isHeld(period)) continue;
    const days = silence(period.status);
    const on = addDays(last!, days);
    const then = periodOn(custody, on);
    if (!then || !isHeld(then) || news.some((n) => n.last! > last! && n.first! <= on)) continue;
    bases.push({
      ...plainBasis,
      rule: 'STALE',
      recurrence: 'once',
      anchor: on,
      activeFrom: on,
      activeTo: addDays(on, 1),
      standing: standingIn(then),
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
