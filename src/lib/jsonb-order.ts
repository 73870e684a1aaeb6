/**
 * The same object with its keys as PostgreSQL gives them back from `jsonb` (shorter ones first, then by the alphabet),
 * so that what is stored and what is wanted can be compared as text. Absent values are left out.
 */
export function asJsonb<T extends object>(value: T): T {
  const known = Object.entries(value).filter(([, v]) => v !== undefined);
  known.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(known) as T;
}
