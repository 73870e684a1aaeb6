import { wordsOf } from '../../test/read-page';
import { happened, jointCase, person, bundle as bundleOf } from '../../test/support/bundles';
import { linesOf, textOf, under } from '../../test/support/submissions';
import { startWorld, type World } from '../../test/world';
import { commandLine, type Viewer } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { examples } from '../bundles/examples/examples';
import { ConfidentialService } from '../confidential/confidential.service';
import { Invalid } from '../lib/errors';
import type { SubmissionForm, SubmissionLanguage } from './drafting/submission';
import { submissionWords } from './drafting/words/words';
import { SubmissionsService, type ComposedSubmission, type SubmissionOrder } from './submissions.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  const organisation = { name: 'Invented Watch', website: 'https://example.org' };
  await world.http.put('/api/v1/organisation').set('If-Match', '"0"').send(organisation).expect(200);
});

const agreed = { un_confidential: { value: 'given', on: '2026-10', how: 'in_person' } };
const sourced = { citations: [{ title: 'Invented source' }] };
const taken = happened('apprehension', '2021-09-19', { place: 'Harbour', ...sourced });
const import_ = (defenders: object[], groups: object[] = []) =>
  world.inside(() => world.app.get(BundlesService).import(commandLine, bundleOf(defenders, groups)));
const idOf = async (reference: string, table = 'defender'): Promise<string> =>
  (await world.sql(`SELECT id FROM ${table} WHERE reference = $1`, [reference]))[0].id;

interface Asked {
  form?: SubmissionForm;
  language?: SubmissionLanguage;
  viewer?: Viewer;
  more?: Partial<SubmissionOrder>;
}
const draft = async (
  choice: SubmissionOrder['choice'],
  { form = 'wgad', language = 'en', viewer, more }: Asked = {},
): Promise<ComposedSubmission> =>
  world.inside(() =>
    world.app.get(SubmissionsService).compose(viewer ?? commandLine, {
      ...{ choice, form, language, day: world.clock.today() },
      copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T09:00:00Z' },
      ...more,
    }),
  );
const ofAnn = async (asked?: Asked) => draft({ defenderIds: [await idOf('ANN')] }, asked);
const textsOf = ({ report }: ComposedSubmission): string => report.parts.flatMap(linesOf).join('\n');
const row = ({ report }: ComposedSubmission, label: string): string =>
  report.parts
    .flatMap((part) => (part.kind === 'facts' ? part.rows : []))
    .filter((one) => one.label === label)
    .map(({ value }) => textOf(value))
    .join();

describe('a draft of Ann’s case', () => {
  it('is final when she agreed, and every sentence has a source', async () => {
    await import_([person('ANN', 'Ann Invented', [taken], { consent: agreed })]);
    const ready = await ofAnn();

    expect(ready).toMatchObject({ final: true, obstacles: [], caseIds: [await idOf('ANN')] });
    expect(ready.report).toMatchObject({ audience: 'un_confidential', layout: 'questionnaire', language: 'en' });
    expect(ready.report.draft).toBeUndefined();
    expect(ready.report.copy.fingerprint).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    expect(row(ready, 'Ann Invented')).toBe(
      'Consent to a confidential submission to the UN was given, date: October 2026, in person. No consent to the publication of the name is recorded: the name must stay confidential.',
    );
    expect(ready.cover.join('\n')).toContain('[check against the current form at spsubmission.ohchr.org]');
    expect(textsOf(ready)).not.toContain('spsubmission');
  });

  it('is final where she agreed to more: to publication by the UN', async () => {
    await import_([person('ANN', 'Ann Invented', [taken], { consent: { un_public: 'given' } })]);
    expect(await ofAnn()).toMatchObject({ final: true, obstacles: [] });
  });

  it.each([
    ['nobody asked her', {}, null],
    ['she refused', { un_confidential: 'refused' }, null],
    ['nobody could ask her, and no ground is named', { un_confidential: 'cannot_ask' }, null],
    [
      'a legal ground stands in',
      { un_confidential: { value: 'cannot_ask', ground: 'vital_interests' } },
      /nobody could be asked/,
    ],
    [
      'her answer was to be asked for again',
      { un_confidential: { value: 'given', review_on: '2026-01-31' } },
      /by 31 January 2026/,
    ],
  ])('is not final when %s', async (_, consent, obstacle) => {
    await import_([person('ANN', 'Ann Invented', [taken], { consent })]);
    if (obstacle === null) return void (await expect(ofAnn()).rejects.toThrow(Invalid));

    const answer = await ofAnn();

    expect(answer.final).toBe(false);
    expect(answer.obstacles).toEqual([expect.stringMatching(obstacle)]);
    expect(answer.report.draft).toBe('Something is missing that must be settled before this is submitted.');
    expect(textsOf(answer)).not.toMatch(obstacle);
  });

  it('is not final while a sentence has no source that the UN may be told', async () => {
    const visit = happened('visit', '2022-05', {
      summary: 'By her mother.',
      citations: [{ title: 'planted', sensitivity: 'internal' }],
    });
    await import_([person('ANN', 'Ann Invented', [taken, visit], { consent: agreed })]);

    const answer = await ofAnn();

    expect(answer.obstacles).toEqual([
      'Ann Invented: “Visit, May 2022” has no source that the UN may be told. Add one to the event.',
    ]);
    expect(textsOf(answer)).toContain('May 2022: Visit. [source not recorded] By her mother. [source not recorded]');
    expect(JSON.stringify(answer.report)).not.toContain('planted');
  });

  it('can be a working copy for colleagues before she is asked: with what she would agree to, and no more', async () => {
    const hidden = happened('visit', '2022-05', { summary: 'planted', sensitivity: 'internal', ...sourced });
    await import_([person('ANN', 'Ann Invented', [taken, hidden], { consent: {} })]);

    const copy = await ofAnn({ more: { audience: 'internal' } });

    expect(copy.final).toBe(false);
    expect(copy.obstacles).toEqual([
      'Ann Invented: no consent to a confidential submission to the UN is recorded. Ask, and record the answer.',
    ]);
    expect(copy.report).toMatchObject({ audience: 'internal', draft: expect.stringContaining('must not be sent') });
    expect(textsOf(copy)).toContain('19 September 2021: Taken into custody, Harbour.');
    expect(row(copy, '2. Duration of detention')).toBe('[not known]');
    expect(JSON.stringify(copy.report)).not.toContain('planted');
  });

  it.each([
    ['she refused', { consent: { un_confidential: 'refused' } }],
    ['the case is for colleagues', { consent: agreed, confidentiality: 'internal' }],
    ['she is not to be mentioned', { consent: agreed, stance: { value: 'no_mention' } }],
  ])('is not even a working copy when %s', async (_, changes) => {
    await import_([person('ANN', 'Ann Invented', [taken], changes)]);

    await expect(ofAnn({ more: { audience: 'internal' } })).rejects.toThrow('nobody of whom the UN may be told');
  });

  it('says who acted and by which law, flags a child, and never prints a name that is not to be published', async () => {
    const legal = {
      forces: 'State security',
      authority: 'City procuratorate',
      warrant: 'not_shown',
      law: 'Penal Code, article 1',
      reason: 'Inciting',
    };
    const names = [
      { text: 'Ann Invented', lang: 'en', kind: 'main' },
      { text: 'Planted Name', lang: 'en', kind: 'do-not-publish' },
    ];
    await import_([person('ANN', '', [{ ...taken, legal }], { names, consent: agreed, born: '2005-01-02' })]);

    const answer = await ofAnn();

    expect(row(answer, '3. Forces who carried out the arrest, or are believed to have')).toBe('State security');
    expect(row(answer, '4. Was a warrant or other decision by a public authority shown?')).toBe('No');
    expect(row(answer, '5. Authority who issued the warrant or decision')).toBe('City procuratorate');
    expect(row(answer, '4. Birth date, or age at the time of detention')).toContain('a child at the time of detention');
    expect(answer.cover).toContain('Ann Invented: was a child when taken. Take special care of what is told.');
    expect(textsOf(answer)).toMatch(
      /\[x\] Category I: .* candidate, supported by Taken into custody, 19 September 2021/,
    );
    expect(row(answer, '3. Forces holding the person in custody')).toBe('[not known]');
    expect(JSON.stringify(answer.report)).not.toContain('Planted');
  });

  it('prints no passport of somebody who could not be asked herself', async () => {
    const passport = { kind: 'identity_document' as const, fields: { type: 'passport', number: 'planted-77' } };
    const home = { kind: 'residence' as const, fields: { address: 'planted-street' } };
    const consent = { un_confidential: { value: 'cannot_ask', ground: 'vital_interests' } };
    await import_([person('ANN', 'Ann Invented', [taken], { consent })]);
    const id = await idOf('ANN');
    for (const one of [passport, home])
      await world.inside(() => world.app.get(ConfidentialService).record(commandLine, id, one));

    const answer = await ofAnn({ more: { identityDocuments: true } });

    expect(row(answer, '6. Identity document: type, issued by, on, no.')).toBe('[not known]');
    expect(row(answer, '8. Address of usual residence')).toBe('[not known]');
    expect(JSON.stringify(answer)).not.toContain('planted');
  });
});

describe('a report of a disappearance', () => {
  it.each([
    ['2026-09-01', 'Urgent procedure: until 1 December 2026, three months after the disappearance.'],
    [
      '2026-08-01',
      'Standard procedure: the three months of the urgent procedure ended on 1 November 2026; this is 24 November 2026.',
    ],
    ['2026-09', '[not known]'],
  ])('of somebody who disappeared %s says: %s', async (date, procedure) => {
    const gone = happened('enforced_disappearance', date, { place: 'Harbour', ...sourced });
    await import_([person('ANN', 'Ann Invented', [gone], { consent: agreed })]);

    const answer = await ofAnn({ form: 'wgeid' });

    expect(row(answer, 'Procedure')).toBe(procedure);
    expect(row(answer, 'Place of arrest, or where last seen')).toBe('Harbour');
    expect(row(answer, 'Forces or persons believed responsible')).toBe('[not known]');
  });
});

describe('a draft of a joint case', () => {
  it('of the five public cases is complete in every form and language, once they agreed', async () => {
    const agree = (defender: object) => ({ ...defender, consent: agreed });
    await import_(
      examples.defenders.filter(({ reference }) => !reference.startsWith('EX-')).map(agree),
      examples.groups.filter(({ reference }) => ['XUEBING', 'CHANGSHA-THREE'].includes(reference)),
    );
    const groups = await world.sql<{ id: string; n: number }>(
      'SELECT g.id, count(m.*)::int AS n FROM case_group g JOIN group_member m ON m.group_id = g.id GROUP BY g.id',
    );

    expect(groups.map(({ n }) => n).sort()).toEqual([2, 3]);
    for (const { id, n } of groups)
      for (const form of ['wgad', 'special-procedures', 'wgeid'] as const)
        for (const language of ['en', 'fr', 'es'] as const) {
          const answer = await draft({ groupId: id }, { form, language });
          expect(answer).toMatchObject({ final: true, obstacles: [] });
          expect(answer.caseIds).toHaveLength(n);
          expect(answer.report.title).toBe(submissionWords[language].title[form]);
          if (form === 'wgad')
            expect(under(answer.report.parts, submissionWords[language].parts.IV).flatMap(linesOf)[0]).toBe(
              submissionWords[language].appliesTo(1, n),
            );
        }
  });

  it('leaves out who refused, counts nobody whom the UN must not know of, and says to the author why', async () => {
    const refused = person('BO', 'Planted Bo', [taken], { consent: { un_confidential: 'refused' } });
    await import_(
      [person('ANN', 'Ann Invented', [taken], { consent: agreed }), refused],
      [jointCase('TWO', 'Two', ['ANN', 'BO'])],
    );

    const answer = await draft({ groupId: await idOf('TWO', 'case_group') });

    expect(answer.final).toBe(false);
    expect(answer.obstacles).toEqual([
      'Planted Bo: is not in the draft, since consent was refused. Decide under “What may be told” of the case.',
    ]);
    expect(JSON.stringify(answer.report)).not.toMatch(/Planted|Person 1|persons 1/);
  });

  it('has at most fifty persons', async () => {
    const many = Array.from({ length: 51 }, (_, i) => person(`P${i}`, `Person ${i}`, [taken], { consent: agreed }));
    await import_(many);

    await expect(draft({})).rejects.toThrow('more than 50');
  });
});

describe('the page that says what is missing', () => {
  it('is linked from the case, and lists obstacles and what the form would not say', async () => {
    await import_([person('ANN', 'Ann Invented', [taken], { consent: {} })], [jointCase('ONE', 'One', ['ANN'])]);
    const id = await idOf('ANN');
    const staff = (await world.as('staff')).http;

    expect((await staff.get(`/defenders/${id}`).expect(200)).text).toContain(`/defenders/${id}/un-drafts`);
    const words = wordsOf((await staff.get(`/defenders/${id}/un-drafts`).expect(200)).text);
    expect(words).toContain('Ann Invented: no consent to a confidential submission to the UN is recorded.');
    expect(words).toContain('II. Arrest: 3. Forces who carried out the arrest, or are believed to have');
    expect(words).not.toContain('II. Arrest: 2. Place of arrest');
    const group = await idOf('ONE', 'case_group');
    expect(wordsOf((await staff.get(`/groups/${group}/un-drafts?form=wgeid`).expect(200)).text)).toContain(
      'urgent procedure closed on 19 December 2021',
    );
  });

  it('is not for partners, and tells nothing of a case that is hidden', async () => {
    await import_([person('ANN', 'Ann Invented', [taken], { confidentiality: 'restricted' })]);
    const id = await idOf('ANN');

    await (await world.as('partner')).http.get(`/defenders/${id}/un-drafts`).expect(403);
    await (await world.as('staff')).http.get(`/defenders/${id}/un-drafts`).expect(404);
  });
});
