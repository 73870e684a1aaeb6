import type { DrawnRun } from './drawn-runs';
import type { Drawn, PageContent } from './page-content';

/** So many rows are drawn at once: some hundred pages, which take about 500 MB. */
export const rowsAtOnce = 1200;
/** With more notes than these, placing them page by page takes minutes: they stand at the end. */
const mostFootnotes = 400;

/**
 * A long document in parts that are drawn one after the other, each with the notes that it refers to; one part where it
 * is not long. Cases begin on a new page, so they are the places where it is cut; a table that is too long by itself is
 * cut between rows.
 */
export function chunksOf(content: PageContent, mostRows = rowsAtOnce): PageContent[] {
  const chunks: Drawn[][] = [[]];
  let rows = 0;
  for (const part of content.parts.flatMap((one) => cutTable(one, mostRows))) {
    const more = rowsOf(part);
    const begins = part.kind === 'break' ? rows > mostRows * 0.75 : rows > 0 && rows + more > mostRows * 1.25;
    if (begins) {
      chunks.push([]);
      rows = 0;
    }
    chunks.at(-1)!.push(part);
    rows += more;
  }
  return chunks.map((parts) => withNotes({ ...content, parts }, chunks.length === 1));
}

function cutTable(part: Drawn, mostRows: number): Drawn[] {
  if (part.kind !== 'table' || part.rows.length <= mostRows * 1.25) return [part];
  const pieces = Math.ceil(part.rows.length / mostRows);
  return Array.from({ length: pieces }, (_, i) => ({
    ...part,
    rows: part.rows.slice(i * mostRows, (i + 1) * mostRows),
  }));
}

function rowsOf(part: Drawn): number {
  switch (part.kind) {
    case 'table':
    case 'facts':
      return part.rows.length;
    case 'list':
      return part.items.length;
    case 'timeline':
      return 6;
    case 'picture':
      return 4 + part.beside.reduce((sum, one) => sum + rowsOf(one), 0);
    default:
      return 1;
  }
}

/** Marks where each note is referred to first, since it is printed there; what nothing refers to stands at the end. */
function withNotes(content: PageContent, isWhole: boolean): PageContent {
  const seen = new Set<number>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      const one = value as DrawnRun;
      const first = one.n?.filter((n) => !seen.has(n)) ?? [];
      for (const n of first) seen.add(n);
      if (first.length > 0) one.f = first;
      Object.values(value).forEach(look);
    }
  };
  look(content.parts);
  const endnotes = seen.size > mostFootnotes;
  const all = content.notes.map((_, i) => i + 1);
  const unused = endnotes ? all.filter((n) => isWhole || seen.has(n)) : isWhole ? all.filter((n) => !seen.has(n)) : [];
  return { ...content, endnotes, unused };
}
