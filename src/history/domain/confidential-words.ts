import type { RowChange } from './row-change';

/** Of a confidential record the history knows only that it was written, of which kind, and whether it was erased. */
export function confidentialAct({ action, before, after }: RowChange): { rank: number; what: string } {
  const kind = String((after ?? before)?.kind).replaceAll('_', ' ');
  const erased = after?.erasure_reason !== undefined;
  const verb = erased ? 'erased' : { insert: 'recorded', update: 'corrected', delete: 'took away' }[action];
  return { rank: 2, what: `${verb} a confidential record: ${kind}` };
}
