/**
 * Which cases somebody sees, as the database is told it at the beginning of each transaction. What the numbers mean is
 * said in `access/domain/levels.ts`; row-level security reads them (migration 0008).
 */
export interface Sight {
  /** Stands in the history beside each change: the id of an account, or a word as `command-line`. */
  userId: string;
  /** The id of the account to which cases are opened by name; null for the command line and jobs. */
  accountId: string | null;
  /** Cases up to this level are seen without being named. */
  clearance: number;
  /** Cases above this level are not seen, even when somebody opened them to this person. */
  ceiling: number;
  /** Facts of a case that are called more sensitive than this level are not told to this person. */
  facts: number;
  /** The teams whose cases are seen too. */
  teams: readonly string[];
}
