import { readPage } from '../../test/read-page';
import { bundle, BundledEvent, happened, person } from '../../test/support/bundles';
import { startWorld, World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { momentText } from '../web/day-text';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

async function pageOf(events: BundledEvent[], changes: object = {}) {
  await world.app.get(BundlesService).import(commandLine, bundle([{ ...person('ANN', 'Ann', events), ...changes }]));
  const [{ id }] = await world.sql('SELECT id FROM defender');
  return readPage(world, `/defenders/${id}`);
}

const taken = (date: string, sources: [title: string, date?: string][], more: object = {}) =>
  happened('apprehension', date, { citations: sources.map(([title, date]) => ({ title, date })), ...more });

describe('The timeline of Ann', () => {
  it('says that a source gives the month of the day, and calls it no disagreement', async () => {
    const { words } = await pageOf([taken('2021-09-19', [['Invented Watch', '2021-09'], ['Other Watch']])]);

    expect(words).toContain('Also given as September 2021 (Invented Watch)');
    expect(words).not.toMatch(/disagree|disputed/);
  });

  it('says that sources disagree when a source gives another day', async () => {
    const { words } = await pageOf([taken('2021-09-19', [['Invented Watch', '2021-09-21']])]);

    expect(words).toContain('19 September 2021 · date disputed');
    expect(words).toContain('Sources disagree about the date\nInvented Watch says 21 September 2021.');
    expect(words).toContain('Used here: 19 September 2021. No reason is recorded yet.');
  });

  it('says so too of two sources whose days differ, though each lies in the month that is used', async () => {
    const sources: [string, string][] = [
      ['Invented Watch', '2021-09-19'],
      ['Other Watch', '2021-09-21'],
    ];
    const { words } = await pageOf([taken('2021-09', sources, { preferred_reason: 'Both may be right.' })]);

    expect(words).toContain('Invented Watch says 19 September 2021.\nOther Watch says 21 September 2021.');
    expect(words).toContain('Used here: September 2021. Both may be right.');
  });

  it('shows the reason for a date also where nobody says otherwise', async () => {
    const { words } = await pageOf([taken('2021-09-19', [], { preferred_reason: 'The family was there.' })]);

    expect(words).toContain('Why this date\nUsed here: 19 September 2021. The family was there.');
  });
});

describe('The page of Ann', () => {
  it.each([
    ['her case is public and she agreed', {}, 'consent to use the name is given'],
    ['her case is internal', { confidentiality: 'internal' }, 'The case is not marked public'],
    ['she was not asked', { consent: { public_name: 'not_asked' } }, 'No consent to use the name is recorded'],
    [
      'no name of hers may be published',
      { names: [{ text: 'Ann', kind: 'do-not-publish' }] },
      'None of the names may be published',
    ],
  ])('says what is public when %s', async (_, changes, text) => {
    expect((await pageOf([taken('2026-11-01', [])], changes)).section('publicity')).toContain(text);
  });

  it('says when the case was changed last, also when that was an event', async () => {
    await pageOf([happened('apprehension', '2026-11-01')]);
    const [{ id }] = await world.sql('SELECT id FROM defender');
    // Who she is was written long ago; no trigger stands in the way of saying so.
    await world.sql(`SET session_replication_role = replica; UPDATE defender SET updated_at = '2020-01-01';
      RESET session_replication_role`);
    const [{ at }] = await world.sql('SELECT max(at) AS at FROM history');

    expect((await readPage(world, `/defenders/${id}`)).words).toContain(`updated ${momentText(at)}`);
  });

  it('does not show custody as certain that may not have begun', async () => {
    expect((await pageOf([happened('apprehension', '2026-11')])).words).toContain(
      'In pre-trial detention, not certain',
    );
  });
});
