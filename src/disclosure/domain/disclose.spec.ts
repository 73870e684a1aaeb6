import fc from 'fast-check';
import { type Audience, audiences, nearerThan, sensitivities } from '../../access/domain/audience';
import { eventKindCodes } from '../../custody/domain/event-kinds';
import { type Answers, bareAnswer, consentScopes, consentValues } from '../../defenders/domain/consent';
import { stances } from '../../defenders/domain/stance';
import { disclose, type WholeCase } from './disclose';
import type { DisclosedCase } from './disclosed-case';
import type { EventToTell } from './event-facts';
import { withheldFrom } from './withheld';

const today = '2026-11-24';

const event = (changes: Partial<EventToTell> = {}): EventToTell => ({
  kind: 'apprehension',
  date: '2021-09-19',
  place: 'Cairo',
  summary: null,
  sentence: null,
  releaseType: null,
  retractedAt: null,
  sensitivity: null,
  citations: [],
  ...changes,
});
const citation = (title: string, sensitivity: EventToTell['sensitivity'] = null): EventToTell['citations'][number] => ({
  title,
  url: null,
  published: null,
  date: null,
  quote: null,
  reliability: null,
  sensitivity,
});
const agreed = Object.fromEntries(consentScopes.map((scope) => [scope, bareAnswer('given')])) as Answers;
const ann = (changes: Partial<WholeCase['profile']> = {}, events: EventToTell[] = [event()]): WholeCase => ({
  profile: {
    reference: 'ANN',
    names: [{ text: 'Ann', lang: 'en', kind: 'main' }],
    gender: 'female',
    born: '1985-02',
    country: 'EG',
    nationalities: ['EG', 'SD'],
    professions: ['lawyer'],
    rights: null,
    summary: 'For colleagues.',
    confidentiality: 'public',
    stance: null,
    sensitivity: null,
    answers: agreed,
    ...changes,
  },
  events,
});

describe('Ann’s case, told to the public', () => {
  it('holds what may be told, and nothing else: what is hidden is absent', () => {
    const told = disclose(
      ann({ sensitivity: { born: 'partners' } }, [
        event({ citations: [citation('Newspaper'), citation('Her cousin', 'restricted')] }),
        event({ kind: 'visit', sensitivity: 'internal' }),
        event({ kind: 'release', retractedAt: new Date(0) }),
      ]),
      'public',
      today,
    );

    expect(told).toEqual({
      audience: 'public',
      asOf: today,
      profile: {
        reference: 'ANN',
        names: [{ text: 'Ann', lang: 'en', kind: 'main' }],
        gender: 'female',
        country: 'EG',
        nationalities: ['EG', 'SD'],
        professions: ['lawyer'],
      },
      events: [{ kind: 'apprehension', date: '2021-09-19', place: 'Cairo', citations: [{ title: 'Newspaper' }] }],
      isWhole: false,
    });
  });

  it('is not told at all while it is quiet', () => {
    expect(disclose(ann({ stance: { value: 'quiet' } }), 'public', today)).toBeNull();
    expect(disclose(ann({ stance: { value: 'quiet' } }), 'partner', today)).not.toBeNull();
  });

  it('says nothing of her health without consent to that, not even by the kind of a release', () => {
    const answers = { ...agreed, public_health: bareAnswer('not_asked') };
    const events = [event({ kind: 'health_event' }), event({ kind: 'release', releaseType: 'medical' })];

    const told = disclose(ann({ answers }, events), 'public', today)!;

    expect(told.events.map(({ kind, releaseType }) => [kind, releaseType])).toEqual([['release', undefined]]);
  });

  it('tells no status where the type of a release is withheld, on which it rests', () => {
    const released = [event(), event({ kind: 'release', releaseType: 'medical' })];
    const answers = { ...agreed, public_health: bareAnswer('not_asked') };

    expect(disclose(ann({ answers }, released), 'public', today)!.isWhole).toBe(false);
    expect(disclose(ann({}, released), 'public', today)!.isWhole).toBe(true);
    expect(disclose(ann({ answers }, [event()]), 'public', today)!.isWhole).toBe(true);
  });

  it('never holds a name that stands twice, once as one not to be published', () => {
    const names = [
      { text: 'Secret  Name', lang: null, kind: 'do-not-publish' as const },
      { text: 'secret name', lang: null, kind: 'main' as const },
    ];

    expect(disclose(ann({ names }), 'partner', today)!.profile.names).toEqual([]);
  });

  it('is whole for colleagues when what is withheld does not bear on custody', () => {
    const health = disclose(ann({}, [event({ kind: 'health_event', sensitivity: 'restricted' })]), 'internal', today)!;
    const release = disclose(ann({}, [event({ kind: 'release', sensitivity: 'restricted' })]), 'internal', today)!;

    expect([health.isWhole, release.isWhole]).toEqual([true, false]);
  });
});

describe('An exporter for the public', () => {
  const publish = (told: DisclosedCase<'public'>): string => told.profile.reference;

  it('takes only what was disclosed to the public: the compiler refuses everything else', () => {
    const one = ann();
    expect(publish(disclose(one, 'public', today)!)).toBe('ANN');
    // @ts-expect-error what was told to partners is not for the public
    expect(publish(disclose(one, 'partner', today)!)).toBe('ANN');
    // @ts-expect-error nobody but `disclose` makes one
    expect(publish({ audience: 'public', asOf: today, profile: one.profile, events: [], isWhole: true })).toBe('ANN');
  });
});

describe('What is withheld', () => {
  it('is listed with the reason of each', () => {
    const one = ann({ sensitivity: { born: 'internal' } }, [
      event({ citations: [citation('Her cousin', 'internal')] }),
      event({ kind: 'visit', date: '2022', sensitivity: 'internal' }),
    ]);

    expect(withheldFrom(one, 'partner', today)).toEqual({
      everything: null,
      facts: [
        { what: { part: 'field', field: 'born' }, why: 'sensitivity' },
        { what: { part: 'field', field: 'summary' }, why: 'working_text' },
        { what: { part: 'source', title: 'Her cousin', kind: 'apprehension', date: '2021-09-19' }, why: 'sensitivity' },
        { what: { part: 'event', kind: 'visit', date: '2022' }, why: 'sensitivity' },
      ],
    });
  });
});

const word = fc.constantFrom(null, ...sensitivities);
const anyCase: fc.Arbitrary<WholeCase> = fc
  .record({
    confidentiality: fc.constantFrom(
      null,
      'public' as const,
      'public' as const,
      'partners' as const,
      'sealed' as const,
    ),
    stance: fc.option(fc.record({ value: fc.constantFrom(...stances) })),
    answers: fc.record(
      Object.fromEntries(
        consentScopes.map((s) => [s, fc.constantFrom(...consentValues, 'given' as const).map(bareAnswer)]),
      ),
      { requiredKeys: [] },
    ),
    sensitivity: fc.option(fc.record({ born: word, summary: word }) as fc.Arbitrary<never>),
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    events: fc.array(
      fc.record({ kind: fc.constantFrom(...eventKindCodes), sensitivity: word, citation: word, wrong: fc.boolean() }),
      { maxLength: 4 },
    ),
  })
  .map(({ words, events, ...rest }) =>
    ann(
      { ...rest, names: words.map((sensitivity, i) => ({ text: `NAME ${i}`, lang: null, kind: null, sensitivity })) },
      events.map((e, i) =>
        event({
          kind: e.kind,
          sensitivity: e.sensitivity,
          place: `PLACE ${i}`,
          retractedAt: e.wrong ? new Date(0) : null,
          citations: [citation(`SOURCE ${i}`, e.citation)],
        }),
      ),
    ),
  );

/** Every text of a case, so that one telling can be held against another. */
const textsOf = (told: DisclosedCase<Audience> | null): string[] =>
  told ? (JSON.stringify([told.profile, told.events]).match(/[A-Z]+ \d+|1985-02|colleagues/g) ?? []) : [];

describe('Whatever the case', () => {
  it('who stands nearer is told all that the farther is told', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...audiences), (one, audience) => {
        const farther = textsOf(disclose(one, audience, today));
        for (const nearer of nearerThan[audience])
          expect(textsOf(disclose(one, nearer, today))).toEqual(expect.arrayContaining(farther));
      }),
      { numRuns: 1000 },
    );
  });

  it('nothing is both told and withheld', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...audiences), (one, audience) => {
        const told = textsOf(disclose(one, audience, today));
        const { everything, facts } = withheldFrom(one, audience, today);
        if (everything) expect(told).toEqual([]);
        for (const { what } of facts) {
          if (what.part === 'name') expect(told).not.toContain(what.text);
          if (what.part === 'source') expect(told).not.toContain(what.title);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
