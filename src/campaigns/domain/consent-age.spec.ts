import { bareAnswer } from '../../defenders/domain/consent';
import { consentAge } from './consent-age';

const given = (on: string | null) => ({ ...bareAnswer('given'), on });

describe('the age of a consent', () => {
  it.each([
    ['on its day', '2026-11-24', 0, false],
    ['180 days later', '2026-05-28', 180, false],
    ['181 days later', '2026-05-27', 181, true],
    ['of which only the month is known, from the first of it', '2026-05', 207, true],
    ['given on a day that is to come', '2026-12-01', 0, false],
  ])('is told %s', (_, on, days, askAgain) => {
    expect(consentAge(given(on), '2026-11-24')).toEqual({ days, askAgain });
  });

  it('that nobody wrote down asks for a new answer', () => {
    expect(consentAge(given(null), '2026-11-24')).toEqual({ days: null, askAgain: true });
  });

  it('of a refusal, or of no answer, is none', () => {
    expect(consentAge(bareAnswer('refused'), '2026-11-24')).toBeUndefined();
    expect(consentAge(undefined, '2026-11-24')).toBeUndefined();
  });
});
