import { factLevel } from '../../access/domain/audience';
import { foldedName, nameLevels } from './names-told';
import type { Person } from './publicity';

/** The gender by which words agree. Whoever states another, or of whom nothing is known, is `unknown`. */
export type Gender = 'female' | 'male' | 'unknown';

/** What every language needs to speak of a person in public. */
export interface SpokenOf {
  gender: Gender;
  /** The written forms that may be said of her, no alias and no pen name; the best first. */
  names: { text: string; lang?: string | null }[];
}

const order = ['main', 'transliteration', 'native', undefined];

/** Gender and names, as far as everybody may be told them. */
export function spokenOf(person: Pick<Person, 'names' | 'gender' | 'sensitivity'>): SpokenOf {
  const levels = nameLevels(person.names);
  const rank = (kind: string | null | undefined): number => order.indexOf(kind ?? undefined);
  const names = person.names
    .filter(({ kind }, i) => levels[i] === 0 && rank(kind) >= 0)
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ text, lang }) => ({ text, ...(lang && { lang }) }));
  return { gender: genderOf(person), names };
}

function genderOf({ gender, sensitivity }: Pick<Person, 'gender' | 'sensitivity'>): Gender {
  if (factLevel(sensitivity?.gender ?? null) > 0) return 'unknown';
  const stated = foldedName(gender ?? '');
  return stated === 'female' || stated === 'male' ? stated : 'unknown';
}
