import { creditRule } from './credit-rule';

describe('the credit for custody before judgment', () => {
  it('is one day for one in China, and half a day for residential surveillance', () => {
    expect(creditRule('CN')).toEqual({ custody: 1, rsdl: 0.5, known: true });
  });

  it('is assumed to be one day for one elsewhere, and said to be assumed', () => {
    expect(creditRule('EG')).toEqual({ custody: 1, rsdl: 1, known: false });
    expect(creditRule(null)).toEqual({ custody: 1, rsdl: 1, known: false });
  });
});
