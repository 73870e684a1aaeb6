/** What has to be done to rows so that they say what is wanted, touching as few as possible. */
export interface RowChanges<Row, Wanted> {
  /** A row that stays or is rewritten, with what it has to say and its place. */
  keep: { row: Row; wanted: Wanted; position: number }[];
  add: { wanted: Wanted; position: number }[];
  remove: Row[];
}

/**
 * Pairs the rows of a list with what the list has to be. A row that already says the right thing is kept for it, also
 * at another place; the others are rewritten in order. So the history shows what a person changed, and no more.
 */
export function rowChanges<Row, Wanted>(
  rows: Row[],
  wanted: Wanted[],
  same: (row: Row, wanted: Wanted) => boolean,
): RowChanges<Row, Wanted> {
  const left = [...rows];
  const found = wanted.map((entry) => {
    const at = left.findIndex((row) => same(row, entry));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const changes: RowChanges<Row, Wanted> = { keep: [], add: [], remove: [] };
  wanted.forEach((entry, position) => {
    const row = found[position] ?? left.shift();
    if (row === undefined) changes.add.push({ wanted: entry, position });
    else changes.keep.push({ row, wanted: entry, position });
  });
  changes.remove = left;
  return changes;
}
