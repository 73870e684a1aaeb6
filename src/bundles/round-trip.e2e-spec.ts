import fc from 'fast-check';
import { randomBundle, type Stated } from '../../test/support/random-bundles';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from './bundles.service';

let world: World;
let bundles: BundlesService;

beforeAll(async () => {
  world = await startWorld();
  bundles = world.app.get(BundlesService);
});
afterAll(() => world.close());

interface Records {
  defenders: Stated[];
  groups: Stated[];
}

jest.setTimeout(120_000);

const exported = async (): Promise<Records> => {
  const lines: string[] = [];
  await bundles.export(commandLine, (line) => void lines.push(line));
  return JSON.parse(lines.join('\n')) as Records;
};
const historyLength = async (): Promise<number> =>
  (await world.sql<{ n: number }>('SELECT count(*) AS n FROM history'))[0]!.n;
const byReference = (records: Stated[]): Map<string, Stated> => new Map(records.map((r) => [r.reference, r]));

describe('whatever a bundle holds', () => {
  it('comes back as it was, and changes nothing when it comes again', async () => {
    await fc.assert(
      fc.asyncProperty(randomBundle, async (bundle) => {
        await world.empty();

        await bundles.import(commandLine, bundle);

        expect(await exported()).toEqual(bundle);
        const history = await historyLength();
        const again = await bundles.import(commandLine, bundle);
        expect([again.defenders.unchanged, again.groups.unchanged]).toEqual([
          bundle.defenders.length,
          bundle.groups.length,
        ]);
        expect(await historyLength()).toBe(history);
      }),
      { numRuns: 40 },
    );
  });

  it('replaces what was stated before, of those whom it speaks of, and deletes no event', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomBundle, { minLength: 2, maxLength: 4 }), async (files) => {
        await world.empty();
        const [defenders, groups] = [new Map<string, Stated>(), new Map<string, Stated>()];
        let events = 0;
        for (const file of files) {
          for (const d of file.defenders) {
            const before = defenders.get(d.reference);
            defenders.set(d.reference, before ? keeping(before, d) : d);
          }
          for (const g of file.groups) groups.set(g.reference, g);

          await bundles.import(commandLine, file);

          const { defenders: now, groups: then } = await exported();
          expect(byReference(now)).toEqual(defenders);
          expect(byReference(then)).toEqual(groups);
          const kept = (await world.sql<{ n: number }>('SELECT count(*) AS n FROM event'))[0]!.n;
          expect(kept).toBeGreaterThanOrEqual(events);
          events = kept;
          const history = await historyLength();
          await bundles.import(commandLine, file);
          expect(await historyLength()).toBe(history);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** A file that says nothing of the timeline, or of how widely a case may be known, leaves it as it is. */
const keeping = (before: Stated, d: Stated): Stated => {
  const kept = ['events', 'confidentiality'].filter((name) => name in before);
  return { ...Object.fromEntries(kept.map((name) => [name, before[name]])), ...d };
};
