import type { Role } from '../../access/domain/roles';

/** Invited: has not joined yet. Suspended: cannot come in, and what she did stays in the record. */
export const statuses = ['invited', 'active', 'suspended'] as const;
export type Status = (typeof statuses)[number];

/** Somebody with an account, as administrators see her. */
export interface AccountHolder {
  id: string;
  email: string;
  name: string;
  role: Role;
  status: Status;
  createdAt: Date;
  lastSignInAt: Date | null;
  totp: boolean;
  passkeys: number;
  teams: { id: string; name: string }[];
  /** Until when her invitation can be used; null when there is none. */
  invitedUntil: Date | null;
}

/** Whom a list of people shows. */
export interface PeopleFilter {
  /** A part of the name or the address. */
  text?: string;
  role?: Role;
  status?: Status;
}
