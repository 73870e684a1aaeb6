import { asFingerprint, asReference, asSha256, referencesIn } from './reference';

describe('the reference of an export', () => {
  it.each([
    ['X-7KQ2-9MFD', 'X-7KQ2-9MFD'],
    [' x-7kq2-9mfd\n', 'X-7KQ2-9MFD'],
    ['X–7KQ2–9MFD', 'X-7KQ2-9MFD'],
    ['X 7KQ2 9MFD', 'X-7KQ2-9MFD'],
    ['X-7KQ2-9MF', undefined],
    ['X-7KQ0-9MFD', undefined],
    ['', undefined],
  ])('is read off a copy as people write it: %j', (text, reference) => {
    expect(asReference(text)).toBe(reference);
  });

  it('is found in a text, once, and not in the middle of something else', () => {
    const text = 'Copy X-7KQ2-9MFD of today (X-7KQ2-9MFD). AX-7KQ2-9MFD, X-7KQ2-9MFDZ, X-AAAA-BBBB.';

    expect(referencesIn(text)).toEqual(['X-7KQ2-9MFD', 'X-AAAA-BBBB']);
  });
});

it('A fingerprint and a hash are read with or without their spaces', () => {
  expect(asFingerprint('9F86 D081 884C 7D65')).toBe('9f86 d081 884c 7d65');
  expect(asFingerprint('9f86d081884c7d65')).toBe('9f86 d081 884c 7d65');
  expect(asFingerprint('9f86d081884c7d6')).toBeUndefined();
  expect(asSha256(` ${'A0'.repeat(32)} `)).toBe('a0'.repeat(32));
  expect(asSha256('a0')).toBeUndefined();
});
