import { known } from '../lib/known';
import { DefenderInput } from './defender.dto';
import type { Answers, ConsentAnswer, ConsentScope } from './domain/consent';
import type { Profile } from './profile';
import { AnswerInput, ConsentInput } from './telling.dto';

/** Who somebody is, as an input states it and as the API gives it: field by field, and what is not known is absent. */
export function factsOf(profile: Profile): Omit<DefenderInput, 'consent' | 'stance' | 'sensitivity'> {
  return {
    reference: profile.reference,
    names: profile.names.map(({ text, lang, kind, sensitivity }) => ({
      text,
      lang: known(lang),
      kind: known(kind),
      sensitivity: known(sensitivity),
    })),
    gender: known(profile.gender),
    born: known(profile.born),
    birthday_calendar: known(profile.birthdayCalendar),
    festivals: known(profile.festivals),
    country: known(profile.country),
    nationalities: known(profile.nationalities),
    professions: known(profile.professions),
    rights: known(profile.rights),
    summary: known(profile.summary),
    confidentiality: known(profile.confidentiality),
  };
}

/** A profile as the input that would state the same. */
export const defenderInputOf = (profile: Profile): DefenderInput => ({
  ...factsOf(profile),
  consent: consentInputOf(profile.answers),
  stance: known(profile.stance),
  sensitivity: known(profile.sensitivity),
});

export const consentInputOf = (answers: Answers): ConsentInput =>
  Object.fromEntries(
    (Object.entries(answers) as [ConsentScope, ConsentAnswer][]).map(([scope, answer]) => [
      scope,
      answerInputOf(answer),
    ]),
  );

export const answerInputOf = ({ value, by, on, how, reviewOn, ground, groundNote }: ConsentAnswer): AnswerInput => ({
  value,
  by: known(by),
  on: known(on),
  how: known(how),
  review_on: known(reviewOn),
  ground: known(ground),
  ground_note: known(groundNote),
});
