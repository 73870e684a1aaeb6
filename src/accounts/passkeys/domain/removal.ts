import { roleRules } from '../../../access/domain/roles';
import type { Entrant } from '../../domain/first-stage';

/** Why one passkey of somebody must stay, with what to do about it; undefined when it may go. */
export const keptBecause = ({ role, totp, passkeys }: Entrant): string | undefined =>
  !roleRules[role].secondFactor || totp || passkeys > 1
    ? undefined
    : 'Your role needs a second step of signing in, and this passkey is the only one. Add another passkey or set up an authenticator app, then remove this one.';
