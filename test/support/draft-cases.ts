import type { HeadlineFacts } from '../../src/alerts/domain/alert';
import type { LanguageCode } from '../../src/alerts/domain/wording/language';
import type { SpokenOf } from '../../src/defenders/domain/spoken-of';
import { defaultTemplate } from '../../src/drafts/domain/default-templates';
import { draftOf } from '../../src/drafts/domain/drafts';

const person = (gender: SpokenOf['gender'], text: string, own?: string, lang?: string): SpokenOf => ({
  gender,
  names: [{ text }, ...(own ? [{ text: own, lang }] : [])],
});
const lin = person('female', 'Lin Anran', '林安然', 'zh-Hans');
const amina = person('female', 'Amina Haddad', 'أمينة حداد', 'ar');
const olga = person('female', 'Olga Petrova', 'Ольга Петрова', 'ru');
const chen = person('male', 'Chen Weimin', '陈卫民', 'zh-Hans');
const yusuf = person('male', 'Yusuf Karimi', 'يوسف كريمي', 'ar');
const igor = person('male', 'Igor Orlov', 'Игорь Орлов', 'ru');
const tenzin = person('unknown', 'Tenzin Dolkar');

const of = (...people: SpokenOf[]): Partial<HeadlineFacts> => ({
  people,
  names: people.map(({ names }) => names[0]!.text),
});
const woman = of(lin);
const man = of(igor);
const someone = of(tenzin);
const group = { name: 'Harbour Five', hashtag: '#HarbourFive' };
const some: Partial<HeadlineFacts> = { standing: 'some', group };
const free: Partial<HeadlineFacts> = { standing: 'none', allFree: true };
const none: Partial<HeadlineFacts> = { standing: 'none', allFree: false };
const days = (count: number): Partial<HeadlineFacts> => ({ rule: 'COUNT-DAY', unit: 'day', count });
const nowruz = { en: 'Nowruz', fr: 'Norouz', es: 'Noruz', ar: 'النوروز', zh: '诺鲁孜节', ru: 'Навруз' };
const festival = (count: number): Partial<HeadlineFacts> => ({
  rule: 'FEST-INSIDE',
  unit: 'time',
  count,
  detail: { label: 'Nowruz', labels: nowruz },
});
const release = (count: number): Partial<HeadlineFacts> => ({
  rule: 'REL-COUNT',
  unit: 'day',
  count,
  noun: 'in_prison',
  detail: { date: '2026-09-26' },
});

/** The cases of the tables, one for each thing that can make a sentence another one. */
export const draftCases = {
  'one woman': woman,
  'one man': man,
  'gender not known': someone,
  'two women': of(amina, olga),
  'two men': of(chen, yusuf),
  'a woman and a man': of(lin, igor),
  'two, one gender not known': of(amina, tenzin),
  'three women': of(lin, amina, olga),
  'five in a joint case': { ...of(lin, amina, chen, yusuf, igor), group },
  'seven people': of(lin, amina, olga, chen, yusuf, igor, tenzin),
  'some held: a woman': { ...woman, ...some },
  'some held: a man': { ...man, ...some },
  'some held: gender not known': { ...someone, ...some },
  'some held: two women': { ...of(amina, olga), ...some },
  'some held: a woman and a man': { ...of(lin, igor), ...some },
  'some held: three men': { ...of(chen, yusuf, igor), ...some },
  'free: a woman': { ...woman, ...free },
  'free: a man': { ...man, ...free },
  'free: gender not known': { ...someone, ...free },
  'free: two women': { ...of(amina, olga), ...free },
  'free: a woman and a man': { ...of(lin, igor), ...free },
  'free: three men': { ...of(chen, yusuf, igor), ...free },
  'free: a joint case': { ...of(lin, igor), ...free, group },
  'none held, one not heard of': { ...woman, ...none },
  'none held, in a joint case': { ...of(lin, igor), ...none, group },
  'only the month': { ...woman, precision: 'month', on: '2026-09-01' },
  'one day of several': { ...woman, precision: 'window', on: '2026-08-31', until: '2026-09-04' },
  'one day of several, two years': { ...woman, precision: 'window', on: '2026-12-30', until: '2027-01-02' },
  'day not known': { ...woman, precision: 'window' },
  'date in doubt': { ...woman, uncertain: true },
  'the first of a month': { ...man, on: '2026-10-01' },
  'two years': { ...man, count: 2 },
  'five years': { ...man, count: 5 },
  'eleven years': { ...man, count: 11 },
  'twenty-one years': { ...man, count: 21 },
  '100 days': { ...woman, ...days(100) },
  '103 days': { ...woman, ...days(103) },
  '121 days': { ...woman, ...days(121) },
  '1000 days': { ...woman, ...days(1000) },
  'in prison': { ...woman, noun: 'in_prison' },
  'under house arrest: a woman': { ...woman, noun: 'house_arrest', ...some },
  'under house arrest: gender not known': { ...someone, noun: 'house_arrest', ...some },
  'deprived of liberty: a man': { ...man, noun: 'deprived_of_liberty', ...some },
  'deprived of liberty: two women': { ...of(amina, olga), noun: 'deprived_of_liberty', ...some },
  'deprived of liberty: gender not known': { ...someone, noun: 'deprived_of_liberty', ...some },
  'disappeared: a woman': { ...woman, rule: 'ANNIV-ENFD', noun: 'disappeared', count: 2 },
  'disappeared: a man': { ...man, rule: 'ANNIV-ENFD', noun: 'disappeared', count: 2 },
  'disappeared: gender not known': { ...someone, rule: 'ANNIV-ENFD', noun: 'disappeared', count: 2 },
  'disappeared: two': { ...of(chen, yusuf), rule: 'ANNIV-ENFD', noun: 'disappeared', count: 3 },
  'disappeared, now free': { ...woman, ...free, rule: 'ANNIV-ENFD', noun: 'disappeared' },
  '200 days disappeared': { ...woman, ...days(200), noun: 'disappeared' },
  'sentenced: a woman': { ...woman, rule: 'ANNIV-SENT', noun: 'in_prison', count: 3 },
  'sentenced: gender not known': { ...someone, rule: 'ANNIV-SENT', noun: 'in_prison', count: 3 },
  'sentenced: two men': { ...of(chen, yusuf), rule: 'ANNIV-SENT', noun: 'in_prison', count: 3 },
  'sentenced: held again': { ...woman, rule: 'ANNIV-SENT', detail: { again: true } },
  'sentenced: some held': { ...of(lin, igor), ...some, rule: 'ANNIV-SENT', noun: 'in_prison' },
  'sentenced: in a joint case': { ...of(lin, igor), group, rule: 'ANNIV-SENT', noun: 'in_prison' },
  'on trial': { ...man, rule: 'ANNIV-TRIAL' },
  'lawyer removed': { ...woman, rule: 'ANNIV-FORCED-LAWYER' },
  'birthday: a woman': { ...woman, rule: 'BIRTHDAY', count: 38, noun: 'in_prison' },
  'birthday: a man': { ...man, rule: 'BIRTHDAY', count: 31 },
  'birthday: gender not known': { ...someone, rule: 'BIRTHDAY', count: 38 },
  'birthday: two women': { ...of(amina, olga), rule: 'BIRTHDAY', count: 38 },
  'birthday: three men, deprived of liberty': {
    ...of(chen, yusuf, igor),
    rule: 'BIRTHDAY',
    count: 22,
    noun: 'deprived_of_liberty',
  },
  'birthday: disappeared': { ...woman, rule: 'BIRTHDAY', count: 38, noun: 'disappeared' },
  'birthday: free': { ...man, ...free, rule: 'BIRTHDAY', count: 38 },
  'birthday by the moon': { ...woman, rule: 'BIRTHDAY', count: 38, detail: { lunar: true } },
  'round birthday': { ...woman, rule: 'AGE-ROUND', count: 40, noun: 'in_prison' },
  'second festival': { ...woman, ...festival(2) },
  'festival, two men': { ...of(chen, yusuf), ...festival(1) },
  'term ends today': { ...woman, ...release(0) },
  'term ends tomorrow': { ...woman, ...release(1) },
  'term ends in two days': { ...man, ...release(2) },
  'terms end in seven days': { ...of(lin, igor), ...release(7) },
  'terms end in thirty days': { ...of(lin, igor), group, ...release(30) },
} satisfies Record<string, Partial<HeadlineFacts>>;
export type DraftCase = keyof typeof draftCases;

const factsOf = (changes: Partial<HeadlineFacts>): HeadlineFacts => ({
  rule: 'ANNIV-Y',
  on: '2026-09-19',
  count: 1,
  unit: 'year',
  precision: 'day',
  noun: 'in_detention',
  names: [],
  standing: 'all',
  ...changes,
});

/** Marks of direction as a reader of the source can see them. */
const visible = (text: string): string => text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');

/** The headline and the opening sentence of a case, in the words of Vigil. */
export function headlineAndOpening(language: LanguageCode, name: DraftCase): [headline: string, opening: string] {
  const facts = factsOf(draftCases[name]);
  const say = (part: 'headline' | 'opening'): string => {
    const template =
      defaultTemplate(language, facts.rule as 'ANNIV-Y', part) ?? defaultTemplate(language, 'any', part)!;
    return visible(draftOf({ facts, sources: [], organisation: '' }, template, part, language)!);
  };
  return [say('headline'), say('opening')];
}

/** A table of one language: each case with both sentences, to be read by somebody whose language it is. */
export const draftTable = (language: LanguageCode, rows: Record<DraftCase, [headline: string, opening: string]>) =>
  it.each(Object.entries(rows) as [DraftCase, [string, string]][])('%s', (name, sentences) => {
    expect(headlineAndOpening(language, name)).toEqual(sentences);
  });
