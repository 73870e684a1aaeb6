import { SetMetadata } from '@nestjs/common';
import type { Permission } from './domain/roles';
import type { Stage } from './domain/stages';

export type { Stage };

/** Who may call a handler, and what the trail calls it. */
export interface AccessRule {
  /** `anyone`: without signing in. `signed-in`: whatever the role. */
  permission: Permission | 'anyone' | 'signed-in';
  /** As `case.read`; see `audit/domain/acts.ts`. */
  act: string;
  /** The stages of a sign-in in which it answers; `full` when left out. */
  stages?: readonly Stage[];
  /** Ask for fresh proof of identity (OWASP ASVS 5.0, 7.5). */
  proof?: boolean;
  /** The same for everybody: no sign-in is looked up, and no cookie is set, since others may keep the answer. */
  bare?: boolean;
  /** Takes a form with a file, or with a table, which may be larger: see `web/multipart.ts`. Elsewhere it is refused unread. */
  file?: boolean | 'table';
}

/** Where Nest keeps the rule of a handler. */
export const ACCESS = 'vigil:access';
/** Where Nest keeps that a controller is for programs. */
export const PROGRAMS = 'vigil:programs';

/** Stands on every handler. One without it answers nobody. */
export const Allow = (
  permission: AccessRule['permission'],
  act: string,
  options: Pick<AccessRule, 'stages' | 'proof' | 'bare' | 'file'> = {},
): MethodDecorator => SetMetadata(ACCESS, { permission, act, ...options } satisfies AccessRule);

/** Stands on controllers for programs: they know tokens only, and pages know cookies only. */
export const ForPrograms = (): ClassDecorator => SetMetadata(PROGRAMS, true);
