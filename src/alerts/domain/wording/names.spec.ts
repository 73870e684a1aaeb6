import type { SpokenOf } from '../../../defenders/domain/spoken-of';
import { agreementOf } from './agreement';
import { inserted, settled } from './insertion';
import { languageFor } from './languages';
import { nameIn } from './names';

const named = (...names: SpokenOf['names']): SpokenOf => ({ gender: 'unknown', names });
const latin = { text: 'Lin Anran' };

describe('The name in a text', () => {
  it.each([
    ['zh', named(latin, { text: '林安然', lang: 'zh-Hans' }), '林安然'],
    ['zh', named(latin, { text: '林安然' }), '林安然'],
    ['zh', named(latin, { text: '林安然', lang: 'zh-Hant' }, { text: '林安燃', lang: 'zh-Hans' }), '林安燃'],
    ['zh', named(latin, { text: '林 安然', lang: 'ja' }), 'Lin Anran'],
    ['zh', named(latin, { text: 'Lín Ānrán', lang: 'zh-Latn-pinyin' }), 'Lin Anran'],
    ['ar', named(latin, { text: 'لين أنران', lang: 'ar' }), 'لين أنران'],
    ['ar', named(latin, { text: 'ئىلھام توختى', lang: 'ug' }), 'Lin Anran'],
    ['ru', named(latin, { text: 'Алесь Прыклад', lang: 'be' }), 'Lin Anran'],
    ['ru', named(latin, { text: 'Линь Аньжань' }), 'Линь Аньжань'],
    ['fr', named(latin, { text: '林安然', lang: 'zh-Hans' }), 'Lin Anran'],
  ])('is the one that fits the script of the language: %s', (language, person, name) => {
    expect(nameIn(languageFor(language), person, 'Lin Anran')).toBe(name);
  });
});

describe('A name that runs in the other direction', () => {
  it('is kept apart, and one that runs the same way is not', () => {
    expect(inserted('Lin Anran', languageFor('ar'))).toBe('\u2068Lin Anran\u2069');
    expect(inserted('#Harbour', languageFor('ar'))).toBe('\u2068#Harbour\u2069');
    expect(inserted('أمينة', languageFor('ar'))).toBe('أمينة');
    expect(inserted('أمينة', languageFor('fr'))).toBe('\u2068أمينة\u2069');
    expect(inserted('Lin\u202eAnran', languageFor('fr'))).toBe('LinAnran');
  });

  it('stands with a space beside Chinese characters, and a hashtag always', () => {
    const chinese = languageFor('zh');
    const say = (text: string) => settled(text, chinese);
    expect(say(`声援${inserted('Lin Anran', chinese)}和${inserted('林安然', chinese)}，`)).toBe(
      '声援 Lin Anran 和林安然，',
    );
    expect(say(`声援${inserted('#港口', chinese)}`)).toBe('声援 #港口');
    expect(say(`（${inserted('#Harbour', chinese)}）`)).toBe('（#Harbour）');
  });
});

it.each([
  [['female'], 'female'],
  [['male', 'male'], 'male'],
  [['female', 'male'], 'mixed'],
  [['female', 'unknown'], 'unknown'],
  [['male', 'unknown'], 'unknown'],
] as const)('words agree with %s as %s', (genders, agreement) => {
  const people = genders.map((gender): SpokenOf => ({ gender, names: [] }));
  expect(agreementOf(people, people.length)).toBe(agreement);
  expect(agreementOf(undefined, 1)).toBe('unknown');
});
