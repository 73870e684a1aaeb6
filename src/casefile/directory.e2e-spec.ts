import { readPage } from '../../test/read-page';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import { startWorld, World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
let group: string;

beforeAll(async () => {
  world = await startWorld();
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const taken = happened('apprehension', '2026-11-01');
  await world.app
    .get(BundlesService)
    .import(
      commandLine,
      bundle(
        [
          person('ANN', 'Ann', [taken], { country: 'EG' }),
          person('BO', 'Bo', [taken, happened('release', '2026-11-10')]),
          person('CY', 'Cy', [taken, happened('death_in_custody', '2026-11-12')]),
          person('DEE', 'Dee', [], { country: 'EG' }),
          person('EVE', 'Eve', [happened('apprehension', '2026-11')]),
          person('CN-2026-077', 'Gil', [happened('death_in_custody', '2020-01-01')]),
          person('CN-2026-078', 'Hal', [happened('death_in_custody', '2020-01-01')]),
          person('FAY', 'Fay', [happened('home_confinement', '2026-11-01')]),
        ],
        [jointCase('G', 'The Example Three', ['ANN', 'BO', 'EVE'])],
      ),
    );
  group = (await world.sql('SELECT id FROM case_group'))[0].id;
});
afterAll(() => world.close());

const rows = async (query: string) => {
  const { html, words } = await readPage(world, `/defenders?${query}`);
  const names = [...html.matchAll(/<a href="\/defenders\/[0-9a-f-]{36}"><bdi[^>]*>([^<]+)/g)].map((m) => m[1]);
  return { names, lead: /(\d+ cases?( found)?)\./.exec(words)?.[1], words };
};

describe('The list of defenders', () => {
  it.each([
    ['status=held', ['Ann', 'Fay']],
    ['status=free', ['Bo']],
    ['status=dead', ['Cy', 'Gil', 'Hal']],
    ['status=unclear', ['Dee', 'Eve']],
    ['status=house_arrest', ['Fay']],
    ['status=held&country=EG', ['Ann']],
    ['status=nonsense', ['Ann', 'Bo', 'Cy', 'Dee', 'Eve', 'Gil', 'Hal', 'Fay']],
  ])('asked for %s shows %j, and counts as many', async (query, names) => {
    const found = await rows(query);

    expect(found.names).toEqual(names);
    expect(found.lead).toMatch(new RegExp(`^${names.length} `));
  });

  it.each([
    ['q=eve', ['Eve']],
    ['q=ev', ['Eve']],
    ['q=cn-2026-077', ['Gil']],
    ['q=CN-2026', ['Gil', 'Hal']],
    ['q=2026-077', []],
    ['q=CN_2026', []],
  ])('finds names and the beginning of references: %s', async (query, names) => {
    expect((await rows(query)).names).toEqual(names);
  });

  it('says that there is no status as was asked for', async () => {
    expect((await rows('status=foo')).words).toContain('There is no such status: “foo”.');
    expect((await rows('status=held')).words).not.toContain('There is no such status');
  });

  it('shows the reference of each', async () => {
    expect((await rows('q=Gil')).words).toContain('CN-2026-077 · Country not known');
  });

  it('shows the members of a joint case, and of these those who are held', async () => {
    expect((await rows(`group=${group}`)).names).toEqual(['Ann', 'Bo', 'Eve']);
    expect((await rows(`group=${group}&status=held`)).names).toEqual(['Ann']);
  });

  it('shows nobody for a joint case that does not exist, and everybody for what is no joint case at all', async () => {
    const { names, words } = await rows('group=00000000-0000-4000-8000-000000000000');

    expect(names).toEqual([]);
    expect(words).toContain('Nobody found');
    expect((await rows('group=G')).names).toHaveLength(8);
  });

  it('does not show as certain that Eve is held, who was taken at some time of this month', async () => {
    const { words } = await rows('q=Eve');

    expect(words).toContain('In pre-trial detention, not certain');
  });
});

describe('The page of a joint case', () => {
  it('counts Eve as not clear, and says so at her name', async () => {
    const { words } = await readPage(world, `/groups/${group}`);

    expect(words).toContain('3 members: 1 held, 1 at liberty, 1 not clear.');
    expect(words).toContain('In pre-trial detention, not certain');
  });

  it('counts the same in the list of joint cases and on the front page', async () => {
    expect((await readPage(world, '/groups')).words).toContain('3 members, 1 held');
    expect((await readPage(world, '/')).words).toMatch(/2\s*held today/);
  });
});

describe('A reference in other letters', () => {
  it('is understood by vigil status', async () => {
    expect(await world.vigil('status', 'cn-2026-077')).toMatchObject({ code: 0 });
    expect((await world.vigil('status', 'CN-2026')).err).toContain('No defender has the reference "CN-2026".');
  });

  it('is understood in the form of a joint case', async () => {
    const form = { name: 'Two', reference: 'TWO', 'members.0.defender': 'cn-2026-077', 'members.1.defender': 'hal' };
    const { text } = await world.http.post('/groups').type('form').send(form).expect(422);
    expect(text).toContain('There is no defender with the reference hal.');

    const right = { ...form, 'members.1.defender': 'Cn-2026-078' };
    await world.http.post('/groups').type('form').send(right).expect(303);
    expect(
      await world.sql("SELECT FROM group_member m JOIN case_group g ON g.id = group_id WHERE reference = 'TWO'"),
    ).toHaveLength(2);
  });
});
