import type { HeadlineFacts } from '../../alerts/domain/alert';
import type { SpokenOf } from '../../defenders/domain/spoken-of';
import type { DraftFacts } from './draft-values';
import type { TemplateRule } from './parts';

const person = (gender: SpokenOf['gender'], text: string, own: string, lang: string): SpokenOf => ({
  gender,
  names: [{ text }, { text: own, lang }],
});

/** Invented people. */
const lin = person('female', 'Lin Anran', '林安然', 'zh-Hans');
const chen = person('male', 'Chen Weimin', '陈卫民', 'zh-Hans');
const amina = person('female', 'Amina Haddad', 'أمينة حداد', 'ar');
const yusuf = person('male', 'Yusuf Karimi', 'يوسف كريمي', 'ar');
const olga = person('female', 'Olga Petrova', 'Ольга Петрова', 'ru');
const tenzin = person('unknown', 'Tenzin Dolkar', 'བསྟན་འཛིན་སྒྲོལ་དཀར', 'bo');

const spoken = (...people: SpokenOf[]): Pick<HeadlineFacts, 'people' | 'names'> => ({
  people,
  names: people.map(({ names }) => names[0]!.text),
});

const group = { name: 'Harbour Five', hashtag: '#HarbourFive' };

export interface ExampleCase {
  label: string;
  facts: Partial<HeadlineFacts> & Pick<HeadlineFacts, 'people' | 'names'>;
}

/** The cases beside which a template is read. Each has something that the others do not. */
export const exampleCases: readonly ExampleCase[] = [
  { label: 'One woman', facts: spoken(lin) },
  { label: 'Two men', facts: spoken(chen, yusuf) },
  { label: 'Five in a joint case, women and men', facts: { ...spoken(lin, chen, amina, yusuf, olga), group } },
  { label: 'Some held', facts: { ...spoken(amina, olga), group, standing: 'some' } },
  { label: 'None held, all at liberty', facts: { ...spoken(lin, chen), group, standing: 'none', allFree: true } },
  { label: 'None held, not all heard of', facts: { ...spoken(yusuf), standing: 'none', allFree: false } },
  { label: 'Gender not known', facts: spoken(tenzin) },
  { label: 'Only the month known', facts: { ...spoken(olga), precision: 'month', on: '2026-09-01' } },
  { label: 'One day of several', facts: { ...spoken(chen), precision: 'window', until: '2026-09-23' } },
];

/** What the facts of each kind of date look like. */
const ofRule: Record<TemplateRule, Partial<HeadlineFacts>> = {
  any: {},
  'ANNIV-Y': { count: 2 },
  'COUNT-DAY': { count: 500, unit: 'day' },
  'ANNIV-ENFD': { noun: 'disappeared', count: 3 },
  'ANNIV-SENT': { noun: 'in_prison' },
  'ANNIV-TRIAL': {},
  'ANNIV-FORCED-LAWYER': {},
  BIRTHDAY: { count: 38, noun: 'in_prison' },
  'AGE-ROUND': { count: 40, noun: 'in_prison' },
  'FEST-INSIDE': {
    count: 2,
    unit: 'time',
    detail: {
      label: 'Nowruz',
      labels: { en: 'Nowruz', fr: 'Norouz', es: 'Noruz', ar: 'النوروز', zh: '诺鲁孜节', ru: 'Навруз' },
    },
  },
  'REL-COUNT': { count: 7, unit: 'day', noun: 'in_prison', detail: { date: '2026-09-26' } },
};

/** One example case for a kind of date, with a source and no name of the organisation. */
export function exampleFacts(rule: TemplateRule, changes: Partial<HeadlineFacts>): DraftFacts {
  const facts: HeadlineFacts = {
    rule: rule === 'any' ? 'ANNIV-Y' : rule,
    on: '2026-09-19',
    count: 1,
    unit: 'year',
    precision: 'day',
    noun: 'in_detention',
    names: [],
    standing: 'all',
    ...ofRule[rule],
    ...changes,
  };
  const sources = [{ title: 'Harbour Watch, statement of 21 September 2025', url: 'https://watch.example/2025/09/21' }];
  return { facts, sources, organisation: '' };
}
