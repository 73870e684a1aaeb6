interface Name {
  text: string;
  kind: string | null;
}

/**
 * The name by which a person is spoken of: the one marked so, else the first that may be published; undefined when
 * every name is marked `do-not-publish`.
 */
export function displayName(names: readonly Name[]): string | undefined {
  return (names.find((n) => n.kind === 'main') ?? names.find((n) => n.kind !== 'do-not-publish'))?.text;
}
