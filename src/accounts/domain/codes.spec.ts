import { inFours, readAppCode, readRecoveryCode } from './codes';

describe('a code from an authenticator app', () => {
  it.each(['123456', ' 123 456 ', '123-456'])('is read from %j', (text) => {
    expect(readAppCode(text)).toBe('123456');
  });
  it.each(['', '12345', '1234567', '12345a', '１２３４５６'])('is not %j', (text) => {
    expect(readAppCode(text)).toBeUndefined();
  });
});

describe('a recovery code', () => {
  it.each([
    '0123-ABCD-EFGH-JKMN',
    '0123abcdefghjkmn',
    ' o123 ABCD EFGH JKMN',
    'Ol23-abcd-efgh-jkmn',
    '0I23ABCDEFGHJKMN',
  ])('is read from %j', (text) => {
    expect(readRecoveryCode(text)).toBe('0123ABCDEFGHJKMN');
  });
  it.each(['', '0123-ABCD-EFGH-JKM', '0123-ABCD-EFGH-JKMN-P', 'U123-ABCD-EFGH-JKMN', '123456'])('is not %j', (text) => {
    expect(readRecoveryCode(text)).toBeUndefined();
  });
  it('is shown in groups of four', () => {
    expect(inFours('0123ABCDEFGHJKMN', '-')).toBe('0123-ABCD-EFGH-JKMN');
    expect(inFours('ABCDEF')).toBe('ABCD EF');
  });
});
