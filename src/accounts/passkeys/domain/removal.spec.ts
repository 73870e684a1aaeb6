import { keptBecause } from './removal';

describe('a passkey may be removed', () => {
  it('by a researcher who has an app or another passkey left', () => {
    expect(keptBecause({ role: 'researcher', totp: true, passkeys: 1 })).toBeUndefined();
    expect(keptBecause({ role: 'researcher', totp: false, passkeys: 2 })).toBeUndefined();
  });

  it('by a campaigner even when it is the only one: her role needs no second step', () => {
    expect(keptBecause({ role: 'campaigner', totp: false, passkeys: 1 })).toBeUndefined();
  });

  it('not by a researcher who would be left without a second step; she is told what to do', () => {
    expect(keptBecause({ role: 'researcher', totp: false, passkeys: 1 })).toContain('Add another passkey');
  });
});
