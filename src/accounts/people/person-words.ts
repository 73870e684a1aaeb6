import { type Role, roleRules, roles } from '../../access/domain/roles';
import { capital } from '../../web/capital';
import type { Option } from '../../web/controls';
import { momentText } from '../../web/day-text';
import { type AccountHolder, type Status, statuses } from './person';

export const roleOptions: Option[] = roles.map((value) => ({ value, label: capital(value) }));

export const statusWords: Record<Status, string> = {
  invited: 'Invited',
  active: 'Active',
  suspended: 'Suspended',
};

export const statusOptions: Option[] = statuses.map((value) => ({ value, label: statusWords[value] }));

/** What a person shows at sign-in besides the password. */
export function secondFactorWords({ totp, passkeys, role }: AccountHolder): string {
  const has = [...(totp ? ['authenticator app'] : []), ...(passkeys > 0 ? ['passkey'] : [])];
  if (has.length > 0) return capital(has.join(' and '));
  return roleRules[role].secondFactor ? 'None yet: it is asked for at the next sign-in' : 'None';
}

export const lastSignInWords = ({ lastSignInAt }: AccountHolder): string =>
  lastSignInAt ? momentText(lastSignInAt) : 'Never';

/** A role with what it is for. */
export const roleAbout = (role: Role): string => roleRules[role].about;
