import { counted } from '../../web/day-text';
import type { CaseAccess, OpeningShown } from '../case-access';
import { rolePlural, untilText } from './words';

/** Who sees a case, line by line, for the command line. */
export function accessLines({ people, byRole, open, ended }: CaseAccess): string[] {
  return [
    `${counted(people, 'person sees', 'people see')} it.`,
    ...byRole.map((one) => `  ${rolePlural(one.role)}: ${one.people}`),
    ...open.map((one) => `  ${lineOf(one)}`),
    ...ended.map((one) => `  ${one.name}: ended ${one.endsAt!.toISOString()}`),
  ];
}

function lineOf(opening: OpeningShown): string {
  const whom =
    opening.people === null ? `${opening.name} (${opening.role})` : `Team ${opening.name} (${opening.people})`;
  const reason = opening.reason ? `: ${opening.reason}` : '';
  return `${whom}, ${untilText(opening)}, by ${opening.openedBy}${opening.idle ? ', without effect' : ''}${reason}`;
}
