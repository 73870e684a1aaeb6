import type { SignedIn } from '../../test/support/client';
import { readMail } from '../../test/support/mail';
import { startWorld, type World } from '../../test/world';
import { LaddersRepository } from './ladders.repository';

let world: World;
let ruth: SignedIn; // researcher

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  ruth = await world.as('researcher');
});

const path = '/settings/ladders/BIRTHDAY';
const save = (days: string, version = 0) => world.http.post(path).type('form').send({ days, version });
const ladders = async () => [...(await world.app.get(LaddersRepository).changed())];
const trail = () =>
  world.sql(`SELECT act, detail FROM audit_event WHERE act IN ('ladder.changed', 'ladder.reset') ORDER BY id`);

describe('an administrator', () => {
  it('sees the ladder of each kind of date, and changes one', async () => {
    const { text } = await world.http.get('/settings/ladders').expect(200);
    expect(text).toContain('30, 21, 14, 7 and 2 days before, on the day, 1 day after');

    await save('0 ; 40, +7, −1, 7').expect(303);

    expect(await ladders()).toEqual([['BIRTHDAY', [40, 7, 0, -1]]]);
    const after = (await world.http.get('/settings/ladders')).text;
    expect(after).toContain('40 and 7 days before, on the day, 1 day after');
    expect(after).toContain('by Test Owner');
  });

  it('puts it back, and the trail knows both', async () => {
    await save('40, 0').expect(303);
    await world.http.post(`${path}/reset`).type('form').send({ version: 1 }).expect(303);

    expect(await ladders()).toEqual([]);
    const usual = [30, 21, 14, 7, 2, 0, -1];
    expect(await trail()).toEqual([
      { act: 'ladder.changed', detail: { ladder: 'BIRTHDAY', before: usual, days: [40, 0] } },
      { act: 'ladder.reset', detail: { ladder: 'BIRTHDAY', before: [40, 0], days: usual } },
    ]);
  });

  it('changes nothing that somebody else changed since', async () => {
    await save('40').expect(303);

    for (const [days, version] of [
      ['50', 0],
      ['60', 7],
    ] as const) {
      const { text } = await save(days, version).expect(412);
      expect(text).toContain('This has been changed since you opened it');
      expect(text).toContain(`value="${days}"`);
      expect(text).toContain('name="version" value="1"');
    }
    await world.http.post(`${path}/reset`).type('form').send({ version: 0 }).expect(412);
    expect(await ladders()).toEqual([['BIRTHDAY', [40]]]);
    await save('50', 1).expect(303);
    expect(await ladders()).toEqual([['BIRTHDAY', [50]]]);
  });

  it('proves who she is before she changes or resets one: a stolen session silences nobody', async () => {
    await save('40').expect(303);
    await world.sql(`UPDATE session SET sudo_until = now() - interval '1 s'`);

    expect((await save('1', 1).expect(403)).text).toContain('Nothing was saved yet');
    await world.http
      .post(`${path}/reset`)
      .type('form')
      .send({ version: 1 })
      .expect('Location', /^\/confirm/);
    await world.http.get(path).expect(303);
    expect(await ladders()).toEqual([['BIRTHDAY', [40]]]);
  });

  it('is told by letter of each change, and so is every other administrator', async () => {
    const ann = await world.as('administrator', { name: 'Ann Example' });
    await save('40, 0').expect(303);
    await save('40, 0', 1).expect(303); // nothing else than before
    await world.http.post(`${path}/reset`).type('form').send({ version: 2 }).expect(303);

    const [owner] = await world.sql<{ id: string }>(`SELECT id FROM account WHERE email = 'owner@example.org'`);
    for (const id of [owner!.id, ann.viewer.accountId!]) {
      const [first, second, ...more] = await readMail(world, id);
      expect(more).toEqual([]);
      expect(first!.text).toContain('Test Owner changed how long before a date people are told: Birthday.');
      expect(first!.text).toContain('Now: 40 days before, on the day.');
      expect(second!.text).toContain('Before: 40 days before, on the day.');
    }
    expect(await readMail(world, ruth.viewer.accountId!)).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['', /needs at least one day/],
    ['soon', /“soon”|&quot;soon&quot; is not a whole number of days/],
    ['366', /holds 366/],
    ['-91', /holds -91/],
    ['1 2 3 4 5 6 7 8 9 10 11 12 13', /has 13 steps/],
  ])('is told why “%s” is no ladder', async (days, message) => {
    expect((await save(days).expect(422)).text).toMatch(message);
    expect(await ladders()).toEqual([]);
  });

  it('finds no ladder of a kind of date that is none', async () => {
    await world.http.get('/settings/ladders/NOTHING').expect(404);
    await world.http.get('/settings/ladders/constructor').expect(404);
  });
});

describe('anybody else', () => {
  it('does not come to the page, and decides nothing', async () => {
    await ruth.http.get('/settings/ladders').expect(403);
    await ruth.http.post(path).type('form').send({ days: '1', version: 0 }).expect(403);
    expect(await ladders()).toEqual([]);
  });
});
