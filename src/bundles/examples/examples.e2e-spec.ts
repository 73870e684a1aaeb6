import { startWorld, type World } from '../../../test/world';
import { ruleCodes } from '../../alerts/domain/alert';
import { reachableStatuses } from '../../custody/domain/custody-status';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.empty();
  // As if they had been recorded at the time: some tasks are nobody's once their day is over.
  world.clock.stopAt('2026-01-05');
  await world.vigil('seed');
  world.clock.run();
});
afterAll(() => world.close());

const alerts = async (
  ...window: string[]
): Promise<{ audience: string; rule: string; subject: { reference: string } }[]> =>
  (await world.vigil('alerts', ...window, '--json')).json as never;

describe('the example cases', () => {
  it.each(reachableStatuses)('show the status %s', async (status) => {
    world.clock.stopAt('2026-11-24');
    const { body } = await world.http.get(`/api/v1/defenders?status=${status}`).expect(200);
    world.clock.run();

    expect(body.items).not.toEqual([]);
  });

  it('show every rule within two years, but for dates of the UN that are entered here and claims that come later', async () => {
    const rules = new Set((await alerts('--from', '2026-01-01', '--to', '2027-12-31')).map((a) => a.rule));
    const entered = ['UN-SESSION', 'UPR-DL', 'REPRISAL-DL', 'CONFLICT'];

    expect([...rules].sort()).toEqual(ruleCodes.filter((code) => !entered.includes(code)).sort());
  });

  it.each(['2026-09-18', '2026-09-19'])('say nothing public on %s, when a term has ended unseen', async (day) => {
    expect((await alerts('--on', day)).filter((a) => a.audience === 'public')).toEqual([]);
  });

  it('keep the quiet case and the refused names to the team', async () => {
    const said = (await alerts('--from', '2020-01-01', '--to', '2027-12-31')).filter((a) => a.audience === 'public');

    expect(said.map((a) => a.subject.reference)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/FARID|SELAM|SOKHA|ROSA|PABLO/)]),
    );
    expect(said.length).toBeGreaterThan(100);
  });
});
