import { type BundleEvent } from '../src/bundles/bundle';
import { type EventKind } from '../src/custody/domain/event-kinds';
import { addDays, type Day } from '../src/lib/calendar-date';
import { Random } from './random';

/** The day on which the invented cases stand as they are told: windows begin here. An ordinary Thursday. */
export const today: Day = '2026-10-15';

const fates = [
  ['held', 9],
  ['released', 58],
  ['served', 13],
  ['bail', 6],
  ['exiled', 3],
  ['dead', 2],
  ['silent', 4],
  ['never held', 5],
] as const;

const between: readonly EventKind[] = ['visit', 'transfer', 'family_contact', 'lawyer_denied', 'health_event'];
const anytime: readonly EventKind[] = ['media', 'statement', 'joint_letter', 'award', 'campaign_action'];
const before: readonly EventKind[] = ['summons', 'search', 'threat', 'exit_ban', 'surveillance'];

/** A timeline of so many events over the last fifteen years; one case in eight is of somebody who is held today. */
export function inventedEvents(random: Random, size: number): BundleEvent[] {
  const fate = random.weighted(fates);
  if (fate === 'never held') return neverHeld(random, size);
  const years = random.whole(1, 8);
  const length = fate === 'served' ? years * 365 : random.whole(20, 2500);
  const open = fate === 'held' || fate === 'silent';
  // Those who are held were taken lately, most of them; the others at any time of fifteen years.
  const ago = open ? Math.ceil(random.next() ** 2 * 4000) : random.whole(length + 1, 5600);
  const start = addDays(today, -ago);
  const last = open ? today : addDays(start, length);
  const events: BundleEvent[] = [event(random, random.weighted(openings), start)];
  if (!open) events.push(ending(random, fate, last));
  const sentenced = fate === 'served' || random.chance(0.45);
  if (sentenced && events.length < size) events.push(sentence(random, start, last, years));
  if (events.length < size) events.push(event(random, 'criminal_detention', addDays(start, 1)));
  if (events.length < size) events.push(event(random, 'formal_arrest', within(random, addDays(start, 20), last)));
  if (events.length < size && random.chance(0.1))
    events.push(event(random, 'un_communication', within(random, start, last)));
  while (events.length < size) {
    const inside = random.chance(0.7);
    events.push(event(random, random.one(inside ? between : anytime), within(random, start, inside ? last : today)));
  }
  return events.sort((a, b) => (a.date < b.date ? -1 : 1));
}

const openings = [
  ['apprehension', 80],
  ['abduction', 4],
  ['enforced_disappearance', 5],
  ['home_confinement', 4],
  ['rsdl_start', 3],
  ['admin_detention', 4],
] as const satisfies readonly (readonly [EventKind, number])[];

const neverHeld = (random: Random, size: number): BundleEvent[] =>
  Array.from({ length: size }, () =>
    event(random, random.one(random.chance(0.6) ? before : anytime), addDays(today, -random.whole(0, 5600))),
  );

function ending(random: Random, fate: (typeof fates)[number][0], day: Day): BundleEvent {
  switch (fate) {
    case 'bail':
      return event(random, 'bail', day);
    case 'exiled':
      return event(random, 'expelled_exiled', day);
    case 'dead':
      return event(random, 'death_in_custody', day);
    case 'served':
      return { ...event(random, 'release', day), release_type: 'term_completed' };
    default:
      return { ...event(random, 'release', day), ...(random.chance(0.6) && { release_type: 'charges_dropped' }) };
  }
}

function sentence(random: Random, start: Day, last: Day, years: number): BundleEvent {
  return {
    ...event(random, 'sentence', within(random, addDays(start, 30), last)),
    sentence: {
      imprisonment: random.chance(0.02) ? 'life' : `P${years}Y${random.chance(0.3) ? '6M' : ''}`,
      ...(random.chance(0.3) && { dpr: `P${random.whole(1, 4)}Y` }),
      ...(random.chance(0.7) && { counted_from: start }),
    },
  };
}

function event(random: Random, kind: EventKind, day: Day): BundleEvent {
  const cited = random.chance(0.5);
  return {
    kind,
    date: asKnown(random, day),
    ...(random.chance(0.4) && { place: `Place ${random.whole(1, 400)}` }),
    ...(random.chance(0.6) && {
      summary: 'Invented for the benchmark: what happened is told here in a sentence or two, as reports tell it.',
    }),
    ...(cited && { citations: citations(random, day) }),
  };
}

function citations(random: Random, day: Day): BundleEvent['citations'] {
  return Array.from({ length: random.weighted(oneToThree) }, () => ({
    title: `Invented report ${random.whole(1, 90_000)}`,
    url: `https://example.org/reports/${random.whole(1, 90_000)}`,
    published: addDays(day, random.whole(0, 20)),
    ...(random.chance(0.05) && { date: addDays(day, 1) }),
    ...(random.chance(0.5) && { reliability: 'corroborated' as const }),
  }));
}

const oneToThree = [
  [1, 7],
  [2, 2],
  [3, 1],
] as const;

/** As sources know a day: mostly to the day, else to the month, the year, or within a few days. */
function asKnown(random: Random, day: Day): string {
  const known = random.next();
  if (known < 0.75) return known < 0.02 ? `${day}?` : day;
  if (known < 0.9) return day.slice(0, 7);
  return known < 0.97 ? day.slice(0, 4) : `[${day}..${addDays(day, random.whole(1, 20))}]`;
}

/** A day from one to another; the first when they are the wrong way round. */
function within(random: Random, from: Day, to: Day): Day {
  const days = Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);
  return addDays(from, random.whole(0, days));
}
