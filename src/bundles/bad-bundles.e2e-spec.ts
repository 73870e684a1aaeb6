import { join } from 'node:path';
import { amina, bo, bundle, FileFolder, trial, twoFriends } from '../../test/support/sample-cases';
import { startWorld, type World } from '../../test/world';

let world: World;
let folder: FileFolder;

beforeAll(async () => {
  world = await startWorld();
  folder = new FileFolder();
});
beforeEach(() => world.empty());
afterAll(async () => {
  await world.close();
  folder.remove();
});

const count = async (table: string): Promise<number> =>
  (await world.sql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;

describe('a file that is no good bundle', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const event = (more: object) => bundle([{ ...bo, events: [{ ...trial, ...more }] }]);

  it.each<[string, unknown, RegExp]>([
    ['is not JSON', '{reference;name}', /is not JSON/],
    ['is cut off', '{"format": "vigil-cases", "version": 1, "defen', /ends too early/],
    ['is not UTF-8', Buffer.from('{"format":"café"}', 'latin1'), /not UTF-8/],
    ['nests absurdly inside a bundle', `{"format":"vigil-cases","version":1,"defenders":${deep}}`, /nests/],
    ['is something else', { type: 'FeatureCollection' }, /format: must be "vigil-cases"/],
    ['comes from the future', { ...bundle([]), version: 2 }, /version: must be 1.*newer Vigil/],
    ['has no defenders', { format: 'vigil-cases', version: 1 }, /defenders: is needed/],
    ['has no list of defenders', { ...bundle([]), defenders: { AMINA: amina } }, /defenders: must be a list/],
    ['has a field too many', { ...bundle([]), people: [] }, /people: is not a field of a bundle/],
    ['has a defender who is a word', bundle(['Amina']), /defenders\[0\]: must be an object/],
    [
      'has a field too many in an event',
      event({ severity: 3 }),
      /defenders\[0\]\.events\[0\]\.severity: is not a field/,
    ],
    [
      'states a defender twice',
      bundle([amina, bo, amina]),
      /defenders\[2\]\.reference: "AMINA" already stands at defenders\[0\]/,
    ],
    [
      'states a group twice',
      bundle([amina, bo], [twoFriends, twoFriends]),
      /groups\[1\]\.reference: "FRIENDS" already/,
    ],
    ['has a member who is nobody', bundle([bo], [twoFriends]), /groups\[0\]\.members\[0\]\.defender: .*AMINA/],
    [
      'has a member who leaves before she joins',
      bundle([bo], [{ ...twoFriends, members: [{ defender: 'BO', from: '2022', to: '2021' }] }]),
      /groups\[0\]\.members\[0\]\.to: 2021 is before 2022/,
    ],
    ['has an impossible day', event({ date: '1952-08021' }), /defenders\[0\]\.events\[0\]\.date: /],
    ['has an unknown kind', event({ kind: 'arrest' }), /events\[0\]\.kind: "arrest" is not a kind of event/],
    ['has a NUL in a text', event({ summary: 'a\0b' }), /events\[0\]\.summary: .*U\+0000/],
    ['has half a character', event({ summary: '\ud800' }), /events\[0\]\.summary: .*lone surrogate/],
    ['has a huge text', event({ summary: 'x'.repeat(1_000_000) }), /events\[0\]\.summary: is 1000000 characters long/],
    ['has a link that runs', event({ citations: [{ url: 'javascript:alert(1)' }] }), /citations\[0\]\.url: /],
    [
      'reaches for the prototype',
      '{"format":"vigil-cases","version":1,"defenders":[{"__proto__":{"a":1}}]}',
      /__proto__/,
    ],
  ])('because it %s is refused in words, and nothing is saved', async (_, content, words) => {
    const answer = await world.vigil('import', folder.file(content));

    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err).toMatch(words);
    expect(answer.err).not.toMatch(/\n\s+at /);
    expect(await count('defender')).toBe(0);
  });

  it('tells the first hundreds of problems and the number of the rest', async () => {
    const answer = await world.vigil('import', folder.file(bundle(Array.from({ length: 1000 }, () => ({})))));

    expect(answer.err).toMatch(/2000 problems\.$/m);
    expect(answer.err).toMatch(/^and 1700 more problems\.$/m);
  });

  it('is missed in words', async () => {
    expect((await world.vigil('import', join(folder.path, 'nowhere.json'))).err).toMatch(/there is no such file/);
    expect((await world.vigil('import', folder.path)).err).toMatch(/is a folder/);
  });
});
