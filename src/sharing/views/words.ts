import type { Level } from '../../access/domain/levels';
import type { Role } from '../../access/domain/roles';
import { confidentialityLabels } from '../../defenders/views/defender-shown';
import { longDay } from '../../lib/date-text';
import { counted } from '../../web/day-text';
import type { OpeningShown, RoleCount } from '../case-access';

export const levelLabel = (level: Level): string => confidentialityLabels[level];

/** “2 researchers”; staff has no plural. */
const ofRole = ({ role, people }: RoleCount): string =>
  role === 'staff' ? `${people} of the staff` : counted(people, role);

/** “5 people (1 administrator, 4 researchers)” */
export function peopleText(counts: RoleCount[]): string {
  const all = counts.reduce((sum, { people }) => sum + people, 0);
  return `${counted(all, 'person', 'people')} (${counts.map(ofRole).join(', ')})`;
}

const plurals: Record<Role, string> = {
  administrator: 'Administrators',
  researcher: 'Researchers',
  reviewer: 'Reviewers',
  campaigner: 'Campaigners',
  staff: 'Staff',
  partner: 'Partners',
};

export const rolePlural = (role: Role): string => plurals[role];

/** “until 3 May 2027”, “without an end” */
export const untilText = ({ until }: Pick<OpeningShown, 'until'>): string =>
  until === null ? 'without an end' : `until ${longDay(until)}`;

/** Why an opening to another organisation gives no sight. */
export const idleText = (level: Level): string =>
  level === 'public' || level === 'partners'
    ? 'Without effect until consent says that the case may be shared with partners.'
    : 'Without effect at this level: such a case is not shown to another organisation.';
