import type { SpokenOf } from '../../../defenders/domain/spoken-of';

/** How words agree with those who are named. `mixed`: women and men, each known; `unknown`: of somebody it is not known. */
export type Agreement = 'female' | 'male' | 'mixed' | 'unknown';

/**
 * The gender of a number of people. Whoever is of another gender, or of no known one, makes it unknown for all of them:
 * then the words are chosen so that they need none.
 */
export function agreementOf(people: readonly SpokenOf[] | undefined, n: number): Agreement {
  if (!people || people.length < n) return 'unknown';
  const genders = new Set(people.map(({ gender }) => gender));
  if (genders.has('unknown') || genders.size === 0) return 'unknown';
  return genders.size === 2 ? 'mixed' : [...genders][0]!;
}
