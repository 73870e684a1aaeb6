import { readPage } from '../../test/read-page';
import { bundle, BundledEvent, happened, person } from '../../test/support/bundles';
import { startWorld, World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

const load = (...people: object[]) => world.app.get(BundlesService).import(commandLine, bundle(people));
const home = () => readPage(world, '/');
const overdue = async () => (await home()).section('overdue').split('\n');

const taken = (date: string) => happened('apprehension', date);
const sentencedToFiveYears = happened('sentence', '2024-06-14', {
  sentence: { imprisonment: 'P5Y', counted_from: '2021-09-19' },
});
const letterOfTheUn = happened('un_communication', '2026-08-01');
const ann = (...events: BundledEvent[]) => person('ANN', 'Ann Invented', events);

describe('On the front page, overdue', () => {
  it('is nobody whose case is told up to today', async () => {
    await load(ann(taken('2026-11-01')));

    expect(await overdue()).toEqual(['Overdue', expect.stringMatching(/^Nobody/)]);
    expect((await home()).words).not.toContain('overdue.');
  });

  it('is Ann, whose term has ended and of whose release nothing is known', async () => {
    await load(ann(taken('2021-09-19'), sentencedToFiveYears));

    expect(await overdue()).toEqual([
      'Overdue',
      'Ann Invented',
      'Term ended on 18 September 2026, release not confirmed · 67 days ago',
    ]);
  });

  it('is Ann once, with what presses most, however many questions her case asks', async () => {
    await load(
      ann(taken('2021-09-19'), sentencedToFiveYears, letterOfTheUn, happened('un_communication', '2026-08-20')),
    );

    expect((await home()).words).toContain('1 case is overdue.');
    expect(await overdue()).toHaveLength(3);
    expect((await overdue())[2]).toContain('Term ended');
  });

  it('is Ann, held for 30 + 7 days without an arrest, because of the limit rather than the silence', async () => {
    await load({ ...ann(happened('criminal_detention', '2026-09-01')), country: 'CN' });

    expect((await overdue()).slice(1)).toEqual([
      'Ann Invented',
      'Detention before formal arrest, 30 + 7 days: passed on 8 October 2026, no decision known · 47 days ago',
    ]);
  });

  it('is Ann, held and without news', async () => {
    await load(ann(taken('2026-03-01')));

    expect((await overdue())[2]).toBe('No news since 1 March 2026 · 268 days ago');
  });

  it('is Ann still when a statement was made for her and nobody heard anything of her', async () => {
    await load(ann(taken('2026-09-01'), happened('statement', '2026-11-20')));

    expect((await overdue()).join(' ')).toContain('Ann Invented');
  });

  it('is Ann no more when there is news, or when the news was that she is free', async () => {
    await load(
      ann(taken('2026-03-01'), happened('visit', '2026-11-10')),
      person('BO', 'Bo Invented', [taken('2026-03-01'), happened('release', '2026-03-20')]),
    );

    expect((await overdue())[1]).toMatch(/^Nobody/);
  });

  describe('is the reply that the State owes the UN', () => {
    const due = 'Reply of the State to the UN was due on 30 September 2026, none known · 55 days ago';

    it.each([
      ['while Ann is held', []],
      ['after Ann was released', [happened('release', '2026-10-05', { release_type: 'acquittal' })]],
      ['after Ann died in custody', [happened('death_in_custody', '2026-10-05')]],
      ['also when others have spoken since', [happened('release', '2026-08-05'), happened('statement', '2026-11-01')]],
    ])('%s', async (_, more) => {
      await load(ann(taken('2026-07-15'), letterOfTheUn, ...more));

      expect(await overdue()).toEqual(['Overdue', 'Ann Invented', due]);
    });

    it('until it comes, be it late', async () => {
      await load(ann(taken('2026-07-15'), letterOfTheUn, happened('state_reply', '2026-11-20')));

      expect((await overdue())[1]).toMatch(/^Nobody/);
    });
  });

  it('are all 213 cases that wait, of which the most pressing 50 are listed', async () => {
    const waiting = Array.from({ length: 213 }, (_, i) => person(`P${i}`, `Person ${i}`, [taken('2026-03-01')]));
    await load(...waiting, ann(taken('2021-09-19'), sentencedToFiveYears, letterOfTheUn));

    const { words } = await home();
    const lines = await overdue();

    expect(words).toContain('214 cases are overdue.');
    expect(words).toMatch(/214\s*overdue/);
    expect(lines[1]).toBe('Ann Invented');
    expect(lines).toContain('204 more');
    expect(lines.at(-1)).toBe('And 164 cases beyond these, less pressing.');
    expect(lines.filter((line) => line.startsWith('Person'))).toHaveLength(49);
  });
});
