import type { Problem } from '../../lib/errors';
import { compareDates, parsePartialDate } from '../../lib/partial-date';

interface Member {
  defender: string;
  from?: string;
  to?: string;
}

/** What is wrong with the members of a group taken together: nobody unknown, nobody listed twice, no end before its beginning. */
export function memberProblems(members: readonly Member[], isKnown: (reference: string) => boolean): Problem[] {
  const seen = new Set<string>();
  return members.flatMap(({ defender, from, to }, i) => {
    const problems: Problem[] = [];
    if (!isKnown(defender)) {
      problems.push({
        path: `members[${i}].defender`,
        message: `There is no defender with the reference ${defender}.`,
      });
    }
    const key = JSON.stringify([defender, from, to]);
    if (seen.has(key))
      problems.push({ path: `members[${i}].defender`, message: `${defender} is listed twice for the same time.` });
    seen.add(key);
    if (
      from !== undefined &&
      to !== undefined &&
      compareDates(parsePartialDate(from), parsePartialDate(to)) === 'after'
    ) {
      problems.push({ path: `members[${i}].to`, message: `${to} is before ${from}, when the membership begins.` });
    }
    return problems;
  });
}
