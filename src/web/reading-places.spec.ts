import fc from 'fast-check';
import { Busy } from '../lib/errors';
import { ReadingPlaces } from './reading-places';

const room = { all: 8, each: 3, full: 'Full.', retryAfter: 5 };

/** Work that lasts until it is told to end. */
function held(places: ReadingPlaces, account: string, size: number) {
  let end = (_failed: boolean): void => undefined;
  const lasting = new Promise<void>((resolve, reject) => {
    end = (failed) => (failed ? reject(new Error('broken off')) : resolve());
  });
  lasting.catch(() => undefined);
  let begun = false;
  const done = places.within(account, size, () => {
    begun = true;
    return lasting;
  });
  return { done: done.catch((error: unknown) => error), end, begun };
}

it('Whoever has her share waits, and nobody else', async () => {
  const places = new ReadingPlaces(room);
  const first = held(places, 'mina', 3);

  await expect(places.within('mina', 1, () => Promise.resolve())).rejects.toBeInstanceOf(Busy);
  await places.within('omar', 3, () => Promise.resolve());

  first.end(true);
  await first.done;
  await places.within('mina', 3, () => Promise.resolve());
});

it('No more is read at once than there is room for, and all of it is free again in the end', async () => {
  const readers = fc.array(
    fc.record({ account: fc.constantFrom('a', 'b', 'c', 'd'), size: fc.nat(4), failed: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(readers, async (asked) => {
      const places = new ReadingPlaces(room);
      const all = asked.map((one) => ({ ...one, ...held(places, one.account, one.size) }));

      const reading = all.filter(({ begun }) => begun);
      const sum = (some: { size: number }[]) => some.reduce((total, { size }) => total + size, 0);
      expect(sum(reading)).toBeLessThanOrEqual(room.all);
      for (const name of ['a', 'b', 'c', 'd'])
        expect(sum(reading.filter(({ account }) => account === name))).toBeLessThanOrEqual(room.each);

      for (const { end, failed } of all) end(failed);
      await Promise.all(all.map(({ done }) => done));
      for (const name of ['a', 'b']) expect(held(places, name, 3).begun).toBe(true);
    }),
  );
});
