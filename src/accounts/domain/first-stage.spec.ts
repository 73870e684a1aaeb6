import { roles } from '../../access/domain/roles';
import { firstStage, mayTurnOff } from './first-stage';

describe('after a password', () => {
  it.each(roles)('a %s with a second factor is asked for it', (role) => {
    expect(firstStage({ role, totp: true, passkeys: 0 }, false)).toBe('second_factor');
    expect(firstStage({ role, totp: false, passkeys: 1 }, false)).toBe('second_factor');
  });

  it.each([
    ['administrator', 'enrol'],
    ['researcher', 'enrol'],
    ['reviewer', 'enrol'],
    ['staff', 'enrol'],
    ['campaigner', 'full'],
    ['partner', 'full'],
  ] as const)('a %s without one comes to: %s', (role, stage) => {
    expect(firstStage({ role, totp: false, passkeys: 0 }, false)).toBe(stage);
  });
});

it.each(roles)('a %s who has shown two factors at once is in', (role) => {
  expect(firstStage({ role, totp: false, passkeys: 1 }, true)).toBe('full');
});

it.each([
  ['campaigner', 0, true],
  ['partner', 0, true],
  ['researcher', 0, false],
  ['researcher', 1, true],
] as const)('a %s with %d passkeys may give the authenticator up: %s', (role, passkeys, may) => {
  expect(mayTurnOff({ role, totp: true, passkeys })).toBe(may);
});
