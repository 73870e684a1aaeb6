import fc from 'fast-check';
import { keysOfName, nameWords } from '../../lib/name-keys';
import type { ProposedPerson } from './import-model';
import type { KnownPerson } from './verdict-model';
import { matchPeople } from './match-people';
import { lettersOff } from './letters-off';

type Rest = Partial<Record<'born' | 'country' | 'gender', string>>;

const stated = <T>(understood: T) => ({ column: 'x', written: String(understood), understood });
const fileOf = (names: string[], rest: Rest = {}): ProposedPerson => ({
  names: names.map((text, i) => stated({ text, kind: i === 0 ? ('main' as const) : ('alias' as const) })),
  ...Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, stated(value)])),
});
const knownAs = (names: string[], rest: Rest = {}): KnownPerson => ({
  id: '1',
  reference: 'R-1',
  names: names.map((text) => ({ text })),
  ...rest,
});
const split = (text: string): string[] => text.split(' | ');
const all = (names: string): Set<number> =>
  new Set(split(names).flatMap((name) => Object.values(keysOfName(name)).flat() as number[]));

const china = { country: 'CN' };
const same: [file: string, vigil: string, why: string, rest?: Rest][] = [
  ['Huang Xueqin', '黄雪琴', 'same in pinyin'],
  ['Xueqin Huang', '黄雪琴', 'same in pinyin'],
  ['Huang Xue-qin', '黃雪琴', 'same in pinyin'],
  ['黄雪琴', 'Huáng Xuěqín', 'same in pinyin'],
  ['欧阳锦绣', 'Jinxiu Ouyang', 'same in pinyin'],
  ['Shan Yaqin', '单雅琴', 'same in pinyin'],
  ['Cheng Yuan', '程渊', 'same in pinyin', china],
  ['Sophia Huang Xueqin', '黄雪琴', 'holds 黄雪琴 in pinyin', china],
  ['Huang Xueqing', '黄雪琴', 'same in pinyin but for a letter', china],
  ['Mohammed Hassan', 'محمد حسن', 'sound alike', { country: 'EG' }],
  ['Ilham Tohti', 'ئىلھام توختى', 'sound alike', china],
  ['Rahile Dawut', 'راھىلە داۋۇت', 'sound alike', china],
  ['Narges Mohammadi', 'نرگس محمدی', 'sound alike'],
  ['Alaa Abdel Fattah', 'علاء عبد الفتاح', 'sound alike', { country: 'EG' }],
  ['Natalia Estemirova', 'Наталья Эстемирова', 'sound alike'],
  ['Oleg Sentsov', 'Олег Сенцов', 'sound alike'],
  ['Muhammad Hasan', 'Mohamed Hassan', 'but for vowels and doubled letters', { country: 'EG' }],
  ['Abdurrahman Yusuf', 'Abd al-Rahman Yousef', 'differ in|sound alike|vowels', { country: 'EG', born: '1971' }],
  ['Huang Xueqing', 'Huang Xueqin', 'differ in one letter', china],
  ['Wang Jiangbing', 'Wang Jianbing', 'differ in one letter', china],
  ['Wang Jianbin', 'Jianbing Wang', 'differ in one letter', china],
  ['Chung Yuan', 'Cheng Yuan', 'differ in one letter', china],
  ['Huang Xueqim', 'Huang Xueqin', 'differ in one letter', china],
  ['Huang Xeuqin', 'Huang Xueqin', 'differ in one letter', china],
  ['Ahmed Mansour', 'Ahmed Mansoor', 'differ in one letter', { country: 'AE' }],
  ['Aleś Bialiatski', 'Ales Bialatski', 'differ in one letter', { country: 'BY' }],
  ['Ekpar Abdulrahmen', 'Ekpar Abdurrahman', 'vowels', { country: 'CN', born: '1976' }],
  ['吴健雄', '吴葛健雄', 'differ in one character', { born: '1985', country: 'CN' }],
  ['黄雪芹', '黄雪琴', 'one character differs', { born: '1988', country: 'CN' }],
  ['Wang Jianping', 'Wang Jianbing', 'differ in one letter', { born: '1983', country: 'CN' }],
];

// Of one country, and nothing else known: names that many have, and that are not one.
const others: [file: string, vigil: string, country: string][] = [
  ['Wang Jianping', 'Wang Jianbing', 'CN'],
  ['Zhang Hui', 'Zhang Hua', 'CN'],
  ['Li Wei', 'Li Mei', 'CN'],
  ['Li Na', 'Li Nan', 'CN'],
  ['Wang Wei', 'Wang Wen', 'CN'],
  ['Liu Xiaobo', 'Liu Xiaoping', 'CN'],
  ['Huang Xueqin', '黄雪明', 'CN'],
  ['王建兵', '王建军', 'CN'],
  ['王建兵', '汪剑冰', 'CN'],
  ['黄雪芹', '黄雪琴', 'CN'],
  ['李明', '黎明', 'CN'],
  ['Wang Wei | 王伟', 'Wang Wei | 王薇', 'CN'],
  ['程渊', '陈元', 'CN'],
  ['Maria Petrova', 'Daria Petrova', 'RU'],
  ['Ivan Ivanov', 'Ivan Ivanova', 'RU'],
  ['Иван Петров', 'Иван Петрова', 'RU'],
  ['Ahmed Ali', 'Ahmed Adel', 'EG'],
  ['علي حسن', 'علي حسين', 'EG'],
  ['Mohammed Ali', 'Mahmoud Aly', 'EG'],
  ['Anna Lee', 'Anne Leo', 'MM'],
  ['Nguyen Van An', 'Nguyen Van Binh', 'VN'],
  ['Tran Thi Nga', 'Tran Thi Hoa', 'VN'],
  ['John Smith', 'Joan Smith', 'US'],
  ['བཀྲ་ཤིས', 'བསྟན་འཛིན', 'CN'],
];

describe('names that may be of one person', () => {
  it.each(same)('%s in the file, %s in Vigil: %s', (file, vigil, why, rest = {}) => {
    const { decision, why: told, candidates } = matchPeople(fileOf(split(file), rest), [knownAs(split(vigil), rest)]);
    expect([decision, told]).toEqual(['ask', expect.stringMatching(why)]);
    expect(candidates[0]!.score).toBeGreaterThanOrEqual(40);
    expect(candidates[0]!.isExact).toBe(false);
  });

  it.each(same)('%s is found by a key of %s', (file, vigil) => {
    const keys = all(vigil);
    expect([...all(file)].some((key) => keys.has(key))).toBe(true);
  });

  it('are asked about with the strongest first', () => {
    const people = ['Huang Xueqing', '黄雪琴', 'Huang Xueqin'].map((name, i) => ({
      ...knownAs([name], china),
      id: String(i),
    }));
    const { candidates } = matchPeople(fileOf(['Huang Xueqin'], china), people);
    expect(candidates.map(({ name }) => name)).toEqual(['Huang Xueqin', '黄雪琴', 'Huang Xueqing']);
  });
});

describe('names of different people', () => {
  it.each(others)('%s in the file, %s in Vigil, both of %s', (file, vigil, country) => {
    const { decision, candidates } = matchPeople(fileOf(split(file), { country }), [
      knownAs(split(vigil), { country }),
    ]);
    expect({ decision, candidates }).toEqual({ decision: 'create', candidates: [] });
  });

  it('are told of, where they are alike', () => {
    const { why } = matchPeople(fileOf(['Wang Jianping'], china), [knownAs(['Wang Jianbing'], china)]);
    expect(why).toContain('Wang Jianbing (R-1) has a like name: Wang Jianping and Wang Jianbing differ in one letter');
  });
});

it('a name that is turned, joined or hyphenated has a key in common with itself', () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), fc.constantFrom('', ' ', '-'), (words, between) => {
      fc.pre(nameWords(words.join(' ')).length === words.length); // without titles
      const { sure } = keysOfName(words.join(' '));
      const turned = [...words.slice(1), words[0]!].join(between);
      expect(sure).toContain(keysOfName(turned).sure[0]);
    }),
  );
});

it('a letter in the middle of a word of a long name that is put in, left out or changed leaves a key in common', () => {
  const word = fc.stringMatching(/^[b-df-hj-np-tv-z][a-z]{4,8}$/);
  fc.assert(
    fc.property(word, word, fc.nat(), fc.constantFrom(...'bcdfgjkmprst'), (a, b, at, letter) => {
      const place = 1 + (at % (a.length - 2));
      fc.pre(!'aeiou'.includes(a[place]!));
      const keys = new Set(keysOfName(`${a} ${b}`).vague);
      const changed = `${a.slice(0, place)}${letter}${a.slice(place + 1)} ${b}`;
      expect(keysOfName(changed).vague.some((key) => keys.has(key))).toBe(true);
    }),
  );
});

it('counts letters that were put in, left out, changed or exchanged', () => {
  expect(lettersOff('xueqin', 'xeuqin')).toBe(1);
  expect(lettersOff('jianbing', 'jangbin')).toBe(3);
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => lettersOff(a, b) === lettersOff(b, a)));
});

it('no name, however long or odd, takes long or fails', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (a, b) => {
      expect(matchPeople(fileOf([a, 'iaiaiaiaiaiaiaiaiaiaiaiaiaiaia']), [knownAs([b, 'x'])]).decision).not.toBe(
        'update',
      );
    }),
  );
});
