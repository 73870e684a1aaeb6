import type { Role } from '../access/domain/roles';

/** Somebody who may sign in, or could. */
export interface Account {
  id: string;
  email: string;
  name: string;
  role: Role;
  status: 'invited' | 'active' | 'suspended';
  /** Null: signs in by passkey or single sign-on alone. */
  passwordHash: string | null;
  /** Is an authenticator app in force? */
  totp: boolean;
  /** How many passkeys there are. */
  passkeys: number;
  lastSignInAt: Date | null;
  /** Another one than before: sign-ins were ended meanwhile, and what was shown before counts no more. */
  credentialsVersion: number;
}
