import type { ConsentAnswer, ConsentScope } from './domain/consent';
import { DefenderInput, NameInput } from './defender.dto';
import type { FieldSensitivity } from './domain/field-sensitivity';
import { keepingWords } from './domain/names-told';
import type { ProfileToTell } from './domain/profile-facts';
import type { Stance } from './domain/stance';
import { asJsonb } from '../lib/jsonb-order';
import { answerKept, answersIn } from './telling.dto';

/** What an input leaves of what may be told to whom, with what it does not speak of as it stood. */
export interface WordsKept extends ProfileToTell {
  names: (NameInput & { sensitivity?: NameInput['sensitivity'] })[];
}

/**
 * Whoever does not speak of level, stance and sensitivity, as an older program or file, leaves them as they are: silence
 * must not open a case. An answer about consent that is left out is not known any more.
 */
export function wordsKept(input: DefenderInput, before?: ProfileToTell): WordsKept {
  const answers = answersIn(input.consent).map(([scope, given]): [ConsentScope, ConsentAnswer] => [
    scope,
    answerKept(given, before?.answers[scope]),
  ]);
  return {
    confidentiality: input.confidentiality ?? before?.confidentiality ?? null,
    names: keepingWords(input.names, before?.names ?? []),
    stance: input.stance ? asJsonb<Stance>({ ...input.stance }) : (before?.stance ?? null),
    sensitivity: input.sensitivity ? worded({ ...input.sensitivity }) : (before?.sensitivity ?? null),
    answers: Object.fromEntries(answers),
  };
}

const worded = (of: FieldSensitivity): FieldSensitivity | null => (Object.keys(of).length > 0 ? asJsonb(of) : null);
