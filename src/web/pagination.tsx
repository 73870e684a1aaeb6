interface PagesProps {
  /** Addresses; absent where there is no such page. */
  first?: string;
  next?: string;
}

/** Ways through a long list. Lists go forward from a cursor, so that a page stays right while records are added. */
export function Pages({ first, next }: PagesProps) {
  if (!first && !next) return null;
  return (
    <nav class="pages" aria-label="Pages of the list">
      {first ? (
        <a class="btn" href={first} rel="first">
          Back to the beginning
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a class="btn" href={next} rel="next">
          Next page
        </a>
      )}
    </nav>
  );
}

/** An address with its parameters; those that are empty are left out. */
export function address(path: string, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
