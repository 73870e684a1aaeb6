import { dateIn } from './date-words';
import { agesAt, childhoodOf } from './identity';
import { nameParts } from './name-parts';
import { sentencesIn } from './sentences';
import { submissionWords } from './words/words';

describe('the parts of a name', () => {
  it.each([
    ['黄雪琴', 'zh-Hans', '黄 | 雪琴'],
    ['欧阳小明', 'zh-Hans', '欧阳 | 小明'],
    ['歐陽小明', 'zh-Hant', '歐陽 | 小明'],
    ['吴葛健雄', 'zh-Hans', '吴 | 葛健雄'],
    ['欧阳', 'zh', '欧 | 阳'],
    ['Huang Xueqin', 'zh-Latn', 'Huang | Xueqin'],
    ['Wu Ge Jianxiong', 'zh-Latn', 'Wu | Ge Jianxiong'],
    ['Nguyễn Văn Invented', 'vi', 'Nguyễn | Văn Invented'],
    ['남궁민수', 'ko', '남궁 | 민수'],
    ['Invented, Amina', 'en', 'Invented | Amina'],
    ['Invented, Amina', undefined, 'Invented | Amina'],
    ['Amina Invented', 'en', null],
    ['أمينة مخترعة', 'ar', null],
    ['Tashi', 'zh-Latn', null],
    ['ئابدۇللا', 'ug', null],
    ['བཀྲ་ཤིས', 'bo', null],
    ['山田太郎', 'ja', null],
    ['a, b, c', 'en', null],
    ['黄雪琴 Huang', 'zh', null],
  ])('%s (%s): %s', (text, lang, parts) => {
    const found = nameParts({ text, lang });
    expect(found && `${found.family} | ${found.given}`).toBe(parts);
  });
});

describe('the age at the time of detention', () => {
  it.each([
    ['1973-10-18', '2019-07-22', '45 to 45', null],
    ['2001-07-22', '2019-07-22', '18 to 18', null],
    ['2001-07-23', '2019-07-22', '17 to 17', 'child'],
    ['2001', '2019-07-22', '17 to 18', 'perhaps'],
    ['2004-02-29', '2021-02-28', '16 to 16', 'child'],
    ['1990-05', '2020', '29 to 30', null],
    ['1990~', '2020-01-01', null, null],
    ['2020-01-01', '2019-01-01', null, null],
    ['../1990', '2019-01-01', null, null],
  ])('born %s, taken %s: %s (%s)', (born, on, ages, childhood) => {
    const age = agesAt(born, on);
    expect(age && `${age.low} to ${age.high}`).toBe(ages);
    expect(age && childhoodOf(age)).toBe(childhood);
  });
});

describe('a date that is not known to the day', () => {
  it.each([
    ['2021-09-01', '1 September 2021', '1er septembre 2021', '1 de septiembre de 2021'],
    ['2021-09', 'September 2021', 'septembre 2021', 'septiembre de 2021'],
    ['2021~', 'about 2021', 'vers 2021', 'hacia 2021'],
    ['2021-09?', 'September 2021 (uncertain)', 'septembre 2021 (incertain)', 'septiembre de 2021 (incierto)'],
    ['202X', 'the 2020s', 'années 2020 à 2029', 'años 2020 a 2029'],
    ['2021-24', 'winter 2021–22', 'hiver 2021-2022', 'invierno de 2021-2022'],
    [
      '[2020-08-31..2020-09-04]',
      'one day between 31 August and 4 September 2020',
      'un jour entre le 31 août 2020 et le 4 septembre 2020',
      'un día entre el 31 de agosto de 2020 y el 4 de septiembre de 2020',
    ],
    ['[2021-09-01,2021-09-03]', '1 or 3 September 2021', '1er ou 3 septembre 2021', '1 o 3 de septiembre de 2021'],
    [
      '2022-01-18/2022-04-18',
      '18 January to 18 April 2022',
      'du 18 janvier 2022 au 18 avril 2022',
      'del 18 de enero de 2022 al 18 de abril de 2022',
    ],
    [
      '2021-09-19/',
      'from 19 September 2021, end not known',
      'début : 19 septembre 2021, fin inconnue',
      'inicio: 19 de septiembre de 2021, fin desconocido',
    ],
    [
      '[..2021-09]',
      'by the end of September 2021',
      'au plus tard : septembre 2021',
      'a más tardar: septiembre de 2021',
    ],
  ])('%s', (text, english, french, spanish) => {
    expect(dateIn(text, null)).toBe(english);
    expect(submissionWords.fr.date(text)).toBe(french);
    expect(submissionWords.es.date(text)).toBe(spanish);
  });
});

describe('the sentences of a summary', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['From the No. 1 to the No. 3 centre. Then back.', ['From the No. 1 to the No. 3 centre.', 'Then back.']],
    ['Criminal Law, art. 105(2) applies.', ['Criminal Law, art. 105(2) applies.']],
    ['被带走。家属未获通知。', ['被带走。', '家属未获通知。']],
    ['“Gone.” She said so.', ['“Gone.”', 'She said so.']],
    ['two\n\nlines', ['two', 'lines']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });
});
