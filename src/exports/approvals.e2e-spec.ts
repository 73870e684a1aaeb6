import { jointCase } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { asked, invented, open, plant, setLevel } from '../../test/support/export-cases';
import { fetched } from '../../test/support/exports';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';
import { SweepingService } from './sweeping.service';

let world: World;
let staff: SignedIn;
let reviewer: SignedIn;
let other: SignedIn;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  staff = await world.as('staff', { name: 'Invented Asker' });
  reviewer = await world.as('reviewer', { name: 'Invented Reviewer' });
  other = await world.as('reviewer', { name: 'Invented Other' });
  await plant(world, [
    invented('P-1', 'Invented Pia'),
    invented('R-1', 'Invented Rosa', 'restricted'),
    invented('R-2', 'Invented Rita', 'restricted'),
    invented('S-1', 'Invented Sara', 'sealed'),
  ]);
  for (const reference of ['R-1', 'S-1']) await open(world, reference, staff.viewer.accountId!);
});

const decide = (who: SignedIn, page: string, decision = 'agree', reason = '', version = '1', template_version = '') =>
  who.http.post(`${page}/approval`).type('form').send({ decision, reason, version, template_version });
const state = async (page: string) =>
  (await world.sql<{ state: string }>('SELECT state FROM export WHERE id = $1', [page.split('/')[2]]))[0]!.state;
const trail = async (act: string) =>
  (
    await world.sql<{ actor: string; detail: object }>(
      'SELECT actor, detail FROM audit_event WHERE act = $1 ORDER BY id',
      [act],
    )
  ).map(({ actor, detail }) => ({ actor, ...detail }));

describe('An export with a case that few may know of', () => {
  it('waits for somebody else who sees that case: she is asked by mail, looks, agrees, and it is made', async () => {
    await open(world, 'R-1', reviewer.viewer.accountId!);
    const page = await asked(staff.http, { defenders: 'P-1, R-1' });
    expect(await state(page)).toBe('approval');
    await staff.http.get(`${page}/file`).expect(404);
    await runDueJobs(world);
    expect((await reviewer.http.get('/account/mail')).text).toContain('waits for somebody to agree');
    expect((await other.http.get('/account/mail')).text).not.toContain('waits for somebody');

    const list = await reviewer.http.get('/exports/approvals').expect(200);
    expect(list.text).toMatch(/Invented Asker[^]*1 restricted or sealed case of 2 cases/);
    const shown = await reviewer.http.get(`${page}/approval`).expect(200);
    expect(shown.text).toContain('Invented Rosa');
    expect(shown.text).not.toContain('Invented Pia');
    await decide(reviewer, page).expect(303);
    await runDueJobs(world);

    const { bytes } = await fetched(staff.http, page);
    expect(bytes.toString()).toMatch(/Invented Pia[^]*Invented Rosa/);
    const id = page.split('/')[2];
    const [row] = await world.sql<{ reference: string }>('SELECT reference FROM export WHERE id = $1', [id]);
    const { reference } = row!;
    expect(await trail('export.decided')).toEqual([
      { actor: reviewer.viewer.userId, export: reference, agreed: true, restricted: 1 },
    ]);
    expect(await trail('export.made')).toMatchObject([{ actor: staff.viewer.userId, export: reference, count: 2 }]);
    expect((await staff.http.get('/account/mail')).text).toMatch(
      /agreed to your export[^]*is ready|is ready[^]*agreed to your export/,
    );
  });

  it('waits also when only a fellow of a joint case is such a one: the report names her', async () => {
    await plant(world, [], [jointCase('G-1', 'Invented Group', ['P-1', 'R-1'])]);
    await open(world, 'R-1', reviewer.viewer.accountId!);

    const page = await asked(staff.http, { defenders: 'P-1' });

    expect(await state(page)).toBe('approval');
    expect((await reviewer.http.get(`${page}/approval`).expect(200)).text).toContain('Invented Rosa');
  });

  it('goes without a word where it is told to nobody, as to partners', async () => {
    const page = await asked(staff.http, { defenders: 'R-1', audience: 'partner', template: 'cases', format: 'csv' });

    expect(await state(page)).toBe('done');
    expect((await fetched(staff.http, page)).bytes.toString()).not.toContain('Rosa');
  });

  it('is refused with a reason, which whoever asked reads', async () => {
    await open(world, 'R-1', reviewer.viewer.accountId!);
    const page = await asked(staff.http, { defenders: 'R-1' });
    await decide(reviewer, page, 'refuse').expect(422);
    await decide(reviewer, page, 'refuse', 'Ask her family first.').expect(303);

    expect(await state(page)).toBe('refused');
    const { text } = await staff.http.get(page).expect(200);
    expect(text).toMatch(/Invented Reviewer refused it[^]*Ask her family first\./);
    const [row] = await world.sql<{ reason: Buffer }>('SELECT reason FROM export');
    expect(row!.reason.toString('latin1')).not.toContain('family');
    await runDueJobs(world);
    await staff.http.get(`${page}/file`).expect(404);
  });
});

describe('Nobody agrees', () => {
  it.each([
    ['who asked herself', 'administrator', true, ['R-1', 'S-1'], 404],
    ['who sees none of the cases', 'reviewer', false, [], 404],
    ['who sees some of the cases alone', 'reviewer', false, ['R-1'], 404],
    ['whose role does not let her', 'researcher', false, ['R-1', 'S-1'], 403],
    ['whose role does not let her, as staff', 'staff', false, ['R-1', 'S-1'], 403],
    ['and yet somebody who sees them all does', 'reviewer', false, ['R-1', 'S-1'], 303],
    ['and yet an administrator to whom the sealed one is open does', 'administrator', false, ['S-1'], 303],
  ] as const)('%s (%s)', async (_, role, herself, opened, status) => {
    const somebody = await world.as(role, { name: 'Invented Somebody' });
    for (const reference of opened) await open(world, reference, somebody.viewer.accountId!);
    const page = await asked((herself ? somebody : staff).http, { defenders: 'R-1 S-1' });

    await decide(somebody, page).expect(status);

    expect(await state(page)).toBe(status === 303 ? 'waiting' : 'approval');
    if (status !== 303) expect((await somebody.http.get('/exports/approvals')).text).not.toMatch(/X-\w{4}-\w{4}/);
  });

  it('twice: of two people at once one decides, and the other is told', async () => {
    for (const one of [reviewer, other]) await open(world, 'R-1', one.viewer.accountId!);
    const page = await asked(staff.http, { defenders: 'R-1' });

    const answers = await Promise.all([decide(reviewer, page), decide(other, page, 'refuse', 'No.')]);

    // Whoever came in time to see it wait is told who was first; later it is not there any more.
    const [first, second] = answers.map(({ status }) => status).sort();
    expect([first, [404, 412].includes(second!)]).toEqual([303, true]);
    const decided = (await trail('export.decided')).filter((line) => !('status' in line));
    expect(decided).toHaveLength(1);
  });

  it('after seven days', async () => {
    await open(world, 'R-1', reviewer.viewer.accountId!);
    const page = await asked(staff.http, { defenders: 'R-1' });
    const later = new Date(world.clock.now().getTime() + 7 * 86_400_000 + 1);
    world.clock.stopAtMoment(later);

    await decide(reviewer, page).expect(404);
    await world.app.get(SweepingService, { strict: false }).sweep();
    world.clock.run();

    expect(await state(page)).toBe('expired');
    expect((await staff.http.get(page)).text).toContain('Nobody agreed in time.');
  });

  it('to a further case that was restricted since: it goes back and waits again', async () => {
    await open(world, 'R-1', reviewer.viewer.accountId!);
    const page = await asked(staff.http, { defenders: 'P-1 R-1' });
    await decide(reviewer, page).expect(303);
    await setLevel(world, 'P-1', 'restricted');
    await open(world, 'P-1', staff.viewer.accountId!);
    await runDueJobs(world);

    expect(await state(page)).toBe('approval');
    await decide(reviewer, page).expect(404);
    await open(world, 'P-1', reviewer.viewer.accountId!);
    const { text } = await reviewer.http.get(`${page}/approval`).expect(200);
    expect(text).toMatch(/Invented Pia[^]*Invented Rosa|Invented Rosa[^]*Invented Pia/);
    const version = /name="version" value="(\d+)"/.exec(text)![1];
    await decide(reviewer, page, 'agree', '', version).expect(303);
    await runDueJobs(world);
    expect(await state(page)).toBe('done');
    expect(await trail('export.asked-again')).toHaveLength(1);
  });
});

describe('An export with a template of the organisation', () => {
  let template: string;
  let page: string;
  const save = async (name: string, version: string) => {
    const form = { name, version, 'section.1': 'profile', 'section.2': 'timeline', sections: ['profile', 'timeline'] };
    await staff.http
      .post(template)
      .type('form')
      .send({ ...form, fields: ['names'] })
      .expect(303);
  };
  beforeEach(async () => {
    const copied = await staff.http.post('/reports/templates').type('form').send({ from: 'file', name: 'Ours' });
    template = copied.headers.location!.split('?')[0]!;
    await open(world, 'R-1', reviewer.viewer.accountId!);
    page = await asked(staff.http, { defenders: 'R-1', template: template.split('/').at(-1) });
  });

  it('is agreed to as it was looked at, and made so: the version stands with it', async () => {
    const shown = await reviewer.http.get(`${page}/approval`).expect(200);
    expect(shown.text).toMatch(/Ours<\/bdi>, version 1\.[^]*Look at what it makes/);
    expect(shown.text).toContain('name="template_version" value="1"');
    await save('Ours, changed', '1');

    const stale = await decide(reviewer, page).expect(412);
    expect(stale.text).toContain('Its template was changed since you looked.');
    expect(stale.text).toContain('name="template_version" value="2"');
    await decide(reviewer, page, 'agree', '', '1', '2').expect(303);
    await runDueJobs(world);

    expect((await staff.http.get(page)).text).toMatch(/Ours, changed[^]*\(version 2\)[^]*Agreed to by/);
    const [made] = (await trail('export.made')) as unknown as { templateVersion: number }[];
    expect(made!.templateVersion).toBe(2);
  });

  it('waits again when the template is changed before it is made, and both are told why', async () => {
    await decide(reviewer, page, 'agree', '', '1', '1').expect(303);
    await save('Ours', '1');
    await runDueJobs(world);

    expect(await state(page)).toBe('approval');
    for (const [who, path] of [
      [staff, page],
      [reviewer, `${page}/approval`],
    ] as const)
      expect((await who.http.get(path)).text).toContain('Since then the template was changed');
    expect(await trail('export.asked-again')).toMatchObject([{ why: 'template' }]);
    await staff.http.get(`${page}/file`).expect(404);
    const { text } = await reviewer.http.get(`${page}/approval`);
    await decide(reviewer, page, 'agree', '', /name="version" value="(\d+)"/.exec(text)![1], '2').expect(303);
    await runDueJobs(world);
    await fetched(staff.http, page);
  });

  it('that is deleted meanwhile can only be refused', async () => {
    await staff.http.post(`${template}/removal`).type('form').send({ version: '1' }).expect(303);

    const { text } = await reviewer.http.get(`${page}/approval`).expect(200);
    expect(text).toContain('Its template is gone');
    expect(text).not.toContain('value="agree"');
    await decide(reviewer, page, 'agree', '', '1', '1').expect(409);
    await decide(reviewer, page, 'refuse', 'The template is gone.').expect(303);
  });
});
