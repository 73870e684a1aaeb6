import { searchText } from '../lib/search-text';
import type { KeyRing } from '../platform/keys/key-ring';

const PURPOSE = 'audit-search';

/**
 * What the trail keeps of words that somebody searched for: a keyed digest, so that it holds no names, and whoever
 * knows the name can ask who searched for it. Spelling counts as little as in the search itself.
 */
export const searchedMark = (ring: KeyRing, words: string): string =>
  ring.mac(PURPOSE, searchText(words)).toString('hex');

/** All marks by which a search for these words may stand in the trail: keys may have been changed since. */
export const searchedMarks = (ring: KeyRing, words: string): string[] =>
  ring.macs(PURPOSE, searchText(words)).map((mac) => mac.toString('hex'));
