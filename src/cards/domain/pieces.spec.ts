import fc from 'fast-check';
import { pieceOf } from './pieces';

describe('A piece of text on a card', () => {
  it.each([
    ['Iris Invented', 'en', { text: 'Iris Invented', lang: 'en', rtl: false }],
    ['黄雪琴', 'zh-Hans', { text: '黄雪琴', lang: 'zh', rtl: false }],
    ['ئەركىن', 'ug', { text: 'ئەركىن', lang: 'ug', rtl: true }],
    ['#الحرية', 'en', { text: '#الحرية', lang: 'en', rtl: true }],
    ['བཀྲ་ཤིས', 'und', { text: 'བཀྲ་ཤིས', lang: 'und', rtl: false }],
    ['Амина', 'x-private', { text: 'Амина', lang: 'ru', rtl: false }],
  ])('%s has its language and direction', (text, lang, piece) => {
    expect(pieceOf(text, lang, 80)).toEqual(piece);
  });

  it('is one line, without pictures that no font has', () => {
    expect(pieceOf('Free\n them \u0007 all 😀👩🏽‍🦰🇨🇳 now © 2026', 'en', 80).text).toBe('Free them all now © 2026');
  });

  it('that is too long ends early, and a word that is too long can be broken', () => {
    expect(pieceOf('a'.repeat(50), 'en', 10).text).toBe('aaaaaaaaa…');
    const word = `#${'FreeEverybody'.repeat(4)}`;
    expect(pieceOf(word, 'en', 80).text.split('\u200b').length).toBeGreaterThan(3);
    expect(pieceOf(word, 'en', 80).text.replaceAll('\u200b', '')).toBe(word);
  });

  it('never loses a letter, and is never longer than it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 300 }), (text, most) => {
        const plain = pieceOf(text, 'en', most).text.replaceAll('\u200b', '');
        expect([...plain].length).toBeLessThanOrEqual(most);
        expect(plain.isWellFormed()).toBe(true);
      }),
    );
  });
});
