import type { KeptRow } from './batch';

/** What is to be done with a row when the batch is run. */
export type RowPlan =
  | { kind: 'skip' }
  /** It stays for somebody to answer or correct. */
  | { kind: 'open' }
  /** `sure`: somebody chose it, whoever has the same name. */
  | { kind: 'create'; sure: boolean }
  | { kind: 'add'; targetId: string };

/** What was decided of a row: by whoever chose, else by what was found. */
export function planOf({ verdict, choice, judged }: KeptRow): RowPlan {
  if (choice?.action === 'skip') return { kind: 'skip' };
  if (verdict === 'refused') return { kind: 'open' };
  if (choice?.action === 'create') return { kind: 'create', sure: true };
  if (choice?.action === 'update')
    return choice.targetId ? { kind: 'add', targetId: choice.targetId } : { kind: 'open' };
  if (verdict === 'create') return { kind: 'create', sure: false };
  const target = judged?.verdict.target;
  return (verdict === 'update' || verdict === 'same') && target
    ? { kind: 'add', targetId: target.id }
    : { kind: 'open' };
}

/** As many of the rows as speak of different cases: what one adds to a case the next must see. */
export function withoutRepeats<R extends { plan: RowPlan }>(rows: readonly R[]): R[] {
  const seen = new Set<string>();
  const end = rows.findIndex(({ plan }) => {
    if (plan.kind !== 'add') return false;
    if (seen.has(plan.targetId)) return true;
    seen.add(plan.targetId);
    return false;
  });
  return end < 0 ? [...rows] : rows.slice(0, end);
}
