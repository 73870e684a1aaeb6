/** Which part of a list is asked for: what comes after the cursor `after`, at most `limit` entries. */
export interface PageAsked {
  after?: string;
  limit: number;
}

/** A part of a list, and the cursor by which the next part is asked for; no cursor: this was the last. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** Makes a page of rows of which one more was read than asked for; `cursor` names the place of the last that is given. */
export function pageOf<Row>(rows: Row[], limit: number, cursor: (last: Row) => string): Page<Row> {
  const items = rows.slice(0, limit);
  return rows.length > limit ? { items, next: cursor(items.at(-1)!) } : { items };
}
