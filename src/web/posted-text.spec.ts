import { textField } from './posted-text';

describe('a line of text from a form', () => {
  it('is taken as it was written, spaces and all', () => {
    expect(textField({ password: '  mit Räuchertofu 🕊 ' }, 'password', 100)).toBe('  mit Räuchertofu 🕊 ');
  });

  it.each([
    ['a list', ['a', 'b']],
    ['an object', { a: 'b' }],
    ['a number', 7],
    ['nothing', undefined],
    ['one character too many', 'x'.repeat(101)],
    ['NUL', 'a\0b'],
    ['a line break', 'a\nb'],
    ['half a character', 'a\ud800'],
  ])('is empty when there was %s', (_, value) => {
    expect(textField({ name: value }, 'name', 100)).toBe('');
  });

  it.each([undefined, null, 'text', []])('is empty when the body is %j', (body) => {
    expect(textField(body, 'length', 100)).toBe('');
  });

  it('is never what every object has', () => {
    expect(textField({}, 'constructor', 100)).toBe('');
  });
});
