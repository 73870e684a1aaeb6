import { ruleCodes } from '../../../alerts/domain/alert';
import { languages } from '../subscription';
import { messageKeys } from './message-words';
import { messageWords, speechIn } from './speech';

const others = languages.filter((one) => one !== 'en');
const bidi = /[\u2066-\u2069]/g;
/** The values that a message asks for, without the choices that only some languages need. */
const valuesIn = (source: string): string[] =>
  [
    ...new Set(
      [...source.matchAll(/\{(code|label|title|what|soon|before|from|until|because|link|late|weekday)\}/g)].map(String),
    ),
  ].sort();

describe.each(others)('the words of messages in %s', (language) => {
  const { said, labels } = messageWords[language];

  it('say all that the English ones say, and are not English', () => {
    const same = messageKeys.filter((key) => said[key] === messageWords.en.said[key]);
    expect(same.filter((key) => /[a-z]{4}/i.test(said[key].replace(/\{[^}]*\}|Vigil/g, '')))).toEqual([]);
    for (const key of messageKeys) expect(valuesIn(said[key])).toEqual(valuesIn(messageWords.en.said[key]));
  });

  it('have a name of its own for every kind of date', () => {
    for (const rule of ruleCodes) expect(labels[rule]).not.toBe(messageWords.en.labels[rule]);
    expect(new Set(Object.values(labels)).size).toBe(ruleCodes.length);
  });
});

describe('what a message says', () => {
  const number = (language: (typeof languages)[number], count: number, unit: string): string => {
    const speech = speechIn(language);
    return speech.say('number', { count, unit, numeral: speech.numeral(count) });
  };

  it.each([
    ['en', 1, 'year', '1 year'],
    ['en', 1000, 'day', '1,000 days'],
    ['fr', 1, 'year', '1 an'],
    ['fr', 3, 'month', '3 mois'],
    ['es', 5, 'year', '5 años'],
    ['ar', 1, 'year', 'عام واحد'],
    ['ar', 2, 'year', 'عامان'],
    ['ar', 5, 'year', '5 أعوام'],
    ['ar', 11, 'year', '11 عامًا'],
    ['ar', 100, 'day', '100 يوم'],
    ['zh', 5, 'year', '5年'],
    ['ru', 1, 'year', '1 год'],
    ['ru', 3, 'year', '3 года'],
    ['ru', 11, 'year', '11 лет'],
    ['ru', 21, 'day', '21 день'],
  ] as const)('in %s of %i and %s is %s', (language, count, unit, text) => {
    expect(number(language, count, unit)).toBe(text);
  });

  it.each([
    ['en', 'in 7 days', 'tomorrow'],
    ['fr', 'dans 7 jours', 'demain'],
    ['es', 'dentro de 7 días', 'mañana'],
    ['ar', 'بعد 7 أيام', 'غدًا'],
    ['zh', '7天后', '明天'],
    ['ru', 'через 7 дней', 'завтра'],
  ] as const)('in %s counts from today: %s, %s', (language, seven, one) => {
    const { soon } = speechIn(language);
    expect([soon('2026-05-20', '2026-05-13'), soon('2026-05-14', '2026-05-13')]).toEqual([seven, one]);
  });

  it('says two days in Arabic without a numeral, and what is past', () => {
    const { soon } = speechIn('ar');
    expect(soon('2026-05-15', '2026-05-13')).toBe('بعد يومين');
    expect(soon('2026-05-02', '2026-05-13')).toBe('قبل 11 يومًا');
  });

  it('begins with a small letter within a sentence, unless it is an abbreviation', () => {
    expect(speechIn('ru').label('ANNIV-Y')).toBe('годовщина лишения свободы');
    expect(speechIn('en').label('UN-SESSION')).toBe('UN session');
    expect(speechIn('fr').label('ANNIV-Y', true)).toBe('Anniversaire de la détention');
  });

  it('keeps a code in Latin letters whole among Arabic words', () => {
    const { say, insert, label } = speechIn('ar');
    expect(say('coded', { code: insert('CN-17'), label: label('ANNIV-Y') })).toBe('\u2068CN-17\u2069: ذكرى الاحتجاز');
  });

  it('sets a Latin word apart in Chinese as Chinese does', () => {
    const { say, insert } = speechIn('zh');
    expect(say('coded', { code: insert('CN-17'), label: '生日' }).replace(bidi, '')).toBe('CN-17：生日');
  });
});
