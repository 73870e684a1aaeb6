/** One written form of a name. */
export interface Name {
  text: string;
  /** BCP 47. */
  lang?: string | null;
  kind?: string | null;
}

/** The name by which the team speaks of the person: the one marked so, or the first that was written down. */
export function mainName<N extends Name>(names: readonly N[]): N {
  return names.find((n) => n.kind === 'main') ?? names.find((n) => n.kind !== 'do-not-publish') ?? names[0]!;
}

/** The name in the person's own script, when it is another than the main one. */
export function nativeName<N extends Name>(names: readonly N[]): N | undefined {
  const main = mainName(names);
  return names.find((n) => n.kind === 'native' && n !== main && n.text !== main.text);
}

/** The name of a defender for headings and links of the team's own pages. */
export const nameOf = ({ names }: { names: readonly Name[] }): string => mainName(names).text;
