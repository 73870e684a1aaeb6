import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { bundle, person } from '../../test/support/bundles';
import { allCases, ImportTrip } from '../../test/support/imports';
import { startWorld, type World } from '../../test/world';
import { dirtyFiles, knownBefore, pasted } from './fixtures/all-dirty-files';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const known = knownBefore.map(({ person: { reference, names, born, country, gender }, events }) =>
    person(
      reference,
      names[0]!.text,
      events.map(({ kind, date, citations }) => ({ kind, date, citations })),
      { names, born, country, gender },
    ),
  );
  await world.app.get(BundlesService).import(commandLine, bundle(known));
});
afterAll(() => world.close());

/** The verdicts that stand beside a file, by the first row about each person. */
function expected(name: string): Record<number, string> {
  const text = readFileSync(join(__dirname, 'fixtures/expected', `${name}.txt`), 'utf8');
  const lines = [...text.matchAll(/^(\d+)[\d+]* (CREATE|UPDATE|SAME|ASK|REFUSED) /gm)];
  return Object.fromEntries(lines.map(([, row, verdict]) => [Number(row), verdict!.toLowerCase()]));
}

/** The same, where the same person in another row is asked about. */
const asIs = (wanted: Record<number, string>, found: Record<number, string>): Record<number, string> =>
  Object.fromEntries(
    Object.entries(wanted).map(([row, verdict]) => [
      row,
      verdict === 'create' && found[Number(row)] === 'ask' ? 'ask' : verdict,
    ]),
  );

describe('A dirty file that is brought in', () => {
  it.each([...dirtyFiles, ['pasted', () => pasted()] as const])(
    '%s: is judged as it says beside it, written, and taken back whole',
    async (name, make) => {
      const before = await allCases(world);
      const trip = await (await ImportTrip.begin(world, await make())).map();
      const verdicts = await trip.verdicts();
      expect(verdicts).toEqual(asIs(expected(name), verdicts));

      await trip.run();

      const written = Object.keys(await trip.results()).length;
      expect(written).toBe(Object.values(verdicts).filter((one) => ['create', 'update', 'same'].includes(one)).length);
      await trip.page();
      if (written === 0) return;
      await trip.undo();
      expect(await allCases(world)).toEqual(before);
    },
  );
});
