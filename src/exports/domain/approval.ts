import type { Audience } from '../../access/domain/audience';
import type { Level } from '../../access/domain/levels';

/** From this level on somebody else must agree. */
export const protectedFrom: Level = 'restricted';

/**
 * Can a protected case be told to this audience at all? Outside the organisation nothing of one is told, whatever
 * somebody agreed to (`may-be-told.ts`), so nothing of it leaves and nobody need agree; a test holds it against the rule.
 */
export const mayHoldProtected = (audience: Audience): boolean => audience === 'internal';

/** Are all of these among those to which somebody agreed? */
export const isAgreed = (needed: readonly string[], agreed: readonly string[]): boolean => {
  const known = new Set(agreed);
  return needed.every((id) => known.has(id));
};
