import { audiences } from '../../access/domain/audience';
import type { Day } from '../../lib/calendar-date';
import { sensitiveFields } from './field-sensitivity';
import { type FactToTell, mayBeTold, plainFact } from './may-be-told';
import { foldedName } from './names-told';
import { caseOf, fieldFact, type ProfileToTell, tellingOfNames } from './profile-facts';

const kinds: FactToTell[] = [plainFact, { ...plainFact, kind: 'health' }, { ...plainFact, kind: 'photo' }];

/**
 * What a change of consent, stance or sensitivity would let somebody be told who is not told it now: paths of the input,
 * none when it only closes. How widely the case may be known at all is decided elsewhere, and is taken as public here.
 */
export function whatOpens(before: ProfileToTell, after: ProfileToTell, today: Day): string[] {
  const [was, is] = [before, after].map((p): ProfileToTell => ({ ...p, confidentiality: 'public' })) as [
    ProfileToTell,
    ProfileToTell,
  ];
  const opened = new Set<string>();
  for (const audience of audiences) {
    const opens = (old: FactToTell, now: FactToTell): boolean =>
      mayBeTold(now, caseOf(is), audience, today).told && !mayBeTold(old, caseOf(was), audience, today).told;
    if (kinds.some((kind) => opens(kind, kind))) {
      const sameAnswers = { ...is, answers: was.answers };
      const byStance = kinds.some(
        (kind) =>
          mayBeTold(kind, caseOf(sameAnswers), audience, today).told &&
          !mayBeTold(kind, caseOf(was), audience, today).told,
      );
      opened.add(byStance ? 'stance' : 'consent');
    }
    for (const field of sensitiveFields) {
      const [old, now] = [fieldFact(was, field), fieldFact(is, field)];
      const told = { ...is, answers: was.answers, stance: was.stance };
      if (mayBeTold(now, caseOf(told), audience, today).told && !mayBeTold(old, caseOf(was), audience, today).told)
        opened.add(`sensitivity.${field}`);
    }
    const stillTold = new Map<string, boolean>();
    tellingOfNames(was, audience, today).forEach((t, i) => stillTold.set(foldedName(was.names[i]!.text), t.told));
    tellingOfNames({ ...is, answers: was.answers, stance: was.stance }, audience, today).forEach(({ told }, i) => {
      if (told && stillTold.get(foldedName(is.names[i]!.text)) === false) opened.add(`names[${i}]`);
    });
  }
  return [...opened];
}
