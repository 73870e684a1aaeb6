import type { SignedIn } from './support/client';
import { bundle, person } from './support/bundles';
import { startWorld, type World } from './world';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';

let world: World;
let ruth: SignedIn; // researcher

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  ruth = await world.as('researcher');
});

const home = '/settings/calendar';
const held = [{ kind: 'apprehension', date: '2024-03-01' }];
const everyYear = { rule: 'every_year', scope: 'everywhere', enabled: 'yes' };

const take = (...people: object[]) => world.app.get(BundlesService).import(commandLine, bundle(people));
const alertsOn = async (on: string): Promise<{ rule: string; headline: string; because: string }[]> =>
  (await world.vigil('alerts', '--on', on, '--json')).json;
const saidOn = async (on: string, ...rules: string[]) =>
  (await alertsOn(on)).filter((a) => rules.length === 0 || rules.includes(a.rule)).map((a) => a.headline);
const save = (path: string, fields: object) => world.http.post(path).type('form').send(fields);
const trail = () =>
  world.sql(`SELECT act, detail FROM audit_event WHERE act LIKE 'calendar-day.%' AND act NOT LIKE '%list' ORDER BY id`);

describe('a day of the calendar', () => {
  it('counts those whom it is about, and everyone held where the cases do not say so', async () => {
    await take(
      person('J-1', 'Invented One', held, { professions: ['journalist'], country: 'EG' }),
      person('J-2', 'Invented Two', held, { professions: ['Photo-Reporter'], country: 'CN' }),
      person('L-1', 'Invented Three', held, { professions: ['lawyer'], country: 'CN' }),
      person('F-1', 'Invented Four', [...held, { kind: 'release', date: '2025-01-01' }], {
        professions: ['journalist'],
      }),
    );

    const [press] = await alertsOn('2027-05-03');
    expect(press).toMatchObject({
      rule: 'INTL-DAY',
      headline: '3 May, World Press Freedom Day: 2 journalists in this database are held',
      because: '3 recorded as held on 3 May 2027, 2 of them journalists',
    });
    expect(await saidOn('2027-03-08', 'INTL-DAY')).toEqual([
      '8 March, International Women’s Day: 3 people in this database are held',
    ]);
    expect(await saidOn('2027-07-05', 'INTL-DAY')).toEqual([
      '5 July, Anniversary of the events of Urumqi in 2009: 2 people in this database are held',
    ]);
  });

  it('says nothing where nobody is held to whom it means something', async () => {
    await take(person('B-1', 'Invented One', held, { country: 'BY' }));

    expect(await saidOn('2027-06-04', 'INTL-DAY')).toEqual([]);
    expect(await saidOn('2027-06-26', 'INTL-DAY')).toHaveLength(1);
  });

  it('counts nobody by work that the public is not told', async () => {
    await take(
      person('J-1', 'Invented One', held, { professions: ['journalist'], sensitivity: { professions: 'internal' } }),
    );

    expect((await alertsOn('2027-05-03'))[0]!.headline).toContain('1 person');
  });
});

describe('a census', () => {
  it('of journalists counts who is held as the day begins, and that of writers who is held as it ends', async () => {
    await take(
      person('A', 'Taken on the day', [{ kind: 'apprehension', date: '2026-12-01' }]),
      person('B', 'Let out on the day', [...held, { kind: 'release', date: '2026-12-01' }]),
      person('C', 'Taken on the last day', [{ kind: 'apprehension', date: '2026-12-31' }]),
    );

    expect((await alertsOn('2026-12-01')).find((a) => a.rule === 'CENSUS')).toMatchObject({ held: ['B'], count: 1 });
    expect((await alertsOn('2026-12-31')).find((a) => a.rule === 'CENSUS')).toMatchObject({ held: ['A', 'C'] });
    expect((await world.vigil('census', '--on', '2026-12-01', '--json')).json).toMatchObject({ count: 1, held: ['B'] });
    expect((await world.vigil('census', '--on', '2026-12-01', '--moment', 'end')).out).toBe(
      'A\n1 held as 2026-12-01 ends.\n',
    );
    expect((await world.vigil('census', '--on', '2026-02-30')).code).not.toBe(0);
    expect((await world.vigil('census', '--moment', 'noon')).err).toContain('Accepted: start, end');
  });
});

describe('an administrator', () => {
  it('sees every day with its next dates', async () => {
    const { text } = await world.http.get(home).expect(200);

    expect(text).toContain('World Press Freedom Day');
    expect(text).toContain('6 February 2027 · 26 January 2028 · 13 February 2029');
    expect(text).toContain('None has been entered.');
  });

  it('enters a session of the UN, which is announced beforehand', async () => {
    await take(person('C-1', 'Invented One', held, { country: 'CN' }));
    const session = {
      kind: 'un_session',
      'names.en': 'WGAD, 108th session',
      rule: 'dates',
      dates: '2027-04-12\n2027-08-23',
      scope: 'everywhere',
      leads: '60 7',
      enabled: 'yes',
    };
    await save(home, session).expect(303).expect('Location', `${home}?done=calendar-day-added`);

    expect(await saidOn('2027-02-11', 'UN-SESSION')).toEqual(['In 60 days, 12 April 2027: WGAD, 108th session']);
    expect(await saidOn('2027-04-05', 'UN-SESSION')).toEqual(['In 7 days, 12 April 2027: WGAD, 108th session']);
    expect(await saidOn('2027-08-23', 'UN-SESSION')).toEqual(['Today, 23 August 2027: WGAD, 108th session']);
    expect((await world.http.get(`${home}/wgad-108th-session`).expect(200)).text).toContain('value="60, 7"');
  });

  it('turns a day off, and puts it back as it came; the trail knows both', async () => {
    await take(person('C-1', 'Invented One', held, { country: 'CN' }));
    const path = `${home}/human-rights`;
    await save(path, {
      ...everyYear,
      'names.en': 'Human Rights Day',
      month: 12,
      day: 10,
      version: 0,
      enabled: '',
    }).expect(303);
    expect(await saidOn('2026-12-10', 'INTL-DAY')).toEqual([]);

    await save(`${path}/removal`, { version: 1 }).expect(303);
    expect(await saidOn('2026-12-10', 'INTL-DAY')).toHaveLength(1);
    expect(await trail()).toMatchObject([
      {
        act: 'calendar-day.changed',
        detail: { day: 'human-rights', before: { enabled: true }, after: { enabled: false } },
      },
      { act: 'calendar-day.removed', detail: { before: { enabled: false }, after: { enabled: true } } },
    ]);
  });

  it('changes nothing that somebody else changed since', async () => {
    const fields = { ...everyYear, 'names.en': 'Human Rights Day', month: 12, day: 10 };
    await save(`${home}/human-rights`, { ...fields, version: 0 }).expect(303);

    const { text } = await save(`${home}/human-rights`, { ...fields, 'names.en': 'Mine', version: 0 }).expect(412);
    expect(text).toContain('This has been changed since you opened it');
    expect(text).toContain('value="Mine"');
    expect(text).toContain('name="version" value="1"');
    await save(`${home}/human-rights/removal`, { version: 0 }).expect(412);
  });

  it.each([
    ['no name', { 'names.en': '' }, 'names.en'],
    ['31 February', { month: 2, day: 31 }, 'day'],
    ['no month', { month: '', day: 1 }, 'month'],
    ['a date that does not exist', { rule: 'dates', dates: '2027-02-30' }, 'dates'],
    ['no calendar to reckon by', { rule: 'reckoned', calendar: '' }, 'calendar'],
    ['a country that is none', { scope: 'countries', countries: 'CN, XX' }, 'countries'],
    ['a lead of no days', { leads: '60, 0' }, 'leads'],
    ['a kind that is none', { kind: 'party' }, 'kind'],
  ])('is told what is wrong: %s', async (_, fields, field) => {
    const day = { ...everyYear, kind: 'day', 'names.en': 'Day of the Sea', month: 3, day: 23, ...fields };
    const { text } = await save(home, day).expect(422);

    expect(text).toContain(`href="#f-${field.replaceAll('.', '-')}"`);
    expect(await world.sql('SELECT FROM calendar_day')).toEqual([]);
  });

  it('finds no day that is not there', async () => {
    await world.http.get(`${home}/nothing`).expect(404);
    await save(`${home}/constructor`, {}).expect(404);
    await save(`${home}/nothing/removal`, { version: 0 }).expect(404);
  });
});

describe('others', () => {
  it('see the calendar and change nothing', async () => {
    const { text } = await ruth.http.get(home).expect(200);
    expect(text).not.toContain(`${home}/human-rights`);
    await ruth.http.get(`${home}/new`).expect(403);
    await ruth.http.post(home).type('form').send({}).expect(403);
    await ruth.http.post(`${home}/human-rights`).type('form').send({}).expect(403);
  });
});

describe('a festival', () => {
  it('is counted for each person in detention, by what her country keeps, until it is turned off', async () => {
    await take(
      person('C-1', 'Invented One', held, {
        country: 'CN',
        confidentiality: 'public',
        consent: { public_name: 'given' },
      }),
      person('I-1', 'Invented Two', held, { country: 'IR' }),
    );
    expect(await saidOn('2027-02-06')).toEqual(['Third Spring Festival in detention: we stand with Invented One']);
    expect(await saidOn('2027-02-08', 'FEST-INSIDE')).toEqual([
      'Fourth Ramadan in detention: we stand with Invented Two',
    ]);

    await save(`${home}/spring-festival`, {
      rule: 'reckoned',
      calendar: 'chinese',
      month: 1,
      day: 1,
      scope: 'countries',
      countries: 'CN',
      'names.en': 'Spring Festival',
      version: 0,
    }).expect(303);
    expect(await saidOn('2027-02-06')).toEqual([]);
  });

  it('is the one that is entered on the case, and of a faith no affair of partners', async () => {
    await take(
      person('T-1', 'Invented One', held, {
        country: 'CN',
        confidentiality: 'partners',
        festivals: ['losar'],
        consent: { share_partner: 'given' },
      }),
    );
    const [{ id }] = (await world.sql<{ id: string }>('SELECT id FROM defender')) as [{ id: string }];
    const petra = await world.as('partner');
    await world.sql(`SELECT set_config('vigil.actor', 'test', false)`);
    await world.sql(`INSERT INTO case_opening (defender_id, account_id, opened_by) VALUES ($1, $2, 'test')`, [
      id,
      petra.viewer.accountId,
    ]);

    const list = async (http: World['http'], on = '2027-02-07') =>
      ((await http.get(`/api/v1/alerts?on=${on}`)).body as { items: { rule: string }[] }).items.map((a) => a.rule);
    expect(await list(world.http)).toEqual(['FEST-INSIDE']);
    expect(await list(petra.http)).toEqual([]);
    expect(await list(petra.http, '2027-03-01')).toEqual(['ANNIV-Y']);
  });
});

describe('a birthday by the lunar calendar', () => {
  it('is entered in the form, and raised on its day', async () => {
    await take(person('W-1', 'Invented One', held, { born: '1983-07-15', country: 'CN' }));
    const [{ id }] = (await world.sql<{ id: string }>('SELECT id FROM defender')) as [{ id: string }];
    expect((await world.http.get(`/defenders/${id}/correction`)).text).toContain('Birthday kept by');

    await world.http
      .put(`/api/v1/defenders/${id}`)
      .set('If-Match', '"1"')
      .send({
        reference: 'W-1',
        names: [{ text: 'Invented One' }],
        born: '1983-07-15',
        country: 'CN',
        birthday_calendar: 'lunar',
      })
      .expect(200);

    expect(await saidOn('2027-07-15', 'BIRTHDAY')).toEqual([]);
    expect(await saidOn('2027-07-09', 'BIRTHDAY')).toEqual([
      'Invented One turns 44 in detention by the lunar calendar',
    ]);
  });
});
