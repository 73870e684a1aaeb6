import { setImmediate as turn } from 'node:timers/promises';

/** Between so many, whatever waits for the thread has its turn. */
const step = 8;

/**
 * Does something with each of the items, in small steps: an answer of the database that comes meanwhile need not wait until
 * all of it is done.
 * @param most stops after so many; what the iterator has left can be taken later
 */
export async function inSteps<T, R>(items: Iterator<T, unknown>, each: (item: T) => R, most = Infinity): Promise<R[]> {
  const done: R[] = [];
  while (done.length < most) {
    const next = items.next();
    if (next.done) break;
    done.push(each(next.value));
    if (done.length % step === 0) await turn();
  }
  return done;
}
