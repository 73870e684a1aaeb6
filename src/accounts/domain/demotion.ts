import { reach, type Role, roleRules } from '../../access/domain/roles';

/** Does somebody lose anything by the change: something that she may do, or a case that she sees? */
export function isDemotion(from: Role, to: Role): boolean {
  const [before, after] = [reach(from), reach(to)];
  const losesCases = after.clearance < before.clearance || after.ceiling < before.ceiling;
  return losesCases || roleRules[from].may.some((permission) => !roleRules[to].may.includes(permission));
}
