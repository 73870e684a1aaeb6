import { isFresh, showedSecondFactor, vouchedEmail } from './claims';

const who = { iss: 'https://id.example.org', sub: '7' };

describe('what a server for single sign-on says', () => {
  it('counts as a second factor when it names one', () => {
    for (const amr of [['mfa'], ['pwd', 'otp'], ['hwk']]) expect(showedSecondFactor({ ...who, amr })).toBe(true);
    for (const amr of [undefined, null, [], ['pwd'], 'mfa', { 0: 'mfa' }, [['mfa']], [7]]) {
      expect(showedSecondFactor({ ...who, amr })).toBe(false);
    }
  });

  it('is fresh when she signed in there for this, give or take a clock that is half a minute behind', () => {
    expect(isFresh({ ...who, auth_time: 1000 }, 1000)).toBe(true);
    expect(isFresh({ ...who, auth_time: 970 }, 1000)).toBe(true);
    for (const auth_time of [969, undefined, '1000', null]) expect(isFresh({ ...who, auth_time }, 1000)).toBe(false);
  });

  it('gives an address only when the server vouches for it, in so many words', () => {
    const email = 'ann@example.org';
    expect(vouchedEmail({ email, email_verified: true })).toBe(email);
    for (const email_verified of [false, 'true', 1, undefined]) {
      expect(vouchedEmail({ email, email_verified })).toBeUndefined();
    }
    expect(vouchedEmail({ email: [email], email_verified: true })).toBeUndefined();
  });
});
