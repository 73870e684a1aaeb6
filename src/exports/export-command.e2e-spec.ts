import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invented, plant } from '../../test/support/export-cases';
import { jointCase } from '../../test/support/bundles';
import { everythingIn } from '../../test/support/file-texts';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { ConfidentialService } from '../confidential/confidential.service';

let world: World;
let folder: string;

beforeAll(async () => {
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'vigil-export-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});
beforeEach(async () => {
  await world.empty();
  const cases = [
    { ...invented('A-1', 'Invented Anna'), country: 'CN' },
    { ...invented('B-1', 'Invented Bela', 'restricted'), country: 'VN' },
    { ...invented('C-1', 'Invented Cilla'), country: 'CN' },
  ];
  await plant(world, cases, [jointCase('G-1', 'Invented Group', ['A-1', 'B-1'])]);
});

const out = (name: string): string => join(folder, name);

describe('vigil export', () => {
  it.each(['pdf', 'docx', 'html', 'xlsx', 'csv', 'json'])(
    'writes a case as %s, for its owner alone',
    async (format) => {
      const file = out(`a.${format}`);
      const answer = await world.vigil('export', '--format', format, '--out', file, '--defender', 'A-1', '--json');

      expect(answer).toMatchObject({ code: 0, err: '' });
      const { reference, cases, sha256, bytes } = answer.json as Record<string, unknown>;
      expect([cases, bytes]).toEqual([1, statSync(file).size]);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const text = await everythingIn(readFileSync(file), format);
      expect(text).toContain(reference);
      expect(text).toMatch(/Anna/);
      expect(/Cilla/.test(text)).toBe(false);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);

      const traced = await world.vigil('exports', 'trace', file, '--json');
      expect(traced.json).toMatchObject([{ reference, sha256, by: 'bytes', maker: 'Command line' }]);
    },
  );

  it.each([
    [['--group', 'G-1'], /Anna[^]*Bela/, /Cilla/],
    [['--country', 'VN'], /Bela/, /Anna/],
    [[], /Anna[^]*Bela/, /nobody/],
    [['--audience', 'public'], /Anna/, /Bela/],
  ])('chooses by %j', async (options, has, hasNot) => {
    const answer = await world.vigil('export', '--format', 'csv', '--out', out('c.csv'), ...options);

    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toMatch(/cases? (was|were) written to [^]*Copy X-\w{4}-\w{4}, fingerprint (\w{4} ?){4}/);
    expect(readFileSync(out('c.csv'), 'utf8')).toMatch(has);
    expect(readFileSync(out('c.csv'), 'utf8')).not.toMatch(hasNot);
  });

  it('writes a line for the export and one for each case into the trail', async () => {
    await world.vigil('export', '--format', 'csv', '--out', out('c.csv'), '--group', 'G-1');

    const lines = await world.sql<{ act: string; reference: string | null }>(
      `SELECT act, (SELECT d.reference FROM defender d WHERE d.id = e.defender_id) AS reference FROM audit_event e
        WHERE act LIKE '%export%' ORDER BY act, reference`,
    );
    expect(lines).toEqual([
      { act: 'command.export-file', reference: null },
      { act: 'export.case-taken', reference: 'A-1' },
      { act: 'export.case-taken', reference: 'B-1' },
      { act: 'export.made', reference: null },
    ]);
  });

  it.each([
    [['--format', 'doc'], /--format: "doc" is none\. Accepted: pdf, docx, html, xlsx, csv, json/],
    [['--format', 'pdf'], /--out: is needed/],
    [['--format', 'pdf', '--out', 'X', '--defender', 'NOBODY'], /--defender: "NOBODY": there is no such case/],
    [['--format', 'pdf', '--out', 'X', '--group', 'NONE'], /--group: "NONE": there is no such joint case/],
    [['--format', 'csv', '--out', 'X', '--country', 'China'], /--country: .*two capital letters/],
    [['--format', 'csv', '--out', 'X', '--template', 'file'], /--format: does not go with “Full case file”/],
    [['--format', 'pdf', '--out', 'X', '--template', 'novel'], /--template: is none that there is/],
    [['--format', 'pdf', '--out', 'X', '--lang', 'tlh'], /--lang: .*Accepted: en, fr, es, ar, zh, ru/],
    [['--format', 'pdf', '--out', 'X', '--audience', 'me'], /--audience: /],
    [['--format', 'pdf', '--out', 'X', '--day', '2026-02-30'], /--day: .*is not a day/],
    [['--format', 'pdf', '--out', 'X', '--day', '2999-01-01'], /--day: lies in the future/],
    [['--format', 'pdf', '--out', 'X', '--country', 'FR'], /No case is chosen/],
    [
      ['--format', 'pdf', '--out', 'X', '--defender', 'A-1', '--identity-documents'],
      /--identity-documents: Choose a draft for the UN/,
    ],
    [['--template', 'bundle', '--identity-documents'], /--identity-documents: does not go with a bundle/],
    [['--template', 'bundle', '--country', 'CN'], /--country: does not go with a bundle/],
    [['--format', 'pdf', '--out', 'nowhere/X'], /cannot be written: there is no such file or folder/],
  ])('says what is wrong, and writes nothing: %j', async (options, message) => {
    const given = options.map((one) => (/X$/.test(one) ? out(one) : one));
    const answer = await world.vigil('export', ...given);

    expect(answer.code).toBe(1);
    expect(answer.err).toMatch(message);
    expect(readdirSync(folder).filter((name) => /X|tmp/.test(name))).toEqual([]);
    expect(await world.sql('SELECT FROM export')).toEqual([]);
  });

  it('prints the identity documents of those who agreed where that is asked for, with lines of the trail', async () => {
    const agreed = { confidentiality: 'partners', consent: { un_confidential: 'given' } };
    await plant(world, [{ ...invented('UN-1', 'Invented Una'), ...agreed }]);
    const [row] = await world.sql<{ id: string }>(`SELECT id FROM defender WHERE reference = 'UN-1'`);
    const passport = { kind: 'identity_document' as const, fields: { type: 'passport', number: 'planted-77' } };
    await world.inside(() => world.app.get(ConfidentialService).record(commandLine, row!.id, passport));
    const options = ['--format', 'html', '--template', 'wgad', '--defender', 'UN-1'];

    await world.vigil('export', ...options, '--out', out('w.html'));
    const answer = await world.vigil('export', ...options, '--out', out('i.html'), '--identity-documents');

    expect(answer).toMatchObject({ code: 0 });
    expect(readFileSync(out('w.html'), 'utf8')).not.toContain('planted-77');
    expect(readFileSync(out('i.html'), 'utf8')).toContain('planted-77');
    const lines = `SELECT act FROM audit_event WHERE act IN ('confidential.read', 'export.identity-documents') ORDER BY 1`;
    expect(await world.sql(lines)).toEqual([{ act: 'confidential.read' }, { act: 'export.identity-documents' }]);
  });

  it('of everything as JSON is a bundle, that Vigil reads back', async () => {
    const { json } = await world.vigil('export');

    expect(json).toMatchObject({ format: 'vigil-cases', defenders: [{ reference: 'A-1' }, { reference: 'B-1' }, {}] });
  });
});

describe('vigil exports', () => {
  it('lists what was taken out, traces a reference and a fingerprint, and cancels', async () => {
    const made = await world.vigil('export', '--format', 'csv', '--out', out('l.csv'), '--json');
    const { reference, fingerprint } = made.json as { reference: string; fingerprint: string };

    expect((await world.vigil('exports', 'list')).out).toContain(`${reference}  Command line  cases csv  for internal`);
    expect((await world.vigil('exports', 'trace', reference)).out).toContain('Its reference stands in the copy');
    expect((await world.vigil('exports', 'trace', fingerprint)).out).toContain(reference);
    expect(await world.vigil('exports', 'trace', 'X-AAAA-BBBB')).toMatchObject({ code: 1, out: '' });
    expect((await world.vigil('exports', 'trace', 'nothing')).err).toMatch(/neither a file/);
    expect((await world.vigil('exports', 'cancel', reference)).err).toMatch(/Nothing is left/);
    expect((await world.vigil('exports', 'cancel', 'X-AAAA-BBBB')).err).toMatch(/There is no export/);
  });
});
