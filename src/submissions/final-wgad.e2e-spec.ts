import { bundle as bundleOf, happened, person } from '../../test/support/bundles';
import { linesOf, runsOf, textOf, under } from '../../test/support/submissions';
import { startWorld, type World } from '../../test/world';
import { commandLine, type Viewer } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { ConfidentialService } from '../confidential/confidential.service';
import type { Content } from '../confidential/domain/kinds';
import type { SubmissionForm, SubmissionLanguage } from './drafting/submission';
import { submissionWords } from './drafting/words/words';
import { SubmissionsService, type ComposedSubmission, type SubmissionOrder } from './submissions.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  const organisation = {
    name: 'Invented Watch',
    website: 'https://example.org/',
    address: 'Invented Watch\nExample Street 1,\n1200 Geneva',
    email: 'submissions@example.org',
    phone: '+41 22 555 01 00',
  };
  await world.http.put('/api/v1/organisation').set('If-Match', '"0"').send(organisation).expect(200);
});

const from = (title: string) => ({ citations: [{ title, reliability: 'B2' }] });
/** Invented, and marked as an example: nobody of this name is detained. */
const lin = person(
  'EX-LIN',
  'Lin Anran',
  [
    happened('apprehension', '2024-03-05', {
      place: 'Example City, at her home',
      summary: 'An invented example.',
      legal: {
        forces: 'Example City police',
        warrant: 'shown',
        authority: 'Example City procuratorate',
        reason: 'Picking quarrels',
        law: 'Criminal Law, article 293',
      },
      ...from('Invented letter of her sister'),
    }),
    happened('criminal_detention', '2024-03-06', {
      place: 'Example City detention centre',
      legal: {
        forces: 'Example City Public Security Bureau',
        authority: 'Example City Public Security Bureau',
        reason: 'Inciting subversion of state power',
        law: 'Criminal Law, article 105(2)',
      },
      ...from('Invented notice of detention'),
    }),
    happened('lawyer_denied', '2024-04', { ...from('Invented lawyer’s note') }),
    happened('appeal_filed', '2025-02-10', { summary: 'Against the extension.', ...from('Invented appeal') }),
    happened('un_submission', '2025-05-02', { summary: 'Urgent appeal.', ...from('Invented copy of the appeal') }),
  ],
  {
    names: [
      { text: 'Lin Anran', lang: 'zh-Latn', kind: 'main' },
      { text: '林安然', lang: 'zh-Hans', kind: 'native' },
      { text: 'Anna Lin', lang: 'en', kind: 'alias' },
    ],
    ...{ gender: 'female', born: '1988-05-14', country: 'CN', nationalities: ['CN', 'CA'], professions: ['lawyer'] },
    consent: {
      un_confidential: { value: 'given', by: 'planted sister', on: '2026-10', how: 'in_writing' },
      un_public: { value: 'given', on: '2026-10' },
    },
  },
);

const day = '2026-11-24';
/** The whole form, item by item. */
const expected = {
  'I.1': 'Lin; 林 [to be checked]',
  'I.2': 'Anran; 安然 [to be checked]',
  'I.0': 'Anna Lin',
  'I.3': 'female',
  'I.4': '14 May 1988; aged 35 at the time of detention',
  'I.5': 'China; Canada',
  'I.6': 'passport, issued by Example Ministry, no. EX0000001, date of issue: 1 April 2011',
  'I.7': 'lawyer',
  'I.8': 'Example Road 4, Example City, since about 2012',
  'II.1': '5 March 2024',
  'II.2': 'Example City, at her home',
  'II.3': 'Example City police',
  'II.4': 'Yes',
  'II.5': 'Example City procuratorate',
  'II.6': 'Picking quarrels',
  'II.7': 'Criminal Law, article 293',
  'III.1': '6 March 2024',
  'III.2': '5 Mar 2024 to 24 Nov 2026: 994 days, the first day not counted',
  'III.3': 'Example City Public Security Bureau',
  'III.4': '6 March 2024: Example City detention centre; last place that is recorded: Example City detention centre',
  'III.5': 'Example City Public Security Bureau',
  'III.6': 'Picking quarrels; Inciting subversion of state power',
  'III.7': 'Criminal Law, article 293; Criminal Law, article 105(2)',
} as const;

const record = async (): Promise<void> => {
  await world.inside(() => world.app.get(BundlesService).import(commandLine, bundleOf([lin])));
  const id = await idOf('EX-LIN');
  const records: Content[] = [
    {
      kind: 'identity_document',
      fields: { type: 'passport', number: 'EX0000001', issuer: 'Example Ministry', issued: '2011-04-01' },
    },
    {
      kind: 'residence',
      fields: { address: 'Example Road 4,\nExample City', from: '2012~', note: 'planted note' },
    },
    { kind: 'residence', fields: { address: 'planted former street', until: '2012' } },
    { kind: 'relative_contact', fields: { name: 'planted sister', relation: 'sister' } },
  ];
  for (const one of records) await world.inside(() => world.app.get(ConfidentialService).record(commandLine, id, one));
};
const idOf = async (reference: string): Promise<string> =>
  (await world.sql('SELECT id FROM defender WHERE reference = $1', [reference]))[0].id;

interface Asked {
  form?: SubmissionForm;
  language?: SubmissionLanguage;
  viewer?: Viewer;
  more?: Partial<SubmissionOrder>;
}
const draft = async ({ form = 'wgad', language = 'en', viewer, more }: Asked = {}): Promise<ComposedSubmission> => {
  const defenderIds = [await idOf('EX-LIN')];
  return world.inside(() =>
    world.app.get(SubmissionsService).compose(viewer ?? commandLine, {
      ...{ choice: { defenderIds }, form, language, day },
      copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T09:00:00Z' },
      ...more,
    }),
  );
};
const row = ({ report }: ComposedSubmission, label: string): string =>
  report.parts
    .flatMap((part) => (part.kind === 'facts' ? part.rows : []))
    .filter((one) => one.label === label)
    .map(({ value }) => textOf(value))
    .join(' | ');
/** What the author has to look at, each once: what is not known among it. */
const marksIn = ({ report }: ComposedSubmission): string[] => [
  ...new Set(report.parts.flatMap(runsOf).flatMap((run) => (run.unknown ? [run.text.slice(1, -1)] : []))),
];
const { en } = submissionWords;
const confidential = { identityDocuments: true };

describe('a final questionnaire of the WGAD, of an invented person who agreed', () => {
  it('is filled item by item from what is recorded', async () => {
    await record();

    const answer = await draft({ more: confidential });

    expect(answer).toMatchObject({ final: true, obstacles: [] });
    expect(answer.report.draft).toBeUndefined();
    const items = Object.keys(expected) as (keyof typeof expected)[];
    expect(Object.fromEntries(items.map((item) => [item, row(answer, en.items[item])]))).toEqual(expected);
    const lines = (title: string) => under(answer.report.parts, title).flatMap(linesOf);
    expect(lines(en.circumstances)).toEqual([
      '5 March 2024: Taken into custody, Example City, at her home. Carried out by: Example City police. Ordered by: Example City procuratorate. Warrant or other decision shown: yes. Legislation applied: Criminal Law, article 293. Reason given by the authorities: Picking quarrels. An invented example.',
      expect.stringMatching(/^6 March 2024: Criminal detention, Example City detention centre\./),
      'April 2024: Lawyer refused.',
      '10 February 2025: Appeal filed. Against the extension.',
    ]);
    expect(lines(en.parts.V)).toEqual(['10 February 2025: Appeal filed. Against the extension.']);
    expect(lines(en.parts.VI)).toEqual([
      'Full name: Invented Watch',
      'Postal address: Invented Watch, Example Street 1, 1200 Geneva',
      'E-mail: submissions@example.org',
      'Telephone: +41 22 555 01 00',
      'Website: https://example.org/',
      'Confidentiality: The submitter asks that its identity be kept confidential.',
    ]);
    expect(lines(en.consent)).toEqual([
      'Lin Anran: Consent to a confidential submission to the UN was given, date: October 2026, in writing. Consent to publication by the UN, with the name, is recorded.',
    ]);
    expect(lines(en.prior)[0]).toBe('2 May 2025: Submission to the UN. Urgent appeal.');
    expect(JSON.stringify(answer.report)).not.toContain('planted');
    expect(marksIn(answer)).toEqual([en.toBeChecked, en.toBeArgued]);
    expect(answer.report.notes).toHaveLength(5);
  });

  it.each([
    ['fr', 'Chine; Canada', 'Example Road 4, Example City, depuis : vers 2012', 'date de délivrance : 1er avril 2011'],
    [
      'es',
      'China; Canadá',
      'Example Road 4, Example City, desde: hacia 2012',
      'fecha de expedición: 1 de abril de 2011',
    ],
  ] as const)('says the same in %s', async (language, nationality, lives, issued) => {
    await record();

    const answer = await draft({ language, more: confidential });

    const words = submissionWords[language];
    expect(answer.final).toBe(true);
    expect(row(answer, words.items['I.5'])).toBe(nationality);
    expect(row(answer, words.items['I.8'])).toBe(lives);
    expect(row(answer, words.items['I.6'])).toContain(issued);
    expect(marksIn(answer)).toEqual([words.toBeChecked, words.toBeArgued]);
  });

  it('prints documents and residence only where that is asked for, by somebody who may read them', async () => {
    await record();
    const staff = (await world.as('staff')).viewer;
    const both = (answer: ComposedSubmission) => [row(answer, en.items['I.6']), row(answer, en.items['I.8'])];

    expect(both(await draft())).toEqual(['[not known]', '[not known]']);
    expect(both(await draft({ viewer: staff, more: confidential }))).toEqual(['[not known]', '[not known]']);
    expect(await world.sql(`SELECT FROM audit_event WHERE act = 'confidential.read'`)).toEqual([]);
    await draft({ more: confidential });
    expect(await world.sql(`SELECT FROM audit_event WHERE act = 'confidential.read'`)).toHaveLength(1);
  });

  it('tells no nationality that is for colleagues, and asks special procedures’ two questions of consent', async () => {
    const narrow = { ...lin, sensitivity: { nationalities: 'internal' }, consent: { un_confidential: 'given' } };
    await world.inside(() => world.app.get(BundlesService).import(commandLine, bundleOf([narrow])));

    const answer = await draft({ form: 'special-procedures' });

    expect(row(answer, 'Nationality or nationalities')).toBe('[not known]');
    expect(JSON.stringify(answer.report)).not.toContain('Canada');
    const asked = ({ report }: ComposedSubmission) => under(report.parts, en.consent).slice(1).flatMap(linesOf);
    const open = '[to be completed by the author]';
    expect(asked(answer).slice(0, 2)).toEqual([`${en.sp.letter}: ${open}`, `${en.sp.publication}: ${open}`]);
    await record();
    const agreed = await draft({ form: 'special-procedures' });
    expect(asked(agreed).slice(0, 2)).toEqual([`${en.sp.letter}: Yes`, `${en.sp.publication}: Yes`]);
  });
});
