import type { CitationShown } from './happening';
import { SourceLine } from './source-line';

/** The sources of something, one a line; nothing where there are none. */
export function SourceList({ citations }: { citations: readonly CitationShown[] }) {
  if (citations.length === 0) return null;
  return (
    <ul class="sources" aria-label="Sources">
      {citations.map((citation, i) => (
        <li key={i}>
          <SourceLine citation={citation} />
        </li>
      ))}
    </ul>
  );
}
