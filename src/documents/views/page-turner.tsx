/** Leads to the pages before and after one of a document. */
export function PageTurner({ href, page, count }: { href: string; page: number; count: number }) {
  if (count === 1) return null;
  return (
    <nav class="pages" aria-label="Pages of the document">
      {page > 1 ? (
        <a class="btn" href={`${href}?page=${page - 1}#page`} rel="prev">
          Page {page - 1}
        </a>
      ) : (
        <span />
      )}
      {page < count && (
        <a class="btn" href={`${href}?page=${page + 1}#page`} rel="next">
          Page {page + 1}
        </a>
      )}
    </nav>
  );
}
