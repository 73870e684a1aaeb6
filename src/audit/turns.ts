import { Busy } from '../lib/errors';

/** So many requests of one person are answered at once; the database has connections for several people. */
const AT_ONCE = 4;
/** So many more wait for their turn. */
const WAITING = 100;

/**
 * Gives everybody a turn: each request holds a connection for its transaction, so one person, or one program, who asks
 * for hundreds of pages at once would leave none to the others.
 */
export class Turns {
  private readonly people = new Map<string, { working: number; waiting: (() => void)[] }>();

  /** Runs `work` when it is its turn. @throws Busy when too many of this person wait already */
  async run<T>(person: string, work: () => Promise<T>): Promise<T> {
    const queue = this.people.get(person) ?? { working: 0, waiting: [] };
    this.people.set(person, queue);
    if (queue.working >= AT_ONCE) {
      if (queue.waiting.length >= WAITING)
        throw new Busy('You ask for too much at once. Wait a little, then try again.');
      await new Promise<void>((turn) => queue.waiting.push(turn)); // whoever is done hands the place over
    } else {
      queue.working++;
    }
    try {
      return await work();
    } finally {
      const next = queue.waiting.shift();
      if (next) next();
      else if (--queue.working === 0) this.people.delete(person);
    }
  }
}
