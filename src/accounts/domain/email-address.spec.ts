import { asEmail, emailProblem } from './email-address';

describe('an e-mail address', () => {
  it('is kept in lower case and without spaces around it', () => {
    expect(asEmail('  Shen.Yu@Example.ORG ')).toBe('shen.yu@example.org');
  });

  it.each(['a@example.org', 'first.last+vigil@sub.example.org'])('may be %s', (email) => {
    expect(emailProblem(email)).toBeUndefined();
  });

  it.each(['', 'nobody', 'a@b', 'a b@example.org', 'müller@example.org', 'a@exаmple.org', '<a@example.org>'])(
    'is refused as “%s”',
    (email) => {
      expect(emailProblem(email)).toBeDefined();
    },
  );
});
