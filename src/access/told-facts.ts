import { levelNumber } from './domain/levels';

/**
 * SQL: may somebody who is told facts up to this level be told one whose sensitivity stands in `column`? Row-level
 * security says the same a second time (migration 0011).
 */
export const factTold = (facts: number, column: string): string =>
  facts >= levelNumber('restricted') ? 'true' : `fact_level(${column}) <= ${facts}`;
