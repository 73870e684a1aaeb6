import { searchText } from './search-text';

describe('a name as it is searched', () => {
  it.each([
    ['Huáng Xuěqín', 'huang xueqin', 'tones of pinyin'],
    ['Đặng Văn Łukasz', 'dang van lukasz', 'letters that do not decompose'],
    ['STRAßE', 'strasse', 'sharp s'],
    ['İlham Tohti', 'ilham tohti', 'the dotted capital I of Turkish'],
    ['Navalnyj-Ivanov', 'navalnyj ivanov', 'a hyphen becomes a space'],
    ['Ёлкина', 'елкина', 'yo as ye, as in Russian print'],
    ['مُحَمَّد', 'محمد', 'Arabic vowel marks'],
    ['علي', 'علی', 'Arabic and Persian yeh'],
    ['فاطمة', 'فاطمه', 'teh marbuta'],
    ['أحمد', 'احمد', 'alef with hamza'],
    ['伊力哈木·土赫提', '伊力哈木 土赫提', 'the middle dot'],
    ['བཀྲ་ཤིས', 'བཀྲ ཤིས', 'tsheg separates'],
    ['Ｈｕａｎｇ', 'huang', 'full width'],
    ['a\u200db\u202ec', 'abc', 'what cannot be seen'],
    ['  — ', '', 'nothing but punctuation'],
  ])('%s is found as %s (%s)', (written, found) => {
    expect(searchText(written)).toBe(found);
  });

  it('is found again when it is searched as it is stored', () => {
    for (const name of ['Đặng', 'مُحَمَّد', '黄雪琴', 'Ёлкина', 'བཀྲ་ཤིས']) {
      expect(searchText(searchText(name))).toBe(searchText(name));
    }
  });
});
