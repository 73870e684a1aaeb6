import { EVERYTHING, type Level, levelNumber, NOTHING } from './levels';

/**
 * What somebody may do. What she may do it to is another question: see `access/visibility.ts` (which cases) and the
 * feature's own rules (which facts).
 */
export const permissions = {
  'case.read': 'see cases, alerts and joint cases',
  'case.write': 'register and correct cases, record events, form joint cases',
  'case.restrict': 'say how widely a case may be known, and open it to people and teams',
  'case.publish': 'decide what may be told to whom: consent, publicity, sensitivity of facts',
  'case.history': 'see who changed what in a case',
  'case.preview': 'see a case as partners, the UN and the public are told it',
  'alert.handle': 'handle alerts: take them, plan them, and log on the case what was done',
  'alert.subscribe': 'say of which dates one is told: subscriptions, mutes, feeds',
  'confidential.read': 'read contacts of relatives, identity documents and confidential sources',
  'confidential.write': 'record contacts of relatives, identity documents and confidential sources',
  'case.export': 'take cases out, as reports or data',
  'report.templates': 'make, change and delete templates for reports',
  'archive.take': 'take everything out at once that one sees, with files, people and confidential records',
  'export.approve': 'agree that somebody else takes restricted cases out, and trace copies',
  'case.import': 'bring cases in',
  'case.trail': 'see who has read, changed and exported a case',
  'audit.read': 'see everything that was done with Vigil',
  'account.manage': 'invite and suspend people, change their roles, form teams',
  'organisation.manage':
    'say what the organisation is called, its logo and colours, whether mails may name people, and how long before a date they are told',
} as const;
export type Permission = keyof typeof permissions;

export const roles = ['administrator', 'researcher', 'reviewer', 'campaigner', 'staff', 'partner'] as const;
export type Role = (typeof roles)[number];

/** A role, as a lawyer can read it. */
export interface RoleRule {
  /** In words, for the page on which roles are given. */
  about: string;
  /** Cases up to this level are seen without being named; null: only those that were opened to the person or a team. */
  sees: Level | null;
  /** Cases beyond this level cannot be opened to the role at all. */
  opened: Level;
  /** Facts of a case that are called more sensitive than this are not told to the role. */
  told: Level;
  /** Must a second factor be shown at every sign-in? (OWASP ASVS 5.0, 6.3.3) */
  secondFactor: boolean;
  may: readonly Permission[];
}

const everything = Object.keys(permissions) as Permission[];

export const roleRules: Record<Role, RoleRule> = {
  administrator: {
    about: 'Looks after people, teams and the trail. Sees every case but the sealed ones.',
    sees: 'restricted',
    opened: 'sealed',
    told: 'restricted',
    secondFactor: true,
    may: everything,
  },
  researcher: {
    about: 'Records what happens to people in detention.',
    sees: 'internal',
    opened: 'sealed',
    told: 'restricted',
    secondFactor: true,
    may: [
      'case.read',
      'case.write',
      'case.restrict',
      'case.history',
      'case.preview',
      'alert.handle',
      'alert.subscribe',
      'confidential.read',
      'confidential.write',
      'case.import',
    ],
  },
  reviewer: {
    about: 'Does what a researcher does, and decides what may be told to whom.',
    sees: 'internal',
    opened: 'sealed',
    told: 'restricted',
    secondFactor: true,
    may: [
      'case.read',
      'case.write',
      'case.restrict',
      'case.publish',
      'case.history',
      'case.preview',
      'alert.handle',
      'alert.subscribe',
      'confidential.read',
      'confidential.write',
      'case.export',
      'export.approve',
      'case.import',
      'case.trail',
    ],
  },
  campaigner: {
    about: 'Reads cases and alerts, campaigns on them, and logs on the case what was done.',
    sees: 'internal',
    opened: 'sealed',
    told: 'internal',
    secondFactor: false,
    may: ['case.read', 'case.history', 'case.preview', 'alert.handle', 'alert.subscribe'],
  },
  staff: {
    about: 'Reads cases and hands them on to diplomats, partners and the UN.',
    sees: 'internal',
    opened: 'sealed',
    told: 'internal',
    secondFactor: true,
    may: [
      'case.read',
      'case.history',
      'case.preview',
      'alert.handle',
      'alert.subscribe',
      'case.export',
      'report.templates',
    ],
  },
  partner: {
    about: 'Belongs to another organisation. Sees the cases that are shared with it, as far as partners may be told.',
    sees: null,
    opened: 'partners',
    told: 'partners',
    secondFactor: false,
    may: ['case.read', 'alert.subscribe'],
  },
};

/** Whoever owns the machine: the command line and jobs. No account has it. */
export type Actor = Role | 'server';

/** May somebody with this role do this at all? */
export const may = (role: Actor, permission: Permission): boolean =>
  role === 'server' || roleRules[role].may.includes(permission);

/** Roles to whom a sealed case can be opened at all. */
export const sealedTo: readonly Role[] = roles.filter((role) => roleRules[role].opened === 'sealed');

/** The numbers with which the database is told what a role sees. */
export function reach(role: Actor): { clearance: number; ceiling: number; facts: number } {
  if (role === 'server') return { clearance: EVERYTHING, ceiling: EVERYTHING, facts: EVERYTHING };
  const { sees, opened, told } = roleRules[role];
  return {
    clearance: sees === null ? NOTHING : levelNumber(sees),
    ceiling: levelNumber(opened),
    facts: levelNumber(told),
  };
}
