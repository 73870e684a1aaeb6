import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { examples } from '../src/bundles/examples/examples';
import { bundle, happened, jointCase, person } from './support/bundles';
import { startWorld, World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into answers whose shape it states
type Loose = Record<string, any>;

const load = (document: unknown) => world.app.get(BundlesService).import(commandLine, document);
const alerts = async (...args: string[]) => {
  const answer = await world.vigil('alerts', '--json', ...args);
  expect(answer.err).toBe('');
  return answer.json as Loose[];
};
const status = async (...args: string[]) => (await world.vigil('status', '--json', ...args)).json as Loose;

describe('the alerts on the example cases', () => {
  beforeAll(async () => {
    await world.empty();
    await load(examples);
  });

  it('on 19 September 2022 are one for #Xuebing, and none for its two members', async () => {
    const found = await alerts('--on', '2022-09-19', '--audience', 'public');

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      on: '2022-09-19',
      rule: 'ANNIV-Y',
      count: 1,
      unit: 'year',
      subject: { kind: 'group', reference: 'XUEBING' },
      headline: 'One year in detention: we stand with #Xuebing',
      audience: 'public',
      free: [],
    });
    expect(found[0]!.held).toHaveLength(2);
    expect(found[0]!.because).toContain('19 Sep 2021 + 1 year = 19 Sep 2022');
    expect(found[0]!.sources.length).toBeGreaterThan(0);
  });

  it('on 22 July 2022 are one for the Changsha Three, of whom Cheng Yuan alone is held', async () => {
    const found = await alerts('--on', '2022-07-22', '--audience', 'public');

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: 'ANNIV-Y',
      count: 3,
      subject: { kind: 'group', reference: 'CHANGSHA-THREE' },
      held: ['CHENG-YUAN'],
    });
    expect([...(found[0]!.free as string[])].sort()).toEqual(['LIU-DAZHI', 'WU-GEJIANXIONG']);
    expect(found[0]!.headline).toMatch(/Cheng Yuan/);
    expect(found[0]!.headline).toMatch(/Changsha Three/);
    expect(found[0]!.headline).not.toMatch(/Liu|Wu/);
  });

  it('when the term of Huang Xueqin ends are a question for the team, and nothing public the day after', async () => {
    const found = await alerts('--from', '2026-09-18', '--to', '2026-09-19');
    const hers = found.filter((a) => JSON.stringify(a).includes('HUANG-XUEQIN'));

    expect(hers.filter((a) => a.audience === 'public')).toEqual([]);
    expect(hers.filter((a) => a.rule === 'REL-DUE')).toMatchObject([
      { on: '2026-09-18', audience: 'task', held: ['HUANG-XUEQIN'] },
    ]);
    expect(await status('HUANG-XUEQIN', '--on', '2026-09-19')).toMatchObject({ status: 'term_ended_unconfirmed' });
  });

  it('know Wang Jianbing as serving before his release, and his supplementary penalty after it', async () => {
    expect(await status('WANG-JIANBING', '--on', '2025-03-17')).toMatchObject({
      status: 'serving',
      since: '2021-09-19',
      days: 1275,
    });

    const after = await status('WANG-JIANBING', '--on', '2025-03-19');
    expect(after.status).toMatch(/^released/);
    expect(after.spell.supplementary).toEqual([{ kind: 'dpr', from: '2025-03-18', until: '2028-03-18' }]);
    expect(after.because).toContain('18 March 2028');
  });

  it('of forty years are those of each year together', async () => {
    const key = (a: Loose) => `${a.on} ${a.rule} ${a.count} ${a.subject.reference} ${a.headline}`;
    const whole = await alerts('--from', '2000-01-01', '--to', '2039-12-31');
    const years: Loose[] = [];
    for (let y = 2000; y < 2040; y++) years.push(...(await alerts('--from', `${y}-01-01`, '--to', `${y}-12-31`)));

    expect(whole.map(key)).toEqual(years.map(key));
  });

  it('come in pages that hold each alert once', async () => {
    const whole = await alerts('--from', '2026-11-01', '--to', '2027-02-28');
    const paged: unknown[] = [];
    let after = '';
    for (let page = 0; page < 100; page++) {
      const answer = await world.http
        .get(`/api/v1/alerts?from=2026-11-01&to=2027-02-28&limit=7${after && `&after=${after}`}`)
        .set('Host', 'localhost')
        .expect(200);
      paged.push(...(answer.body.items as unknown[]));
      after = answer.body.next as string;
      if (!after) break;
    }
    expect(whole.length).toBeGreaterThan(20);
    expect(paged).toEqual(whole);
  });
});

describe('an alert', () => {
  beforeEach(() => world.empty());

  it('moves when the date it rests on is corrected', async () => {
    await load(bundle([person('ANN', 'Ann Sample', [happened('apprehension', '2020-03-01')])]));
    expect((await alerts('--on', '2021-03-01', '--audience', 'public')).map((a) => a.rule)).toEqual(['ANNIV-Y']);

    await load(bundle([person('ANN', 'Ann Sample', [happened('apprehension', '2020-03-02')])]));
    expect(await alerts('--on', '2021-03-01', '--audience', 'public')).toEqual([]);
    expect((await alerts('--on', '2021-03-02', '--audience', 'public')).map((a) => a.rule)).toEqual(['ANNIV-Y']);
  });

  it('says that sources differ when they contradict each other, not when one knows only the month', async () => {
    const cited = (date: string) => [
      happened('apprehension', '2020-03-01', { citations: [{ title: 'Invented source', date }] }),
    ];
    await load(bundle([person('ANN', 'Ann Sample', cited('2020-03')), person('BO', 'Bo Sample', cited('2020-03-05'))]));
    const [ann, bo] = await alerts('--on', '2021-03-01', '--audience', 'public');

    expect(ann!.because).not.toContain('differ');
    expect(bo!.because).toContain('sources differ on the date');
  });

  it('on a joint case is silenced by a member who must not be named', async () => {
    const events = [happened('apprehension', '2020-03-01')];
    const quiet = person('BO', 'Bo Sample', events, { consent: { public_name: 'refused' } });
    await load(bundle([person('ANN', 'Ann Sample', events), quiet], [jointCase('TWO', 'The Two', ['ANN', 'BO'])]));

    expect(await alerts('--on', '2021-03-01', '--audience', 'public')).toEqual([]);
    expect(await alerts('--on', '2021-03-01', '--audience', 'task')).toMatchObject([
      { rule: 'ANNIV-Y', subject: { kind: 'group', reference: 'TWO' }, held: ['ANN', 'BO'] },
    ]);
  });

  it('of the census counts who is held as that day begins', async () => {
    await load(
      bundle([
        person('ANN', 'Ann Sample', [happened('apprehension', '2020-03-01')]),
        person('BO', 'Bo Sample', [happened('apprehension', '2020-03-01'), happened('release', '2020-12-01')]),
        person('CY', 'Cy Sample', [happened('apprehension', '2020-12-01')]),
      ]),
    );

    expect((await alerts('--on', '2020-12-01')).filter((a) => a.rule === 'CENSUS')).toMatchObject([
      { count: 2, held: ['ANN', 'BO'], audience: 'task', subject: { kind: 'census' } },
    ]);
  });
});

describe('a question about alerts', () => {
  it.each([
    [['--on', '2026-02-30'], /--on: "2026-02-30" is not a day/],
    [['--from', '2026-01-01'], /to: is needed with from/],
    [['--from', '2026-02-01', '--to', '2026-01-01'], /to: 2026-01-01 is before 2026-02-01/],
    [['--on', '2026-01-01', '--to', '2026-01-01'], /on: stands alone/],
    [['--audience', 'press'], /--audience: "press" is not an audience. Accepted: public, task, all/],
    [['--on', '9999-12-31'], /of the years 1000 to 8999/],
  ])('that is wrong is refused in one line: %s', async (args, message) => {
    const answer = await world.vigil('alerts', ...args);

    expect(answer.code).toBe(1);
    expect(answer.out).toBe('');
    expect(answer.err.trim()).toMatch(message);
    expect(answer.err.trim().split('\n')).toHaveLength(1);
  });

  it('about somebody who is not there says so', async () => {
    const answer = await world.vigil('status', 'NOBODY');

    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err).toContain('No defender has the reference "NOBODY"');
  });

  it.each([
    ['from=2026-01-01', 'to'],
    ['to=2026-01-01', 'from'],
    ['from=2026-02-01&to=2026-01-01', 'to'],
    ['on=2026-01-01&to=2026-01-02', 'on'],
    ['on=tomorrow', 'on'],
    ['audience=press', 'audience'],
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['after=nonsense', 'after'],
    ['colour=red', 'colour'],
  ])('by the API that is wrong names the field: %s', async (query, field) => {
    const { body } = await world.http.get(`/api/v1/alerts?${query}`).expect(422);

    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].field).toBe(field);
  });
});
