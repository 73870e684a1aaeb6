import { consentScopes } from '../defenders/domain/consent';
import { sensitiveFields } from '../defenders/domain/field-sensitivity';
import type { Profile } from '../defenders/profile';
import { Problem } from '../lib/errors';
import { dateOf, dateValues } from '../web/date-values';
import { FormReading, FormValues, openedOn, textOf } from '../web/form-values';

/** Reads the form of what may be told. A purpose without an answer is not known. */
export function readTellingForm(values: FormValues): FormReading {
  const problems: Problem[] = [];
  const consent = consentScopes.flatMap((scope) => {
    const name = (part: string): string => `consent.${scope}.${part}`;
    const value = textOf(values, name('value'));
    if (!value) return [];
    const answer = {
      value,
      by: textOf(values, name('by')),
      on: dateOf(values, name('on'), problems),
      how: textOf(values, name('how')),
      review_on: textOf(values, name('review_on')),
      ground: textOf(values, name('ground')),
      ground_note: textOf(values, name('ground_note')),
    };
    return [[scope, answer] as const];
  });
  const words = sensitiveFields.flatMap((field) => {
    const word = textOf(values, `sensitivity.${field}`);
    return word ? [[field, word] as const] : [];
  });
  const stance = {
    value: textOf(values, 'stance.value'),
    owner: textOf(values, 'stance.owner'),
    review_on: textOf(values, 'stance.review_on'),
    reason: textOf(values, 'stance.reason'),
  };
  if (!stance.value && (stance.owner ?? stance.review_on ?? stance.reason))
    problems.push({ path: 'stance.value', message: 'Choose whether we speak of the case.' });
  const input = {
    consent: Object.fromEntries(consent),
    ...(stance.value && { stance }),
    sensitivity: Object.fromEntries(words),
  };
  return { input, problems, rows: {} };
}

/** What the form shows of a case. */
export function tellingFormValues(profile: Profile): FormValues {
  const values: FormValues = {
    ...openedOn(profile),
    'stance.value': profile.stance?.value,
    'stance.owner': profile.stance?.owner,
    'stance.review_on': profile.stance?.review_on,
    'stance.reason': profile.stance?.reason,
  };
  for (const scope of consentScopes) {
    const answer = profile.answers[scope];
    if (!answer) continue;
    Object.assign(values, {
      [`consent.${scope}.value`]: answer.value,
      [`consent.${scope}.by`]: answer.by ?? undefined,
      ...dateValues(`consent.${scope}.on`, answer.on),
      [`consent.${scope}.how`]: answer.how ?? undefined,
      [`consent.${scope}.review_on`]: answer.reviewOn ?? undefined,
      [`consent.${scope}.ground`]: answer.ground ?? undefined,
      [`consent.${scope}.ground_note`]: answer.groundNote ?? undefined,
    });
  }
  for (const field of sensitiveFields) values[`sensitivity.${field}`] = profile.sensitivity?.[field];
  return values;
}
