import type { Person } from './person';

/** One process and the other in turn. */
export const at = (person: Person, i: number): Person => (i % 2 ? person.n2 : person);

/** Does something with each thing, with six at the same time. */
export async function all<T>(things: Iterable<T>, work: (thing: T, i: number) => Promise<void>): Promise<void> {
  const queue = [...things].entries();
  const worker = async (): Promise<void> => {
    for (const [i, thing] of queue) await work(thing, i);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}
