import type { Audience } from '../../access/domain/audience';
import { sha256 } from '../../lib/sha256';
import type { Report } from './report';

/**
 * The report with its fingerprint: the first 16 hex digits of SHA-256 over its content as canonical JSON, in groups of
 * four. All formats of one report carry the same; whoever has two copies sees whether they say the same.
 */
export function sealReport<A extends Audience>(report: Report<A>): Report<A> {
  const unsealed = { ...report, copy: { ...report.copy, fingerprint: undefined } };
  const digits = sha256(JSON.stringify(canonical(unsealed))).slice(0, 16);
  return { ...report, copy: { ...report.copy, fingerprint: digits.match(/.{4}/g)!.join(' ') } };
}

/** Keys in order, without what is undefined; pictures by their hash. */
function canonical(value: unknown): unknown {
  if (value instanceof Uint8Array) return { sha256: sha256(value) };
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, canonical(one)]));
}
