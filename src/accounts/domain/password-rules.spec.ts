import * as fc from 'fast-check';
import { commonPasswords } from '../common-passwords';
import { passwordProblem } from './password-rules';

const ana = { email: 'ana.kovacs@rights-watchers.example', name: 'Ana Kovács' };
const problem = (password: string, owner = ana) => passwordProblem(password, owner, commonPasswords());

describe('a password', () => {
  it.each(['', 'x', 'Tr0ub4dor&3', '12345678901', 'ﷺ'])('of fewer than 12 characters is refused: %s', (password) =>
    expect(problem(password)).toMatch(/at least 12/),
  );

  it('is counted in characters as they are read, not in how they are stored', () => {
    expect(problem('🕊🐢🦔🐈🦜🐕🦉🐇🐘🦓🐬')).toMatch(/at least 12/); // 11, in 22 units
    expect(problem('🕊🐢🦔🐈🦜🐕🦉🐇🐘🦓🐬🦋')).toBeUndefined();
    expect(problem('a\u0308o\u0308u\u0308e\u0308i\u0308y\u0308')).toMatch(/at least 12/); // 6 letters with dots
  });

  it('of 256 characters is taken, one of 257 is not', () => {
    const long = (length: number) => 'Grey herons stand still; '.repeat(11).slice(0, length);
    expect(problem(long(256))).toBeUndefined();
    expect(problem(long(257))).toMatch(/at most 256/);
    expect(problem('x'.repeat(1_000_000))).toMatch(/at most 256/);
  });

  it.each([
    'password1234',
    'passwordpassword',
    'Password2024!',
    'P@ssw0rd1234',
    '123456789012',
    '098765432109',
    '111222333444',
    'qwertyuiop12',
    'asdfghjkl;123',
    'qwertzuiop123',
    'azertyuiop12',
    '1qaz2wsx3edc',
    'йцукенгшщзхъ',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'ababababababab',
    '🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊',
    'iloveyou1234',
    'letmein12345',
    'welcome2023!!',
    'Summer2024!!',
    'administrator',
    'sunshine dragon',
    'correcthorsebatterystaple',
    'Correct Horse Battery Staple',
    'contraseña123',
    'пароль123456',
    '            ',
  ])('that many others have is refused: %s', (password) => expect(problem(password)).toMatch(/common password/));

  it.each([
    'ana.kovacs@rights-watchers.example',
    'ana.kovacs123456',
    'AnaKovacs2024',
    'AnaKovács1990!',
    'kovacskovacs',
    'rightswatchers1',
    'vigilvigilvigil',
    'Vigil1234567',
    'V1g1lPassword',
  ])('made of what is known of its owner is refused: %s', (password) =>
    expect(problem(password)).toMatch(/your name, your address or the name Vigil/),
  );

  it('is measured by the address alone where no name is known', () => {
    expect(problem('jo123456789012', { email: 'jo@vigil.example', name: '' })).toMatch(/common password/);
  });

  it.each([
    'grey heron under ice',
    'correct heron battery lamp',
    'kX3-vvq8-Lm2p',
    'zufaelliger-Regenwurm',
    'Четыре синих окна',
    '四只灰鹭站在冰下不动看着我们',
    'My dog eats 7 pears',
    '482 915 730 466',
  ])('that nobody would think of is taken: %s', (password) => expect(problem(password)).toBeUndefined());

  it('that is common is refused with anything short behind it', () => {
    const words = [...commonPasswords().keys()].slice(0, 1000).filter((word) => word.length >= 8);
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(9999), fc.boolean(), (word, n, capital) => {
        const padded = `${capital ? word[0]!.toUpperCase() + word.slice(1) : word}${String(n).padStart(4, '0')}`;
        expect(problem(padded)).toMatch(/soon guessed/);
      }),
    );
  });

  it('may hold any characters without a mistake of ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), fc.string(), (password, email, name) => {
        expect(['string', 'undefined']).toContain(typeof problem(password, { email, name }));
      }),
    );
  });
});
