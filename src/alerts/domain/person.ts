/** What an alert may need to know of a person besides her dates. */
export interface Person {
  id: string;
  reference: string;
  confidentiality: string | null;
  /** The consent to be named in public, as recorded. */
  publicName: string | null;
  names: { text: string; lang?: string | null; kind?: string | null }[];
}

/** May the person be named in public? Only when the case is public and the consent to it is given. */
export const mayBeNamed = (person: Person): boolean =>
  person.confidentiality === 'public' && person.publicName === 'given' && sayableName(person) !== null;

const order = ['main', 'transliteration', 'native', undefined, 'alias', 'pen name'];
const latin = /^[\p{Script=Latin}\p{M}\p{P}\p{Z}\p{Nd}]+$/u;

/**
 * The name for an English sentence: the main one, or else one in Latin letters, or else the native. A name that must
 * not be published is never taken; null when there is no other.
 */
export function sayableName(person: Person): string | null {
  const sayable = person.names
    .filter((n) => n.kind !== 'do-not-publish')
    .map((n, i) => ({ ...n, rank: order.indexOf(n.kind ?? undefined), i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  const first = sayable[0];
  if (!first) return null;
  return (
    latin.test(first.text)
      ? first
      : (sayable.find((n) => latin.test(n.text) && n.kind !== 'alias' && n.kind !== 'pen name') ?? first)
  ).text;
}

/** The name, or the reference where no name may be said. */
export const nameOrReference = (person: Person): string => sayableName(person) ?? person.reference;
