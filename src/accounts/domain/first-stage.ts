import { type Role, roleRules } from '../../access/domain/roles';
import type { Stage } from '../../access/domain/stages';

/** What decides how far a first step brings somebody. */
export interface Entrant {
  role: Role;
  totp: boolean;
  passkeys: number;
}

/** Has she anything to show at a second step? */
export const hasSecondFactor = ({ totp, passkeys }: Omit<Entrant, 'role'>): boolean => totp || passkeys > 0;

/** May she be without one? (OWASP ASVS 5.0, 6.3.3) */
export const mayTurnOff = ({ role, passkeys }: Entrant): boolean => !roleRules[role].secondFactor || passkeys > 0;

/** How far somebody has come who has shown a password, a passkey, or what a single sign-on server says of her. */
export function firstStage(entrant: Entrant, secondFactorShown: boolean): Stage {
  if (secondFactorShown) return 'full';
  if (hasSecondFactor(entrant)) return 'second_factor';
  return roleRules[entrant.role].secondFactor ? 'enrol' : 'full';
}
