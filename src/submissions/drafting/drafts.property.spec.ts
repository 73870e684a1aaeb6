import fc from 'fast-check';
import { runsOf, personOf, textOf, under } from '../../../test/support/submissions';
import { type Sensitivity, sensitivities } from '../../access/domain/audience';
import { eventKindCodes, releaseTypeCodes } from '../../custody/domain/event-kinds';
import { warrantAnswers } from '../../custody/domain/legal-details';
import { bareAnswer } from '../../defenders/domain/consent';
import { nameKinds } from '../../defenders/domain/name-kinds';
import type { WholeCase } from '../../disclosure/domain/disclose';
import type { Part } from '../../reports/domain/report';
import { compose, type Draft } from './compose';
import { submissionForms, submissionLanguages } from './submission';
import { submissionWords } from './words/words';

const day = '2026-11-24';
const date = fc.constantFrom(
  '2021-09-19',
  '2021-09',
  '2022',
  '2021-10-27',
  '[2021-09-19..2021-09-30]',
  '2023-01-05/..',
  '2021~',
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const sensitivity = maybe(fc.constantFrom<Sensitivity>(...sensitivities));

/** A word that stands nowhere else, and in no other word: each place has its own. */
let planted = 0;
const word = fc.constant(null).map(() => `mark${planted++}x`);

const citation = fc.record({
  title: word,
  url: fc.constant(null),
  published: maybe(date),
  date: maybe(date),
  quote: maybe(word),
  reliability: fc.constantFrom(null, 'unverified', 'B2'),
  sensitivity,
});
const event = fc.record({
  kind: fc.constantFrom(...eventKindCodes),
  date,
  place: maybe(word),
  summary: maybe(fc.tuple(word, word).map((words) => `${words[0]} came. ${words[1]} went.`)),
  sentence: maybe(fc.constant({ imprisonment: 'P5Y', dpr: 'life' })),
  releaseType: maybe(fc.constantFrom(...releaseTypeCodes)),
  legal: maybe(fc.record({ forces: word, warrant: fc.constantFrom(...warrantAnswers), reason: word })),
  retractedAt: fc.constantFrom(null, null, null, new Date('2024-01-01')),
  sensitivity,
  citations: fc.array(citation, { maxLength: 3 }),
});
const name = fc.record({
  text: word,
  lang: fc.constantFrom(null, 'zh-Latn', 'ar'),
  kind: maybe(fc.constantFrom(...nameKinds)),
  sensitivity,
});
const whole: fc.Arbitrary<WholeCase> = fc.record({
  profile: fc.record({
    reference: word,
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
    gender: maybe(word),
    born: maybe(fc.constantFrom('1990-05-01', '2008', '2005-01')),
    country: maybe(fc.constantFrom('CN', 'EG')),
    nationalities: maybe(fc.constantFrom(['stateless'], ['TV'], ['TV', 'NR'])),
    professions: maybe(fc.array(word, { maxLength: 2 })),
    rights: maybe(fc.array(word, { maxLength: 2 })),
    summary: maybe(word),
    confidentiality: fc.constantFrom('public' as const, 'partners' as const),
    stance: fc.constant(null),
    sensitivity: maybe(
      fc.record({ gender: fc.constantFrom(...sensitivities), professions: fc.constantFrom(...sensitivities) }),
    ),
    answers: fc.constant({ un_confidential: bareAnswer('given') }),
  }),
  events: fc.array(event, { maxLength: 8 }),
});
const cases = fc.array(whole, { minLength: 1, maxLength: 3 });
const form = fc.constantFrom(...submissionForms);
const language = fc.constantFrom(...submissionLanguages);
const submitter = { name: 'Invented Watch', website: null, address: null, email: null, phone: null };

const draftOf = (
  all: WholeCase[],
  of: { form: (typeof submissionForms)[number]; language: (typeof submissionLanguages)[number] },
): Draft => compose({ ...of, day, submitter, persons: all.map((one) => personOf(one, day)) });

/** The words that the UN must not be told, by the rule as it is written in the handbook, not by the code. */
function hidden({ profile, events }: WholeCase): string[] {
  const narrow = (said: Sensitivity | null | undefined): boolean => said === 'internal' || said === 'restricted';
  const wordsIn = (value: unknown): string[] => JSON.stringify(value).match(/mark\d+x/g) ?? [];
  return [
    ...profile.names.filter((one) => one.kind === 'do-not-publish' || narrow(one.sensitivity)).flatMap(wordsIn),
    ...(narrow(profile.sensitivity?.gender ?? null) ? wordsIn(profile.gender) : []),
    ...(narrow(profile.sensitivity?.professions ?? null) ? wordsIn(profile.professions) : []),
    ...wordsIn(profile.summary),
    ...events.flatMap((one) =>
      one.retractedAt || narrow(one.sensitivity)
        ? wordsIn(one)
        : one.citations.filter((each) => narrow(each.sensitivity)).flatMap(wordsIn),
    ),
  ];
}

describe('a draft of any case', () => {
  it('holds nothing that the UN must not be told, in whatever form and language', () => {
    fc.assert(
      fc.property(cases, form, language, (all, form, language) => {
        const text = JSON.stringify(draftOf(all, { form, language }));
        for (const secret of all.flatMap(hidden)) expect(text).not.toContain(secret);
      }),
      { numRuns: 150 },
    );
  });

  it('has a note, or the mark of none, behind every sentence of what happened', () => {
    fc.assert(
      fc.property(cases, language, (all, language) => {
        const words = submissionWords[language];
        const { parts, notes } = draftOf(all, { form: 'wgad', language });
        const told = [words.circumstances, words.earlier, words.whyArbitrary, words.prior].flatMap((title) =>
          under(parts, title),
        );
        for (const runs of [...told, ...under(parts, words.parts.V)].map(runsOf)) {
          runs.forEach((run, i) => {
            if (run.text.trim() === '' || run.unknown || isFrame(run.text, words)) return;
            const marked = runs[i + 1]?.text === `[${words.noSource}]`;
            expect([run.text, run.note !== undefined || marked]).toEqual([run.text, true]);
            for (const note of run.note ?? []) expect(note >= 1 && note <= notes.length).toBe(true);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says everything that the UN may be told of what happened', () => {
    fc.assert(
      fc.property(whole, language, (one, language) => {
        const secrets = new Set(hidden(one));
        const text = JSON.stringify(draftOf([one], { form: 'wgad', language }));
        const left = ['statement', 'joint_letter', 'parliament_question', 'campaign_action'];
        for (const { summary } of one.events.filter((event) => !left.includes(event.kind)))
          for (const told of summary?.match(/mark\d+x/g) ?? []) if (!secrets.has(told)) expect(text).toContain(told);
      }),
      { numRuns: 100 },
    );
  });

  it('counts no days where something is withheld on which they rest', () => {
    fc.assert(
      fc.property(whole, (one) => {
        const person = personOf(one, day);
        const { parts } = compose({ form: 'wgad', language: 'en', day, submitter, persons: [person] });
        const row = rowsOf(parts).find(({ label }) => label === submissionWords.en.items['III.2'])!;
        if (!person.told.isWhole) expect(textOf(row.value)).toBe('[not known]');
      }),
      { numRuns: 50 },
    );
  });

  it('makes no statement of what is not recorded', () => {
    const bare = whole.map(({ profile, events }): WholeCase => ({
      profile: { ...profile, gender: null, born: null, nationalities: null, professions: null, rights: null },
      events: events.map((one) => ({ ...one, place: null, legal: null, summary: null })),
    }));
    fc.assert(
      fc.property(bare, form, language, (one, form, language) => {
        const words = submissionWords[language];
        const { parts } = draftOf([one], { form, language });
        const items = { ...words.items, place: words.wgeid.place, perpetrators: words.wgeid.perpetrators };
        const {
          'I.1': _1,
          'I.2': _2,
          'I.0': _0,
          'II.1': _3,
          'III.1': _4,
          'III.2': _5,
          ['III.4']: _6,
          ...unknown
        } = items;
        for (const { label, value } of rowsOf(parts).filter((row) => Object.values(unknown).includes(row.label)))
          expect([label, textOf(value)]).toEqual([label, `[${words.notKnown}]`]);
      }),
      { numRuns: 100 },
    );
  });
});

const rowsOf = (parts: Part[]) => parts.flatMap((part) => (part.kind === 'facts' ? part.rows : []));

/** What frames the facts: who it applies to, a category with its box, what joins. */
const isFrame = (text: string, words: (typeof submissionWords)['en']): boolean =>
  ['; ', words.language, words.legend].includes(text) ||
  /^\[[ x]\] /.test(text) ||
  text === words.appliesTo(1, 2) ||
  text === words.appliesTo(1, 3);
