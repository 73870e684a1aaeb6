import { safeNext, withNext } from './safe-next';

describe('where somebody goes after signing in', () => {
  it.each(['/', '/defenders', '/defenders?q=%E7%8E%8B&page=2', '/defenders/5b1c/correction', '/a//b'])(
    'may be %s',
    (path) => {
      expect(safeNext(path)).toBe(path);
    },
  );

  it.each([
    '//evil.test',
    '///evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    '/\r\n//evil.test',
    '/.//evil.test',
    '/x/..//evil.test',
    '/%2e//evil.test',
    'https://evil.test/',
    'http:evil.test',
    'javascript:alert(1)',
    ' /defenders',
    'defenders',
    '',
    '/' + 'x'.repeat(2000),
  ])('is the front page when the address says %j', (path) => {
    expect(safeNext(path)).toBe('/');
  });

  it.each([[['/defenders']], [{ path: '/defenders' }], [undefined], [null], [7]])(
    'is the front page for %j',
    (given) => {
      expect(safeNext(given)).toBe('/');
    },
  );

  it('is never more than a path: what follows # is dropped, and controls are written as codes', () => {
    expect(safeNext('/defenders#main')).toBe('/defenders');
    expect(safeNext('/a\u0001b')).toBe('/a%01b');
    expect(safeNext('/\ud800')).toBe('/%EF%BF%BD');
  });

  it('is carried only where there is something to carry', () => {
    expect(withNext('/sign-in/code', '/')).toBe('/sign-in/code');
    expect(withNext('/sign-in/code', '/a?b=c&d')).toBe('/sign-in/code?next=%2Fa%3Fb%3Dc%26d');
  });
});
