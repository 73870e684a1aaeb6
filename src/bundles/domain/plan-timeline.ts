/** An event as the database holds it. `content` is equal for events that say the same. */
export interface StoredEvent {
  id: string;
  kind: string;
  content: string;
  position: number;
  retracted: boolean;
}

/** An event as a bundle states it. */
export interface StatedEvent {
  kind: string;
  content: string;
}

/** What is to happen for one stated event; `stored` is the event that it becomes, none when it is new. */
export interface Placement<S extends StoredEvent> {
  act: 'keep' | 'correct' | 'restore' | 'record';
  stored?: S;
  position: number;
}

export interface TimelinePlan<S extends StoredEvent> {
  /** One for each stated event, in their order. */
  placements: Placement<S>[];
  /** Recorded, but no longer stated. */
  retract: S[];
}

/** Takes the first of the queue that stands under a key. */
function taker<S>(items: S[], keyOf: (item: S) => string): (key: string) => S | undefined {
  const queues = new Map<string, S[]>();
  for (const item of items) {
    const queue = queues.get(keyOf(item));
    if (queue) queue.push(item);
    else queues.set(keyOf(item), [item]);
  }
  for (const queue of queues.values()) queue.reverse();
  return (key) => queues.get(key)?.pop();
}

/**
 * Brings a recorded timeline to what a bundle states, with as few changes as can be: an event that says the same stays,
 * a retracted one that is stated again comes back, of the rest those of one kind become corrections in their order;
 * what is left is recorded, or retracted. Nothing is deleted.
 */
export function planTimeline<S extends StoredEvent>(stored: S[], stated: StatedEvent[]): TimelinePlan<S> {
  const inOrder = [...stored].sort((a, b) => a.position - b.position);
  const active = inOrder.filter((e) => !e.retracted);
  const takeSame = taker(active, (e) => e.content);
  const same = stated.map((e) => takeSame(e.content));
  const takeRetracted = taker(
    inOrder.filter((e) => e.retracted),
    (e) => e.content,
  );
  const restored = stated.map((e, i) => (same[i] ? undefined : takeRetracted(e.content)));
  const kept = new Set(same);
  const takeOfKind = taker(
    active.filter((e) => !kept.has(e)),
    (e) => e.kind,
  );
  const corrected = stated.map((e, i) => (same[i] || restored[i] ? undefined : takeOfKind(e.kind)));

  const placements: Placement<S>[] = [];
  let last = -1;
  for (const i of stated.keys()) {
    const before = same[i] ?? restored[i] ?? corrected[i];
    last = before && before.position > last ? before.position : last + 1;
    const act = same[i] ? 'keep' : restored[i] ? 'restore' : corrected[i] ? 'correct' : 'record';
    placements.push({ act, ...(before && { stored: before }), position: last });
  }
  const used = new Set(placements.map((p) => p.stored));
  return { placements, retract: active.filter((e) => !used.has(e)) };
}
