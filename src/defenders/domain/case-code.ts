import { searchText } from '../../lib/search-text';

/** As many hexadecimal digits of its id as tell a case from others in a mailbox. */
const DIGITS = 6;

/**
 * What a case is called where no name may stand, as in the subject of a mail: its reference, or, where that tells a name,
 * the beginning of its id.
 * @param names everything that must not be told: names of the person, or of a joint case and all its members
 */
export function caseCode({ id, reference }: { id: string; reference: string }, names: readonly string[]): string {
  return tells(reference, names) ? id.replaceAll('-', '').slice(0, DIGITS).toUpperCase() : reference;
}

/** Does the reference hold a word of a name, alone or, if it is long enough not to be there by chance, within another? */
function tells(reference: string, names: readonly string[]): boolean {
  const text = searchText(reference);
  const words = new Set(text.split(' '));
  const joined = text.replaceAll(' ', '');
  return names
    .flatMap((name) => [...searchText(name).split(' '), searchText(name).replaceAll(' ', '')])
    .some((word) => [...word].length >= 2 && (words.has(word) || ([...word].length >= 4 && joined.includes(word))));
}
