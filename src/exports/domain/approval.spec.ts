import { audiences } from '../../access/domain/audience';
import { levelNumber, levels } from '../../access/domain/levels';
import { consentScopes } from '../../defenders/domain/consent';
import { mayCaseBeTold } from '../../defenders/domain/may-be-told';
import { isAgreed, mayHoldProtected, protectedFrom } from './approval';

describe('a case to whose export somebody else must agree', () => {
  it('is told to nobody outside the organisation, even when everything else is allowed', () => {
    const given = { value: 'given' as const, ground: null, reviewOn: null };
    const answers = Object.fromEntries(consentScopes.map((scope) => [scope, given]));
    for (const audience of audiences) {
      const told = levels
        .filter((level) => levelNumber(level) >= levelNumber(protectedFrom))
        .some(
          (confidentiality) =>
            mayCaseBeTold({ confidentiality, stance: null, answers: answers }, audience, '2026-11-24').told,
        );
      expect([audience, told]).toEqual([audience, mayHoldProtected(audience)]);
    }
  });

  it('is agreed to by name: one that came later is not', () => {
    expect(isAgreed([], [])).toBe(true);
    expect(isAgreed(['a'], ['a', 'b'])).toBe(true);
    expect(isAgreed(['a', 'c'], ['a', 'b'])).toBe(false);
  });
});
