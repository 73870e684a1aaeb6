import * as letters from './letters';

const origin = 'https://vigil.example.org';
const link = `${origin}/join?token=abc`;
const at = new Date('2026-11-23T14:05:59Z');
const name = 'Shen Yu';

const all: letters.Letter[] = [
  letters.invitation({ name, link, hours: 72 }),
  letters.resetLink({ name, link, minutes: 30 }),
  letters.passwordChanged({ name, origin, at, browser: 'Firefox on Linux' }),
  letters.recoveryCodeUsed({ name, origin, at, left: 9 }),
  letters.secondFactorReset({ name, origin, at }),
  letters.secondFactorResetFor({ name, whose: 'Ana Lima', by: 'Command line', at }),
  letters.newDevice({ name, origin, at, browser: 'Firefox on Linux' }),
];

describe('every letter', () => {
  it.each(all.map((letter) => [letter.subject, letter] as const))(
    '“%s” is short, plain, and for one person',
    (_, one) => {
      expect(one.text).toMatch(/^Dear Shen Yu,\n/);
      expect(one.text.length).toBeLessThan(900);
      expect(one.text).not.toMatch(/<[a-z]|undefined|\[object/);
      expect(one.subject).not.toContain(name);
      expect(one.seconds).toBeGreaterThan(0);
    },
  );
});

describe('a letter', () => {
  it('brings an invitation and goes out only while that holds', () => {
    const { text, seconds } = letters.invitation({ name, link, hours: 72 });
    expect(text).toContain(`\n${link}\n`);
    expect(text).toContain('once, for 72 hours');
    expect(seconds).toBe(72 * 3600);
  });

  it('says when something happened, and from which browser as far as it is known', () => {
    expect(letters.newDevice({ name, origin, at, browser: 'Firefox on Linux' }).text).toContain(
      '(23 November 2026, 14:05 UTC, Firefox on Linux)',
    );
    expect(letters.passwordChanged({ name, origin, at }).text).toContain('(23 November 2026, 14:05 UTC)');
  });

  it('counts the recovery codes that are left', () => {
    const about = { name, origin, at };
    expect(letters.recoveryCodeUsed({ ...about, left: 9 }).text).toContain('9 of your codes still work.');
    expect(letters.recoveryCodeUsed({ ...about, left: 1 }).text).toContain('1 of your codes still works.');
    expect(letters.recoveryCodeUsed({ ...about, left: 0 }).text).toContain('That was the last one.');
  });

  it('tells administrators whose second step was reset, and by whom', () => {
    const { text } = letters.secondFactorResetFor({ name, whose: 'Ana Lima', by: 'Command line', at });
    expect(text).toContain('of Ana Lima was taken away');
    expect(text).toContain('Done by: Command line.');
  });
});
