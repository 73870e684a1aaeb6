import { isCursor } from './page-query';

/** Addresses of the pages around one; absent where there is none. */
export interface PagesAround {
  previous?: string;
  next?: string;
}

/** Ways through a long list. */
export function Pages({ previous, next }: PagesAround) {
  if (!previous && !next) return null;
  return (
    <nav class="pages" aria-label="Pages of the list">
      {previous ? (
        <a class="btn" href={previous} rel="prev">
          Previous page
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

/** Where in a list an address stands: the cursor of its page, and those of the pages before it. */
export interface Place {
  after?: string;
  via: string[];
}

/** So many pages back are remembered; beyond them "previous" leads to the beginning. */
const remembered = 25;

/** Reads the place from the parameters of an address. What is no cursor begins at the beginning. */
export function placeOf(query: Record<string, unknown>): Place {
  if (!isCursor(query.after)) return { via: [] };
  const via = typeof query.via === 'string' ? query.via.split('.').filter(isCursor) : [];
  return { after: query.after, via: via.slice(-remembered) };
}

/**
 * The pages around a place. Lists go forward from a cursor, so that a page stays right while records are added; the way
 * back is the way one came.
 */
export function pagesAround(
  path: string,
  parameters: Record<string, string | undefined>,
  { after, via }: Place,
  next: string | undefined,
): PagesAround {
  const at = (cursor: string | undefined, before: string[]): string =>
    address(path, { ...parameters, after: cursor, via: before.join('.') || undefined });
  return {
    previous: after === undefined ? undefined : at(via.at(-1), via.slice(0, -1)),
    next: next === undefined ? undefined : at(next, after === undefined ? [] : [...via, after].slice(-remembered)),
  };
}

/** An address with its parameters; those that are empty are left out. */
export function address(path: string, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
