import { startWorld, type World } from '../../test/world';
import { defaultTemplate } from './domain/default-templates';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

const path = '/settings/drafts/en/ANNIV-Y/headline';
const good = '{milestone}{doubt}: freedom for {who}!';
const save = (text: string, version = 0, at = path) => world.http.post(at).type('form').send({ text, version });
const rows = () => world.sql('SELECT language, rule, part, version, text FROM draft_template ORDER BY version');
const trail = () =>
  world.sql(`SELECT act, detail FROM audit_event WHERE act IN ('draft.changed', 'draft.reset') ORDER BY id`);

describe('The organisation words its headlines', () => {
  it('in its own way, from the next alert on', async () => {
    expect((await world.http.get(path).expect(200)).text).toContain('as for any date');

    await save(good).expect(303);

    const { text } = await world.http.get(path).expect(200);
    expect(text).toContain('Your own');
    expect(text).toContain('Two years in detention: freedom for Lin Anran!');
    expect(await rows()).toEqual([{ language: 'en', rule: 'ANNIV-Y', part: 'headline', version: 1, text: good }]);
  });

  it('and goes back to the words of Vigil, with every version kept and in the trail', async () => {
    await save(good).expect(303);
    await world.http.post(`${path}/reset`).type('form').send({ version: 1 }).expect(303);

    const { text } = await world.http.get(path).expect(200);
    expect(text).not.toContain('Your own');
    expect(text).toContain('we stand with Lin Anran');
    expect(text).toContain('back to Vigil’s words');
    expect(text).toContain('freedom for {who}!');
    expect((await rows()).map((row) => row.text)).toEqual([good, null]);
    const what = { language: 'en', rule: 'ANNIV-Y', part: 'headline' };
    expect(await trail()).toEqual([
      { act: 'draft.changed', detail: { ...what, version: 1 } },
      { act: 'draft.reset', detail: { ...what, version: 2 } },
    ]);
  });

  it('for any date, and for one kind of date otherwise', async () => {
    await save('{milestone}{doubt}: all for {who}', 0, '/settings/drafts/en/any/headline').expect(303);

    expect((await world.http.get(path).expect(200)).text).toContain('Two years in detention: all for Lin Anran');
    expect((await world.http.get('/settings/drafts/en/BIRTHDAY/headline')).text).not.toContain('all for Lin Anran');
  });
});

describe('A template that must not stand', () => {
  it.each([
    ['{milestone}: freedom for {who}', 'leaves out {doubt}'],
    ['{milestone', 'Line 1, character'],
    ['{milestone}{doubt}: {whom}', 'Did you mean {who}?'],
    ['<script>alert(1)</script>{fact}', 'no markup'],
  ])('is refused, and what was typed stays: %s', async (text, why) => {
    const answer = await save(text).expect(422);

    expect(answer.text).toContain(why);
    expect(answer.text).not.toContain('<script>alert');
    expect(await rows()).toEqual([]);
  });

  it('is refused when somebody else changed it since, and shows what stands now', async () => {
    await save(good).expect(303);

    const { text } = await save('{fact} Mine.').expect(412);

    expect(text).toContain('has been changed since you opened it');
    expect(text).toContain('{fact} Mine.');
    expect(text).toContain(good);
    expect(text).toContain('name="version" value="1"');
    expect((await rows()).length).toBe(1);
  });

  it('is saved once, when two save at the same moment', async () => {
    const answers = await Promise.all([save(`${good} 1`), save(`${good} 2`)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 412]);
    expect((await rows()).length).toBe(1);
  });

  it('is not found in a language, for a date or for a text that there is not', async () => {
    for (const wrong of ['de/any/headline', 'en/STALE/headline', 'en/any/poem', 'en/any/constructor'])
      await world.http.get(`/settings/drafts/${wrong}`).expect(404);
  });
});

describe('A preview', () => {
  it('shows what is in force beside what was written, and saves nothing', async () => {
    const answer = await world.http.post(`${path}/preview`).type('form').send({ text: good, version: 0 }).expect(200);

    expect(answer.text).toContain('we stand with Lin Anran');
    expect(answer.text).toContain('freedom for Lin Anran!');
    expect(answer.text).toContain('On the left what is in force, on the right what you wrote.');
    expect(await rows()).toEqual([]);
  });

  it('says what is wrong with what was written, beside the template in force', async () => {
    const answer = await world.http
      .post(`${path}/preview`)
      .type('form')
      .send({ text: '{fact', version: 0 })
      .expect(422);

    expect(answer.text).toContain('is not closed');
    expect(answer.text).toContain('we stand with Lin Anran');
  });
});

it('the database lets nobody change or take away a version', async () => {
  await save(good).expect(303);

  for (const statement of [`UPDATE draft_template SET text = 'x'`, 'DELETE FROM draft_template']) {
    await expect(world.sql(`SET ROLE vigil_app; ${statement}`).finally(() => world.sql('RESET ROLE'))).rejects.toThrow(
      /permission denied/,
    );
  }
});

it('a campaigner words nothing', async () => {
  const { http } = await world.as('campaigner');

  await http.get('/settings/drafts').expect(403);
  await http.post(path).type('form').send({ text: good, version: 0 }).expect(403);
});

it('the list says whose words they are, in each language', async () => {
  const arabic = defaultTemplate('ar', 'any', 'opening')!;
  await save(`${arabic} نتضامن.`, 0, '/settings/drafts/ar/any/opening').expect(303);

  const { text } = await world.http.get('/settings/drafts?language=ar').expect(200);

  expect(text).toContain('Your own');
  expect((await world.http.get('/settings/drafts?language=fr').expect(200)).text).not.toContain('Your own');
  expect((await world.http.get('/settings/drafts?language=xx').expect(200)).text).toContain('aria-current="true"');
});
