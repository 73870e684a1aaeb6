import { readLinks } from './read-links';
import { readNames } from './read-names';
import { readCountry, readGender, readList, readStatus } from './read-values';

const namesOf = (text: string, country = 'CN'): string =>
  readNames(text, { country })
    .names.map(({ text: name, kind, lang }) => `${name}/${kind}${lang ? `/${lang}` : ''}`)
    .join(' + ');

describe('a cell with names', () => {
  it.each([
    ['Lin Anran', 'Lin Anran/main'],
    ['林安然 (Lin Anran)', 'Lin Anran/main + 林安然/native/zh'],
    ['林安然（Lin Anran）', 'Lin Anran/main + 林安然/native/zh'],
    ['Lin Anran 林安然', 'Lin Anran/main + 林安然/native/zh'],
    ['林安然【安安】', '林安然/main/zh + 安安/alias/zh'],
    ['Lin Anran aka An An', 'Lin Anran/main + An An/alias'],
    ['Lin Anran, also known as An An', 'Lin Anran/main + An An/alias'],
    ['林安然 又名 林然', '林安然/main/zh + 林然/alias/zh'],
    ['Lin Anran； Lin An；林安然', 'Lin Anran/main + Lin An/alias + 林安然/native/zh'],
    ['Lin, Anran', 'Lin Anran/main'],
    ['Lin Anran (activist)', 'Lin Anran/main'],
    ['Lin Anran (b. 1988)', 'Lin Anran/main'],
    ['\u202bLin\u00a0Anran\u202c', 'Lin Anran/main'],
    ['?', ''],
  ])('%s', (written, names) => {
    expect(namesOf(written)).toBe(names);
  });

  it('turns a name with a comma by the country, and gives no language to letters that many share', () => {
    expect(namesOf('Benhalima, Amina', 'DZ')).toBe('Amina Benhalima/main');
    expect(namesOf('ئالىم', 'CN')).toBe('ئالىم/main');
    expect(namesOf('山田花子', 'JP')).toBe('山田花子/main');
  });

  it.each(['Tang Mingyue and Meng Ruiheng', '邱雨书、沈知远', 'Tang Mingyue & Meng Ruiheng'])(
    '%s are several people, which is asked about',
    (written) => {
      expect(readNames(written).questions[0]).toMatchObject({ what: expect.stringContaining('several people') });
    },
  );
});

describe('a cell with sources', () => {
  it.each([
    ['https://example.org/a', undefined, ['https://example.org/a'], ''],
    [
      'https://example.org/a, https://example.org/b.',
      undefined,
      ['https://example.org/a', 'https://example.org/b'],
      '',
    ],
    ['https://example.org/a；https://example.org/b', undefined, ['https://example.org/a', 'https://example.org/b'], ''],
    ['https://example.org/ahttps://example.org/b', undefined, ['https://example.org/a', 'https://example.org/b'], ''],
    ['(see www.example.org/x)', undefined, ['https://www.example.org/x'], ''],
    ['A report https://example.org/a', undefined, ['https://example.org/a'], 'A report'],
    ['Report 12', 'HYPERLINK("https://example.org/r","Report 12")', ['https://example.org/r'], 'Report 12'],
    ['=HYPERLINK("https://example.org/r";"Report 12")', undefined, ['https://example.org/r'], 'Report 12'],
  ])('%s', (text, formula, urls, words) => {
    expect(readLinks({ text, formula })).toMatchObject({ urls, words });
  });

  it('takes no address that could run', () => {
    expect(readLinks({ text: 'javascript:alert(1) data:text/html,x https://u:p@example.org/' }).urls).toEqual([]);
  });
});

describe('words of a list', () => {
  it.each([
    ['China', 'CN'],
    ['PRC', 'CN'],
    ['chn', 'CN'],
    ['Chine', 'CN'],
    ['中国', 'CN'],
    ['中華人民共和國', 'CN'],
    ['Китай', 'CN'],
    ['الصين', 'CN'],
    ['Égypte', 'EG'],
    ['Belarus', 'BY'],
    ['Беларусь', 'BY'],
    ['Estados Unidos', 'US'],
    ['UK', 'GB'],
    ['Hong Kong', 'HK'],
    ['Viet Nam', 'VN'],
    ['Türkiye', 'TR'],
    ['Xinjiang', 'CN'],
  ])('the country %s is %s', (written, code) => {
    expect(readCountry(written)).toMatchObject({ is: 'value', value: code });
  });

  it('asks about countries that are none or several', () => {
    expect(readCountry('Middle Earth')).toMatchObject({ is: 'question' });
    expect(readCountry('China / Hong Kong')).toMatchObject({ is: 'question', answers: ['CN', 'HK'] });
  });

  it.each([
    ['F', 'female'],
    ['女', 'female'],
    ['муж.', 'male'],
    ['أنثى', 'female'],
    ['non-binary', 'non-binary'],
  ])('the gender %s is %s', (written, value) => {
    expect(readGender(written)).toMatchObject({ is: 'value', value });
  });

  it('knows a status in six languages, and splits lists', () => {
    expect(['in custody', 'liberado', '在押', 'освобожден', 'متوفى'].map((word) => readStatus(word))).toMatchObject([
      { value: 'held' },
      { value: 'free' },
      { value: 'held' },
      { value: 'free' },
      { value: 'dead' },
    ]);
    expect(readList('lawyer; writer, poet').items).toEqual(['lawyer', 'writer, poet']);
    expect(readList('记者、编辑').items).toEqual(['记者', '编辑']);
  });
});
