// What ends in a full stop and is no sentence: "No. 1", "art. 5", an initial.
const shortened = /(?:^|[\s(“"«])(?:No|Nos|Nr|Art|art|Dr|Mr|Mrs|Ms|St|Prof|vs|p|pp|para|cf|núm|\p{Lu})\.$/u;

/** The sentences of a text that people wrote, each as it stands there: every one gets its own note. */
export function sentencesIn(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.split(/(?<=[.!?…]['"”’»)]?)\s+(?=[\p{L}\p{N}“"«¿¡(])|(?<=[。！？][”」』]?)|\n+/u)) {
    const before = found.at(-1);
    if (before !== undefined && shortened.test(before)) found[found.length - 1] = `${before} ${piece.trim()}`;
    else if (piece.trim() !== '') found.push(piece.trim());
  }
  return found;
}
