import { reach, type Role, roleRules } from '../../access/domain/roles';

/** Does somebody lose anything by the change: something that she may do, a case that she sees or a fact that she is told? */
export function isDemotion(from: Role, to: Role): boolean {
  const [before, after] = [reach(from), reach(to)];
  const loses = (['clearance', 'ceiling', 'facts'] as const).some((what) => after[what] < before[what]);
  return loses || roleRules[from].may.some((permission) => !roleRules[to].may.includes(permission));
}
