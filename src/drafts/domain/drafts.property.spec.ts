import fc from 'fast-check';
import type { AlertSource, HeadlineFacts } from '../../alerts/domain/alert';
import { headline } from '../../alerts/domain/wording/headline';
import { type LanguageCode, languageCodes } from '../../alerts/domain/wording/language';
import type { SpokenOf } from '../../defenders/domain/spoken-of';
import { defaultTemplate } from './default-templates';
import { type Drafts, draftsFrom } from './drafts';
import { draftParts, draftRules } from './parts';
import { MOST_IN_POST, platformLength } from './platform-length';

/** Names in every script, some with what means something to MessageFormat, to HTML or to the direction of text. */
const latin = fc.constantFrom(
  'Lin Anran',
  'Ilham Example',
  "O'Neil",
  'Óscar Ñandú',
  '{count}',
  'a#b|c',
  '<b>x</b>',
  'A\u202eB',
);
const own: fc.Arbitrary<SpokenOf['names'][number]> = fc.constantFrom(
  { text: '林安然', lang: 'zh-Hans' },
  { text: 'أمينة حداد', lang: 'ar' },
  { text: 'ئىلھام', lang: 'ug' },
  { text: 'Ольга Петрова', lang: 'ru' },
  { text: 'Алесь Прыклад', lang: 'be' },
  { text: 'བསྟན་འཛིན', lang: 'bo' },
);
const someone: fc.Arbitrary<SpokenOf> = fc
  .tuple(
    latin,
    fc.option(own, { nil: undefined }),
    fc.constantFrom('female' as const, 'male' as const, 'unknown' as const),
  )
  .map(([text, more, gender]) => ({ gender, names: [{ text }, ...(more ? [more] : [])] }));

/** Two numbered, so that one who is spoken of can be told from one who is not. */
const facts: fc.Arbitrary<HeadlineFacts> = fc
  .record({
    rule: fc.constantFrom(...draftRules),
    on: fc.constantFrom('2026-09-19', '2024-02-29', '2025-12-31', '2026-10-01'),
    until: fc.constantFrom('2026-01-02', undefined),
    count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3000 })),
    precision: fc.constantFrom('day' as const, 'month' as const, 'window' as const),
    noun: fc.constantFrom('in_detention', 'in_prison', 'disappeared', 'house_arrest', 'deprived_of_liberty'),
    people: fc.array(someone, { minLength: 1, maxLength: 8 }),
    group: fc.option(
      fc.record({
        name: fc.constantFrom('Harbour Five', '港口五人', 'خمسة الميناء'),
        hashtag: fc.constantFrom('#Harbour5', '#港口', undefined),
      }),
      { nil: undefined },
    ),
    standing: fc.constantFrom('all' as const, 'some' as const, 'none' as const),
    allFree: fc.constantFrom(true, false),
    uncertain: fc.boolean(),
    detail: fc.constantFrom(undefined, { label: 'Nowruz', again: true }, { label: 'Nowruz', lunar: true }),
  })
  .map(({ people, rule, ...rest }) => ({
    ...rest,
    rule,
    people,
    names: people.map(({ names }) => names[0]!.text),
    unit: rule === 'FEST-INSIDE' ? 'time' : rule === 'COUNT-DAY' || rule === 'REL-COUNT' ? 'day' : 'year',
  }));

const sources = fc.constantFrom<AlertSource[]>(
  [],
  [{ title: 'Invented Watch' }],
  [{ title: 'مرصد مخترع', url: 'https://watch.example/a' }],
  [
    {
      title: 'A very long title of an invented report. '.repeat(6).trim(),
      url: `https://watch.example/${'x'.repeat(200)}`,
    },
  ],
  [{ title: '一份很长的报告'.repeat(20) }],
);
const language = fc.constantFrom(...languageCodes);

function drafts(of: HeadlineFacts, code: LanguageCode, from: AlertSource[] = []): Drafts {
  const rule = of.rule as (typeof draftRules)[number];
  const template = (part: (typeof draftParts)[number]): string =>
    defaultTemplate(code, rule, part) ?? defaultTemplate(code, 'any', part)!;
  const templates = {
    headline: template('headline'),
    opening: template('opening'),
    post: template('post'),
    letter: template('letter'),
  };
  return draftsFrom({ facts: of, sources: from, organisation: '' }, templates, code)!;
}

const bare = (text: string): string => text.replace(/[\u2066-\u2069\u202a-\u202e]/g, '');
/** What a person may be called. */
const forms = ({ names }: SpokenOf): string[] => names.map(({ text }) => bare(text));

describe('Any draft, in any language', () => {
  const each = (runs: number, check: (of: HeadlineFacts, code: LanguageCode, texts: Drafts) => void): void =>
    fc.assert(
      fc.property(facts, language, sources, (of, code, from) => check(of, code, drafts(of, code, from))),
      { numRuns: runs },
    );
  const parts = ({ headline: h, opening, post, letter }: Drafts): string[] => [h, opening, post, letter];

  it('has no trace of a pattern, no doubled space and no empty place', () => {
    each(400, (_, __, texts) => {
      for (const text of parts(texts)) {
        const ours = text.replaceAll('{count}', 'X').replaceAll('a#b|c', 'X');
        expect(ours).not.toMatch(/[{}|]|\bundefined\b|\bNaN\b|\bnull\b/);
        expect(text).not.toMatch(/ {2}| $|^ |\n{3}|\( |\(\)|（）|[\uE000-\uF8FF]/m);
        expect(bare(ours)).not.toMatch(/ [,.;](?!\p{L})|،،|，，|：：|::/u);
      }
    });
  });

  it('closes every isolate that it opens, and brings no other mark of direction', () => {
    each(300, (_, __, texts) => {
      for (const text of parts(texts)) {
        expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u2068\u2069]/);
        expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/);
      }
    });
  });

  it('keeps Latin letters apart inside Arabic, and Arabic letters inside all others', () => {
    each(300, (_, code, { opening, headline: h }) => {
      for (const text of [opening, h]) {
        const outside = text.replace(/\u2068[^\u2069]*\u2069/g, '');
        expect(outside).not.toMatch(code === 'ar' ? /[A-Za-zА-я]/ : /[\u0600-\u06ff]/);
      }
    });
  });

  it('has a post of at most 280, or none', () => {
    each(400, (_, __, { post }) => expect(platformLength(post)).toBeLessThanOrEqual(MOST_IN_POST));
  });

  it('says the number, and names whom it is about', () => {
    each(300, (of, code, { opening, headline: h }) => {
      const shown = of.people!.slice(0, of.people!.length > 5 ? 3 : 5);
      for (const person of shown) expect(forms(person).some((form) => bare(opening).includes(form))).toBe(true);
      const labels = [of.group?.name, of.group?.hashtag].filter((one): one is string => !!one);
      const called = [...shown.flatMap(forms), ...labels];
      expect([code, called.some((one) => bare(h).includes(one))]).toEqual([code, true]);
      const isInWords =
        of.count <= 12 || of.rule.startsWith('ANNIV') || of.rule === 'FEST-INSIDE' || of.rule === 'REL-COUNT';
      if (!isInWords) expect(opening.replace(/[\s\u00a0\u202f,.]/g, '')).toContain(String(of.count));
    });
  });

  it('names nobody who is not spoken of', () => {
    const other = ['Lin Anran', 'Ilham Example', 'Óscar Ñandú', '林安然', 'أمينة حداد', 'Ольга Петрова'];
    each(300, (of, _, texts) => {
      const called = of.people!.flatMap(forms);
      for (const name of other.filter((one) => !called.includes(one)))
        for (const text of parts(texts)) expect(text).not.toContain(name);
    });
  });

  it('never lets the hashtag speak where not all are held', () => {
    each(300, (of, _, texts) => {
      if (of.standing === 'all' || !of.group?.hashtag) return;
      for (const text of parts(texts)) expect(text).not.toContain(of.group.hashtag);
    });
  });

  it('says in each text that the day is not known, where it is not', () => {
    const unknown: Record<LanguageCode, RegExp> = {
      en: /exact day not known/,
      fr: /jour exact inconnu/,
      es: /día exacto desconocido/,
      ar: /اليوم المحدد غير معروف/,
      zh: /具体日期不详/,
      ru: /точный день неизвестен/,
    };
    each(300, (of, code, { headline: h, opening, post, letter }) => {
      if (of.precision !== 'window' || of.rule === 'FEST-INSIDE') return;
      for (const text of [h, opening, post, letter]) if (text !== '') expect(text).toMatch(unknown[code]);
    });
  });
});

it('an English headline from the template is the headline of the alert', () => {
  fc.assert(
    fc.property(facts, (of) => {
      expect(bare(drafts(of, 'en').headline)).toBe(bare(headline(of)).replace(/ {2,}/g, ' '));
    }),
    { numRuns: 500 },
  );
});

it('a headline in another language is the same in a mail and in a draft', () => {
  fc.assert(
    fc.property(facts, language, (of, code) => {
      if (code !== 'en') expect(drafts(of, code).headline).toBe(headline(of, code));
    }),
    { numRuns: 400 },
  );
});
