/** What an alert may need to know of a person besides her dates. */
export interface Person {
  id: string;
  reference: string;
  confidentiality: string | null;
  /** The consent to be named in public, as recorded. */
  publicName: string | null;
  names: Name[];
}

interface Name {
  text: string;
  lang?: string | null;
  kind?: string | null;
}

/** May the person be named in public? Only when the case is public and the consent to it is given. */
export const mayBeNamed = (person: Person): boolean =>
  person.confidentiality === 'public' && person.publicName === 'given' && sayableName(person) !== null;

const order = ['main', 'transliteration', 'native', undefined, 'alias', 'pen name'];
const latin = /^[\p{Script=Latin}\p{M}\p{P}\p{Z}\p{Nd}]+$/u;
const isLatin = ({ text }: Name): boolean => latin.test(text);

/** The same name, however it is spaced or capitalised. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The name for an English sentence: the main one, or else one in Latin letters, or else the native. A name that must
 * not be published is never taken, also where it stands under another kind; null when there is no other.
 */
export function sayableName({ names }: Person): string | null {
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
