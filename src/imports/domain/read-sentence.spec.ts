import fc from 'fast-check';
import { parseDuration } from '../../lib/duration';
import { readSentence } from './read-sentence';

describe('a cell with a sentence', () => {
  it.each<[string, string, string]>([
    ['5 years', 'P5Y', ''],
    ['3 y 6 m', 'P3Y6M', ''],
    ['3 years, 6 months', 'P3Y6M', ''],
    ['3 years and 6 months in prison', 'P3Y6M', ''],
    ['18 months', 'P18M', ''],
    ['18mo', 'P18M', ''],
    ['2.5 years', 'P2Y6M', ''],
    ['2½ years', 'P2Y6M', ''],
    ['three years', 'P3Y', ''],
    ['three (3) years', 'P3Y', ''],
    ['sentenced to 10 years imprisonment', 'P10Y', ''],
    ['10-year sentence', 'P10Y', ''],
    ['15 days', 'P15D', ''],
    ['life', 'life', ''],
    ['Life imprisonment', 'life', ''],
    ['无期徒刑', 'life', ''],
    ['пожизненное', 'life', ''],
    ['perpétuité', 'life', ''],
    ['السجن المؤبد', 'life', ''],
    ['有期徒刑三年六个月', 'P3Y6M', ''],
    ['有期徒刑三年', 'P3Y', ''],
    ['一年半', 'P1Y6M', ''],
    ['十年', 'P10Y', ''],
    ['有期徒刑十八年', 'P18Y', ''],
    ['6个月', 'P6M', ''],
    ['拘役六个月', 'P6M', ''],
    ['3 ans', 'P3Y', ''],
    ['3 ans et 6 mois', 'P3Y6M', ''],
    ['3 años y 6 meses', 'P3Y6M', ''],
    ['5 лет', 'P5Y', ''],
    ['2 года 6 месяцев', 'P2Y6M', ''],
    ['5 سنوات', 'P5Y', ''],
    ['P3Y6M', 'P3Y6M', ''],
    ['５ years', 'P5Y', ''],
    ['3.5', 'P3Y6M', 'Sentence (years)'],
    ['18', 'P18M', 'Term in months'],
  ])('%s is %s', (written, imprisonment, header) => {
    expect(readSentence(written, header)).toMatchObject({ is: 'sentence', sentence: { imprisonment } });
  });

  it.each([
    ['18 months + 2 years DPR', 'P18M', 'P2Y'],
    ['有期徒刑三年，剥夺政治权利一年', 'P3Y', 'P1Y'],
    ['有期徒刑五年剥夺政治权利四年', 'P5Y', 'P4Y'],
    ['无期徒刑，剥夺政治权利终身', 'life', 'life'],
    ['5 years and deprivation of political rights of 4 years', 'P5Y', 'P4Y'],
  ])('%s is a term and a deprivation of rights', (written, imprisonment, dpr) => {
    const reading = readSentence(written);
    expect(reading).toMatchObject({ is: 'sentence', sentence: { imprisonment, dpr } });
  });

  it.each(['死刑，剥夺政治权利终身', '死缓，剥夺政治权利终身', 'death, deprivation of political rights for life'])(
    '%s is kept in its words, and the rights that are lost are a penalty',
    (written) => {
      expect(readSentence(written)).toMatchObject({ is: 'words', words: written, sentence: { dpr: 'life' } });
    },
  );

  it.each(['death in custody', 'died in prison, death certificate not shown'])('%s is no sentence', (written) => {
    expect(readSentence(written)).toMatchObject({ is: 'question', what: expect.stringContaining('tells of a death') });
  });

  it.each([
    'death with reprieve',
    '死缓',
    '死刑',
    'Death (two-year reprieve)',
    'capital punishment',
    'death in absentia',
    'sentenced to death in 2019',
  ])('%s is kept in its words', (written) => {
    expect(readSentence(written)).toMatchObject({ is: 'words', words: written });
  });

  it.each([
    ['detention', 'is not a length of time'],
    ['2015-07-20', 'not one length'],
    ['awaiting trial', 'is not a length of time'],
    ['5', 'has no unit'],
    ['2 years suspended', 'not, or not only, a term in prison'],
    ['缓刑三年', 'not, or not only, a term in prison'],
    ['3-5 years', 'not one length'],
    ['up to 10 years', 'not one length'],
    ['250 years', 'is not a length of time'],
    ['acquitted', 'is not a length of time'],
  ])('%s is asked about', (written, what) => {
    const reading = readSentence(written);
    expect(reading).toMatchObject({ is: 'question', what: expect.stringContaining(what) });
  });

  it.each(['', '-', 'n/a', '不详'])('“%s” says nothing', (written) => {
    expect(readSentence(written).is).toBe('nothing');
  });

  it('never fails, and what it understands is a length that Vigil keeps', () => {
    const piece = fc.constantFrom(
      ...'5|3|years|年|半|六个月|life| |+|DPR|,|.5|月|years|P3Y|½|三|and|(|)|лет'.split('|'),
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readSentence(text);
        if (reading.is !== 'sentence') return;
        for (const length of Object.values(reading.sentence)) if (length !== 'life') parseDuration(length as string);
      }),
      { numRuns: 1000 },
    );
  });
});
