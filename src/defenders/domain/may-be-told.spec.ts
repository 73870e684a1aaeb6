import fc from 'fast-check';
import { type Audience, audiences, factLevel, nearerThan, sensitivities } from '../../access/domain/audience';
import {
  type Answers,
  bareAnswer,
  confidentialities,
  type ConsentAnswer,
  type ConsentScope,
  consentScopes,
  consentValues,
  legalGrounds,
} from './consent';
import { type CaseToTell, type FactKind, type FactToTell, mayBeTold, plainFact, type WhyNot } from './may-be-told';
import { type Stance, stances } from './stance';

const today = '2026-11-24';
const yesterday = '2026-11-23';

/** Ann agreed to everything, and her case is public. */
const agreed = Object.fromEntries(consentScopes.map((scope) => [scope, bareAnswer('given')])) as Answers;
const ann: CaseToTell = { confidentiality: 'public', stance: null, answers: agreed };
const answering = (more: Partial<Record<ConsentScope, Partial<ConsentAnswer> | null>>): Answers => {
  const answers = { ...agreed };
  for (const [scope, answer] of Object.entries(more) as [ConsentScope, Partial<ConsentAnswer> | null][]) {
    if (answer === null) delete answers[scope];
    else answers[scope] = { ...bareAnswer('given'), ...answer };
  }
  return answers;
};
const stanceOf = (value: Stance['value'], review_on?: string): Stance => ({ value, ...(review_on && { review_on }) });
const fact = (changes: Partial<FactToTell>): FactToTell => ({ ...plainFact, ...changes });

const yes = 'told';
type Row = Record<Audience, typeof yes | WhyNot>;
const row = (
  internal: Row['internal'],
  partner: Row['partner'],
  un_confidential: Row['un_confidential'],
  un_public: Row['un_public'],
  everybody: Row['public'],
): Row => ({ internal, partner, un_confidential, un_public, public: everybody });

/** Who is told one fact of a case: colleagues, partners, the UN in confidence, the UN in public, everybody. */
const toldTo = (changes: Partial<CaseToTell>, one: FactToTell = plainFact): Row =>
  Object.fromEntries(
    audiences.map((audience) => {
      const telling = mayBeTold(one, { ...ann, ...changes }, audience, today);
      return [audience, telling.told ? yes : telling.why];
    }),
  ) as Row;

describe('An ordinary fact of Ann’s case is told', () => {
  it.each<[string, Partial<CaseToTell>, Row]>([
    ['to all, when it is public and she agreed to everything', {}, row(yes, yes, yes, yes, yes)],
    [
      'to those who keep a confidence, when the case is for partners',
      { confidentiality: 'partners' },
      row(yes, yes, yes, 'level', 'level'),
    ],
    [
      'to colleagues, when the case is internal',
      { confidentiality: 'internal' },
      row(yes, 'level', 'level', 'level', 'level'),
    ],
    [
      'to colleagues, when nobody stated how widely it may be known',
      { confidentiality: null },
      row(yes, 'level', 'level', 'level', 'level'),
    ],
    [
      'to colleagues who see it, when it is sealed',
      { confidentiality: 'sealed' },
      row(yes, 'level', 'level', 'level', 'level'),
    ],
    ['in no publication, while her case is quiet', { stance: stanceOf('quiet') }, row(yes, yes, yes, 'quiet', 'quiet')],
    [
      'in no publication, while the stance is under review',
      { stance: stanceOf('under_review') },
      row(yes, yes, yes, 'under_review', 'under_review'),
    ],
    [
      'to nobody outside, when she is not to be mentioned',
      { stance: stanceOf('no_mention') },
      row(yes, 'no_mention', 'no_mention', 'no_mention', 'no_mention'),
    ],
    [
      'in no publication, when the decision to be public should have been looked at again',
      { stance: stanceOf('public', yesterday) },
      row(yes, yes, yes, 'stance_review_passed', 'stance_review_passed'),
    ],
    ['to all, on the very day of the review', { stance: stanceOf('public', today) }, row(yes, yes, yes, yes, yes)],
    [
      'to colleagues, when nobody was asked about anything',
      { answers: {} },
      row(yes, 'no_consent', 'no_consent', 'no_consent', 'no_consent'),
    ],
    [
      'to all but the public, when she withdrew her name',
      { answers: answering({ public_name: { value: 'withdrawn' } }) },
      row(yes, yes, yes, yes, 'withdrawn'),
    ],
    [
      'to all but the public, when the consent should have been asked for again',
      { answers: answering({ public_name: { reviewOn: yesterday } }) },
      row(yes, yes, yes, yes, 'consent_review_passed'),
    ],
    [
      'to partners too, when she agreed to be named in public and was not asked about partners',
      { answers: answering({ share_partner: null }) },
      row(yes, yes, yes, yes, yes),
    ],
    [
      'neither to partners nor to the public, when she refused partners',
      { answers: answering({ share_partner: { value: 'refused' } }) },
      row(yes, 'refused', yes, yes, 'refused'),
    ],
    [
      'to the public but not to the UN, when she refused the UN',
      { answers: answering({ un_confidential: { value: 'refused' }, un_public: { value: 'refused' } }) },
      row(yes, yes, 'refused', 'refused', yes),
    ],
    [
      'to the UN in confidence, when nobody can ask her and her life is in danger',
      {
        answers: {
          un_confidential: { ...bareAnswer('cannot_ask'), ground: 'vital_interests' },
          un_public: { ...bareAnswer('cannot_ask'), ground: 'vital_interests' },
          share_partner: { ...bareAnswer('cannot_ask'), ground: 'vital_interests' },
          public_name: { ...bareAnswer('cannot_ask'), ground: 'vital_interests' },
        },
      },
      row(yes, yes, yes, 'no_consent', 'no_consent'),
    ],
    [
      'to colleagues, when nobody can ask her and no ground is stated',
      { answers: { un_confidential: bareAnswer('cannot_ask'), share_partner: bareAnswer('cannot_ask') } },
      row(yes, 'no_consent', 'no_consent', 'no_consent', 'no_consent'),
    ],
    [
      'to nobody outside, when she wants no record of herself',
      { answers: answering({ internal_record: { value: 'withdrawn' } }) },
      row(yes, 'no_record_wanted', 'no_record_wanted', 'no_record_wanted', 'no_record_wanted'),
    ],
  ])('%s', (_, changes, expected) => {
    expect(toldTo(changes)).toEqual(expected);
  });
});

describe('In a public case with consent to everything', () => {
  it.each<[string, Partial<FactToTell>, Row]>([
    [
      'a fact for partners stays with those who keep a confidence',
      { sensitivity: 'partners' },
      row(yes, yes, yes, 'sensitivity', 'sensitivity'),
    ],
    [
      'an internal fact stays inside',
      { sensitivity: 'internal' },
      row(yes, 'sensitivity', 'sensitivity', 'sensitivity', 'sensitivity'),
    ],
    [
      'a restricted fact stays with those who keep the record',
      { sensitivity: 'restricted' },
      row('sensitivity', 'sensitivity', 'sensitivity', 'sensitivity', 'sensitivity'),
    ],
    [
      'a name not to be published stays inside',
      { kind: 'name_not_to_publish' },
      row(yes, 'name_not_to_publish', 'name_not_to_publish', 'name_not_to_publish', 'name_not_to_publish'),
    ],
    [
      'the summary stays inside',
      { kind: 'working_text' },
      row(yes, 'working_text', 'working_text', 'working_text', 'working_text'),
    ],
    [
      'a summary that was released to partners goes to partners',
      { kind: 'working_text', sensitivity: 'partners' },
      row(yes, yes, yes, 'sensitivity', 'sensitivity'),
    ],
    [
      'what was retracted stays inside',
      { kind: 'retracted' },
      row(yes, 'retracted', 'retracted', 'retracted', 'retracted'),
    ],
    ['her health is told, since she agreed', { kind: 'health' }, row(yes, yes, yes, yes, yes)],
  ])('%s', (_, changes, expected) => {
    expect(toldTo({}, fact(changes))).toEqual(expected);
  });

  it('her health and her picture stay unpublished when she was not asked about them', () => {
    const answers = answering({ public_health: null, public_photo: null });

    expect(toldTo({ answers }, fact({ kind: 'health' })).public).toBe('no_health_consent');
    expect(toldTo({ answers }, fact({ kind: 'health' })).un_confidential).toBe(yes);
    expect(toldTo({ answers }, fact({ kind: 'photo' })).un_public).toBe('no_photo_consent');
  });
});

const day = fc.constantFrom(null, yesterday, today, '2027-01-01');
const answer = fc.record<ConsentAnswer>({
  value: fc.constantFrom(...consentValues),
  by: fc.constant(null),
  on: fc.constant(null),
  how: fc.constant(null),
  reviewOn: day,
  ground: fc.constantFrom(null, ...legalGrounds),
  groundNote: fc.constant(null),
});
const anyCase: fc.Arbitrary<CaseToTell> = fc.record({
  // The gates that matter most stand open often enough for the others to be tried.
  confidentiality: fc.oneof(fc.constant('public' as const), fc.constantFrom(null, ...confidentialities)),
  stance: fc.option(
    fc.record(
      { value: fc.constantFrom(...stances), review_on: day.map((d) => d ?? undefined) },
      { requiredKeys: ['value'] },
    ),
  ),
  answers: fc.record(
    Object.fromEntries(consentScopes.map((scope) => [scope, answer])) as Record<ConsentScope, typeof answer>,
    { requiredKeys: [] },
  ),
});
const kinds: FactKind[] = ['plain', 'name_not_to_publish', 'working_text', 'retracted', 'health', 'photo'];
const anyFact = fc.record<FactToTell>({
  kind: fc.constantFrom(...kinds),
  sensitivity: fc.constantFrom(null, ...sensitivities),
});
const isTold = (one: FactToTell, of: CaseToTell, audience: Audience): boolean =>
  mayBeTold(one, of, audience, today).told;

describe('Whatever the case and the fact', () => {
  it('who stands nearer is told at least as much', () => {
    fc.assert(
      fc.property(anyCase, anyFact, fc.constantFrom(...audiences), (one, f, audience) => {
        if (isTold(f, one, audience))
          for (const nearer of nearerThan[audience]) expect(isTold(f, one, nearer)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('a withdrawal and a refusal never add a listener', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyFact,
        fc.constantFrom(...audiences),
        fc.constantFrom(...consentScopes),
        fc.constantFrom('withdrawn' as const, 'refused' as const),
        (one, f, audience, scope, value) => {
          const after = { ...one, answers: { ...one.answers, [scope]: bareAnswer(value) } };
          if (isTold(f, after, audience)) expect(isTold(f, one, audience)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('a withdrawal takes away what rested on it', () => {
    const purposes = {
      partner: 'share_partner',
      un_confidential: 'un_confidential',
      un_public: 'un_public',
      public: 'public_name',
    } as const;
    fc.assert(
      fc.property(
        anyCase,
        anyFact,
        fc.constantFrom(...(Object.keys(purposes) as (keyof typeof purposes)[])),
        (one, f, audience) => {
          const answers = { ...one.answers, [purposes[audience]]: bareAnswer('withdrawn') };
          expect(isTold(f, { ...one, answers }, audience)).toBe(false);
        },
      ),
    );
  });

  it('a stricter word on a fact, on the case or on its publicity never adds a listener', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyFact,
        fc.constantFrom(...sensitivities),
        fc.constantFrom(...audiences),
        (one, f, stricter, audience) => {
          // A working text without a word is internal: a word can only release it.
          fc.pre(
            factLevel(stricter) >= factLevel(f.sensitivity) && !(f.kind === 'working_text' && f.sensitivity === null),
          );
          if (isTold({ ...f, sensitivity: stricter }, one, audience)) expect(isTold(f, one, audience)).toBe(true);
          if (audience === 'internal') return;
          if (isTold(f, { ...one, confidentiality: 'partners' }, audience) && one.confidentiality === 'public')
            expect(isTold(f, one, audience)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('nothing is published of a case that is quiet, unmentioned or under review', () => {
    fc.assert(
      fc.property(anyCase, anyFact, fc.constantFrom('quiet', 'no_mention', 'under_review'), (one, f, value) => {
        const kept = { ...one, stance: { value } as Stance };
        expect(isTold(f, kept, 'public')).toBe(false);
        expect(isTold(f, kept, 'un_public')).toBe(false);
      }),
    );
  });

  it('nothing is published without a consent that was given, whatever the ground', () => {
    fc.assert(
      fc.property(anyCase, anyFact, (one, f) => {
        if (isTold(f, one, 'public')) expect(one.answers.public_name?.value).toBe('given');
        if (isTold(f, one, 'un_public')) expect(one.answers.un_public?.value).toBe('given');
      }),
      { numRuns: 2000 },
    );
  });
});
