import { startWorld, type World } from '../../../test/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.empty();
  await world.vigil('seed');
});
afterAll(() => world.close());

const alerts = async (
  ...window: string[]
): Promise<{ audience: string; rule: string; subject: { reference: string } }[]> =>
  (await world.vigil('alerts', ...window, '--json')).json as never;

describe('the example cases', () => {
  it.each([
    ['EX-ERKIN-SAMPLE', 'held_unacknowledged'],
    ['EX-TENZIN-SAMPLE', 'serving'],
    ['EX-LIN-ANRAN', 'held_incommunicado'],
    ['EX-MA-YANGBEN', 'released_restricted'],
    ['EX-CHAN-YEUNG-PUN', 'held_trial'],
    ['EX-NANDAR-SAMPLE', 'house_arrest'],
    ['EX-GUL-MISAL', 'missing'],
    ['EX-ASHA-NAMOONA', 'admin_detention'],
    ['EX-AIGERIM-ULGI', 'psychiatric'],
    ['EX-MERDAN-MYSAL', 'held_past_term'],
    ['EX-SOKHA-KUMRU', 'escaped'],
    ['EX-LEILA-NAMUNA', 'held_convicted_appeal'],
    ['EX-DARIUSH-NEMUNEH', 'executed'],
    ['EX-YUSUF-AL-MITHALI', 'dead_in_custody'],
    ['EX-NADIA-MITHAL', 'held_pretrial'],
    ['EX-SELAM-MASAYA', 'released_unconfirmed'],
    ['EX-ALENA-UZOR', 'released_full'],
    ['EX-MAKSIM-OBRAZ', 'exiled'],
    ['EX-DENIZ-ORNEK', 'acquitted'],
    ['EX-LUCIA-EJEMPLO', 'parole'],
    ['EX-ROSA-MODELO', 'bail'],
    ['EX-PABLO-FICTICIO', 'unknown'],
    ['HUANG-XUEQIN', 'term_ended_unconfirmed'],
  ])('show with %s the status %s', async (reference, status) => {
    expect((await world.vigil('status', reference, '--on', '2026-11-24', '--json')).json).toMatchObject({ status });
  });

  it('show every rule within a year', async () => {
    const rules = new Set((await alerts('--from', '2026-01-01', '--to', '2026-12-31')).map((a) => a.rule));

    expect([...rules].sort()).toEqual(
      [
        ...[
          'AGE-ROUND',
          'ANNIV-ENFD',
          'ANNIV-SENT',
          'ANNIV-Y',
          'APPEAL-WIN',
          'BIRTHDAY',
          'CENSUS',
          'COUNT-DAY',
          'DPR-END',
        ],
        ...['LAW-LIMIT', 'REL-COUNT', 'REL-DUE', 'STALE', 'UN-REPLY'],
      ].sort(),
    );
  });

  it.each([
    ['2022-07-22', ['CHANGSHA-THREE']],
    ['2022-09-19', ['XUEBING']],
    ['2026-09-18', []],
    ['2026-09-19', []],
  ])('say nothing public on %s but of %p', async (day, references) => {
    const said = (await alerts('--on', day)).filter((a) => a.audience === 'public');

    expect(said.map((a) => a.subject.reference)).toEqual(references);
  });

  it('keep the quiet case and the refused names to the team', async () => {
    const said = (await alerts('--from', '2020-01-01', '--to', '2027-12-31')).filter((a) => a.audience === 'public');

    expect(said.map((a) => a.subject.reference)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/FARID|SELAM|SOKHA|ROSA|PABLO/)]),
    );
    expect(said.length).toBeGreaterThan(100);
  });
});
