import { levelNumber } from '../access/domain/levels';
import { nameKeys } from '../lib/name-keys';
import { searchText } from '../lib/search-text';
import { nameLevels, type NameToTell } from './domain/names-told';

const PARTNERS = levelNumber('partners');
const INTERNAL = levelNumber('internal');

/**
 * The names of a defender as they are searched: normalised, joined with `|`, in up to three lines. The first holds what
 * partners may be told, the second what colleagues may be told besides, the third what stays with the record.
 */
export function searchDoc(names: readonly NameToTell[]): string {
  const lines: Set<string>[] = [new Set(), new Set(), new Set()];
  const levels = nameLevels(names);
  names.forEach(({ text }, i) => {
    const level = levels[i]!;
    lines[level <= PARTNERS ? 0 : level <= INTERNAL ? 1 : 2]!.add(searchText(text));
  });
  return lines
    .map((line) => [...line].join('|'))
    .join('\n')
    .replace(/\n+$/, '');
}

/** The columns that follow from the names: the text in which they are searched, and the keys by which namesakes are found. */
export const searchColumns = (names: readonly NameToTell[]): { search_doc: string; name_keys: number[] } => ({
  search_doc: searchDoc(names),
  name_keys: nameKeys(names),
});

/** SQL: the lines of `search_doc` in which somebody may search who is told facts up to this level. */
export function searchedBy(facts: number, alias: string): string {
  if (facts > INTERNAL) return `${alias}.search_doc`;
  const line = (n: 1 | 2): string => `split_part(${alias}.search_doc, E'\\n', ${n})`;
  return facts === INTERNAL ? `(${line(1)} || E'\\n' || ${line(2)})` : line(1);
}
