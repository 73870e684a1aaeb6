import { randomInt } from 'node:crypto';
import { letters } from './domain/reference';

/**
 * A new reference, as `X-7KQ2-9MFD`: one of 8 × 10^11. It stands in every copy, says nothing of what is in it, and opens
 * nothing: an export is its maker's alone.
 */
export function newReference(): string {
  const four = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `X-${four()}-${four()}`;
}
