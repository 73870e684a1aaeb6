import { startWorld, type World } from '../../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

const home = '/reports/templates';
const copy = async (name = 'For embassies', from = 'letter'): Promise<string> => {
  const answer = await world.http.post(home).type('form').send({ from, name }).expect(303);
  return answer.headers.location!.replace(/\?.*/, '');
};
/** What the browser would send of the page as it stands, with changes. */
async function formOf(path: string, change: Record<string, string | string[]> = {}) {
  const { text } = await world.http.get(path).expect(200);
  const form: Record<string, string | string[]> = { name: '', version: '', sections: [], fields: [] };
  for (const [, attributes] of text.matchAll(/<input ([^>]*)\/>/g)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes!)?.[1];
    const [name = '', value = ''] = [of('name'), of('value')];
    if (of('type') === 'checkbox' && !/\bchecked\b/.test(attributes!)) continue;
    if (name === 'sections' || name === 'fields') (form[name] as string[]).push(value);
    else if (!['of', '_csrf', 'q', ''].includes(name) && (form[name] ?? '') === '') form[name] = value;
  }
  return { ...form, ...change };
}
const save = (path: string, form: object) => world.http.post(path).type('form').send(form);
const rows = () => world.sql('SELECT name, version, deleted, content FROM report_template ORDER BY version');
const trail = () =>
  world.sql(
    `SELECT act, detail FROM audit_event WHERE act LIKE 'report-template.%' AND act !~ '(list|read)$' ORDER BY id`,
  );

describe('The organisation makes a template of its own', () => {
  it('from one of Vigil, with its words in two languages, and sees them with an invented person', async () => {
    const path = await copy();
    const texts = {
      'texts.en.introduction': 'We are {organisation}.\nWe write about {name}, on {date}.',
      'texts.ar.closing': 'مع التحية',
    };

    await save(path, await formOf(path, texts)).expect(303);

    const { text } = await world.http.get(path).expect(200);
    expect(text).toContain('We write about Lin Anran, on 24 November 2026.');
    expect(text).toContain('Example: this person is invented');
    const arabic = (await world.http.get(`${path}?language=ar`).expect(200)).text;
    expect(arabic).toContain('<div class="report-preview" lang="ar" dir="rtl">');
    expect(arabic).toContain('مثال: شخص غير حقيقي');
    expect((await rows()).at(-1)).toMatchObject({
      name: 'For embassies',
      version: 2,
      content: { layout: 'letter', texts: { ar: { closing: 'مع التحية' } } },
    });
    const id = path.slice(home.length + 1);
    expect(await trail()).toEqual([
      { act: 'report-template.copied', detail: { template: id, version: 1 } },
      { act: 'report-template.changed', detail: { template: id, version: 2 } },
    ]);
  });

  it('puts sections into another order with buttons, leaves some out, and nothing is saved before it is saved', async () => {
    const path = await copy('Our file', 'file');
    const form = await formOf(path);
    const shown = (form.sections as string[]).filter((one) => one !== 'legal');

    const answer = await save(path, { ...form, sections: shown, move: 'up.status' }).expect(200);
    const order = [...answer.text.matchAll(/name="section\.\d+" value="(\w+)"/g)].map(([, code]) => code!);

    expect(order.indexOf('status')).toBe(shown.indexOf('status') - 1);
    expect((await rows()).length).toBe(1);
    const numbered = Object.fromEntries(order.map((code, i) => [`section.${i}`, code]));
    await save(path, { ...form, ...numbered, sections: shown, fields: ['names', 'status'] }).expect(303);
    const { content } = (await rows()).at(-1) as { content: { sections: string[]; fields: string[] } };
    expect(content.sections).toEqual(order.filter((one) => shown.includes(one)));
    expect(content.sections).not.toContain('legal');
    expect(content.fields).toEqual(['names', 'status']);
  });

  it('and reports are made with it, by its id or its name', async () => {
    await copy();
    const page = (await world.http.get('/exports/new').expect(200)).text;

    expect(page).toContain('For embassies');
  });

  it('looks at a preview of what is written, which saves nothing', async () => {
    const path = await copy();
    const answer = await save(path, await formOf(path, { 'texts.en.closing': 'Written now', preview: 'yes' })).expect(
      200,
    );

    expect(answer.text.match(/Written now/g)!.length).toBe(2);
    expect((await rows()).length).toBe(1);
  });
});

describe('A template that must not stand', () => {
  it.each([
    ['a placeholder that there is not', { 'texts.en.introduction': 'To {nmae}' }, 'names {nmae}, which there is not'],
    ['a brace by itself', { 'texts.fr.closing': 'To {name' }, 'holds a brace by itself'],
    ['a mark that nobody sees', { 'texts.en.closing': 'a \u202e b' }, 'U+202E'],
    ['a text that is too long', { 'texts.en.closing': 'x'.repeat(4001) }, '4001 characters long'],
    ['no name', { name: ' ' }, 'is needed'],
    ['the name of one of Vigil', { name: 'Letter' }, 'that of another template'],
    ['no section', { sections: [] as string[] }, 'are all left out'],
  ])('is refused, and what was written stays: %s', async (_what, change, why) => {
    const path = await copy();
    const answer = await save(path, await formOf(path, { 'texts.es.closing': 'Queda', ...change })).expect(422);

    expect(answer.text).toContain(why);
    expect(answer.text).toContain('Queda');
    expect((await rows()).length).toBe(1);
  });

  it('cannot have the name of another one, however it is written', async () => {
    await copy('For embassies');
    const answer = await world.http.post(home).type('form').send({ from: 'card', name: ' for EMBASSIES ' }).expect(422);
    expect(answer.text).toContain('is that of another template');
  });

  it('prints what looks like markup as it stands', async () => {
    const path = await copy();
    await save(path, await formOf(path, { 'texts.en.closing': '<script>alert(1)</script>' })).expect(303);
    const { text } = await world.http.get(path).expect(200);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
  });
});

describe('Two people at the same template', () => {
  it('are told: the one who comes second sees what stands now, and keeps what she wrote', async () => {
    const path = await copy();
    const form = await formOf(path);
    await save(path, { ...form, 'texts.en.closing': 'Hers' }).expect(303);

    const { text } = await save(path, { ...form, 'texts.en.closing': 'Mine' }).expect(412);

    expect(text).toContain('has been changed since you opened it');
    expect(text).toContain('Closing (English): Hers');
    expect(text).toContain('>Mine</textarea>');
    expect(text).toContain('name="version" value="2"');
    expect((await rows()).length).toBe(2);
  });

  it('saving at the same moment: one is saved', async () => {
    const path = await copy();
    const form = await formOf(path);
    const answers = await Promise.all([save(path, { ...form, name: 'A' }), save(path, { ...form, name: 'B' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 412]);
    expect((await rows()).length).toBe(2);
  });

  it('making one of the same name at the same moment: one is made', async () => {
    const make = () => world.http.post(home).type('form').send({ from: 'card', name: 'Same' });
    expect((await Promise.all([make(), make()])).map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe('A template that is deleted', () => {
  it('is asked about, is offered no more, and comes back as it was', async () => {
    const path = await copy();
    expect((await world.http.get(`${path}/removal`).expect(200)).text).toContain('bring it back');

    await world.http.post(`${path}/removal`).type('form').send({ version: '1' }).expect(303);
    const list = (await world.http.get(home).expect(200)).text;
    expect(list).toContain('Bring it back');
    expect((await world.http.get('/exports/new').expect(200)).text).not.toContain('For embassies');
    expect((await world.http.get(path).expect(200)).text).not.toContain('>Save<');

    await world.http.post(`${path}/restoration`).type('form').send({ version: '2', of: '2' }).expect(303);
    expect((await rows()).map(({ deleted }) => deleted as boolean)).toEqual([false, true, false]);
    expect((await world.http.get('/exports/new').expect(200)).text).toContain('For embassies');
    expect((await trail()).map(({ act }) => act as string)).toEqual([
      'report-template.copied',
      'report-template.removed',
      'report-template.restored',
    ]);
  });

  it('cannot come back under a name that another has by now', async () => {
    const path = await copy();
    await world.http.post(`${path}/removal`).type('form').send({ version: '1' }).expect(303);
    await copy();
    const answer = await world.http
      .post(`${path}/restoration`)
      .type('form')
      .send({ version: '2', of: '1' })
      .expect(422);
    expect(answer.text).toContain('is that of another template');
  });

  it('an earlier version is taken again, with every version kept', async () => {
    const path = await copy();
    await save(path, await formOf(path, { 'texts.en.closing': 'Second' })).expect(303);
    await world.http.post(`${path}/restoration`).type('form').send({ version: '2', of: '1' }).expect(303);
    const kept = await rows();
    expect(kept.map(({ version }) => version as number)).toEqual([1, 2, 3]);
    expect(kept[2]!.content).toEqual(kept[0]!.content);
  });
});

it('who may take cases out sees templates, and only administrators and staff make them', async () => {
  const path = await copy();
  const { http: reviewer } = await world.as('reviewer');
  expect((await reviewer.get(path).expect(200)).text).not.toContain('>Save<');
  expect((await reviewer.get(home).expect(200)).text).not.toContain('Copy it');
  await reviewer.post(home).type('form').send({ from: 'card', name: 'X' }).expect(403);
  const { http: staff } = await world.as('staff');
  await staff.post(home).type('form').send({ from: 'card', name: 'X' }).expect(303);
  const { http: campaigner } = await world.as('campaigner');
  await campaigner.get(home).expect(403);
});

it('what there is not is not found', async () => {
  for (const wrong of ['of-vigil/none', 'of-vigil/constructor', '0190c0de-0000-7000-8000-000000000000', 'x'])
    await world.http.get(`${home}/${wrong}`).expect(404);
  await world.http.post(home).type('form').send({ from: 'none', name: 'X' }).expect(404);
  for (const code of ['briefing', 'card', 'list', 'annex', 'letter'])
    for (const language of ['en', 'ar', 'zh'])
      await world.http.get(`${home}/of-vigil/${code}?language=${language}`).expect(200);
});

it('the database lets nobody change or take away a version', async () => {
  await copy();
  for (const statement of [`UPDATE report_template SET name = 'x'`, 'DELETE FROM report_template'])
    await expect(world.sql(`SET ROLE vigil_app; ${statement}`).finally(() => world.sql('RESET ROLE'))).rejects.toThrow(
      /permission denied/,
    );
});

describe('A program', () => {
  const api = '/api/v1/report-templates';

  it('lists templates, makes a copy, changes it as a whole, and deletes it', async () => {
    const { body, headers } = await world.http.post(api).send({ from: 'letter', name: 'For embassies' }).expect(201);
    const { id } = body as { id: string };
    expect([headers.location, headers.etag]).toEqual([`${api}/${id}`, '"1"']);
    const list = (await world.http.get(api).expect(200)).body as { items: { id: string; of_vigil: boolean }[] };
    expect(list.items.map((one) => [one.id, one.of_vigil])).toEqual([
      ...['file', 'briefing', 'card', 'list', 'annex', 'letter'].map((code) => [code, true]),
      [id, false],
    ]);
    expect((await world.http.get(`${api}/file`).expect(200)).body).toMatchObject({ of_vigil: true, layout: 'file' });

    const wish = {
      name: 'Embassies',
      sections: ['summary', 'status'],
      fields: ['days'],
      texts: { fr: { closing: 'Fin' } },
    };
    await world.http.put(`${api}/${id}`).send(wish).expect(428);
    const changed = await world.http.put(`${api}/${id}`).set('If-Match', '"1"').send(wish).expect(200);
    expect(changed.body).toMatchObject({ ...wish, version: 2, layout: 'letter', logo: false });
    await world.http.put(`${api}/${id}`).set('If-Match', '"1"').send(wish).expect(412);
    await world.http.delete(`${api}/${id}`).set('If-Match', '"2"').expect(204);
    await world.http.get(`${api}/${id}`).expect(404);
    await world.http.get(`${api}/nothing`).expect(404);
    expect((await rows()).map(({ version, deleted }) => [version, deleted])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('is told what is wrong with a template, and may not change one without the right', async () => {
    const { id } = (await world.http.post(api).send({ from: 'list', name: 'Ours' }).expect(201)).body as { id: string };
    const put = (input: object, http = world.http) => http.put(`${api}/${id}`).set('If-Match', '"1"').send(input);
    const wrong = async (input: object) =>
      ((await put(input).expect(422)).body as { errors: { field: string }[] }).errors.map(({ field }) => field);

    expect(await wrong({ name: '' })).toEqual(['name']);
    expect(await wrong({ name: 'Ours', sections: ['cover'], fields: ['shoe_size'] })).toEqual(['sections', 'fields']);
    expect(await wrong({ name: 'Ours', sections: [] })).toEqual(['sections']);
    const texts = { en: { closing: 'Dear {reader}' } };
    expect(await wrong({ name: 'file', sections: ['list'], texts })).toEqual(['texts.en.closing', 'name']);
    const { http } = await world.as('reviewer');
    await put({ name: 'Ours', sections: ['list'] }, http).expect(403);
    expect((await http.get(`${api}/${id}`).expect(200)).body).toMatchObject({ name: 'Ours', version: 1 });
  });
});
