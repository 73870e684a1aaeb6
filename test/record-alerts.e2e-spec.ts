import { bundle, person } from './support/bundles';
import { startWorld, type World } from './world';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';

let world: World;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

const take = (...people: object[]) => world.app.get(BundlesService).import(commandLine, bundle(people));
const saidOn = async (on: string, ...rules: string[]) =>
  ((await world.vigil('alerts', '--on', on, '--json')).json as { rule: string; headline: string; because: string }[])
    .filter((a) => rules.includes(a.rule))
    .map((a) => `${a.headline} | ${a.because}`);

const taken = (date: string, ...citations: object[]) => ({ kind: 'apprehension', date, citations });

/** Another source of the only event, recorded on 2 December. */
async function later(citation: object): Promise<void> {
  const [{ id }] = (await world.sql<{ id: string }>('SELECT id FROM event')) as [{ id: string }];
  world.clock.stopAt('2026-12-02');
  await world.http.post(`/api/v1/events/${id}/citations`).set('If-Match', '"1"').send(citation).expect(201);
}

describe('sources that differ', () => {
  const letter = { title: 'A letter', date: '2021-09-21' };

  it('are a task on the day on which the second was recorded', async () => {
    await take(person('A', 'Ann Invented', [taken('2021-09-19', { title: 'A report' })]));
    await later(letter);

    expect(await saidOn('2026-12-02', 'CONFLICT')).toEqual([
      'Ann Invented: sources differ on the date of “taken into custody”: decide which one counts | ' +
        'taken into custody: 19 September 2021 is used; A letter says 21 September 2021, recorded on 2 Dec 2026',
    ]);
    expect(await saidOn('2026-11-24', 'CONFLICT')).toEqual([]);
  });

  it('are none where both may be right', async () => {
    await take(person('A', 'Ann Invented', [taken('2021-09-19')]));
    await later({ title: 'A letter', date: '2021-09' });

    expect(await saidOn('2026-12-02', 'CONFLICT')).toEqual([]);
  });

  it('are none where it is said why one is preferred', async () => {
    await take(person('A', 'Ann Invented', [{ ...taken('2021-09-19'), preferred_reason: 'the judgment has it' }]));
    await later(letter);

    expect(await saidOn('2026-12-02', 'CONFLICT')).toEqual([]);
  });

  it('are none where the other came with the event: whoever chose the date had it before her', async () => {
    await take(person('A', 'Ann Invented', [taken('2021-09-19', letter)]));

    expect(await saidOn('2026-11-24', 'CONFLICT')).toEqual([]);
  });
});

describe('a yes to be named in public', () => {
  const yes = (more: object = {}) => ({ public_name: { value: 'given', on: '2026-06-10', ...more } });
  const ann = (changes: object) =>
    person('A', 'Ann Invented', [taken('2021-09-19')], { confidentiality: 'public', ...changes });

  it('is asked for again when it is 180 days old', async () => {
    await take(ann({ consent: yes() }));

    expect(await saidOn('2026-12-07', 'CONSENT-OLD')).toEqual([
      'Ann Invented: consent to be reviewed by 7 December 2026 (public name) | ' +
        '10 Jun 2026 + 180 days = 7 Dec 2026: ask again before the next public date',
    ]);
  });

  it.each([
    ['has a day of review of its own', { consent: yes({ review_on: '2027-06-10' }) }],
    ['is of a case that is not public', { consent: yes(), confidentiality: 'partners' }],
    ['is of somebody of whom nothing is said', { consent: yes(), stance: { value: 'no_mention', owner: 'us' } }],
    ['was taken back', { consent: { public_name: { value: 'withdrawn', on: '2026-06-10' } } }],
    ['is known to a month alone', { consent: yes({ on: '2026-06' }) }],
  ])('is not asked for where it %s', async (_, changes) => {
    await take(ann(changes));

    expect(await saidOn('2026-12-07', 'CONSENT-OLD')).toEqual([]);
  });

  it('is not asked for once she is free', async () => {
    await take(
      person('A', 'Ann Invented', [taken('2021-09-19'), { kind: 'release', date: '2026-12-01' }], {
        confidentiality: 'public',
        consent: yes(),
      }),
    );

    expect(await saidOn('2026-12-07', 'CONSENT-OLD')).toEqual([]);
  });
});
