import { factLevel } from '../../access/domain/audience';
import type { Day } from '../../lib/calendar-date';
import { mayCaseBeTold, type WhyNot } from './may-be-told';
import { Name } from './names';
import { nameLevels, type NameToTell } from './names-told';
import { caseOf, type ProfileToTell } from './profile-facts';

/** What decides whether a person may be named in public, and by which name. */
export interface Person extends ProfileToTell {
  id: string;
  reference: string;
  /** As the person states it. */
  gender?: string | null;
}

/** What stands against naming a person in public; the first that applies. */
export type Obstacle = WhyNot | 'no_name';

/** What keeps the person from being named in public on this day; null when nothing does. */
export function obstacleToNaming(person: ProfileToTell, today: Day): Obstacle | null {
  const telling = mayCaseBeTold(caseOf(person), 'public', today);
  if (!telling.told) return telling.why;
  return sayableName(person) === null ? 'no_name' : null;
}

/** Does anything of the birth of the person stay inside? Then no birthday is spoken of in public. */
export const isBirthWithheld = ({ sensitivity }: ProfileToTell): boolean => factLevel(sensitivity?.born ?? null) > 0;

/** Is the case one of which the organisation does not speak, for now or altogether? */
export const isQuiet = ({ stance }: Pick<ProfileToTell, 'stance'>): boolean =>
  stance !== null && stance.value !== 'public';

const order = ['main', 'transliteration', 'native', undefined, 'alias', 'pen name'];
const latin = /^[\p{Script=Latin}\p{M}\p{P}\p{Z}\p{Nd}]+$/u;
const isLatin = ({ text }: Name): boolean => latin.test(text);

/**
 * The name for an English sentence: the main one, or else one in Latin letters, or else the native. A name that must
 * not be published, or may be told less widely than the case, is never taken, also where it stands under another kind;
 * null when there is no other.
 */
export function sayableName({ names }: { names: readonly NameToTell[] }): string | null {
  const rank = (n: Name): number => order.indexOf(n.kind ?? undefined);
  const best = (some: Name[]): Name | undefined =>
    some.reduce<Name | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  const levels = nameLevels(names);
  const sayable = names.filter((_, i) => levels[i] === 0);
  const first = best(sayable);
  if (!first || isLatin(first)) return first?.text ?? null;
  return (best(sayable.filter((n) => isLatin(n) && n.kind !== 'alias' && n.kind !== 'pen name')) ?? first).text;
}

/** The name, or the reference where no name may be said. */
export const nameOrReference = (person: Pick<Person, 'names' | 'reference'>): string =>
  sayableName(person) ?? person.reference;
