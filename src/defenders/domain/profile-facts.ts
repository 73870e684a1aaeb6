import type { Audience } from '../../access/domain/audience';
import { levelNumber } from '../../access/domain/levels';
import type { Day } from '../../lib/calendar-date';
import type { Answers, Confidentiality } from './consent';
import { type FieldSensitivity, type SensitiveField } from './field-sensitivity';
import { type CaseToTell, type FactToTell, mayBeTold, type Telling } from './may-be-told';
import { nameLevels, type NameToTell } from './names-told';
import type { Stance } from './stance';

/** What of a profile decides about telling it. */
export interface ProfileToTell {
  confidentiality: Confidentiality | null;
  stance: Stance | null;
  answers: Answers;
  sensitivity: FieldSensitivity | null;
  names: readonly NameToTell[];
}

export const caseOf = ({ confidentiality, stance, answers }: ProfileToTell): CaseToTell => ({
  confidentiality,
  stance,
  answers,
});

export const fieldFact = ({ sensitivity }: ProfileToTell, field: SensitiveField): FactToTell => ({
  kind: field === 'summary' ? 'working_text' : 'plain',
  sensitivity: sensitivity?.[field] ?? null,
});

/** May the audience be told this field? */
export const tellingOfField = (
  profile: ProfileToTell,
  field: SensitiveField,
  audience: Audience,
  today: Day,
): Telling => mayBeTold(fieldFact(profile, field), caseOf(profile), audience, today);

const order = ['public', 'partners', 'internal', 'restricted'] as const;

/** May the audience be told each of the names, in their order? */
export function tellingOfNames(profile: ProfileToTell, audience: Audience, today: Day): Telling[] {
  const levels = nameLevels(profile.names);
  return profile.names.map((name, i) => {
    const fact: FactToTell =
      name.kind === 'do-not-publish' && levels[i]! <= levelNumber('internal')
        ? { kind: 'name_not_to_publish', sensitivity: null }
        : { kind: 'plain', sensitivity: order[levels[i]!]! };
    return mayBeTold(fact, caseOf(profile), audience, today);
  });
}
