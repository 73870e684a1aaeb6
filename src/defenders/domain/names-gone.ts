import { foldedName, type NameToTell } from './names-told';

/** A change of one name of a case: as it stood before, and after. */
export interface NameChange {
  before: NameToTell | null;
  after: NameToTell | null;
}

/**
 * Names that stood in a case and stand there no more, each as it stood last. Whoever takes a name out and writes it in
 * again, in two steps, must not lose by that the word on how widely it may be told.
 * @param changes in the order in which they happened
 */
export function namesGone(changes: readonly NameChange[], present: readonly NameToTell[]): NameToTell[] {
  const last = new Map<string, NameToTell>();
  for (const name of changes.flatMap(({ before, after }) => [before, after])) {
    if (name) last.set(foldedName(name.text), name);
  }
  for (const { text } of present) last.delete(foldedName(text));
  return [...last.values()];
}
