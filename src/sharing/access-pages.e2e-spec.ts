import { randomUUID } from 'node:crypto';
import { wordsOf } from '../../test/read-page';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';

let world: World;
let ruth: SignedIn;
let omar: SignedIn;
let jo: SignedIn;
let dora: string;
const asia = randomUUID();

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  await world.sql(`INSERT INTO team (id, name) VALUES ($1, 'Asia')`, [asia]);
  ruth = await world.as('researcher', { name: 'Ruth Example' });
  omar = await world.as('campaigner', { name: 'Omar Example', teams: [asia] });
  jo = await world.as('partner', { name: 'Jo Outside' });
  const input = { reference: 'XX-DORA', names: [{ text: 'Dora Invented' }] };
  dora = (await ruth.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
  const group = { reference: 'TWO', name: 'The Invented Two', members: [{ defender: 'XX-DORA' }] };
  await ruth.http.post('/api/v1/groups').send(group).expect(201);
});

const page = () => `/defenders/${dora}/access`;
const words = async (path = page(), who = ruth) => wordsOf((await who.http.get(path).expect(200)).text);
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, n, v]) => [n, v]),
  );

/** Opens the page, fills in its form and sends it. */
async function send(path: string, to: string, values: object, who = ruth) {
  const { text } = await who.http.get(path).expect(200);
  return who.http
    .post(to)
    .type('form')
    .send({ ...hidden(text), ...values });
}
const change = (level: string, who = ruth) => send(`${page()}/level?level=${level}`, `${page()}/level`, {}, who);
const open = (values: object, who = ruth) =>
  send(`${page()}/opening`, `${page()}/openings`, { reason: 'Writes the appeal.', ...values }, who);

describe('the page “Who sees this case”', () => {
  it('is reached from the case, where the level stands beside the name', async () => {
    const { text } = await ruth.http.get(`/defenders/${dora}`).expect(200);

    expect(text).toMatch(new RegExp(`<a class="tag[^"]*" href="${page()}">Internal<`));
    expect((await omar.http.get(`/defenders/${dora}`).expect(200)).text).not.toContain(page());
    await omar.http.get(page()).expect(403);
  });

  it('says who sees it by role, and how many that are', async () => {
    const text = await words();

    expect(text).toContain('3 people see it at this moment.');
    expect(text).toContain('Administrators\n1 person');
    expect(text).toContain('Campaigners\n1 person');
    expect(text).not.toContain('Partners\n');
    expect(text).toContain('Level: Internal');
    expect(text).toContain('Not stated, and so treated as internal.');
    expect(text).toContain('It is opened to nobody by name.');
  });

  it('says to whom it is opened, since when, by whom, until when and why; what has ended stands apart', async () => {
    await change('restricted');
    await open({ to: `person:${omar.viewer.accountId}`, until: '2099-05-03' });
    await open({ to: `team:${asia}` });
    const [{ id }] = await world.sql('SELECT id FROM case_opening WHERE team_id = $1', [asia]);
    const ended = await ruth.http.post(`${page()}/openings/${id}/end`).expect(303);

    const text = await words(ended.headers.location);

    expect(text).toContain('The case is closed to them.');
    expect(text).toMatch(
      /Omar Example campaigner\nuntil 3 May 2099 · opened .* UTC by Ruth Example\nWrites the appeal\./,
    );
    expect(text).toMatch(
      /Ended\n1 opening that has ended\nAsia team of 1 person\nended .* UTC · opened .* by Ruth Example/,
    );
    expect(text).toContain('3 people see it');
  });

  it('speaks to people in other scripts as their names are written', async () => {
    const uyghur = await world.as('reviewer', { name: 'ئايگۈل' });
    await open({ to: `person:${uyghur.viewer.accountId}` });

    expect((await ruth.http.get(page())).text).toContain('<b dir="auto">ئايگۈل</b>');
  });
});

describe('another level', () => {
  it('is chosen when it was said what follows: who loses sight, which joint cases vanish', async () => {
    const text = await words(`${page()}/level?level=restricted`);

    expect(text).toContain('Change the level to Restricted?');
    expect(text).toContain('1 person (1 campaigner) will not see the case any more');
    expect(text).toContain('Joint cases vanish for them as a whole, with all their alerts: The Invented Two.');
    await omar.http.get(`/defenders/${dora}`).expect(200);

    const done = await change('restricted');

    expect(done.headers.location).toBe(`${page()}?done=level-changed`);
    expect(await words(done.headers.location)).toContain('Level: Restricted');
    await omar.http.get(`/defenders/${dora}`).expect(404);
  });

  it('says of a sealed case that its teams and administrators lose it', async () => {
    await change('restricted');
    await open({ to: `team:${asia}` });

    const text = await words(`${page()}/level?level=sealed`);

    expect(text).toContain('2 people (1 administrator, 1 campaigner) will not see the case any more');
    expect(text).toContain('It is opened to no team any longer. These openings end: Asia.');
    expect(text).toContain('You keep it.');
    await change('sealed');
    expect(await words()).toContain('1 person sees it at this moment.');
    expect(await words()).toContain('Nobody sees it by role, administrators neither.');
  });

  it('says who will see a case that is opened up, and that nothing changes when nothing does', async () => {
    await change('sealed');

    expect(await words(`${page()}/level?level=internal`)).toContain(
      '2 people (1 administrator, 1 campaigner) will see the case who do not see it now.',
    );
    await change('internal');
    expect(await words(`${page()}/level?level=public`)).toContain('The same people see the case as before.');
  });

  it('is not set by whoever did not see what somebody else changed meanwhile', async () => {
    const { text } = await ruth.http.get(`${page()}/level?level=public`).expect(200);
    await change('restricted', await world.as('researcher', { name: 'Rita Example' }));
    await world.http.post(`/api/v1/defenders/${dora}/openings`).send({
      account: ruth.viewer.accountId,
      reason: 'Knows the family.',
    });

    const stale = await ruth.http.post(`${page()}/level`).type('form').send(hidden(text)).expect(412);

    expect(wordsOf(stale.text)).toMatch(
      /changed how widely the case may be known: Rita Example.*nothing → restricted/s,
    );
    expect(wordsOf(stale.text)).toContain('Now: Restricted');
    await ruth.http.post(`${page()}/level`).type('form').send(hidden(stale.text)).expect(303);
  });

  it.each(['?level=secret', '', '?level=sealed&level=public'])('is not %s', async (query) => {
    await ruth.http.get(`${page()}/level${query}`).expect(422);
  });
});

describe('the form that opens a case', () => {
  it('offers those to whom a case of its level can be opened', async () => {
    const offered = async () => (await words(`${page()}/opening`)).replaceAll('\n', ' | ');

    expect(await offered()).toContain('Omar Example (campaigner)');
    expect(await offered()).not.toContain('Jo Outside');
    await change('partners');
    expect(await offered()).toContain('Jo Outside (partner)');
    await change('sealed');
    expect(await offered()).not.toMatch(/Jo Outside|Asia/);
  });

  it('tells two people of one name apart, and shows no address', async () => {
    const twin = await world.as('campaigner', { name: 'Omar Example' });
    await world.sql(`UPDATE account SET created_at = '2020-02-03T12:00:00Z' WHERE id = $1`, [twin.viewer.accountId]);
    const { text } = await ruth.http.get(`${page()}/opening`).expect(200);

    expect(text).toContain('Omar Example (campaigner, since 3 February 2020)');
    expect(text).not.toContain('@example.org');
  });

  it('comes back with what was written and what is wrong', async () => {
    const { status, text } = await open({ to: '', until: '2020-01-01', reason: '' });

    expect(status).toBe(422);
    expect(text).toContain('<a href="#f-reason">Reason is needed.</a>');
    expect(text).toContain('value="2020-01-01"');

    const past = await open({ to: `person:${omar.viewer.accountId}`, until: '2020-01-01' });
    expect(past.text).toContain('<a href="#f-until">Until is over already. Choose today or a later day.</a>');
    const nobody = await open({ to: '' });
    expect(nobody.text).toContain('<a href="#f-to">Choose one person or one team.</a>');
    const outside = await open({ to: `person:${jo.viewer.accountId}` });
    expect(outside.text).toMatch(/<a href="#f-to">To whom: Jo Outside belongs to another organisation/);
  });

  it('does not open a case whose level somebody changed meanwhile', async () => {
    const { text } = await ruth.http.get(`${page()}/opening`).expect(200);
    await change('partners');

    const to = { to: `person:${omar.viewer.accountId}`, reason: 'Writes the appeal.' };
    const stale = await ruth.http
      .post(`${page()}/openings`)
      .type('form')
      .send({ ...hidden(text), ...to });

    expect(stale.status).toBe(412);
    expect(wordsOf(stale.text)).toContain('This has been changed since you opened it');
    expect(stale.text).toContain('value="Writes the appeal."');
  });

  it('asks for proof of identity first, and so does another level; ending an opening does not', async () => {
    await change('restricted');
    await open({ to: `person:${omar.viewer.accountId}` });
    const [{ id }] = await world.sql('SELECT id FROM case_opening WHERE account_id = $1', [omar.viewer.accountId]);
    await world.sql('UPDATE session SET sudo_until = NULL');

    for (const path of [`${page()}/opening`, `${page()}/level?level=public`]) {
      const asked = await ruth.http.get(path).expect(303);
      expect(asked.headers.location).toBe(`/confirm?next=${encodeURIComponent(path)}`);
    }
    for (const path of [`${page()}/openings`, `${page()}/level`]) {
      const asked = await ruth.http.post(path).type('form').send({ level: 'public', version: '2' }).expect(303);
      expect(asked.headers.location).toMatch(/^\/confirm/);
    }
    await ruth.http.post(`${page()}/openings/${id}/end`).expect(303);
  });

  it('leads whoever has given up her own access back to the list', async () => {
    await change('restricted');
    const [{ id }] = await world.sql('SELECT id FROM case_opening WHERE account_id = $1', [ruth.viewer.accountId]);

    const done = await ruth.http.post(`${page()}/openings/${id}/end`).expect(303);

    expect(done.headers.location).toBe('/defenders?done=case-given-up');
    expect(await words(done.headers.location)).toContain('You have given up your access');
    await ruth.http.get(page()).expect(404);
  });

  it('says why the last opening of a sealed case is not ended, before and when somebody tries', async () => {
    await change('sealed');
    const shown = (await ruth.http.get(page()).expect(200)).text;
    expect(wordsOf(shown)).toContain('Nobody else would see it. Open it to somebody else first');
    expect(shown).not.toContain('End now');
    const [{ id }] = await world.sql('SELECT id FROM case_opening WHERE account_id = $1', [ruth.viewer.accountId]);

    const refused = await ruth.http.post(`${page()}/openings/${id}/end`).expect(409);

    expect(wordsOf(refused.text)).toContain('nobody would see it any more. Open it to somebody else first');
    await ruth.http.get(page()).expect(200);
  });
});
