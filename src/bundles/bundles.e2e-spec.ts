import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { amina, arrest, bo, bundle, FileFolder, release, trial, twoFriends } from '../../test/support/sample-cases';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from './bundles.service';
import { examples } from './examples/examples';
import { seedExamples } from './seed';

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

const file = (content: unknown): string => folder.file(content);
const exported = async (): Promise<unknown> => (await world.vigil('export')).json as unknown;
const count = async (table: string): Promise<number> =>
  (await world.sql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;

describe('the import of a bundle', () => {
  it('takes over Amina’s case whole, and the export gives it back', async () => {
    const cases = bundle([amina, bo], [twoFriends]);

    const answer = await world.vigil('import', file(cases), '--json');

    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.json).toEqual({
      dry_run: false,
      defenders: { created: 2, corrected: 0, unchanged: 0 },
      events: { created: 2, corrected: 0, restored: 0, retracted: 0, unchanged: 0 },
      groups: { created: 1, corrected: 0, unchanged: 0 },
    });
    expect(await exported()).toEqual(cases);
  });

  it('works out Amina’s custody in the same transaction', async () => {
    await world.vigil('import', file(bundle([amina])));

    expect(await world.sql('SELECT from_day, status FROM custody_period ORDER BY from_day')).toContainEqual({
      from_day: '2021-09-19',
      status: 'held_pretrial',
    });
  });

  it('changes nothing the second time', async () => {
    const path = file(bundle([amina, bo], [twoFriends]));
    await world.vigil('import', path);
    const [before, history] = [await world.sql('SELECT * FROM defender, event'), await count('history')];

    const again = await world.vigil('import', path, '--json');

    expect(again.json).toMatchObject({
      defenders: { created: 0, corrected: 0, unchanged: 2 },
      events: { created: 0, corrected: 0, retracted: 0, unchanged: 2 },
      groups: { created: 0, corrected: 0, unchanged: 1 },
    });
    expect(await world.sql('SELECT * FROM defender, event')).toEqual(before);
    expect(await count('history')).toBe(history);
  });

  it('leaves how widely a case may be known where the file does not speak of it, and says in the trail where it does', async () => {
    const lines = `SELECT actor, detail FROM audit_event WHERE act = 'access.level-changed'`;
    await world.vigil('import', file(bundle([{ ...bo, confidentiality: 'sealed' }])));

    await world.vigil('import', file(bundle([{ ...bo, confidentiality: undefined, summary: 'An older file.' }])));
    expect(await world.sql('SELECT confidentiality, summary FROM defender')).toEqual([
      { confidentiality: 'sealed', summary: 'An older file.' },
    ]);
    expect(await world.sql(lines)).toEqual([]);

    await world.vigil('import', file(bundle([{ ...bo, confidentiality: 'partners' }])), '--dry-run');
    expect(await world.sql(lines)).toEqual([]);
    await world.vigil('import', file(bundle([{ ...bo, confidentiality: 'partners' }])));
    expect(await world.sql(lines)).toEqual([{ actor: 'command-line', detail: { from: 'sealed', to: 'partners' } }]);
  });

  it('corrects Amina by her reference and leaves Bo alone', async () => {
    await world.vigil('import', file(bundle([amina, bo])));
    const corrected = {
      ...amina,
      names: [amina.names[0], { text: 'Mina', kind: 'alias' }],
      gender: undefined,
      consent: { public_name: 'withdrawn', un_public: 'given' },
      events: [
        { ...arrest, date: '2021-09-20', citations: [{ title: 'Invented source' }, { title: 'Another' }] },
        release,
      ],
    };

    const answer = await world.vigil('import', file(bundle([corrected])), '--json');

    expect(answer.json).toMatchObject({
      defenders: { created: 0, corrected: 1, unchanged: 0 },
      events: { created: 1, corrected: 1, restored: 0, retracted: 1, unchanged: 0 },
    });
    expect(await exported()).toEqual(JSON.parse(JSON.stringify(bundle([corrected, bo]))));
  });

  it('retracts with a reason what the file no longer states, and restores it when it does again', async () => {
    await world.vigil('import', file(bundle([amina])));
    await world.vigil('import', file(bundle([{ ...amina, events: [arrest] }])));
    const retracted = `SELECT kind, retraction_reason FROM event WHERE retracted_at IS NOT NULL`;
    expect(await world.sql(retracted)).toEqual([
      { kind: 'trial_opened', retraction_reason: 'Not in the imported file.' },
    ]);

    const back = await world.vigil('import', file(bundle([amina])), '--json');

    expect(back.json.events).toEqual({ created: 0, corrected: 0, restored: 1, retracted: 0, unchanged: 1 });
    expect(await world.sql(retracted)).toEqual([]);
    expect(await count('event')).toBe(2);
  });

  it('leaves a timeline alone of which the file says nothing', async () => {
    await world.vigil('import', file(bundle([amina])));
    const { events: _, ...silent } = amina;

    const answer = await world.vigil('import', file(bundle([silent])), '--json');

    expect(answer.json).toMatchObject({ defenders: { unchanged: 1 }, events: { unchanged: 2 } });
    expect(await exported()).toEqual(bundle([amina]));
  });

  it('tells an empty list from a list that was not stated', async () => {
    const cases = bundle([
      { ...bo, consent: {}, events: [] },
      { ...bo, reference: 'BO-2', professions: [], events: [{ ...trial, citations: [] }, trial] },
    ]);
    await world.vigil('import', file(cases));

    expect(await exported()).toEqual(cases);
  });

  it('takes null for absent', async () => {
    await world.vigil(
      'import',
      file(bundle([{ ...bo, gender: null, consent: null, events: [{ ...trial, place: null }] }])),
    );

    expect(await exported()).toEqual(bundle([{ ...bo, events: [trial] }]));
  });

  it('writes nothing in a dry run, and says what it would write', async () => {
    await world.vigil('import', file(bundle([amina])));
    const history = await count('history');

    const answer = await world.vigil(
      'import',
      file(bundle([{ ...amina, events: [] }, bo], [twoFriends])),
      '--dry-run',
      '--json',
    );

    expect(answer.json).toEqual({
      dry_run: true,
      defenders: { created: 1, corrected: 1, unchanged: 0 },
      events: { created: 0, corrected: 0, restored: 0, retracted: 2, unchanged: 0 },
      groups: { created: 1, corrected: 0, unchanged: 0 },
    });
    expect(await exported()).toEqual(bundle([amina]));
    expect(await count('history')).toBe(history);
  });

  it('may form a group of somebody who is recorded, but not in the file', async () => {
    await world.vigil('import', file(bundle([amina, bo])));

    expect(await world.vigil('import', file(bundle([], [twoFriends])))).toMatchObject({ code: 0 });

    expect(await exported()).toEqual(bundle([amina, bo], [twoFriends]));
  });

  it('changes the members of a group', async () => {
    await world.vigil('import', file(bundle([amina, bo], [twoFriends])));
    const alone = { ...twoFriends, members: [{ defender: 'BO' }] };

    expect((await world.vigil('import', file(bundle([], [alone])), '--json')).json.groups).toMatchObject({
      corrected: 1,
    });

    expect(await exported()).toEqual(bundle([amina, bo], [alone]));
  });

  it('saves nothing at all when the third of four is wrong, and names every problem', async () => {
    const wrong = {
      ...amina,
      reference: 'CY',
      confidentiality: 'secret',
      events: [arrest, { ...trial, date: '1954-02-29' }],
    };

    const answer = await world.vigil(
      'import',
      file(bundle([amina, bo, wrong, { ...bo, reference: 'DI' }], [twoFriends])),
    );

    expect(answer).toMatchObject({ code: 1, out: '' });
    const lines = answer.err.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/cases\.json was not imported, nothing was changed: 2 problems\.$/);
    expect(answer.err).toMatch(/^defenders\[2\]\.confidentiality: "secret" is not a degree of confidentiality/m);
    expect(answer.err).toMatch(/^defenders\[2\]\.events\[1\]\.date: .*1954-02-29.*28 days/m);
    expect(await exported()).toEqual(bundle([]));
    expect(await count('history')).toBe(0);
  });

  it('is done once when two begin at the same moment', async () => {
    const cases = bundle([amina, bo], [twoFriends]);
    const bundles = world.app.get(BundlesService);

    const reports = await Promise.all([1, 2, 3].map(() => bundles.import(commandLine, cases)));

    expect(reports.map((r) => r.defenders.created).sort()).toEqual([0, 0, 2]);
    expect(await exported()).toEqual(cases);
  });
});

describe('the export', () => {
  it('of nothing is an empty bundle', async () => {
    expect(await exported()).toEqual(bundle([]));
  });

  it('goes into a file that only its owner can read', async () => {
    await world.vigil('import', file(bundle([amina, bo], [twoFriends])));
    const out = join(folder.path, 'out.json');

    const answer = await world.vigil('export', '--format', 'json', '--out', out, '--json');

    expect(answer.json).toEqual({ file: out, defenders: 2, groups: 1 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(bundle([amina, bo], [twoFriends]));
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  it('holds more than is fetched at once, in order', async () => {
    const many = Array.from({ length: 450 }, (_, i) => ({ ...bo, reference: `BO-${i}` }));
    const groups = many.map((d) => ({
      reference: `G-${d.reference}`,
      name: 'Sample',
      members: [{ defender: d.reference }],
    }));
    await world.vigil('import', file(bundle(many, groups)));

    expect(await exported()).toEqual(bundle(many, groups));
  });

  it('says when there is no place for the file', async () => {
    const answer = await world.vigil('export', '--out', join(folder.path, 'nowhere', 'out.json'));

    expect(answer.err).toMatch(/cannot be written: there is no such file or folder/);
  });
});

describe('the example cases', () => {
  it('are added by one command, once', async () => {
    const [defenders, groups] = [examples.defenders.length, examples.groups.length];
    expect((await world.vigil('seed', '--json')).json).toMatchObject({
      defenders: { created: defenders },
      groups: { created: groups },
    });
    expect(await exported()).toEqual(examples);

    expect((await world.vigil('seed', '--json')).json).toMatchObject({
      defenders: { created: 0, corrected: 0, unchanged: defenders },
    });
  });

  it('are loaded at the first start only when there is nobody', async () => {
    expect(await world.inside(() => seedExamples(world.app, commandLine))).toMatchObject({
      defenders: { unchanged: 0 },
    });
    expect(await world.inside(() => seedExamples(world.app, commandLine))).toBeNull();
  });
});
