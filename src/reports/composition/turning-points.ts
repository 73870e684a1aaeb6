import { type EventKind, eventKinds } from '../../custody/domain/event-kinds';

const decisions = new Set<EventKind>([
  ...(['charge', 'indictment', 'trial_opened', 'verdict', 'sentence', 'appeal_ruling', 'final_judgment'] as const),
  ...(['term_reduced', 'term_increased', 'commutation', 'un_opinion', 'un_views'] as const),
]);
const taken = new Set<EventKind>([
  ...(['apprehension', 'abduction', 'enforced_disappearance', 'lost_contact', 're_arrest', 'sentence'] as const),
]);
const ends = new Set(['closes', 'dies']);

/** How much an event turns a case: 2 custody begins or ends, or its length is said; 1 a decision; 0 the rest. */
export function weightOf(kind: EventKind): 0 | 1 | 2 {
  const { effect } = eventKinds[kind];
  if (taken.has(kind) || ends.has(effect)) return 2;
  return decisions.has(kind) || effect === 'opens' ? 1 : 0;
}

/** At most so many events, in their order: what turned the case first, then the rest, the latest before the earlier. */
export function mostTelling<E extends { kind: EventKind }>(events: readonly E[], most: number): E[] {
  if (events.length <= most) return [...events];
  const ranked = events.map((event, i) => ({ event, i, weight: weightOf(event.kind) }));
  const kept = ranked.sort((a, b) => b.weight - a.weight || b.i - a.i).slice(0, most);
  return kept.sort((a, b) => a.i - b.i).map(({ event }) => event);
}
