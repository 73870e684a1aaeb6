import { factLevel, type Sensitivity, wordKept } from '../../access/domain/audience';
import { levelNumber } from '../../access/domain/levels';
import type { Name } from './names';

/** A name with the word on how widely it may be told. */
export interface NameToTell extends Name {
  sensitivity?: Sensitivity | null;
}

const INTERNAL = levelNumber('internal');

/** The same name, however it is spaced or capitalised. */
export const foldedName = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The level of each name, in their order. One that must not be published is internal. Where the same name stands twice,
 * the stricter word holds for both.
 */
export function nameLevels(names: readonly NameToTell[]): number[] {
  const own = (n: NameToTell): number =>
    Math.max(factLevel(n.sensitivity ?? null), n.kind === 'do-not-publish' ? INTERNAL : 0);
  const strictest = new Map<string, number>();
  for (const n of names) {
    const key = foldedName(n.text);
    strictest.set(key, Math.max(strictest.get(key) ?? 0, own(n)));
  }
  return names.map((n) => strictest.get(foldedName(n.text))!);
}

/** The names with the word that stood on the same name before, where nothing is said of it now. */
export function keepingWords<N extends { text: string; sensitivity?: Sensitivity | null }>(
  names: readonly N[],
  before: readonly NameToTell[],
): N[] {
  const word = new Map<string, Sensitivity>();
  for (const { text, sensitivity } of before) if (sensitivity) word.set(foldedName(text), sensitivity);
  return names.map((n) => ({
    ...n,
    sensitivity: n.sensitivity == null ? word.get(foldedName(n.text)) : (wordKept(n.sensitivity) ?? undefined),
  }));
}
