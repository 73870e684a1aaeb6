import { audiences } from '../../access/domain/audience';
import type { Day } from '../../lib/calendar-date';
import { type Answers, bareAnswer, consentScopes, type ConsentScope } from './consent';
import { sensitiveFields } from './field-sensitivity';
import { type CaseToTell, type FactToTell, mayBeTold, plainFact } from './may-be-told';
import { foldedName } from './names-told';
import { fieldFact, type ProfileToTell, tellingOfNames } from './profile-facts';

const kinds: FactToTell[] = [plainFact, { ...plainFact, kind: 'health' }, { ...plainFact, kind: 'photo' }];

const allGiven: Answers = Object.fromEntries(consentScopes.map((scope) => [scope, bareAnswer('given')]));

/** A case in which nothing stands in the way. */
const wideOpen: CaseToTell = { confidentiality: 'public', stance: null, answers: allGiven };

/**
 * What a change of consent, stance or sensitivity would let somebody be told who is not told it now: paths of the input,
 * none when it only closes. Each is looked at by itself, as if nothing else stood in the way: a door that is opened
 * behind another that is closed is open when the other is opened. How widely the case may be known at all is decided
 * elsewhere.
 */
export function whatOpens(before: ProfileToTell, after: ProfileToTell, today: Day): string[] {
  return [
    ...(opens(kinds, { ...wideOpen, stance: before.stance }, { ...wideOpen, stance: after.stance }, today)
      ? ['stance']
      : []),
    ...consentScopes.filter((scope) => answerOpens(scope, before, after, today)).map((scope) => `consent.${scope}`),
    ...sensitiveFields
      .filter((field) => factOpens(fieldFact(before, field), fieldFact(after, field), today))
      .map((field) => `sensitivity.${field}`),
    ...namesOpened(before, after, today).map((i) => `names[${i}]`),
  ];
}

const opens = (facts: FactToTell[], was: CaseToTell, is: CaseToTell, today: Day): boolean =>
  audiences.some((audience) =>
    facts.some((fact) => mayBeTold(fact, is, audience, today).told && !mayBeTold(fact, was, audience, today).told),
  );

/** With every other purpose agreed to, and with no other answered: one purpose may stand for another. */
function answerOpens(scope: ConsentScope, before: ProfileToTell, after: ProfileToTell, today: Day): boolean {
  return [allGiven, {}].some((others) => {
    const withAnswer = ({ answers }: ProfileToTell): CaseToTell => ({
      ...wideOpen,
      answers: { ...others, [scope]: answers[scope] },
    });
    return opens(kinds, withAnswer(before), withAnswer(after), today);
  });
}

const factOpens = (was: FactToTell, is: FactToTell, today: Day): boolean =>
  audiences.some(
    (audience) => mayBeTold(is, wideOpen, audience, today).told && !mayBeTold(was, wideOpen, audience, today).told,
  );

/** The places of names that stood there before and were told less widely. */
function namesOpened(before: ProfileToTell, after: ProfileToTell, today: Day): number[] {
  const [was, is] = [
    { ...before, ...wideOpen },
    { ...after, ...wideOpen },
  ];
  const opened = audiences.flatMap((audience) => {
    const kept = new Set<string>();
    tellingOfNames(was, audience, today).forEach(({ told }, i) => {
      if (!told) kept.add(foldedName(was.names[i]!.text));
    });
    return tellingOfNames(is, audience, today).flatMap(({ told }, i) =>
      told && kept.has(foldedName(is.names[i]!.text)) ? [i] : [],
    );
  });
  return [...new Set(opened)];
}
