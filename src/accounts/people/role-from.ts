import { type Role, roles } from '../../access/domain/roles';
import { Invalid } from '../../lib/errors';

/** The role with this name. @throws Invalid */
export function roleFrom(text: string): Role {
  const role = roles.find((one) => one === text);
  if (!role) throw new Invalid([{ path: 'role', message: `Choose a role: ${roles.join(', ')}.` }]);
  return role;
}
