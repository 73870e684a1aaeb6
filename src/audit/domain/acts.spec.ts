import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverNames } from '../../access/server-names';
import { actGroups, type ActGroup } from './act';
import { acts, actsMeaning, actsOf, wordsOfAct } from './acts';
import { describeDetail } from './detail-words';

const src = join(__dirname, '../..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/spec\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));

const act = `'(refused|sign-out|[a-z-]+(?:\\.[a-z-]+)+)'`;
/** The ways in which the sources name an act. */
const uses = [
  new RegExp(`@Allow\\(\\s*'[a-z.-]+',\\s*${act}`, 'g'),
  new RegExp(`\\bact: ${act}`, 'g'),
  new RegExp(`\\bactOfCommand(?:<[^>]+>)?\\(\\s*[\\w.]+,\\s*${act}`, 'g'),
  new RegExp(
    `\\b(?:act|recordDone|record|recorded)(?:<[^>]+>)?\\((?:\\s*[\\w.!]+,)*\\s*'([a-z-]+(?:\\.[a-z-]+)+)'`,
    'g',
  ),
  // An act of one of the families of the trail, wherever it is held before it is written down.
  new RegExp(
    `'((?:sign-in|session|proof|password|second-factor|passkey|sso|token|account|team|case|event|group|alert|calendar|history|audit|command|access|confidential|disclosure)(?:\\.[a-z]+(?:-[a-z]+)*)+)'`,
    'g',
  ),
];

// The fields of a file that is brought in are called `event.date` and the like.
const used = sources
  .filter(
    ({ name }) =>
      !/^(access|imports)\/domain\//.test(name) && !/^audit\/domain\/acts(-around-cases|-of-imports)?\.ts$/.test(name),
  )
  .flatMap(({ name, text }) =>
    uses.flatMap((use) => [...text.matchAll(use)].map((found) => ({ name, act: found[1]! }))),
  );

describe('the acts of the trail', () => {
  it('are all known, wherever the sources name one', () => {
    const permissions = readFileSync(join(src, 'access/domain/roles.ts'), 'utf8');
    const isField = (act: string): boolean => /^event\.(date|kind|place|summary)$/.test(act);
    const unknown = used.filter(
      ({ act }) => !Object.hasOwn(acts, act) && !permissions.includes(`'${act}'`) && !isField(act),
    );

    expect(used.length).toBeGreaterThan(60);
    expect([...new Set(unknown.map(({ name, act }) => `${act} in ${name}`))]).toEqual([]);
  });

  it('of every handler are known, also where they are called like a permission', () => {
    const handlers = sources.flatMap(({ text }) => [...text.matchAll(uses[0]!)].map((found) => found[1]!));

    expect(handlers.filter((name) => !Object.hasOwn(acts, name))).toEqual([]);
  });

  it('are each used somewhere', () => {
    const names = new Set(used.map(({ act }) => act));
    // `command.user-…` is put together where it is used.
    const unused = Object.keys(acts).filter((name) => !names.has(name) && !name.startsWith('command.user-'));

    expect(unused).toEqual([]);
  });

  it('say after a name what somebody did', () => {
    for (const { words } of Object.values(acts)) expect(words).toMatch(/^[a-z][^.]*[^.\s]$/);
    expect(new Set(Object.values(acts).map(({ words }) => words)).size).toBe(Object.keys(acts).length);
  });

  it('stand each in a group that somebody can ask for', () => {
    for (const group of Object.keys(actGroups) as ActGroup[])
      expect([group, actsOf(group).length > 0]).toEqual([group, true]);
    expect(actsMeaning('seen')).toContain('case.read');
    expect(actsMeaning('exported')).toContain('command.export');
  });

  it('that nobody knows any more stand for themselves', () => {
    expect(wordsOfAct('case.older-act')).toBe('did: case.older-act');
  });
});

describe('what a line says besides its act', () => {
  it('is told in words, without ids and digests', () => {
    const detail = {
      act: 'audit.read',
      permission: 'audit.read',
      asked: ['0b5c2d7e-0000-4000-8000-000000000000'],
      searched: 'ab12',
      status: 422,
      secondFactor: true,
      role: 'staff',
      lines: [1, 2],
      nothing: null,
      more: { deep: 'x' },
    };

    expect(describeDetail(detail)).toEqual([
      'asked for: looked at the trail',
      'needs the right to see everything that was done with Vigil',
      'the words are not kept',
      'was answered with 422: it was not accepted',
      'second factor: yes',
      'role: staff',
      'lines: 1, 2',
    ]);
  });

  it('is never longer than a line', () => {
    expect(describeDetail({ text: '🕊'.repeat(500) })[0]!.length).toBeLessThan(140);
    expect(describeDetail({ constructor: 'x', __proto__: 'y' })).toEqual(['constructor: x']);
  });
});

describe('whoever acts without an account', () => {
  it('has a name', () => {
    const named = /\bserverViewer\('([^']+)', '([^']+)'\)/g;
    const found = sources.flatMap(({ text }) => [...text.matchAll(named)].map(([, id, name]) => [id, name]));

    expect(found.length).toBeGreaterThan(2);
    expect(found.filter(([id, name]) => serverNames.get(id!) !== name)).toEqual([]);
  });
});
