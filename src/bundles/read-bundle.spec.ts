import { Invalid } from '../lib/errors';
import { readBundle } from './read-bundle';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (file: Uint8Array): string => {
  try {
    readBundle(file);
    return 'accepted';
  } catch (error) {
    if (error instanceof Invalid) return error.message;
    throw error;
  }
};

describe('a bundle file', () => {
  it('is read as JSON, with or without a byte order mark', () => {
    expect(readBundle(bytes('{"a":"黄雪琴"}'))).toEqual({ a: '黄雪琴' });
    expect(readBundle(bytes('\ufeff{"a":1}'))).toEqual({ a: 1 });
  });

  it.each([
    ['nothing', bytes(''), 'The file is empty.'],
    ['only blanks', bytes(' \n'), 'The file is empty.'],
    ['a word', bytes('hello'), /^The file is not JSON: Unexpected token 'h'/],
    ['half a file', bytes('{"format":'), /ends too early/],
    ['a comma too many', bytes('{\n  "a": 1,\n}'), /\(line 3, column 1\)/],
    ['a table', bytes('name;date\nAmina;2020'), /is not JSON/],
    ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), /not UTF-8 \(near byte 4\)\. Save it as UTF-8/],
    ['half a character at the end', new Uint8Array([0x22, 0xe9, 0xbb]), /not UTF-8 \(at its end\)/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), /not UTF-8 \(near byte 1\)/],
    ['a compressed file', new Uint8Array([0x1f, 0x8b, 8, 0]), /compressed/],
    ['a NUL', bytes('{"a":"\0"}'), /is not JSON/],
    ['absurd nesting', bytes('['.repeat(1_000_000)), /nests 1000000 levels deep/],
  ])('that holds %s is refused in words', (_, file, words) => {
    expect(told(file)).toMatch(words);
  });

  it('may hold brackets and quotes in its texts', () => {
    const text = `${'['.repeat(100)} \\ " {`;
    expect(readBundle(bytes(JSON.stringify({ text })))).toEqual({ text });
  });
});
