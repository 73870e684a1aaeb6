/** What a written form of a name is. `do-not-publish` stands in no output for others. */
export const nameKinds = ['main', 'native', 'alias', 'pen name', 'transliteration', 'do-not-publish'] as const;
export type NameKind = (typeof nameKinds)[number];

const spellings = new Map<string, NameKind>(nameKinds.map((kind) => [folded(kind), kind]));

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** Brings `pen_name` or `Do not publish` to the one spelling that is kept; other text is given back unchanged. */
export function canonicalNameKind(text: string): string {
  return spellings.get(folded(text)) ?? text;
}
