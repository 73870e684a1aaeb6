import { Name } from './names';

/** What decides whether a person may be named in public, and by which name. */
export interface Person {
  id: string;
  reference: string;
  /** Null: not stated, and treated as internal. */
  confidentiality: string | null;
  /** The answer about `public_name`, as recorded; null where none is. */
  publicName: string | null;
  names: readonly Name[];
}

type Stated = Pick<Person, 'confidentiality' | 'publicName' | 'names'>;

/** What stands against naming a person in public; the first that applies. */
export type Obstacle = 'case_not_public' | 'no_consent' | 'no_name';

/** What keeps the person from being named in public; null when nothing does. */
export function obstacleToNaming(person: Stated): Obstacle | null {
  if (person.confidentiality !== 'public') return 'case_not_public';
  if (person.publicName !== 'given') return 'no_consent';
  return sayableName(person) === null ? 'no_name' : null;
}

/** May the person be named in public? Only when the case is public, consent is given and there is a name to say. */
export const mayBeNamed = (person: Stated): boolean => obstacleToNaming(person) === null;

const order = ['main', 'transliteration', 'native', undefined, 'alias', 'pen name'];
const latin = /^[\p{Script=Latin}\p{M}\p{P}\p{Z}\p{Nd}]+$/u;
const isLatin = ({ text }: Name): boolean => latin.test(text);

/** The same name, however it is spaced or capitalised. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The name for an English sentence: the main one, or else one in Latin letters, or else the native. A name that must
 * not be published is never taken, also where it stands under another kind; null when there is no other.
 */
export function sayableName({ names }: Pick<Person, 'names'>): string | null {
  const rank = (n: Name): number => order.indexOf(n.kind ?? undefined);
  const best = (some: Name[]): Name | undefined =>
    some.reduce<Name | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  const secret = new Set(names.filter((n) => n.kind === 'do-not-publish').map((n) => folded(n.text)));
  const sayable = names.filter((n) => !secret.has(folded(n.text)));
  const first = best(sayable);
  if (!first || isLatin(first)) return first?.text ?? null;
  return (best(sayable.filter((n) => isLatin(n) && n.kind !== 'alias' && n.kind !== 'pen name')) ?? first).text;
}

/** The name, or the reference where no name may be said. */
export const nameOrReference = (person: Person): string => sayableName(person) ?? person.reference;
